/** Everything a visitor does, without a mouse. */

import type { Locator, Page } from "@playwright/test";
import { AT_ONCE, expect, test } from "./support/journey";

/** Presses `key` until `target` has the focus, as somebody who looks for it would. */
async function reaches(page: Page, key: "Tab" | "Shift+Tab", target: Locator, within = 12): Promise<void> {
  const hasFocus = () => target.evaluate((element) => (element.getRootNode() as Document).activeElement === element);
  for (let presses = 0; presses < within && !(await hasFocus()); presses++) await page.keyboard.press(key);
  await expect(target).toBeFocused();
}

test("The chat is opened, used and closed with the keyboard alone", async ({ visitor, ana, siteWith }) => {
  await ana.isAtDesk();
  const { path } = await siteWith(AT_ONCE);
  const { page } = visitor;
  const { keyboard } = page;
  await visitor.visits(path);

  await reaches(page, "Tab", visitor.launcher);
  await keyboard.press("Enter");
  await expect(visitor.box).toBeFocused();

  await keyboard.type("How long does");
  await keyboard.press("Shift+Enter");
  await keyboard.type("delivery take?");
  await expect(visitor.box).toHaveValue("How long does\ndelivery take?");
  await keyboard.press("Enter");
  await expect(visitor.messages("You")).toHaveText(/How long does\s+delivery take\?/);
  await expect(visitor.box).toHaveValue("");
  await expect(visitor.answers).toHaveCount(2);
  await expect(visitor.box).toBeFocused();

  await reaches(page, "Shift+Tab", visitor.requestPerson);
  await keyboard.press("Enter");
  await expect(visitor.queue).toContainText("You are number 1 in line");
  await reaches(page, "Shift+Tab", visitor.frame.getByRole("button", { name: "Back to the chatbot" }));
  await keyboard.press("Enter");
  await expect(visitor.queue).toBeHidden();

  await keyboard.press("Escape");
  await expect(visitor.box).toBeHidden();
  await expect(visitor.launcher).toBeFocused();
  await expect(visitor.launcher).toHaveAccessibleName("Open chat");
});

test("Ana takes a conversation and replies with the keyboard alone", async ({ visitor, ana, siteWith }) => {
  const { path } = await siteWith(AT_ONCE);
  await ana.looksInto("Unassigned");
  await visitor.comesTo(path);
  await visitor.asksForPerson();

  const { page } = ana;
  await reaches(page, "Tab", await ana.rowOf(visitor), 30);
  await page.keyboard.press("Enter");
  await reaches(page, "Tab", ana.assignToMe, 30);
  await page.keyboard.press("Enter");
  // Whoever has taken it wants to write.
  await expect(ana.reply).toBeFocused();
  await page.keyboard.type("Hello, this is Ana.");
  await page.keyboard.press("Enter");
  await expect(visitor.messages("Ana")).toHaveText(/Hello, this is Ana\./);
});
