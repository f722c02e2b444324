/**
 * Style: the launcher's rules, as text. The values are those of the design tokens; they stand
 * here as literals because a rule with var() cannot fall back in a browser without light-dark().
 * Such a browser keeps the line before: the default colours.
 *
 * `!important` inside a shadow root wins over the page's, so `*{display:none!important}` and
 * its like stop at the host. The host itself has no size; what is in it is fixed.
 *
 * Short class names: b launcher, n badge, p panel, x notice. Around them stands the box, with
 * `open`, the frame's state and the option `launcher` as its classes.
 */

import { options } from "./options";

const BRAND = "#1d5c4e";
const TOP = 2147483647;

/** The colour as the browser reads it: nothing can be smuggled into the sheet with it. */
function brand(): string {
  const { style } = document.createElement("i");
  style.color = options.color || "";
  return style.color || BRAND;
}

/** Black or white, whichever reads better on `fill` (0.179 is where both give 4.58:1). */
function textOn(fill: string): string {
  const white = "clamp(0,(.179 - y)*99999,";
  return `color(from ${fill} xyz-d65 ${white}.9505) ${white}1) ${white}1.089))`;
}

export function css(): string {
  const light = `oklch(from ${brand()} min(l,.88) c h)`;
  const dark = `oklch(from ${brand()} clamp(.47,l,.88) c h)`;
  const left = options.position === "left";
  const side = left ? "left" : "right";
  const { theme } = options;
  // The focus ring needs a ground that is known, and the page's is not: it brings a white gap.
  return `:host{all:initial!important;position:fixed!important;z-index:${Number(options.zIndex) || TOP}!important;color-scheme:${theme === "light" || theme === "dark" ? theme : "light dark"}!important;font:16px/1.5 -apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif!important}
button{margin:0;padding:0 16px;border:0;border-radius:8px;font:inherit;cursor:pointer;background:${BRAND};color:#fff;background:light-dark(${light},${dark});color:light-dark(${textOn(light)},${textOn(dark)})}
button:hover{background-image:linear-gradient(#fff1,#fff1)}
button:focus-visible{outline:2px solid #1b5fcc;outline-offset:2px;box-shadow:0 0 0 2px #fff}
.b,.p{position:fixed;${side}:24px;bottom:24px;box-shadow:0 1px 2px #302a1814,0 6px 20px #302a181a}
.b{width:60px;height:60px;padding:12px;border-radius:20px 20px ${left ? "20px 6px" : "6px 20px"}}
.launcher-hide .b,.p,.x,.n:empty,.open .n,.failed iframe{display:none}
svg{display:block;fill:none;stroke:currentColor;stroke-width:2.1;stroke-linecap:round}
.n{position:absolute;top:-6px;right:-6px;min-width:8px;padding:0 6px;border:2px solid #fff;border-radius:99px;background:#a92633;color:#fff;font-size:13px;font-weight:600;line-height:20px}
.p{bottom:96px;width:400px;height:min(704px,100vh - 112px);height:min(704px,100dvh - 112px);border-radius:18px;overflow:hidden;box-shadow:0 2px 6px #302a1814,0 18px 48px #302a182e;background:Canvas;background:light-dark(#faf8f4,#191815);color:CanvasText}
.open .p,.failed .b{display:block}
iframe{border:0;width:100%;height:100%}
.failed .x{display:grid;height:100%;gap:16px;place-content:center;justify-items:center}
.x button{height:44px}
@media(max-width:479.98px){.b{${side}:16px;bottom:16px}.p{inset:0;width:100%;min-height:100%;border-radius:0}.open .b{display:block}.open.ready .b{display:none}}
@media(prefers-reduced-motion:no-preference){.p{animation:e .24s cubic-bezier(.2,.7,.2,1)}@keyframes e{0%{opacity:0;transform:translateY(8px)}}}
@media(forced-colors:active){button,.p{border:1px solid CanvasText}}
@media print{:host{display:none!important}}`;
}
