/** A bot whose answers a model gives, as its visitor and the team see it. */

import { join } from "node:path";
import { expect, test, type Agent } from "./support/journey";
import { Model, type Script } from "./support/model";
import { makeSite } from "./support/sites";
import { showsIn } from "./support/theme";

const ASKED = "How long does delivery take?";

const ANSWER: Script = [
  "Delivery takes **2 to 4 working days** ",
  "in Norway [1]:\n\n",
  "1. We pack it *the same day*.\n",
  "2. The carrier brings it.\n\n",
  "See [our shop](http://127.0.0.1:DEMO/help) or [a trap](https://evil.example/?q=1). ",
  "<img src=x onerror=alert(1)>",
];

async function shop(ana: Agent, demo: string, model: Model): Promise<string> {
  const site = await makeSite(ana, demo, { required_answers: 5, engine: model.engine });
  return `/bare?site=${encodeURIComponent(site.key)}`;
}

test("A model's answer is drawn as lists and links, for visitor and agent", async ({ visitor, ana, demo }) => {
  const port = new URL(demo).port;
  const model = await Model.starts(() => ANSWER.map((p) => (typeof p === "string" ? p.replace("DEMO", port) : p)));
  await visitor.comesTo(await shop(ana, demo, model));
  await visitor.asks(ASKED);
  const answer = visitor.messages("Fjord (AI)").last();
  await expect(answer.getByRole("listitem")).toHaveCount(2);
  await expect(answer.getByRole("list").locator("strong, em")).toHaveText("the same day");
  await expect(answer.getByRole("link", { name: "our shop" })).toHaveAttribute("href", /\/help$/);
  await expect(answer).toContainText("or a trap.");
  await expect(answer.getByRole("link", { name: "a trap" })).toHaveCount(0);
  await expect(answer.locator("img[src='x']")).toHaveCount(0);
  await expect(answer).not.toContainText("**");

  await ana.opens(visitor, "Bot");
  const seen = ana.messages("Fjord (AI)").last();
  await expect(seen.getByRole("listitem")).toHaveCount(2);
  await expect(seen.getByRole("link", { name: "a trap" })).toHaveCount(0);
  await expect(seen).not.toContainText("onerror");
  const folder = process.env.BATON_SCREENSHOTS;
  for (const theme of folder ? (["light", "dark"] as const) : []) {
    for (const width of [1280, 390]) {
      await visitor.page.setViewportSize({ width, height: 844 });
      await showsIn(visitor.page, theme);
      await visitor.page.screenshot({ path: join(folder!, `model-${width}-${theme}.png`) });
      await ana.page.setViewportSize({ width, height: 844 });
      await showsIn(ana.page, theme);
      await ana.page.screenshot({ path: join(folder!, `model-console-${width}-${theme}.png`) });
    }
  }
  model.stops();
});

test("An answer from two articles links both, for visitor and agent", async ({ visitor, ana, demo }) => {
  // Which number an article has is told in the instructions.
  const numbered = (system: string): string[] =>
    [...system.matchAll(/<source number="(\d+)" title="([^"]+)"/g)]
      .filter(([, , title], at, all) => all.findIndex((other) => other[2] === title) === at)
      .slice(0, 2)
      .map(([, number, title]) => {
        titles.push(title!);
        return number!;
      });
  const titles: string[] = [];
  const model = await Model.starts((_, system) => {
    const [first, second] = numbered(system);
    return [`It takes 2 to 4 working days [${first}]. `, `Nothing else is needed [${second}][${first}].`];
  });
  await visitor.comesTo(await shop(ana, demo, model));
  await visitor.asks(ASKED);
  expect(titles).toHaveLength(2);
  const answer = visitor.messages("Fjord (AI)").last();
  const links = answer.getByRole("link", { name: /^Read more: / });
  await expect(links).toHaveText(titles.map((title) => `Read more: ${title}`));
  for (const title of titles) {
    const link = answer.getByRole("link", { name: title });
    await expect(link).toHaveAttribute("href", new RegExp(`^${demo}/help/`));
    await expect(link).toHaveAttribute("rel", /noopener noreferrer/);
  }
  await expect(answer).not.toContainText("[");

  await ana.opens(visitor, "Bot");
  const seen = ana.messages("Fjord (AI)").last();
  for (const title of titles) await expect(seen.getByRole("link", { name: title })).toBeVisible();
  const folder = process.env.BATON_SCREENSHOTS;
  for (const theme of folder ? (["light", "dark"] as const) : []) {
    await showsIn(visitor.page, theme);
    await visitor.page.screenshot({ path: join(folder!, `sources-${theme}.png`) });
    await showsIn(ana.page, theme);
    await ana.page.screenshot({ path: join(folder!, `sources-console-${theme}.png`) });
  }
  model.stops();
});

test("A reload in the middle of an answer shows the whole answer, once", async ({ visitor, ana, demo }) => {
  const model = await Model.starts(() => ["Two days, ", 1_500, "and the carrier ", 1_500, "calls before."]);
  await visitor.comesTo(await shop(ana, demo, model));
  await visitor.box.fill(ASKED);
  await visitor.box.press("Enter");
  await expect(visitor.log).toContainText("Two days,");
  await visitor.reloads();
  const whole = visitor.log.getByText("Two days, and the carrier calls before.");
  await expect(whole).toBeVisible();
  await expect(whole).toHaveCount(1);
  model.stops();
});

test("A model that says nothing usable ends with an offer of a person", async ({ visitor, ana, demo }) => {
  const model = await Model.starts(() => []);
  await visitor.comesTo(await shop(ana, demo, model));
  await visitor.asks(ASKED);
  await expect(visitor.log).toContainText("I don’t know");
  await visitor.frame.getByRole("button", { name: "Yes, get a person" }).click();
  await expect(visitor.queue).toContainText("in line");
  await ana.opens(visitor, "Unassigned");
  await expect(ana.log).toContainText("The AI model gave an empty answer");
  model.stops();
});
