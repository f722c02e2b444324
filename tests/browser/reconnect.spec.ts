/**
 * Reloads, lost networks and crashes under an open chat: nothing is lost, nothing is doubled,
 * everything is in order, and what was typed meanwhile is sent once.
 */

import { type Agent, AT_ONCE, expect, test, type Visitor } from "./support/journey";

/** Until the visitor is with Ana, who has said hello. */
async function areTalking(visitor: Visitor, ana: Agent, path: string): Promise<void> {
  await visitor.comesTo(path);
  await visitor.asksForPerson();
  await ana.takes(visitor);
  await ana.writes("Hello, this is Ana.");
  await expect(visitor.messages("Ana")).toHaveText(/Hello, this is Ana\./);
}

/** Visitor and Ana type, reload, and find what they typed. */
async function keepTheirDrafts(visitor: Visitor, ana: Agent, path: string): Promise<void> {
  await areTalking(visitor, ana, path);
  await visitor.box.fill("I was just about to");
  await ana.reply.fill("May I ask");
  await visitor.reloads();
  await ana.reloads();
  await expect(visitor.box).toHaveValue("I was just about to");
  await expect(ana.reply).toHaveValue("May I ask");
}

/** The visitor writes while no socket opens, reloads, and it is sent once one does. */
async function keepsTheUnsent(visitor: Visitor, path: string): Promise<void> {
  let isReachable = true;
  await visitor.hasOnTheWire((socket) => {
    if (isReachable) socket.connectToServer();
    else void socket.close();
  });
  await visitor.comesTo(path);
  await visitor.asks("How long does delivery take?");
  isReachable = false;
  await visitor.reloads();
  await visitor.writes("Can I return a tent that I have pitched?");
  await expect(visitor.messages("You").last()).toContainText("Not sent yet");
  await visitor.reloads();
  await expect(visitor.messages("You").last()).toContainText("Can I return a tent that I have pitched?");

  isReachable = true;
  await expect(visitor.answers.last()).toContainText("as long as it is clean and dry", { timeout: 45_000 });
  await expect(visitor.messages("You")).toContainText(["How long does delivery take?", "Can I return a tent"]);
  await expect(visitor.log).not.toContainText("Not sent yet");
}

test("A reload of visitor and agent loses and doubles nothing", async ({ visitor, ana, siteWith }) => {
  const { path } = await siteWith(AT_ONCE);
  await areTalking(visitor, ana, path);
  await visitor.writes("My order is late.");
  await ana.writes("Let me look.");
  const name = await ana.nameOf(visitor);

  for (let times = 0; times < 2; times++) {
    await visitor.reloads();
    await expect(visitor.messages("You")).toContainText(["I need a person", "My order is late."]);
    await expect(visitor.messages("Ana")).toContainText(["Hello, this is Ana.", "Let me look."]);
    await expect(visitor.log).toContainText(
      /I need a person[\s\S]*Ana joined the chat[\s\S]*Hello, this is Ana[\s\S]*My order is late[\s\S]*Let me look/,
    );
    await ana.reloads();
    await expect(ana.messages(name)).toContainText(["I need a person", "My order is late."]);
    await expect(ana.messages("Ana")).toContainText(["Hello, this is Ana.", "Let me look."]);
  }
  await ana.writes("It arrives tomorrow.");
  await expect(visitor.messages("Ana").last()).toContainText("It arrives tomorrow.");
});

test("What is typed and not sent is still in the box after a reload", async ({ visitorAtHome, ana, siteWith }) => {
  await keepTheirDrafts(visitorAtHome, ana, (await siteWith(AT_ONCE)).path);
});

test("What is typed outlives a reload where the browser refuses a frame storage", async ({
  visitor,
  ana,
  siteWith,
}) => {
  await keepTheirDrafts(visitor, ana, (await siteWith(AT_ONCE)).path);
});

test("What the visitor types while offline is marked, and sent once and in order", async ({
  visitor,
  ana,
  siteWith,
}) => {
  const { path } = await siteWith(AT_ONCE);
  await areTalking(visitor, ana, path);
  const name = await ana.nameOf(visitor);

  await visitor.goesOffline();
  for (const words of ["First", "Second", "Third"]) await visitor.writes(words);
  await expect(visitor.messages("You").filter({ hasText: "Not sent yet" })).toHaveCount(3);
  await ana.writes("Are you still there?");
  await expect(ana.messages(name)).toHaveCount(1);

  await visitor.comesBackOnline();
  await expect(visitor.messages("You")).toContainText(["I need a person", "First", "Second", "Third"]);
  await expect(visitor.log).not.toContainText("Not sent yet");
  await expect(visitor.messages("Ana")).toContainText(["Hello, this is Ana.", "Are you still there?"]);
  await expect(ana.messages(name)).toContainText(["I need a person", "First", "Second", "Third"]);

  await visitor.reloads();
  await expect(visitor.messages("You")).toContainText(["I need a person", "First", "Second", "Third"]);
});

