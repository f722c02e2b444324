/** axe finds nothing serious or critical, light and dark, in the states that people see most. */

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { type Agent, AT_ONCE, expect, test, type Visitor } from "./support/journey";
import { showsIn } from "./support/theme";

/** What axe complains of, one line each. */
async function complaints(page: Page): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).analyze();
  // It has looked into the frames, too: a place in one is named by its frame first.
  const places = passes.flatMap(({ nodes }) => nodes.map(({ target }) => target.length));
  expect(Math.max(...places)).toBe(Math.min(page.frames().length, 2));
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.flat().join(" ")})`));
}

/** In both themes; axe looks at one moment. */
async function inBothThemes(page: Page, state: string): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    await showsIn(page, theme);
    expect.soft(await complaints(page), `${state}, ${theme}`).toEqual([]);
  }
}

async function waits(visitor: Visitor, path: string): Promise<void> {
  await visitor.comesTo(path);
  await visitor.asks("How long does delivery take?");
  await visitor.requestsPerson();
}

async function talks(visitor: Visitor, ana: Agent): Promise<void> {
  await ana.takes(visitor);
  await ana.writes("Hello, this is Ana.");
  await expect(visitor.messages("Ana")).toHaveCount(1);
}

test("axe finds nothing serious in the visitor's chat, light and dark", async ({ visitor, ana, siteWith }) => {
  test.setTimeout(120_000);
  const { path } = await siteWith(AT_ONCE);
  await visitor.visits(path);
  await inBothThemes(visitor.page, "launcher");
  await visitor.opensChat();
  await inBothThemes(visitor.page, "greeting");
  await visitor.asks("How long does delivery take?");
  await expect(visitor.requestPerson).toBeVisible();
  await inBothThemes(visitor.page, "answered");
  await visitor.requestsPerson();
  await inBothThemes(visitor.page, "waiting");
  await talks(visitor, ana);
  await inBothThemes(visitor.page, "with a person");
  await visitor.goesOffline();
  await visitor.writes("Are you there?");
  await inBothThemes(visitor.page, "offline");
});

test("axe finds nothing serious in the console, light and dark", async ({ visitor, ana, siteWith }) => {
  test.setTimeout(120_000);
  const { path } = await siteWith(AT_ONCE);
  await inBothThemes(ana.page, "empty");
  await waits(visitor, path);
  await ana.looksInto("Unassigned");
  await expect(await ana.rowOf(visitor)).toBeVisible();
  await inBothThemes(ana.page, "list");
  await (await ana.rowOf(visitor)).click();
  await expect(ana.assignToMe).toBeVisible();
  await inBothThemes(ana.page, "waiting");
  await talks(visitor, ana);
  await inBothThemes(ana.page, "mine");
});

test("axe finds nothing serious on the sign-in page, light and dark", async ({ page, edge }) => {
  await page.goto(`${edge}/console`);
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  await inBothThemes(page, "sign-in");
});
