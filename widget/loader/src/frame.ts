/**
 * Frame: the iframe with the chat, and the line to it.
 *
 * The frame's document says `{baton:1,ready:true}` once it runs. It is believed only from the
 * edge's origin and from the iframe's own window, and is answered with one end of a
 * MessageChannel, addressed to that origin exactly; the token travels in that answer and
 * nowhere else. Afterwards only the port speaks.
 *
 * An iframe that was moved in the document, or whose document reloaded, says ready anew and
 * gets a new line.
 */

import { listen } from "./life";
import type { Page } from "./page";
import { panel } from "./shell";
import { FRAME } from "./words";

/** The first message to the frame, with the port. */
export interface Init {
  token: string | null;
  /** What the page keeps for a frame without storage, by full name. */
  kept: [string, string][];
  page: Page;
  lang: string | undefined;
  theme: string | undefined;
  color: string | undefined;
  open: boolean;
  identify: string | null;
  attributes: object;
}

export type ToFrame =
  | { open: boolean }
  | { page: Page }
  | { prefill: string }
  | { send: string }
  | { ask: true }
  | { reset: true }
  | { settings: Pick<Init, "theme" | "color" | "lang"> }
  | { identify: string | null }
  | { attributes: object };

/** What the frame may send; each part is checked where it is used. */
export interface FromFrame {
  token?: unknown;
  close?: unknown;
  unread?: unknown;
  keep?: { name?: unknown; value?: unknown };
  event?: { name?: unknown; detail?: unknown };
}

export type State = "none" | "loading" | "ready" | "failed";

/** A frame that has not said ready by then has failed, in milliseconds. */
const READY_WITHIN_MS = 15_000;

export let state: State = "none";
let changed: () => void;
let element: HTMLIFrameElement | undefined;
let port: MessagePort | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

function enter(next: State): void {
  clearTimeout(timer);
  if (next === "loading") timer = setTimeout(enter, READY_WITHIN_MS, "failed");
  state = next;
  changed();
}

/** Ends the line; the iframe stays. */
export function hang(): void {
  clearTimeout(timer);
  port?.close();
  port = undefined;
}

/** Sends now, or drops it when there is no line: `init` then says what matters. */
export function post(message: ToFrame): void {
  port?.postMessage(message);
}

/** Loads `src` in a new iframe, in place of an earlier one. */
export function load(src: string): void {
  element?.remove();
  element = document.createElement("iframe");
  element.title = FRAME;
  element.allow = "clipboard-write";
  element.referrerPolicy = "strict-origin-when-cross-origin";
  element.src = src;
  panel.appendChild(element);
  reload();
}

/** To be called when the iframe was put back into the document, where it loads anew. */
export function reload(): void {
  hang();
  if (element) enter("loading");
}

export function focus(): void {
  element?.focus();
}

/**
 * Waits for the frame to be ready, every time. `init` is read at each handshake, `heard` gets
 * what the frame says, `moved` is told that `state` is another one.
 */
export function answer(edge: string, init: () => Init, heard: (message: FromFrame) => void, moved: () => void): void {
  changed = moved;
  listen<MessageEvent<{ baton?: unknown; ready?: unknown } | null>>(window, "message", (event) => {
    const from = element?.contentWindow;
    const { data } = event;
    if (!from || event.source !== from || event.origin !== edge || data?.baton !== 1 || data.ready !== true) return;
    hang();
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = (message: MessageEvent<FromFrame | null>) => message.data && heard(message.data);
    from.postMessage({ baton: 1, init: init() }, edge, [channel.port2]);
    enter("ready");
  });
  // A page whose CSP forbids the frame need not wait for the time to run out.
  listen<SecurityPolicyViolationEvent>(document, "securitypolicyviolation", (event) => {
    if (state === "loading" && event.disposition === "enforce" && event.blockedURI.indexOf(edge) === 0) enter("failed");
  });
}
