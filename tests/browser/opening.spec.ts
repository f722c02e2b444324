/**
 * The launcher on the shop's pages: what it leaves alone until the chat is opened, and on which
 * pages it opens.
 */

import { expect, test, type Visitor } from "./support/journey";
import { lightness } from "./support/theme";

/** What has been left in the browser by the page the visitor is on. */
async function stored({ page }: Visitor): Promise<string[]> {
  const cookies = (await page.context().cookies()).map((cookie) => `cookie ${cookie.name}`);
  const kept = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `local ${key}`),
    ...Object.keys(sessionStorage).map((key) => `session ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
  ]);
  return [...cookies, ...kept];
}

test("Before the chat is opened nothing is written and no WebAssembly is fetched", async ({ visitor, edge }) => {
  const fetched: string[] = [];
  visitor.page.on("request", (request) => {
    if (request.url().startsWith(edge)) fetched.push(new URL(request.url()).pathname);
  });

  await visitor.visits();
  await visitor.launcher.hover();
  expect(await stored(visitor)).toEqual([]);
  expect(fetched.filter((path) => path !== "/baton.js")).toEqual([]);

  await visitor.opensChat();
  expect(fetched.some((path) => path.endsWith(".wasm"))).toBe(true);
});

test("The chat is a frame of another origin with the shop's name over it", async ({ visitor, edge, demo }) => {
  await visitor.comesTo();
  await expect(visitor.frame.getByRole("heading", { name: "Fjordline Outdoor" })).toBeVisible();
  const frames = visitor.page.frames().map((frame) => new URL(frame.url()).origin);
  expect(frames).toEqual([demo, edge]);
});

test("The visitor closes the chat and opens it again where it was", async ({ visitor }) => {
  await visitor.comesTo();
  await visitor.box.fill("How long does");
  await visitor.frame.getByRole("button", { name: "Close chat" }).click();
  await expect(visitor.box).toBeHidden();

  await visitor.launcher.click();
  await expect(visitor.box).toHaveValue("How long does");
});

test("The chat works on a page with a strict content security policy", async ({ visitor }) => {
  const complaints: string[] = [];
  visitor.page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(message.text());
  });
  await visitor.comesTo("/strict-csp");
  await visitor.asks("How long does delivery take?");
  expect(complaints).toEqual([]);
});

test("The snippet chooses theme and side", async ({ visitor, siteWith, isMobile }) => {
  const { path } = await siteWith({});
  await visitor.page.emulateMedia({ colorScheme: "light" });
  await visitor.visits(`${path}&theme=dark&position=left`);
  const place = (await visitor.launcher.boundingBox())!;
  expect(place.x).toBeLessThan(100);

  await visitor.opensChat();
  const heading = visitor.frame.getByRole("heading", { level: 1 });
  await expect.poll(() => lightness(heading)).toBeGreaterThan(0.6);
  if (!isMobile) {
    const panel = (await visitor.page.getByTitle("Chat", { exact: true }).boundingBox())!;
    expect(panel.x).toBeLessThan(100);
  }
});

test("A single-page app changes its view and the chat stays as it is", async ({ visitor, isMobile }) => {
  await visitor.visits("/spa");
  await visitor.page.getByRole("button", { name: "Do you ship to Norway?" }).click();
  await expect(visitor.box).toHaveValue("Do you ship to Norway?");
  await expect(visitor.send).toBeEnabled();
  await visitor.send.click();
  await expect(visitor.answers).toHaveCount(2);
  await visitor.box.fill("And how long");
  // On a phone the chat covers the page.
  if (isMobile) await visitor.frame.getByRole("button", { name: "Close chat" }).click();

  const shop = visitor.page.getByRole("navigation", { name: "Shop" });
  await shop.getByRole("link", { name: "Tents" }).click();
  await expect(visitor.page.getByRole("heading", { name: "Tents", level: 1 })).toBeVisible();
  await shop.getByRole("link", { name: "Jackets" }).click();
  await expect(visitor.page.getByRole("heading", { name: "Jackets", level: 1 })).toBeVisible();

  if (isMobile) await visitor.launcher.click();
  await expect(visitor.messages("You")).toHaveCount(1);
  await expect(visitor.answers).toHaveCount(2);
  await expect(visitor.box).toHaveValue("And how long");
});
