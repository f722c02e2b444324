/**
 * Baton's loader: the only script of ours that runs on a customer's page.
 *
 *     <script src="https://EDGE/baton.js" data-site="SITE_KEY" async></script>
 *
 * It draws the launcher, puts the chat's frame beside it when the visitor opens it, keeps the
 * visitor's token in the page's own storage, and is `window.Baton`. The chat itself, its words
 * and its WebAssembly live in the frame, out of the page's reach.
 *
 * What it promises the page: one global, one element (beside the body), one storage entry, no
 * patched function, and nothing written and no frame loaded before the visitor opens the chat.
 * It is small on purpose: at most 4096 bytes after brotli, everything counted.
 *
 *     options.ts  attributes and settings     shell.ts  launcher, panel, notice; style.ts its rules
 *     events.ts   on, off, once               frame.ts  the iframe, the handshake, the port
 *     keep.ts     token and unread            page.ts   the address, also when a router changes it
 *     words.ts    every visible word          chat.ts   open and closed; the methods
 *     life.ts     one end for all listeners
 *
 * Events of the loader itself: `ready` (the methods work and the launcher is drawn), `opened`,
 * `closed`, `unread` with `{count}`. All others come from the frame and are passed on.
 * `prefill`, `sendMessage`, `requestHuman` and `data-baton-prompt` (which prefills) open the chat.
 * After `destroy` the global is gone and the script may be added anew.
 *
 * Checked by `tsc -p widget/loader`, bundled by esbuild as one IIFE for ES2020.
 */

import { methods, start } from "./chat";
import { tell } from "./events";
import { end } from "./life";
import { options, take, type Settings } from "./options";
import { NO_SITE } from "./words";

interface Baton {
  (name: string, a?: unknown, b?: unknown): unknown;
  /** Calls made before the loader ran, as the stub of the documentation leaves them. */
  q?: ArrayLike<ArrayLike<unknown>>;
  open?: unknown;
}

const page = window as { Baton?: Baton; batonSettings?: Settings };

/** Our own element: the one that runs, or found by its address when that is not told. */
function ownScript(): HTMLScriptElement | null {
  const running = document.currentScript;
  // An element named "currentScript" can stand in for the property; only a script counts.
  if (running instanceof HTMLScriptElement && running.src) return running;
  return document.querySelector('script[src*="/baton.js"]');
}

function run(script: HTMLScriptElement): void {
  options.nonce = script.nonce;
  take(page.batonSettings);
  take(script.dataset);
  if (!options.site) {
    console.warn(NO_SITE);
    end();
  }
  const baton: Baton = (name, a, b) => methods[name]?.(a, b);
  const queue = page.Baton?.q;
  page.Baton = Object.assign(baton, methods);
  start(new URL(script.src).origin, () => {
    for (let i = 0; queue && i < queue.length; i++) {
      const call = queue[i]!;
      // One call that fails does not take the others with it.
      tell(() => baton(String(call[0]), call[1], call[2]));
    }
  });
}

const script = ownScript();
// The second of two snippets on one page finds the methods there and leaves it at that.
if (script && !page.Baton?.open) run(script);
