/**
 * What the visitor is asked and told on the way to a person: the offer, the menu, and what happens
 * next while they wait.
 */

import { expect, test, type Agent, type Visitor } from "./support/journey";
import { makeSite } from "./support/sites";

/** What the help centre says nothing about. */
const UNKNOWN = "what music is playing in your video";
const QUESTION = "Would you like to talk to a person?";

/** A site whose bot hands over like this, with people who are reached round the clock. */
async function shopWith(ana: Agent, demo: string, bot: object): Promise<string> {
  const site = await makeSite(ana, demo, { required_answers: 5, pace_ms: 50 });
  await ana.asksApi("PATCH", `sites/${site.id}`, { bot, team: { reach: "hours" } });
  return `/bare?site=${encodeURIComponent(site.key)}`;
}

const yes = (visitor: Visitor) => visitor.frame.getByRole("button", { name: "Yes, get a person" });
const no = (visitor: Visitor) => visitor.frame.getByRole("button", { name: "No, thanks" });

test("A bot that does not know offers a person, and yes puts the visitor in line", async ({ visitor, ana, demo }) => {
  await visitor.comesTo(await shopWith(ana, demo, {}));
  await visitor.asks(UNKNOWN);
  await expect(visitor.log.getByText(QUESTION)).toHaveCount(1);
  await expect(yes(visitor)).toBeVisible();
  // The log says it; who is writing goes on writing.
  await expect(visitor.box).toBeFocused();

  await yes(visitor).click();
  await expect(visitor.queue).toContainText("You are number 1 in line");
  await expect(yes(visitor)).toBeHidden();
  await expect(visitor.box).toBeFocused();
});

test("Who would rather not stays with the bot, and may still ask", async ({ visitor, ana, demo }) => {
  await visitor.comesTo(await shopWith(ana, demo, { required_answers: 0 }));
  await visitor.asks(UNKNOWN);
  await no(visitor).click();
  await expect(visitor.log).toContainText("You stay with the chatbot.");
  await expect(yes(visitor)).toBeHidden();
  await expect(no(visitor)).toBeHidden();
  await visitor.asks("How long does delivery take?");
  await expect(visitor.answers.last()).toContainText("2 to 4 working days");
  await visitor.requestsPerson();
});

test("An offer is answered with the keyboard alone", async ({ visitor, ana, demo }) => {
  await visitor.comesTo(await shopWith(ana, demo, {}));
  await visitor.asks(UNKNOWN);
  await expect(no(visitor)).toBeVisible();
  await visitor.box.press("Shift+Tab");
  await expect(no(visitor)).toBeFocused();
  await no(visitor).press("Shift+Tab");
  await expect(yes(visitor)).toBeFocused();
  await yes(visitor).press("Enter");
  await expect(visitor.queue).toContainText("in line");
});

test("An offer survives a reload", async ({ visitorAtHome: visitor, ana, demo }) => {
  await visitor.comesTo(await shopWith(ana, demo, {}));
  await visitor.asks(UNKNOWN);
  await expect(yes(visitor)).toBeVisible();
  await visitor.reloads();
  await expect(visitor.log.getByText(QUESTION)).toHaveCount(1);
  await yes(visitor).click();
  await expect(visitor.queue).toContainText("in line");
});

test("The menu asks a question or leads to a person, before the first message", async ({
  visitor,
  newVisitor,
  ana,
  demo,
}) => {
  const menu = [
    { label: "How long does delivery take?", leads_to: { question: "How long does delivery take?" } },
    { label: "Talk to a person", leads_to: { person: {} } },
  ];
  const path = await shopWith(ana, demo, { handoff: { menu } });
  const suggested = (who: Visitor) => who.frame.getByRole("group", { name: "Suggested questions" });

  await visitor.comesTo(path);
  await expect(suggested(visitor).getByRole("button")).toHaveCount(2);
  await suggested(visitor).getByRole("button", { name: "How long" }).click();
  await expect(visitor.messages("You")).toHaveText(/How long does delivery take\?/);
  await expect(visitor.answers.last()).toContainText("2 to 4 working days");
  await expect(suggested(visitor)).toBeHidden();

  const other = await newVisitor();
  await other.comesTo(path);
  await suggested(other).getByRole("button", { name: "Talk to a person" }).click();
  await expect(other.queue).toContainText("You are number 1 in line");
  await expect(other.messages("You")).toHaveText(/Talk to a person/);
});

test("Who waits sees what happens next and when", async ({ visitor, ana, demo }) => {
  await visitor.comesTo(await shopWith(ana, demo, { required_answers: 0, unanswered_after_ms: 30 * 60_000 }));
  await visitor.writes("Good morning");
  const asked = Date.now();
  await visitor.requestsPerson();
  const inHalfAnHour = [0, 1].map((minute) => {
    const at = new Date(asked + (30 + minute) * 60_000);
    return at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  });
  await expect(visitor.queue).toContainText(
    new RegExp(`If nobody comes by (${inHalfAnHour.join("|")}) the chatbot takes over again`),
  );
});

test("The visitor is told that it takes longer, and gets the bot back when nobody comes", async ({
  visitor,
  ana,
  demo,
}) => {
  const ladder = { ring_ms: 1_000, tell_after_ms: 1_000, email_after_ms: 2_000 };
  const bot = { required_answers: 0, unanswered_after_ms: 6_000, handoff: { ladder } };
  await visitor.comesTo(await shopWith(ana, demo, bot));
  await visitor.writes("Good morning");
  await visitor.requestsPerson();
  await expect(visitor.log).toContainText("It takes longer than usual. You are still in line.");
  await expect(visitor.frame.getByRole("button", { name: "Get an answer by email" })).toBeVisible();
  await expect(visitor.log).toContainText(/Nobody was free in time[\s\S]*The chatbot is back/);
  await expect(visitor.queue).toBeHidden();
});

test("In the bot's company one waits and is answered, and may leave once it has helped", async ({
  visitor,
  ana,
  demo,
}) => {
  await visitor.comesTo(await shopWith(ana, demo, { required_answers: 0, handoff: { company: true } }));
  await visitor.asks("Good morning");
  await visitor.requestsPerson();
  await expect(visitor.box).toHaveAttribute("placeholder", "Fjord (AI) answers while you wait");
  await visitor.asks("How long does delivery take?");
  await expect(visitor.answers.last()).toContainText("2 to 4 working days");
  await expect(visitor.queue).toContainText("You are number 1 in line");

  await visitor.frame.getByRole("button", { name: "This helped" }).last().click();
  await expect(visitor.queue).toContainText("Did that settle it? You can leave the line.");
  await visitor.frame.getByRole("button", { name: "Back to the chatbot" }).click();
  await expect(visitor.queue).toBeHidden();
});
