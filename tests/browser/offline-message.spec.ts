/**
 * Nobody can come: the visitor hears when somebody is back, and leaves a message that is lost
 * neither on a bad connection nor on the way back to the chat.
 */

import { expect, test, type Agent, type Visitor } from "./support/journey";
import { makeSite } from "./support/sites";

// Far from the team's clock, and without daylight saving.
test.use({ timezoneId: "Asia/Tokyo" });

const HOUR_MS = 3_600_000;
const WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const WORDS = "My pole broke on the second night. It is a Skarv 3.";

/** A shop whose team is at its desks for an hour a day, and the next time in three hours. */
async function closedShop(ana: Agent, demo: string): Promise<{ path: string; opens: Date }> {
  const opens = new Date(Math.ceil(Date.now() / HOUR_MS + 3) * HOUR_MS);
  const from = opens.getUTCHours() * 60;
  const week = Object.fromEntries(WEEK.map((day) => [day, [{ from, to: from + 60 }]]));
  const hours = { zone: "UTC", week, holidays: [], special_days: {} };
  const site = await makeSite(ana, demo, { required_answers: 0, pace_ms: 50 });
  await ana.asksApi("PATCH", `sites/${site.id}`, { team: { reach: "hours", hours } });
  return { path: `/bare?site=${encodeURIComponent(site.key)}`, opens };
}

/** What the visitor sees of leaving a message. */
function leaving(visitor: Visitor) {
  const button = (name: string) => visitor.frame.getByRole("button", { name, exact: true });
  return {
    stop: button("Stop chatbot and leave offline message"),
    email: visitor.frame.getByRole("textbox", { name: "Your email" }),
    words: visitor.frame.getByRole("textbox", { name: "Offline message" }),
    leave: button("Leave message"),
    back: button("Back to the chat"),
    // Exactly: there is an "Offline message" too.
    box: visitor.frame.getByRole("textbox", { name: "Message", exact: true }),
  };
}

test("The visitor hears when somebody is back, in their own zone", async ({ visitor, ana, demo }) => {
  const { path, opens } = await closedShop(ana, demo);
  await visitor.comesTo(path);
  const { stop } = leaving(visitor);
  await expect(stop).toBeVisible();
  await expect(visitor.requestPerson).toBeHidden();

  const zone = { timeZone: "Asia/Tokyo" } as const;
  const time = opens.toLocaleTimeString("en-GB", { ...zone, hour: "2-digit", minute: "2-digit" });
  const isToday = opens.toLocaleDateString("en-GB", zone) === new Date().toLocaleDateString("en-GB", zone);
  await expect(stop).toHaveAccessibleDescription(
    `We are back ${isToday ? "today" : "tomorrow"} at ${time} (your time).`,
  );
});

test("Asking in words is answered with the truth, and the way to leave a message", async ({ visitor, ana, demo }) => {
  const { path } = await closedShop(ana, demo);
  await visitor.comesTo(path);
  await visitor.writes("Can I speak to a person please?");
  await expect(visitor.log).toContainText(/Nobody is here right now\. We are back/);
  await expect(leaving(visitor).stop).toBeVisible();
  await expect(visitor.queue).toBeHidden();
});

test("A message is left with what stood in the message box, and the team has it", async ({ visitor, ana, demo }) => {
  const { path } = await closedShop(ana, demo);
  await visitor.comesTo(path);
  const { stop, email, words, leave, box } = leaving(visitor);
  await box.fill(WORDS);
  await stop.click();
  await expect(email).toBeFocused();
  await expect(email).toHaveAttribute("type", "email");
  await expect(email).toHaveAttribute("autocomplete", "email");
  await expect(words).toHaveValue(WORDS);
  await expect(box).toBeHidden();

  await email.fill("jonas@example.com");
  await leave.click();
  await expect(visitor.messages("You")).toHaveText(new RegExp(WORDS));
  await expect(email).toBeHidden();
  await expect(box).toHaveValue("");
  await expect(box).toBeFocused();

  await ana.looksInto("Unassigned");
  await expect(await ana.rowOf(visitor)).toHaveAccessibleName(/Needs attention/);
});

test("What is refused is said at its field, and nothing typed is lost", async ({ visitor, ana, demo }) => {
  const { path } = await closedShop(ana, demo);
  await visitor.comesTo(path);
  const { stop, email, words, leave } = leaving(visitor);
  await stop.click();
  await email.fill("jonas");
  await leave.click();
  for (const field of [email, words]) {
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(/\w/);
  }
  await expect(email).toBeFocused();

  // What only the server's rule tells.
  await email.fill("jonas@exa,mple.com");
  await words.fill(WORDS);
  await expect(email).toHaveAttribute("aria-invalid", "false");
  await words.press("Tab");
  await leave.press("Enter");
  await expect(email).toHaveAttribute("aria-invalid", "true");
  await expect(email).toBeFocused();
  await expect(email).toHaveValue("jonas@exa,mple.com");
  await expect(words).toHaveValue(WORDS);
  await expect(words).toHaveAttribute("aria-invalid", "false");

  await email.fill("jonas@example.com");
  await email.press("Enter");
  await expect(visitor.messages("You")).toHaveCount(1);
});

