/** Every word the loader shows or speaks. */

export const FRAME = "Chat";
export const CLOSE = "Close chat";
export const FAILED = "The chat could not be loaded.";
export const RETRY = "Try again";
export const NO_SITE = "Baton: the script tag needs data-site with the key of your site.";

export function openName(unread: number): string {
  return unread ? `Open chat, ${unread} unread` : "Open chat";
}
