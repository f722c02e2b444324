/** How light a text is drawn: for telling a dark theme from a light one. */

import type { Locator } from "@playwright/test";

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
