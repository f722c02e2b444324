/** A model's API on this machine: says what a test tells it to, a piece at a time. */

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What is said to a request, in pieces; a number is a pause in milliseconds. */
export type Script = (string | number)[];

export class Model {
  private constructor(private readonly server: Server) {}

  /**
   * Listens on a free port; `script` says what is answered to the n-th request, counted from 1, with
   * these instructions.
   */
  static async starts(script: (n: number, system: string) => Script): Promise<Model> {
    let n = 0;
    const server = createServer(async (request, response) => {
      let body = "";
      for await (const part of request.setEncoding("utf8")) body += part;
      const { messages } = JSON.parse(body) as { messages: { content: string }[] };
      response.writeHead(200, { "content-type": "text/event-stream" });
      const send = (data: object | string): boolean =>
        response.write(`data: ${typeof data === "string" ? data : JSON.stringify(data)}\n\n`);
      n += 1;
      for (const piece of script(n, messages[0]!.content)) {
        if (typeof piece === "number") await new Promise((resume) => setTimeout(resume, piece));
        else send({ choices: [{ delta: { content: piece } }] });
      }
      send({ choices: [{ delta: {}, finish_reason: "stop" }], usage: { total_tokens: 20 } });
      send("[DONE]");
      response.end();
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    return new Model(server);
  }

  /** The engine of a bot whose answers it gives. */
  get engine(): object {
    const { port } = this.server.address() as AddressInfo;
    return { openai: { base_url: `http://127.0.0.1:${port}/v1`, model: "test-1" } };
  }

  stops(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
