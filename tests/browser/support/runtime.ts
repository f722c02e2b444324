/**
 * A runtime of our own: `cargo xtask dev` on free ports with a state folder of its own, which a
 * test may kill and start again.
 *
 * Playwright replaces its worker after a failure, so nothing is remembered in memory: what there is
 * to know about the runtime stands in a file.
 */

import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../../..");
/** The first start seeds the demo workspace, with the machine busy elsewhere. */
const READY_WITHIN_MS = 120_000;

interface Kept {
  /** Of the process group: cargo, xtask, wrangler, workerd. */
  pid: number;
  port: number;
  demoPort: number;
  empty: boolean;
}

/** A started `cargo xtask dev`, known by its folder. */
export class Runtime {
  constructor(readonly folder: string) {}

  /** Starts on free ports. With `empty` there is no demo data, and the set-up token is printed. */
  static async start(empty = false): Promise<Runtime> {
    const runtime = new Runtime(mkdtempSync(join(tmpdir(), "baton-browser-")));
    const [port, demoPort] = await freePorts();
    await runtime.run({ pid: 0, port, demoPort, empty });
    return runtime;
  }

  get edge(): string {
    return `http://localhost:${this.kept().port}`;
  }

  get demo(): string {
    return `http://127.0.0.1:${this.kept().demoPort}`;
  }

  /** What it has printed since its last start. */
  printed(): string {
    return readFileSync(this.log(), "utf8");
  }

  /** `kill -9` of everything at once: nobody gets to say goodbye. */
  async kill(): Promise<void> {
    const { pid } = this.kept();
    kill(-pid);
    await until("the runtime to be gone", 10_000, () => members(pid).length === 0);
  }

  /** `kill -9` of the process that holds the objects; wrangler starts another. */
  killObjects(): void {
    // The other workerd of the group, wrangler's proxy, listens on the name.
    const ours = members(this.kept().pid).filter((pid) => command(pid).includes("entry=127.0.0.1:"));
    if (ours.length === 0) throw new Error("no workerd is running");
    ours.forEach(kill);
  }

  /** Starts again on the same state and ports. */
  async restart(): Promise<void> {
    await this.run(this.kept());
  }

  /** Ends it and removes what it kept. */
  async end(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async run({ port, demoPort, empty }: Kept): Promise<void> {
    const log = openSync(this.log(), "w");
    const dev = spawn(
      "cargo",
      [
        ...["xtask", "dev", "--no-build", "--port", `${port}`, "--demo-port", `${demoPort}`],
        ...["--state", join(this.folder, "state"), ...(empty ? ["--empty"] : [])],
      ],
      { cwd: ROOT, detached: true, stdio: ["ignore", log, log] },
    );
    closeSync(log);
    let isGone = false;
    dev.on("exit", () => (isGone = true));
    dev.on("error", () => (isGone = true));
    dev.unref();
    writeFileSync(this.file(), JSON.stringify({ pid: dev.pid, port, demoPort, empty }));
    await until("`cargo xtask dev` to be ready", READY_WITHIN_MS, async () => {
      if (isGone) throw new Error(`\`cargo xtask dev\` ended:\n${this.printed()}`);
      return /^ready /m.test(this.printed()) && (await answers(`${this.edge}/healthz`));
    }).catch((error: Error) => {
      kill(-dev.pid!);
      throw new Error(`${error.message}\n${this.printed()}`);
    });
  }

  private kept(): Kept {
    return JSON.parse(readFileSync(this.file(), "utf8")) as Kept;
  }

  private file(): string {
    return join(this.folder, "runtime.json");
  }

  private log(): string {
    return join(this.folder, "log");
  }
}

/** Ends the runtime when this process is gone, however it went. */
export function guard(runtime: Runtime): void {
  const script = 'read -r _; pid=$(sed "s/.*\\"pid\\":\\([0-9]*\\).*/\\1/" "$0") && kill -9 -- "-$pid"';
  const guard = spawn("sh", ["-c", script, join(runtime.folder, "runtime.json")], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  guard.unref();
  (guard.stdin as unknown as { unref(): void }).unref();
}

/** Polls; for what no page shows. */
export async function until(what: string, withinMs: number, is: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await is())) {
    if (Date.now() > end) throw new Error(`waited ${withinMs} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (answer) => answer.ok,
    () => false,
  );
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It is gone already.
  }
}

/** The living processes of a group. */
function members(group: number): number[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => {
    // `pid (name) state parent group …`; the name may hold anything but the last bracket.
    const fields = read(`/proc/${pid}/stat`).split(")").pop()!.trim().split(" ");
    return Number(fields[2]) === group && fields[0] !== "Z";
  });
}

function command(pid: number): string {
  return read(`/proc/${pid}/cmdline`).replaceAll("\0", " ");
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

async function freePorts(): Promise<[number, number]> {
  const servers = [createServer(), createServer()];
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) =>
          server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)),
        ),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return [ports[0]!, ports[1]!];
}
