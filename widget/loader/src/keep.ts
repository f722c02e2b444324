/**
 * Keep: the visitor's token and the number of unread messages, in the page's own storage.
 *
 * One entry, `baton:SITE`, holding `{"token":…,"unread":…}`. Storage that is blocked, full or
 * overwritten with something else is no fault: the visit then lives in memory. Only what the
 * frame sends is written, and the frame loads when the visitor opens the chat.
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
