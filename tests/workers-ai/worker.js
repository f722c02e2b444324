// Stands in for the binding `AI` in tests: a service whose `run()` answers in the shapes that Workers AI
// documents, a stream of events or one object. The model's name says which; no model runs here.
import { WorkerEntrypoint } from 'cloudflare:workers';

const encoder = new TextEncoder();

function stream(pieces) {
  return new ReadableStream({
    async start(controller) {
      for (const piece of pieces) {
        controller.enqueue(encoder.encode(`data: ${JSON.stringify(piece)}\n\n`));
        await new Promise((resume) => setTimeout(resume, 30));
      }
      controller.enqueue(encoder.encode('data: [DONE]\n\n'));
      controller.close();
    },
  });
}

export class Ai extends WorkerEntrypoint {
  async run(model, input) {
    const system = input.messages[0].content;
    const title = /<source number="1" title="([^"]*)">/.exec(system)?.[1] ?? 'nothing';
    switch (model) {
      case '@test/stream':
        return stream([
          { response: 'From ', p: 'ab' },
          { response: `${title} [1]: two days.` },
          { response: '', usage: { prompt_tokens: 40, completion_tokens: 8, total_tokens: 48 } },
        ]);
      case '@test/whole':
        return { response: `From ${title} [1]: two days.`, usage: { total_tokens: 48 } };
      case '@test/person':
        return {
          response: null,
          tool_calls: [{ name: 'request_human', arguments: { reason: 'asked_for_person' } }],
        };
      default:
        throw new Error(`5007: No such model ${model} or task`);
    }
  }
}

export default {
  fetch() {
    return new Response('There is nothing here.', { status: 404 });
  },
};
