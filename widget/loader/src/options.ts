/**
 * Options: what the owner may set, by attribute on the script or in `window.batonSettings`.
 *
 * Everything is text here, as attributes are. Bad values are not refused, they fall back: a
 * launcher in the default colour is better on somebody's shop than no launcher.
 */

/** Every option, as text; missing when not set. */
export interface Options {
  site?: string;
  lang?: string;
  /** `auto`, `light` or `dark`. */
  theme?: string;
  color?: string;
  /** `right` or `left`. */
  position?: string;
  /** `show` or `hide`. */
  launcher?: string;
  zIndex?: string;
  /** Signed identity token of a visitor who is signed in on the page. */
  user?: string;
  /** CSP nonce, for browsers without constructable style sheets. */
  nonce?: string;
}

/** What `Baton.update` and `window.batonSettings` take: some options, of any type. */
export type Settings = Record<string, unknown>;

const NAMES = "site,lang,theme,color,position,launcher,zIndex,z-index,user,nonce".split(",") as (keyof Options)[];

export const options: Options = {};

/**
 * Takes over what `settings` sets. A script's `dataset` is such an object too: it spells
 * `data-z-index` as `zIndex`, where settings may also say `z-index`.
 */
export function take(settings: Settings | undefined): void {
  for (let i = 0; i < NAMES.length; i++) {
    const name = NAMES[i]!;
    const value = settings?.[name];
    if (value != null) options[(name as string) === "z-index" ? "zIndex" : name] = String(value);
  }
}
