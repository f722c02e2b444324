/**
 * Life: one signal that ends every listener of ours, so that `Baton.destroy` leaves none.
 *
 * The loader runs once on a page, so its modules hold their own state. After `destroy` a fresh
 * script tag is a fresh life.
 */

const life = new AbortController();

/** Ends every listener, now and later: a listener for an ended life is never added. */
export function end(): void {
  life.abort();
}

export function ended(): boolean {
  return life.signal.aborted;
}

/** In the capture phase: what stops a click on its way up does not hide it from us. */
export function listen<E extends Event>(target: EventTarget, name: string, hear: (event: E) => void): void {
  target.addEventListener(name, hear as (event: Event) => void, { signal: life.signal, capture: true });
}