test("What the agent types while offline is marked, and goes out once the newer message was seen", async ({ visitor, ana, siteWith }) => {
  const { path } = await siteWith(AT_ONCE);
  await areTalking(visitor, ana, path);
  const name = await ana.nameOf(visitor);

  await ana.goesOffline();
  for (const words of ["First", "Second"]) await ana.writes(words);
  await expect(ana.messages("Ana").filter({ hasText: "Not sent yet" })).toHaveCount(2);
  await visitor.writes("Are you still there?");

  await ana.comesBackOnline();
  await expect(ana.messages(name)).toContainText(["I need a person", "Are you still there?"]);
  await expect(ana.messages("Ana")).toContainText(["Hello, this is Ana.", "First", "Second"]);
  await expect(ana.log).not.toContainText("Not sent yet");
  await expect(ana.log).toContainText("The visitor has written something new.");
  for (const words of ["First", "Second"]) await ana.sendsAnyway(words);
  await expect(visitor.messages("Ana")).toContainText(["Hello, this is Ana.", "First", "Second"]);

  await ana.reloads();
  await expect(ana.messages("Ana")).toContainText(["Hello, this is Ana.", "First", "Second"]);
});

test("What was typed while the edge could not be reached survives a reload", async ({ visitorAtHome, siteWith }) => {
  await keepsTheUnsent(visitorAtHome, (await siteWith(AT_ONCE)).path);
});

test("What was not sent outlives a reload where the browser refuses a frame storage", async ({ visitor, siteWith }) => {
  await keepsTheUnsent(visitor, (await siteWith(AT_ONCE)).path);
});

test("A message whose acknowledgement is lost is not doubled", async ({ visitor, ana, siteWith }) => {
  const { path } = await siteWith(AT_ONCE);
  let isLosing = false;
  let lost = 0;
  await visitor.hasOnTheWire((socket) => {
    const edge = socket.connectToServer();
    edge.onMessage((frame) => {
      if (!isLosing) return socket.send(frame);
      // The edge has it and says so, and nobody hears.
      lost += 1;
      isLosing = false;
      void edge.close();
      void socket.close();
    });
  });
  await areTalking(visitor, ana, path);
  isLosing = true;
  await visitor.writes("My order is late.");
  await expect.poll(() => lost).toBe(1);

  const name = await ana.nameOf(visitor);
  await expect(visitor.log).not.toContainText("Not sent yet");
  await visitor.writes("Are you there?");
  await expect(ana.messages(name)).toContainText(["I need a person", "My order is late.", "Are you there?"]);
  await expect(visitor.messages("You")).toContainText(["I need a person", "My order is late.", "Are you there?"]);
  await ana.reloads();
  await expect(ana.messages(name)).toContainText(["I need a person", "My order is late.", "Are you there?"]);
});

test("A crash of the runtime under an open chat loses and doubles nothing", async ({
  visitor,
  ana,
  siteWith,
  runtime,
}) => {
  test.skip(!runtime, "the runtime is somebody else's");
  test.setTimeout(180_000);
  const { path } = await siteWith(AT_ONCE);
  await areTalking(visitor, ana, path);
  const name = await ana.nameOf(visitor);
  const asked = ["I need a person"];
  const replied = ["Hello, this is Ana."];

  for (const round of [1, 2, 3]) {
    // In flight, all of it.
    await visitor.box.fill(`Question ${round}`);
    await ana.reply.fill(`Reply ${round}`);
    await Promise.all([visitor.box.press("Enter"), ana.reply.press("Enter"), runtime!.killObjects()]);
    await visitor.writes(`More ${round}`);
    asked.push(`Question ${round}`, `More ${round}`);
    replied.push(`Reply ${round}`);
    await expect(ana.messages(name)).toContainText(asked, { timeout: 45_000 });
    await ana.sendsAllTo(visitor, replied, 45_000);
  }

  await visitor.reloads();
  await ana.reloads();
  await expect(visitor.messages("You")).toContainText(asked);
  await expect(visitor.messages("Ana")).toContainText(replied);
  await expect(ana.messages(name)).toContainText(asked);
  await expect(ana.messages("Ana")).toContainText(replied);
});
