/** What is refused, and how it is said: in a sentence, and with nothing typed lost. */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Agent, AT_ONCE, expect, PASSWORD, test, Visitor } from "./support/journey";

test("A message that is too long is refused with a sentence and kept", async ({ visitor }) => {
  await visitor.comesTo();
  const long = "Too long. ".repeat(401).trim();
  await visitor.box.fill(long);
  await visitor.box.press("Enter");
  await expect(visitor.frame.getByRole("alert")).toContainText("4000");
  await expect(visitor.box).toHaveValue(long);
  await expect(visitor.messages("You")).toHaveCount(0);

  await visitor.writes("Short enough.");
  await expect(visitor.frame.getByRole("alert")).toBeEmpty();
  await expect(visitor.messages("You")).toHaveCount(1);
});

test("A reply that is too long is refused with a sentence and kept", async ({ visitor, ana, siteWith }) => {
  const { path } = await siteWith(AT_ONCE);
  await visitor.comesTo(path);
  await visitor.asksForPerson();
  await ana.takes(visitor);
  const long = "Too long. ".repeat(401).trim();
  await ana.reply.fill(long);
  await ana.reply.press("Enter");
  await expect(ana.page.getByRole("alert")).toContainText("4000");
  await expect(ana.reply).toHaveValue(long);
  await expect(ana.messages("Ana")).toHaveCount(0);
});

test("A message of only spaces is not sent", async ({ visitor }) => {
  await visitor.comesTo();
  await visitor.box.fill("  \n  ");
  await expect(visitor.send).toBeDisabled();
  await visitor.box.press("Enter");
  await visitor.writes("Now something.");
  await expect(visitor.messages("You")).toHaveCount(1);
});

test("Words that look like markup stay words", async ({ visitor, ana, siteWith }) => {
  const { path } = await siteWith(AT_ONCE);
  const words = '<img src=x onerror="document.title=1"><b>bold</b> &amp; {{x}}';
  await visitor.comesTo(path);
  await visitor.writes(words);
  await visitor.requestsPerson();
  await ana.opens(visitor, "Unassigned");
  await expect(ana.messages(await ana.nameOf(visitor))).toContainText(words);
  await expect(visitor.messages("You")).toContainText(words);
  await expect(visitor.log.getByRole("img")).toHaveCount(0);
  await expect(ana.log.getByRole("img")).toHaveCount(0);
});

test("An unknown site key is said in a sentence and breaks nothing on the page", async ({ visitor }) => {
  const faults: Error[] = [];
  visitor.page.on("pageerror", (fault) => faults.push(fault));
  await visitor.visits("/bare?site=no-such-site");
  await visitor.launcher.click();
  await expect(visitor.frame.getByText(/site key is unknown/)).toBeVisible();

  await visitor.page.getByRole("button", { name: "Close chat" }).first().click();
  await expect(visitor.launcher).toHaveAccessibleName("Open chat");
  await expect(visitor.page.getByRole("heading", { name: "Bare page" })).toBeVisible();
  expect(faults).toEqual([]);
});

test("A page of a foreign origin cannot show the chat", async ({ visitor, edge, demo }) => {
  const shop = await (await fetch(demo)).text();
  const snippet = /<script[^>]*baton\.js[^>]*><\/script>/.exec(shop)![0];
  const thief = createServer((_, answer) => {
    answer.setHeader("content-type", "text/html");
    answer.end(`<!doctype html><title>Elsewhere</title><h1>Elsewhere</h1>${snippet}`);
  });
  await new Promise<void>((listening) => thief.listen(0, "127.0.0.1", listening));
  try {
    const elsewhere = `http://127.0.0.1:${(thief.address() as AddressInfo).port}`;
    const there = new Visitor(visitor.page, elsewhere);
    await there.visits();
    await there.launcher.click();
    await expect(there.page.getByRole("alert")).toContainText("The chat could not be loaded.", { timeout: 25_000 });
    await expect(there.box).toBeHidden();
    expect(there.id).toBe("");
    // Nor does the edge let such a page pretend: what it says in its own name is refused.
    const asked = await fetch(`${edge}/api/v1/visitors`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: elsewhere },
      body: JSON.stringify({ site: /data-site="([^"]+)"/.exec(snippet)![1], origin: elsewhere }),
    });
    expect(asked.status).toBe(403);
  } finally {
    thief.closeAllConnections();
    thief.close();
  }
});

test("A forged token opens nobody's conversation, and the chat begins anew", async ({ visitor, newVisitor }) => {
  await visitor.comesTo();
  await visitor.asks("How long does delivery take?");
  const entries = await visitor.page.evaluate(() => Object.entries(localStorage));
  const [name, kept] = entries.find(([, kept]) => kept.includes('"token":"'))!;
  const forger = await newVisitor();
  await forger.visits();
  const forged = kept.replace(/\.[\w-]+"/, `.${"A".repeat(43)}"`);
  expect(forged).not.toBe(kept);
  await forger.page.evaluate(([name, forged]) => localStorage.setItem(name, forged), [name, forged] as const);
  await forger.page.reload();
  await forger.opensChat();
  await forger.asks("Do you ship to Norway?");
  await expect(forger.messages("You")).toHaveCount(1);
  await expect(forger.log).not.toContainText("How long does delivery take?");
  expect(forger.id).not.toBe(visitor.id);
});

test("A wrong password is refused with a sentence, and the address is kept", async ({ page, edge }) => {
  const nobody = new Agent(page, edge, "Ana");
  await nobody.comesToConsole();
  await page.getByRole("textbox", { name: "Email" }).fill("ana@example.com");
  await page.getByLabel("Password").fill("not-her-password");
  await nobody.button("Sign in").click();
  await expect(page.getByRole("alert")).toContainText(/\w+ \w+/);
  await expect(page.getByRole("textbox", { name: "Email" })).toHaveValue("ana@example.com");

  await page.getByLabel("Password").fill(PASSWORD);
  await nobody.button("Sign in").click();
  await nobody.isAtDesk();
  await page.reload();
  await nobody.isAtDesk();

  await nobody.button("Sign out").click();
  await expect(nobody.button("Sign in")).toBeVisible();
  await page.reload();
  await expect(nobody.button("Sign in")).toBeVisible();
});