test("The words go back to the message box, and come again", async ({ visitor, ana, demo }) => {
  const { path } = await closedShop(ana, demo);
  await visitor.comesTo(path);
  const { stop, email, words, back, box } = leaving(visitor);
  await stop.click();
  await email.fill("jonas@example.com");
  await words.fill(WORDS);
  await back.click();
  await expect(box).toHaveValue(WORDS);
  await expect(box).toBeFocused();
  await stop.click();
  await expect(email).toHaveValue("jonas@example.com");
  await expect(words).toHaveValue(WORDS);
});

test("What is typed survives closing the chat and a reload", async ({ visitorAtHome: visitor, ana, demo }) => {
  const { path } = await closedShop(ana, demo);
  await visitor.comesTo(path);
  const { stop, email, words, leave, box } = leaving(visitor);
  await stop.click();
  await email.fill("jonas@example.com");
  await words.fill(WORDS);
  await visitor.frame.getByRole("button", { name: "Close chat" }).click();
  await visitor.reloads();
  await expect(email).toHaveValue("jonas@example.com");
  await expect(words).toHaveValue(WORDS);
  await leave.click();
  await expect(visitor.messages("You")).toHaveCount(1);
  await visitor.reloads();
  await expect(visitor.messages("You")).toHaveCount(1);
  await expect(box).toBeVisible();
});

test("A message left offline is sent once, when the connection is back", async ({ visitor, ana, demo }) => {
  const { path } = await closedShop(ana, demo);
  await visitor.comesTo(path);
  const { stop, email, words, leave, box } = leaving(visitor);
  await expect(stop).toBeVisible();
  await visitor.goesOffline();
  await stop.click();
  await email.fill("jonas@example.com");
  await words.fill(WORDS);
  await leave.click();
  await expect(leave).toHaveAccessibleDescription("Not sent yet. It is sent when the connection is back.");
  await expect(words).not.toBeEditable();
  await expect(visitor.messages("You")).toHaveCount(0);

  await visitor.comesBackOnline();
  await expect(visitor.messages("You")).toHaveText(new RegExp(WORDS));
  await expect(box).toBeVisible();
});

test("Whose acknowledgement is lost leaves one message", async ({ visitor, ana, demo }) => {
  const { path } = await closedShop(ana, demo);
  let cut = true;
  await visitor.hasOnTheWire((socket) => {
    const edge = socket.connectToServer();
    socket.onMessage((frame) => {
      edge.send(frame);
      if (cut && String(frame).includes("leave_message")) {
        cut = false;
        // It arrives; what comes back does not.
        edge.onMessage(() => undefined);
        setTimeout(() => void socket.close({ code: 1011 }), 300);
      }
    });
  });
  await visitor.comesTo(path);
  const { stop, email, words, leave, box } = leaving(visitor);
  await stop.click();
  await email.fill("jonas@example.com");
  await words.fill(WORDS);
  await leave.click();
  await expect(visitor.messages("You")).toHaveText(new RegExp(WORDS));
  await expect(box).toBeVisible();
  expect(cut).toBe(false);
  await visitor.reloads();
  await expect(visitor.messages("You")).toHaveCount(1);
});

test("Instead of waiting, an answer by email", async ({ visitor, ana, demo }) => {
  const site = await makeSite(ana, demo, { required_answers: 0, pace_ms: 50 });
  const ladder = { ring_ms: 1_000, tell_after_ms: null, email_after_ms: 1_000 };
  await ana.asksApi("PATCH", `sites/${site.id}`, { bot: { handoff: { ladder } }, team: { reach: "hours" } });
  await visitor.comesTo(`/bare?site=${encodeURIComponent(site.key)}`);
  await visitor.writes("Good morning");
  await visitor.requestsPerson();
  const { email, words, leave } = leaving(visitor);
  await visitor.frame.getByRole("button", { name: "Get an answer by email" }).click();
  await expect(visitor.queue).toContainText("You are number 1 in line");
  await email.fill("jonas@example.com");
  await words.fill(WORDS);
  await leave.click();
  await expect(visitor.messages("You").last()).toContainText(WORDS);
  await expect(visitor.queue).toBeHidden();
});

test("A person who comes after all is written to in the message box, with the words", async ({
  visitor,
  ana,
  demo,
}) => {
  const { path } = await closedShop(ana, demo);
  await visitor.comesTo(path);
  await visitor.writes("Good morning");
  const { stop, words, box } = leaving(visitor);
  await stop.click();
  await words.fill(WORDS);
  await ana.opens(visitor, "Bot");
  await ana.button("Stop chatbot and join").click();
  await expect(visitor.log).toContainText("Ana joined the chat");
  await expect(box).toHaveValue(WORDS);
  await expect(words).toBeHidden();
});
