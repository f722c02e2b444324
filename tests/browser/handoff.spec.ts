/**
 * The baton passes: from the bot to the line, to Ana, back to the bot, to its end, and on again.
 */

import { answerTo, AT_ONCE, expect, SLOWLY, test } from "./support/journey";

test("A visitor who requests a person is told to be number 1 in line", async ({ visitor, ana }) => {
  await ana.isAtDesk();
  await visitor.comesTo();
  await visitor.asks("How long does delivery take?");
  await visitor.asks("Can I return a tent that I have pitched?");
  await visitor.requestsPerson();
  await expect(visitor.queue).toContainText("You are number 1 in line");

  await visitor.frame.getByRole("button", { name: "Back to the chatbot" }).click();
  await expect(visitor.queue).toBeHidden();
  await expect(visitor.log).toContainText("The chatbot is back");
});

test("The second in line moves up when the first is taken", async ({ visitor, newVisitor, ana, siteWith }) => {
  const { path } = await siteWith(AT_ONCE);
  const second = await newVisitor();
  for (const each of [visitor, second]) {
    await each.comesTo(path);
    await each.asksForPerson();
  }
  await expect(visitor.queue).toContainText("You are number 1 in line");
  await expect(second.queue).toContainText("You are number 2 in line");

  await ana.takes(visitor);
  await expect(second.queue).toContainText("You are number 1 in line");
});

test("A conversation that waits appears under Unassigned without a reload", async ({ visitor, ana, siteWith }) => {
  const { path } = await siteWith(AT_ONCE);
  await ana.looksInto("Unassigned");
  await expect(ana.folder("Unassigned")).toHaveText(/0$/);

  await visitor.comesTo(path);
  await visitor.asks("How long does delivery take?");
  await visitor.requestsPerson();

  await expect(ana.folder("Unassigned")).toHaveText(/1$/);
  const row = await ana.rowOf(visitor);
  await expect(row).toBeVisible();
  await expect(row).toHaveAccessibleName(/Needs attention/);
});

test("Ana reads everything, is asked, assigns it to herself and replies", async ({ visitor, ana }) => {
  await visitor.comesTo();
  await visitor.asks("How long does delivery take?");
  await visitor.asks("Can I return a tent that I have pitched?");
  await visitor.requestsPerson();

  await ana.opens(visitor, "Unassigned");
  const name = await ana.nameOf(visitor);
  expect(name).toMatch(/^Visitor \w{4}$/);
  await expect(ana.messages(name)).toContainText([
    "How long does delivery take?",
    "Can I return a tent that I have pitched?",
  ]);
  await expect(ana.messages("Fjord (AI)")).toContainText(["2 to 4 working days", "as long as it is clean and dry"]);
  await expect(ana.page.getByText("Do you want to be assigned to this conversation?")).toBeVisible();
  await expect(ana.reply).toBeDisabled();

  await ana.assignToMe.click();
  await expect(ana.assignToMe).toBeHidden();
  await expect(ana.log).toContainText("Assigned to Ana by Ana");
  await ana.writes("Hello, this is Ana. Where do you live?");

  await expect(visitor.log).toContainText(
    /Ana joined the chat[\s\S]*Hello, this is Ana\. Where do you live\?/,
  );
  await expect(visitor.messages("Ana")).toHaveCount(1);
  await expect(visitor.queue).toBeHidden();

  await visitor.writes("In Denmark.");
  await expect(ana.messages(name).last()).toContainText("In Denmark.");
  await ana.looksInto("Mine");
  await expect(await ana.rowOf(visitor)).toBeVisible();
});

test("While Ana holds the chat the bot says nothing", async ({ visitor, newVisitor, ana, siteWith }) => {
  const { path } = await siteWith(AT_ONCE);
  await visitor.comesTo(path);
  await visitor.asksForPerson();
  await ana.takes(visitor);
  await expect(visitor.log).toContainText("Ana joined the chat");
  const before = await visitor.answers.count();

  await visitor.writes("How long does delivery take?");
  await visitor.writes("Chatbot, are you there?");
  await expect(ana.messages(await ana.nameOf(visitor)).last()).toContainText("Chatbot, are you there?");

  // As long as it takes the same bot to answer the same question of somebody else.
  const other = await newVisitor();
  await other.comesTo(path);
  await other.asks("How long does delivery take?");
  await expect(visitor.answers).toHaveCount(before);
  await expect(visitor.requestPerson).toBeHidden();
});

test("Reading along under Bot tells the visitor nothing", async ({ visitor, ana, siteWith }) => {
  const { path } = await siteWith(AT_ONCE);
  await visitor.comesTo(path);
  await visitor.asks("How long does delivery take?");
  const before = await visitor.log.innerText();

  await ana.opens(visitor, "Bot");
  await expect(ana.messages("Fjord (AI)").last()).toContainText("2 to 4 working days");
  await expect(ana.button("Stop chatbot and join")).toBeVisible();
  await expect(ana.reply).toBeDisabled();

  // Whatever she had set off would have come before the next answer.
  await visitor.asks("Can I return a tent that I have pitched?");
  expect(await visitor.log.innerText()).toContain(before);
  await expect(visitor.log).not.toContainText("Ana");
});

