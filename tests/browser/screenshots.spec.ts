/**
 * Pictures for people to look at: `BATON_SCREENSHOTS=DIR npx playwright test -c tests/browser
 * screenshots` saves widget and console in their main states, at 1280 and 390 pixels, light and
 * dark.
 */

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { Agent, AT_ONCE, expect, test } from "./support/journey";
import { showsIn } from "./support/theme";

const folder = process.env.BATON_SCREENSHOTS;
const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

async function picture(page: Page, state: string): Promise<void> {
  mkdirSync(folder!, { recursive: true });
  const size = page.viewportSize()!;
  for (const viewport of SIZES) {
    await page.setViewportSize(viewport);
    for (const theme of ["light", "dark"] as const) {
      await showsIn(page, theme);
      await page.screenshot({ path: join(folder!, `${state}-${viewport.width}-${theme}.png`) });
    }
  }
  await page.setViewportSize(size);
}

test("Pictures of widget and console are taken", async ({ visitor, newVisitor, ana, siteWith, page, edge }) => {
  test.skip(!folder, "BATON_SCREENSHOTS names no folder");
  test.setTimeout(240_000);

  await new Agent(page, edge, "Ana").comesToConsole();
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  await picture(page, "console-1-sign-in");

  await visitor.visits();
  await picture(visitor.page, "widget-1-launcher");
  await visitor.opensChat();
  await picture(visitor.page, "widget-2-greeting");
  await visitor.asks("How long does delivery take?");
  await picture(visitor.page, "widget-3-answered");
  await visitor.asks("Can I return a tent that I have pitched?");
  await expect(visitor.requestPerson).toBeVisible();
  await picture(visitor.page, "widget-4-request");
  await visitor.requestsPerson();
  await expect(visitor.queue).toContainText("number 1");
  await picture(visitor.page, "widget-5-waiting");

  const { path } = await siteWith(AT_ONCE);
  for (const question of ["Which tent is good in a storm?", "Do you ship to Norway?", "what do you pay"]) {
    const other = await newVisitor();
    await other.comesTo(path);
    await other.asks(question);
    if (question.startsWith("Do")) await other.requestsPerson();
  }
  await ana.looksInto("All");
  await picture(ana.page, "console-2-inbox");
  await ana.opens(visitor, "Unassigned");
  await expect(ana.assignToMe).toBeVisible();
  await picture(ana.page, "console-3-waiting");
  await ana.assignToMe.click();
  await ana.writes("Hello, this is Ana. Yes, if it is clean and dry. Shall I make you a label?");
  await expect(visitor.messages("Ana")).toHaveCount(1);
  await visitor.writes("Yes please, that would be lovely.");
  await expect(ana.log).toContainText("lovely");
  await picture(visitor.page, "widget-6-person");
  await picture(ana.page, "console-4-mine");

  await visitor.goesOffline();
  await visitor.writes("Are you still there?");
  await picture(visitor.page, "widget-7-offline");
});
