/** A visitor types a card number: the bot never sees it, and a person only when the visitor wants it. */

import { expect, test, AT_ONCE } from "./support/journey";
import { makeSite } from "./support/sites";

const CARD = "4242 4242 4242 4242";
const HIDDEN = "•••• •••• •••• 4242";

test("A card number is hidden from the bot, and shown to Ana", async ({ visitor, ana, siteWith }) => {
  const { path } = await siteWith(AT_ONCE);
  const sent: string[] = [];
  await visitor.hasOnTheWire((socket) => {
    const edge = socket.connectToServer();
    socket.onMessage((frame) => {
      sent.push(String(frame));
      edge.send(frame);
    });
  });
  await visitor.comesTo(path);
  await visitor.box.fill(`My card is ${CARD}, where is my order?`);
  await visitor.box.press("Enter");
  const mine = visitor.messages("You").first();
  await expect(mine).toContainText(`My card is ${HIDDEN}, where is my order?`);
  await expect(mine).toContainText("Card number hidden from the chatbot");
  await expect(mine.getByRole("button")).toHaveCount(0);
  await expect(visitor.answers).toHaveCount(2);
  expect(sent.join("")).not.toContain("4242 4242");

  await visitor.requestsPerson();
  await ana.takes(visitor);
  await expect(ana.messages(/^Visitor/).first()).toContainText(HIDDEN);
  await expect(ana.log).not.toContainText(CARD);

  await mine.getByRole("button", { name: "Show to Ana" }).click();
  await expect(mine).toContainText("Shown to Ana");
  await expect(mine.getByRole("button")).toHaveCount(0);
  await expect(mine).toContainText(HIDDEN);
  const seen = ana.messages(/^Visitor/).first();
  await expect(seen).toContainText(`My card is ${CARD}, where is my order?`);
  await expect(seen).toContainText("Shown by the visitor to Ana only, not to the bot");

  // What is typed to a person is hidden as well, with the button at once beside it.
  await visitor.box.fill("And my account: DE89 3704 0044 0532 0130 00");
  await visitor.box.press("Enter");
  const next = visitor.messages("You").last();
  await expect(next).toContainText("IBAN hidden from the chatbot");
  await expect(next.getByRole("button", { name: "Show to Ana" })).toBeEnabled();
  await expect(ana.log).not.toContainText("0532");

  // The bot holds it again: nothing can be shown now.
  await ana.button("Release").click();
  await expect(next.getByRole("button")).toHaveCount(0);
  await expect(next).toContainText("IBAN hidden from the chatbot");
});

test("What the owner wants hidden is hidden", async ({ visitor, ana, demo }) => {
  const redact = [{ name: "Customer number", pattern: "\\bK-\\d{4}\\b" }];
  const site = await makeSite(ana, demo, { ...AT_ONCE, redact });
  await visitor.comesTo(`/bare?site=${encodeURIComponent(site.key)}`);
  await visitor.box.fill("I am K-1234, not K-12345.");
  await visitor.box.press("Enter");
  const mine = visitor.messages("You").first();
  await expect(mine).toContainText("I am ••••••, not K-12345.");
  await expect(mine).toContainText("Customer number hidden from the chatbot");
  await visitor.requestsPerson();
  await ana.opens(visitor, "Unassigned");
  await expect(ana.messages(/^Visitor/).first()).toContainText("I am ••••••, not K-12345.");
});

test("A tab knows what it has hidden after a reload", async ({ visitorAtHome: visitor, ana, siteWith }) => {
  const { path } = await siteWith(AT_ONCE);
  await visitor.comesTo(path);
  await visitor.box.fill(`My card is ${CARD}.`);
  await visitor.box.press("Enter");
  await expect(visitor.answers).toHaveCount(2);
  await visitor.requestsPerson();
  await ana.takes(visitor);
  await visitor.reloads();
  const mine = visitor.messages("You").first();
  await mine.getByRole("button", { name: "Show to Ana" }).click();
  await expect(mine).toContainText("Shown to Ana");
  await expect(ana.messages(/^Visitor/).first()).toContainText(`My card is ${CARD}.`);
});
