/**
 * The bot answers from the help centre, says what it is, and lets the visitor ask for a person when
 * it has had its chance.
 */

import { answerTo, expect, SLOWLY, test } from "./support/journey";

test("The bot answers from the help centre and links the article it answers from", async ({ visitor, demo }) => {
  await visitor.comesTo();
  await visitor.asks("How long does delivery take?");

  const answer = visitor.answers.last();
  await expect(answer).toContainText("2 to 4 working days");
  const source = answer.getByRole("link", { name: /Shipping and delivery/ });
  await expect(source).toHaveAttribute("href", `${demo}/help/shipping-and-delivery`);

  const opened = visitor.page.waitForEvent("popup");
  await source.click();
  await expect((await opened).getByRole("heading", { name: "Shipping and delivery" })).toBeVisible();
});

test("The bot is labelled as AI before its first word", async ({ visitor, ana, siteWith }) => {
  const { path, site } = await siteWith(SLOWLY);
  const question = "How long does delivery take?";
  const firstWord = (await answerTo(ana, site, question)).split(" ", 1)[0]!;
  await visitor.comesTo(path);
  await expect(visitor.messages("Fjord (AI)")).toHaveCount(1);
  await expect(visitor.frame.getByText("AI", { exact: true }).first()).toBeVisible();

  await visitor.writes(question);
  // While the answer is being written, by what stands over it on the screen.
  const written = async () => (await visitor.log.innerText()).split(question).pop()!;
  await expect.poll(written).toContain(firstWord);
  expect(await written()).toMatch(new RegExp(`Fjord\\s+AI\\b[\\s\\S]*${firstWord}`));
  await expect(visitor.answers).toHaveCount(1);
});

test("What the help centre does not say the bot does not know", async ({ visitor }) => {
  await visitor.comesTo();
  await visitor.asks("what music is playing in your video");
  await expect(visitor.answers.last()).toContainText(/don['’]t know|could not find an answer/i);
  await expect(visitor.answers.last().getByRole("link")).toHaveCount(0);
});

test("A person can be requested after two answers, not before, and still after a reload", async ({ visitor, ana }) => {
  await ana.isAtDesk();
  await visitor.comesTo();
  await expect(visitor.requestPerson).toBeHidden();
  await visitor.asks("How long does delivery take?");
  await expect(visitor.requestPerson).toBeHidden();
  // "I don't know" is an answer too.
  await visitor.asks("what music is playing in your video");
  await expect(visitor.requestPerson).toBeVisible();
  await expect(visitor.requestPerson).toHaveAccessibleDescription(/\w/);

  await visitor.reloads();
  await expect(visitor.messages("You")).toHaveCount(2);
  await expect(visitor.requestPerson).toBeVisible();
});

test("A fresh visitor is not offered a person", async ({ visitor, newVisitor, ana }) => {
  await ana.isAtDesk();
  await visitor.comesTo();
  await visitor.asks("How long does delivery take?");
  await visitor.asks("Do I need the original box to return?");
  await expect(visitor.requestPerson).toBeVisible();

  const fresh = await newVisitor();
  await fresh.comesTo();
  await fresh.asks("How long does delivery take?");
  await expect(fresh.requestPerson).toBeHidden();
});

test("The visitor says whether an answer helped", async ({ visitor }) => {
  await visitor.comesTo();
  await visitor.asks("How long does delivery take?");
  const helped = visitor.answers.last().getByRole("button", { name: "This helped" });
  await helped.click();
  await expect(helped).toHaveAttribute("aria-pressed", "true");

  await visitor.reloads();
  await expect(visitor.answers.last().getByRole("button", { name: "This helped" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
});
