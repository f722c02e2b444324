/** A bot's own avatar, and our sign where it has none. */

import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/journey";
import { makeSite } from "./support/sites";
import { showsIn } from "./support/theme";

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 844 };

/** The marks of bots in `where`, from above. */
function marks(where: Locator): Locator {
  return where.locator(".avatar--bot");
}

async function pictures(page: Page, name: string): Promise<void> {
  const folder = process.env.BATON_SCREENSHOTS;
  for (const theme of folder ? (["light", "dark"] as const) : []) {
    await showsIn(page, theme);
    await page.screenshot({ path: join(folder!, `${name}-${page.viewportSize()!.width}-${theme}.png`) });
  }
}

test("A bot stands under its own avatar, for visitor and agent", async ({ visitor, ana, demo }) => {
  const own = { required_answers: 5, avatar: { text: "🔧", color: 4 } };
  const site = await makeSite(ana, demo, own);
  const asked = { name: "Robin", knowledge: site.bot.knowledge, avatar: { text: "Robin", color: 6 } };
  const { bot } = (await ana.asksApi("POST", "bots", asked)) as { bot: { id: string } };
  await ana.asksApi("PATCH", `sites/${site.id}`, { bots: [site.bot.id, bot.id] });

  await visitor.comesTo(`/bare?site=${encodeURIComponent(site.key)}`);
  await visitor.asks("How long does delivery take?");
  const head = visitor.frame.locator(".chat-head");
  for (const size of [PHONE, DESK]) {
    await visitor.page.setViewportSize(size);
    await expect(marks(head)).toHaveText("🔧");
    // The greeting and the answer under one name each.
    await expect(marks(visitor.log)).toHaveText(["🔧", "🔧"]);
    expect(await marks(head).boundingBox()).toMatchObject({ width: 22, height: 22 });
    expect(await marks(visitor.log).first().boundingBox()).toMatchObject({ width: 28, height: 28 });
    await pictures(visitor.page, "avatar");
  }
  // Beside a name, and nothing to be read out.
  await expect(visitor.messages("Fjord (AI)")).toHaveCount(2);
  await expect(marks(visitor.log).first()).toHaveAttribute("aria-hidden", "true");

  await ana.opens(visitor, "Bot");
  await expect(marks(ana.log)).toHaveText("🔧");
  await expect(marks(await ana.rowOf(visitor))).toHaveText("🔧");
  await ana.page.getByRole("combobox", { name: "Assignee" }).selectOption({ label: "Robin (AI)" });
  await expect(marks(head)).toHaveText("Robin");
  await visitor.asks("Do you ship to Norway?");
  await expect(marks(visitor.log)).toHaveText(["🔧", "🔧", "Robin"]);
  await expect(marks(ana.log)).toHaveText(["🔧", "Robin"]);
  // Five letters are cut, and nothing moves.
  expect(await marks(visitor.log).last().boundingBox()).toMatchObject({ width: 28, height: 28 });
  await pictures(visitor.page, "avatar-letters");
  await pictures(ana.page, "avatar-console");
});

test("A bot without an avatar stands under our sign", async ({ visitor, siteWith }) => {
  const { path } = await siteWith({ required_answers: 5 });
  await visitor.comesTo(path);
  await visitor.asks("How long does delivery take?");
  const drawn = [marks(visitor.frame.locator(".chat-head")), marks(visitor.log).first(), marks(visitor.log).last()];
  for (const mark of drawn) {
    await expect(mark).toHaveText("");
    await expect(mark.locator("svg")).toBeVisible();
  }
});

test("Every colour of an avatar can be read, light and dark", async ({ visitor, ana, demo }) => {
  const site = await makeSite(ana, demo, { avatar: { text: "F", color: 0 } });
  await visitor.comesTo(`/bare?site=${encodeURIComponent(site.key)}`);
  const mark = marks(visitor.log).first();
  for (const theme of ["light", "dark"] as const) {
    await showsIn(visitor.page, theme);
    const contrasts = await mark.evaluate((element) => {
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = 1;
      const pen = canvas.getContext("2d", { willReadFrequently: true })!;
      // WCAG's relative luminance of a colour, written in whichever space.
      const luminance = (color: string): number => {
        pen.fillStyle = color;
        pen.fillRect(0, 0, 1, 1);
        const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data].map((byte) => {
          const part = byte / 255;
          return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
      };
      return [...Array(8).keys()].map((color) => {
        element.className = element.className.replace(/avatar--\d/, `avatar--${color}`);
        const { color: ink, backgroundColor: ground } = getComputedStyle(element);
        const [dark, light] = [luminance(ink), luminance(ground)].sort((a, b) => a - b);
        return { ground, contrast: (light! + 0.05) / (dark! + 0.05) };
      });
    });
    console.log(theme, contrasts.map(({ contrast }) => contrast.toFixed(1)).join(" "));
    expect(new Set(contrasts.map(({ ground }) => ground)).size).toBe(8);
    for (const { contrast } of contrasts) expect(contrast).toBeGreaterThan(4.5);
  }
});