test("Stopping the chatbot keeps the rest of its answer from arriving", async ({
  visitor,
  newVisitor,
  ana,
  siteWith,
}) => {
  const { path, site } = await siteWith(SLOWLY);
  const question = "How long does delivery take?";
  const answer = await answerTo(ana, site, question);
  const [first, last] = [answer.slice(0, 12), answer.slice(-12)];
  const other = await newVisitor();
  await visitor.comesTo(path);
  await other.comesTo(path);
  const greetings = await visitor.answers.count();

  await visitor.writes(question);
  await expect(visitor.log).toContainText(first);
  await ana.opens(visitor, "Bot");
  await other.writes(question);
  await ana.button("Stop chatbot and join").click();
  await expect(visitor.log).toContainText("Ana joined the chat");
  await ana.writes("This is Ana, I take it from here.");
  await expect(visitor.messages("Ana")).toHaveText(/I take it from here/);

  // Somebody else, who asked later and was not interrupted, has the whole answer by now.
  await expect(other.answers).toHaveCount(greetings + 1, { timeout: 40_000 });
  await expect(other.answers.last()).toContainText(last);
  await expect(visitor.answers).toHaveCount(greetings);
  await expect(visitor.log).not.toContainText(last);
  await expect(ana.messages("Fjord (AI)")).toHaveCount(0);
  await visitor.reloads();
  await expect(visitor.messages("Ana")).toHaveCount(1);
  await expect(visitor.answers).toHaveCount(greetings);
  await expect(visitor.log).not.toContainText(last);
});

test("After a release the visitor is told, and the bot answers the next question", async ({
  visitor,
  ana,
  siteWith,
}) => {
  const { path } = await siteWith(AT_ONCE);
  await visitor.comesTo(path);
  await visitor.asksForPerson();
  await ana.takes(visitor);
  await ana.writes("Hello, this is Ana. Fjord can tell you about deliveries.");
  await expect(visitor.messages("Ana")).toHaveCount(1);

  await ana.page.getByRole("textbox", { name: "Note for the bot" }).fill("Wants to know about deliveries.");
  await ana.button("Release").click();
  await expect(visitor.log).toContainText(/Ana left the chat[\s\S]*The chatbot is back/);
  await expect(ana.button("Stop chatbot and join")).toBeVisible();

  await visitor.asks("How long does delivery take?");
  await expect(visitor.answers.last()).toContainText("2 to 4 working days");
  await expect(visitor.log).not.toContainText("Wants to know");
  await expect(ana.log).toContainText("Wants to know about deliveries.");
});

test("What Ana resolves moves to Resolved, and a new message opens it again", async ({ visitor, ana, siteWith }) => {
  const { path } = await siteWith(AT_ONCE);
  await visitor.comesTo(path);
  await visitor.asksForPerson();
  await ana.takes(visitor);
  await ana.writes("All done.");
  await expect(visitor.messages("Ana")).toHaveCount(1);

  await ana.button("Resolve").click();
  await expect(ana.button("Reopen")).toBeVisible();
  await expect(visitor.log).toContainText("Ana ended the chat");
  await ana.looksInto("Mine");
  await expect(await ana.rowOf(visitor)).toBeHidden();
  await ana.looksInto("Resolved");
  await expect(await ana.rowOf(visitor)).toBeVisible();

  await visitor.asks("How long does delivery take?");
  await expect(visitor.answers.last()).toContainText("2 to 4 working days");
  await expect(await ana.rowOf(visitor)).toBeHidden();
  await ana.looksInto("Bot");
  await expect(await ana.rowOf(visitor)).toBeVisible();
});

test("Of two agents who press at once the second is told who was faster", async ({ visitor, ana, ben, siteWith }) => {
  const { path } = await siteWith(AT_ONCE);
  await visitor.comesTo(path);
  await visitor.asksForPerson();

  // Ana's screen is a moment behind: it still shows the button when Ben has pressed his.
  let isBehind = false;
  const late: (() => void)[] = [];
  await ana.page.routeWebSocket(/\/ws\/agent\?conversation=/, (socket) => {
    const edge = socket.connectToServer();
    edge.onMessage((frame) => (isBehind ? late.push(() => socket.send(frame)) : socket.send(frame)));
  });
  await ana.opens(visitor, "Unassigned");
  await expect(ana.assignToMe).toBeVisible();
  await ben.opens(visitor, "Unassigned");
  isBehind = true;
  await ben.assignToMe.click();
  await expect(visitor.log).toContainText("Ben joined the chat");
  await ana.assignToMe.click();
  // The claim and what follows from it are on their way in both directions.
  await expect.poll(() => late.length).toBeGreaterThan(1);
  isBehind = false;
  late.forEach((show) => show());

  await expect(ana.page.getByRole("alert")).toContainText("Ben was faster and has this conversation.");
  await expect(ana.button("Take over")).toBeVisible();
  await expect(ana.reply).toBeDisabled();
  await expect(ben.reply).toBeEnabled();
  await expect(visitor.log).not.toContainText("Ana joined the chat");
});

test("A colleague takes a conversation over, and the visitor is told", async ({ visitor, ana, ben, siteWith }) => {
  const { path } = await siteWith(AT_ONCE);
  await visitor.comesTo(path);
  await visitor.asksForPerson();
  await ana.takes(visitor);
  await ana.writes("Hello, this is Ana.");

  await ben.opens(visitor, "All");
  await expect(ben.messages("Ana")).toHaveText(/Hello, this is Ana\./);
  await expect(ben.reply).toBeDisabled();
  await ben.button("Take over").click();
  await ben.writes("Ben here, I take over from Ana.");
  await expect(visitor.log).toContainText(/Hello, this is Ana\.[\s\S]*Ben joined the chat[\s\S]*Ben here/);
  await expect(ana.button("Take over")).toBeVisible();
  await expect(ana.reply).toBeDisabled();
});
