/**
 * Events: `Baton.on`, `off`, `once`, and the `baton:NAME` events on the document.
 *
 * A handler that throws is the page's own fault: it is reported and changes nothing here.
 * Arrays are walked and grown by index, because pages replace what is on `Array.prototype`.
 */

export type Handler = (detail?: unknown) => void;

interface Entry {
  name: string;
  handler: Handler;
  once: boolean;
}

let entries: Entry[] = [];

export function on(name: string, handler: Handler, once = false): void {
  entries[entries.length] = { name, handler, once };
}

/** Without a handler, all handlers of that name. */
export function off(name: string, handler?: Handler): void {
  const kept: Entry[] = [];
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]!;
    if (entry.name !== name || (handler && entry.handler !== handler)) kept[kept.length] = entry;
  }
  entries = kept;
}

export function tell(handler: Handler, detail?: unknown): void {
  try {
    handler(detail);
  } catch (error) {
    console.error(error);
  }
}

export function emit(name: string, detail?: unknown): void {
  const now = entries;
  // Read once: a handler added by a handler waits for the next event.
  const count = now.length;
  for (let i = 0; i < count; i++) {
    const entry = now[i]!;
    if (entry.name !== name) continue;
    if (entry.once) off(name, entry.handler);
    tell(entry.handler, detail);
  }
  document.dispatchEvent(new CustomEvent(`baton:${name}`, { detail }));
}
