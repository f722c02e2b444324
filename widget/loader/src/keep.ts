/**
 * Keep: the visitor's token and the number of unread messages, in the page's own storage.
 *
 * One entry, `baton:SITE`, holding `{"token":…,"unread":…}`. Storage that is blocked, full or
 * overwritten with something else is no fault: the visit then lives in memory. Only what the
 * frame sends is written, and the frame loads when the visitor opens the chat.
 *
 * A browser that refuses the frame storage of its own (blocked third-party cookies) would lose
 * what was typed there at a reload. The frame then has it kept here, as `baton:SITE:NAME`.
 */

import { options } from "./options";

export interface Kept {
  token: string | null;
  unread: number;
}

export const kept: Kept = { token: null, unread: 0 };

export function key(): string {
  return `baton:${options.site}`;
}

/** A count from outside: a whole number, zero at least. */
export function count(value: unknown): number {
  return Math.max(0, Number(value) | 0);
}

/** What an earlier visit or another tab has stored; what memory has, when that fails. */
export function stored(): Kept {
  try {
    const { token, unread } = JSON.parse(localStorage.getItem(key()) || "{}") as Partial<Kept>;
    return { token: typeof token === "string" ? token : null, unread: count(unread) };
  } catch {
    return kept;
  }
}

/** Stores what is kept, or removes the entry when that is nothing. */
export function write(): void {
  try {
    if (kept.token || kept.unread) localStorage.setItem(key(), JSON.stringify(kept));
    else localStorage.removeItem(key());
  } catch {
    // Blocked or full: memory has it.
  }
}

/** What is kept here for the frame, with its full names. */
export function entrusted(): [string, string][] {
  try {
    return Object.entries(localStorage).filter(([name]) => !name.indexOf(`${key()}:`));
  } catch {
    return [];
  }
}

/** Keeps something for the frame, or forgets it: below our own name and nowhere else. */
export function entrust(name: unknown, value: unknown): void {
  try {
    if (String(name).indexOf(`${key()}:`)) return;
    if (value == null) localStorage.removeItem(String(name));
    else localStorage.setItem(String(name), String(value));
  } catch {
    // Blocked or full: the frame's memory has it.
  }
}
