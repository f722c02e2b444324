/**
 * Chat: open or closed, and every method of `window.Baton`.
 *
 * Drawing is `shell.ts`, the iframe and its port `frame.ts`, storage `keep.ts`. What a message
 * means is the frame's business; this only carries it.
 */

import { emit, off, on, tell, type Handler } from "./events";
import * as frame from "./frame";
import { count, entrust, entrusted, kept, key, stored, write } from "./keep";
import { end, ended, listen } from "./life";
import { options, take, type Settings } from "./options";
import { page, watchPage } from "./page";
import * as shell from "./shell";
import { host } from "./shell";

type Method = (a?: unknown, b?: unknown) => unknown;

/** Against a script that removes the launcher: not for ever, and never in one turn. */
const PUT_BACK_MAX = 200;
const PUT_BACK_AFTER_MS = 50;

let edge: string;
let isReady = false;
let isOpen = false;
let opener: HTMLElement | null = null;
let attributes = {};
let pending: frame.ToFrame[] = [];
let putBack = 0;

const observer = new MutationObserver(() => {
  if (!host.isConnected && putBack++ < PUT_BACK_MAX) setTimeout(mount, PUT_BACK_AFTER_MS);
});

/** The host stands beside the body, not in it: routers replace the body or its content. */
function mount(): void {
  const root = document.documentElement;
  if (ended() || host.isConnected) return;
  root.appendChild(host);
  observer.observe(document, { childList: true });
  observer.observe(root, { childList: true });
  frame.reload();
}

function draw(): void {
  shell.draw(isOpen, frame.state, kept.unread);
}

/** Whether the focus is with us or nowhere, so that moving it takes it from nobody. */
function away(): boolean {
  const at = document.activeElement;
  return !at || at === host || at === document.body;
}

function load(): void {
  // Through JSON, which leaves out what is not set.
  const asked = JSON.parse(JSON.stringify({ site: options.site, ...settings() })) as Record<string, string>;
  frame.load(`${edge}/frame?${new URLSearchParams(asked)}`);
  frame.focus();
}

function open(by?: HTMLElement): void {
  if (ended()) return;
  mount();
  if (isOpen) return frame.focus();
  isOpen = true;
  opener = by || (away() ? null : (document.activeElement as HTMLElement));
  draw();
  if (frame.state === "loading" || frame.state === "ready") {
    frame.post({ open: true });
    frame.focus();
  } else load();
  emit("opened");
}

function close(): void {
  if (!isOpen) return;
  const move = away();
  isOpen = false;
  frame.post({ open: false });
  draw();
  if (move) (opener?.isConnected ? opener : shell.launcher).focus();
  emit("closed");
}

function toggle(by?: HTMLElement): void {
  if (isOpen) close();
  else open(by);
}

/** For what the visitor should see happen: now, or as soon as the frame is there. */
function say(message: frame.ToFrame): void {
  pending[pending.length] = message;
  open();
  flush();
}

function flush(): void {
  if (frame.state !== "ready") return;
  for (let i = 0; i < pending.length; i++) frame.post(pending[i]!);
  pending = [];
}

function setUnread(unread: number): void {
  if (unread === kept.unread) return;
  kept.unread = unread;
  write();
  draw();
  emit("unread", { count: unread });
}

function heard({ token, unread, keep, event, close: closing }: frame.FromFrame): void {
  if (keep) entrust(keep.name, keep.value);
  if (token !== undefined) {
    kept.token = token ? String(token) : null;
    write();
  }
  if (unread !== undefined) setUnread(count(unread));
  if (event) emit(String(event.name), event.detail);
  if (closing) close();
}

function identify(token: unknown): void {
  options.user = token ? String(token) : "";
  frame.post({ identify: options.user || null });
}

function settings(): Pick<frame.Init, "theme" | "color" | "lang"> {
  return { theme: options.theme, color: options.color, lang: options.lang };
}

function update(given: unknown): void {
  const { user } = options;
  take(given as Settings | undefined);
  shell.dress();
  draw();
  frame.post({ settings: settings() });
  if (options.user !== user) identify(options.user);
}

/** `ready` comes once, so who asks later is told at once: a page cannot know which it is. */
function subscribe(name: string, handler: Handler, once?: boolean): void {
  if (isReady && name === "ready") tell(handler);
  else on(name, handler, once);
}

function click(event: MouseEvent): void {
  const target = event.composedPath()[0] as Element;
  const by = target.closest?.<HTMLElement>("[data-baton-open],[data-baton-toggle],[data-baton-prompt]");
  if (!by) return;
  event.preventDefault();
  const { batonPrompt, batonToggle } = by.dataset;
  if (batonToggle !== undefined) toggle(by);
  else open(by);
  if (batonPrompt) say({ prefill: batonPrompt });
}

/** Starts; without a site everything stays still. `begun` is called once `ready` has been told. */
export function start(origin: string, begun: () => void): void {
  edge = origin;
  Object.assign(kept, stored());
  shell.dress();
  draw();
  frame.answer(
    edge,
    () => ({
      token: kept.token,
      kept: entrusted(),
      page: page(),
      ...settings(),
      open: isOpen,
      identify: options.user || null,
      attributes,
    }),
    heard,
    () => {
      draw();
      flush();
      // The notice has just hidden the frame: the focus it held goes to what helps.
      if (frame.state === "failed" && isOpen && away()) shell.retry.focus();
    },
  );
  watchPage(() => frame.post({ page: page() }));
  listen(document, "click", click);
  // Another tab of the same visitor has read the messages, or has more.
  listen<StorageEvent>(window, "storage", (event) => {
    if (event.key !== key()) return;
    const now = stored();
    kept.token = now.token;
    setUnread(now.unread);
  });
  listen<KeyboardEvent>(host, "keydown", (event) => {
    if (event.key === "Escape") close();
  });
  listen(shell.launcher, "click", () => toggle());
  listen(shell.retry, "click", load);

  const begin = () => {
    mount();
    isReady = true;
    emit("ready");
    begun();
  };
  // After the body, so that the launcher is the last stop of the Tab key.
  if (!document.body) listen(document, "DOMContentLoaded", begin);
  else if (!ended()) begin();
}

export const methods: Record<string, Method> = {
  // Without a prototype, so that the stub's `Baton("constructor")` finds nothing.
  __proto__: null as never,
  open: () => open(),
  close,
  toggle: () => toggle(),
  show: () => update({ launcher: "show" }),
  hide: () => update({ launcher: "hide" }),
  isOpen: () => isOpen,
  identify,
  update,
  setAttributes(given) {
    // Through JSON, so that nothing in it can fail to be sent later.
    attributes = { ...attributes, ...(JSON.parse(JSON.stringify(given || {})) as object) };
    frame.post({ attributes });
  },
  prefill: (text) => say({ prefill: String(text) }),
  sendMessage: (text) => say({ send: String(text) }),
  requestHuman: () => say({ ask: true }),
  unreadCount: () => kept.unread,
  reset() {
    kept.token = null;
    options.user = "";
    attributes = {};
    pending = [];
    for (const [name] of entrusted()) entrust(name, null);
    write();
    setUnread(0);
    frame.post({ reset: true });
  },
  destroy() {
    // A kept reference must not end the next life, which has a global of its own.
    if (ended()) return;
    close();
    end();
    observer.disconnect();
    frame.hang();
    host.remove();
    (window as { Baton?: unknown }).Baton = undefined;
  },
  on: (name, handler) => subscribe(name as string, handler as Handler),
  off: (name, handler) => off(name as string, handler as Handler | undefined),
  once: (name, handler) => subscribe(name as string, handler as Handler, true),
};
