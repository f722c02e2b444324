// The only script of a document of ours: starts its WebAssembly, and the document anew when that
// has trapped.
//
// `cargo xtask build` bundles it with what wasm-bindgen made ("glue") and fills in WASM, the
// address of the module. A panic is a trap and nothing more: the code that would carry its message
// is left out, which halves the module. So the restart is here, where a trap arrives.

import init from "glue";

// A second trap this soon after a restart would come again: better to say so than to blink for ever.
const CALM_MS = 30_000;

let isOver = false;

function trapped(error) {
  if (isOver || !(error instanceof WebAssembly.RuntimeError)) return;
  isOver = true;
  // The browser knows whether this is a restart; storage may be refused in a frame.
  const [navigation] = performance.getEntriesByType("navigation");
  const isRestarted = navigation?.type === "reload" && performance.now() < CALM_MS;
  if (!isRestarted) location.reload();
  else document.getElementById("broken")?.removeAttribute("hidden");
}

addEventListener("error", (event) => trapped(event.error));
addEventListener("unhandledrejection", (event) => trapped(event.reason));

init({ module_or_path: WASM });
