/** Light and dark, and how light a text is drawn. */

import { expect, type Locator, type Page } from "@playwright/test";

export type Theme = "light" | "dark";

/** Shows the page in `theme`, without motion, and waits until its frames are drawn in it too. */
export async function showsIn(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
  const query = `(prefers-color-scheme: ${theme}) and (prefers-reduced-motion: reduce)`;
  await expect
    .poll(() => Promise.all(page.frames().map((frame) => frame.evaluate((query) => matchMedia(query).matches, query))))
    .not.toContain(false);
  await isDrawn(page);
}

/** Waits until every frame of the page has been drawn as it is now. */
export async function isDrawn(page: Page): Promise<void> {
  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await Promise.all(page.frames().map((frame) => frame.evaluate(drawn)));
}

/** Lightness of the text's colour, 0 to 1. */
export async function lightness(text: Locator): Promise<number> {
  return text.evaluate((element) => {
    // Drawn, because a computed colour may be written in any colour space.
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 1;
    const pen = canvas.getContext("2d")!;
    pen.fillStyle = getComputedStyle(element).color;
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
    return (red! + green! + blue!) / (3 * 255);
  });
}
