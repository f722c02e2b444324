/**
 * Shell: what is drawn on the page, in a shadow root: the launcher, the panel that holds the
 * frame, and the notice when the frame does not come.
 *
 * Elements are made one by one, never from markup, so that a page that enforces Trusted Types
 * has nothing to refuse; the sheet is constructed, so that a CSP without inline styles has not
 * either. Opening, closing and loading are decided in `chat.ts`.
 */

import { options } from "./options";
import { css } from "./style";
import { CLOSE, FAILED, RETRY, openName } from "./words";

const LINES = "M4.2 7.3h8M7.8 12.7h8";
const CROSS = "m5.5 5.5 9 9M14.5 5.5l-9 9";

/** A new child of `parent`; in SVG when that is. */
function make(parent: Node, tag: string, className = "", space = "1999/xhtml"): HTMLElement {
  const element = document.createElementNS(`http://www.w3.org/${space}`, tag) as HTMLElement;
  element.setAttribute("class", className);
  return parent.appendChild(element);
}

/** The one element that we put on the page. */
export const host = document.createElement("div");
const root = host.attachShadow({ mode: "open" });
const box = make(root, "div");

/** The frame is put in here. */
export const panel = make(box, "div", "p");
const notice = make(panel, "div", "x");
const sentence = make(notice, "span");
export const retry = make(notice, "button");

export const launcher = make(box, "button", "b");
const SVG = "2000/svg";
const icon = make(launcher, "svg", "", SVG);
const path = make(icon, "path", "", SVG);
const badge = make(launcher, "span", "n");

sentence.textContent = FAILED;
retry.textContent = RETRY;
sentence.setAttribute("role", "alert");
panel.id = "p";
launcher.setAttribute("aria-controls", "p");
icon.setAttribute("viewBox", "0 0 20 20");
icon.setAttribute("aria-hidden", "true");
badge.setAttribute("aria-hidden", "true");

/** Draws the rules anew from the options. */
export function dress(): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css());
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = make(root, "style");
    style.nonce = options.nonce || "";
    style.textContent = css();
  }
}

export function draw(open: boolean, state: string, unread: number): void {
  box.className = `launcher-${options.launcher} ${state} ${open ? "open" : ""}`;
  launcher.setAttribute("aria-label", open ? CLOSE : openName(unread));
  launcher.setAttribute("aria-expanded", `${open}`);
  path.setAttribute("d", open ? CROSS : LINES);
  badge.textContent = unread > 99 ? "99+" : `${unread || ""}`;
}
