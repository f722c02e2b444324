/**
 * Page: where the visitor is, and that this changed without a page load.
 *
 * The page's history methods are left as they are. The Navigation API says when the address
 * has changed; where it is missing, a look after what usually comes with a change will do.
 */

import { listen } from "./life";

export interface Page {
  url: string;
  title: string;
  referrer: string;
}

/** Long enough for a router to set the new title, in milliseconds. */
const SETTLE_MS = 200;

export function page(): Page {
  return { url: location.href, title: document.title, referrer: document.referrer };
}

/** Calls `changed` after the address has changed. */
export function watchPage(changed: () => void): void {
  let told = location.href;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (told !== location.href) {
        told = location.href;
        changed();
      }
    }, SETTLE_MS);
  };
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation) listen(navigation, "navigatesuccess", look);
  listen(window, "popstate", look);
  listen(document, "click", look);
  listen(document, "visibilitychange", look);
}
