/**
 * `kill -9` of everything, and a start on the same state: nothing is lost, nothing is doubled.
 */

import { AT_ONCE, expect, SLOWLY, test } from "./support/journey";

/** After a while a client asks for the edge only every half a minute. */
const PATIENTLY = { timeout: 60_000 };

test.beforeEach(({ runtime }) => {
  test.skip(!runtime, "the runtime is somebody else's");
  test.setTimeout(240_000);
});

test("A kill -9 while a person holds the chat loses and doubles nothing", async ({
  visitor,
  ana,
  siteWith,
  runtime,
}) => {
  const { path } = await siteWith(AT_ONCE);
  await visitor.comesTo(path);
  await visitor.asksForPerson();
  await ana.takes(visitor);
  await ana.writes("Hello, this is Ana.");
  await expect(visitor.messages("Ana")).toHaveCount(1);
  const name = await ana.nameOf(visitor);

  await visitor.box.fill("Sent as it dies");
  await ana.reply.fill("Replied as it dies");
  await Promise.all([visitor.box.press("Enter"), ana.reply.press("Enter"), runtime!.kill()]);
  await expect(visitor.connection).toContainText("Reconnecting…");
  await expect(ana.connection).toContainText("Reconnecting…");
  await visitor.writes("Written while it is dead");
  await ana.writes("And this reply");
  await expect(visitor.messages("You").last()).toContainText("Not sent yet");
  await expect(ana.messages("Ana").last()).toContainText("Not sent yet");

  await runtime!.restart();
  const asked = ["I need a person", "Sent as it dies", "Written while it is dead"];
  const replied = ["Hello, this is Ana.", "Replied as it dies", "And this reply"];
  await expect(ana.messages(name)).toContainText(asked, PATIENTLY);
  await ana.sendsAllTo(visitor, replied, PATIENTLY.timeout);
  await expect(visitor.log).not.toContainText("Not sent yet");
  await expect(ana.log).not.toContainText("Not sent yet");
  await expect(visitor.log).toContainText(/Ana joined the chat[\s\S]*Hello, this is Ana/);

  await visitor.reloads();
  await ana.reloads();
  await expect(visitor.messages("You")).toContainText(asked);
  await expect(visitor.messages("Ana")).toContainText(replied);
  await expect(ana.messages(name)).toContainText(asked);
  await expect(ana.messages("Ana")).toContainText(replied);
  await expect(ana.reply).toBeEnabled();
});

test("A kill -9 in the middle of a bot's answer leaves one answer to each question", async ({
  visitor,
  ana,
  siteWith,
  runtime,
}) => {
  await ana.isAtDesk();
  const { path } = await siteWith(SLOWLY);
  await visitor.comesTo(path);
  const greetings = await visitor.answers.count();
  await visitor.writes("How long does delivery take?");
  await expect(visitor.log).toContainText(/How long does delivery take\?[\s\S]*Fjord[\s\S]*AI[\s\S]*\w{3}/);

  await runtime!.kill();
  await expect(visitor.connection).toContainText("Reconnecting…");
  await visitor.writes("what music is playing in your video");
  await runtime!.restart();

  await expect(visitor.log).not.toContainText("Not sent yet", PATIENTLY);
  await expect(visitor.answers).toHaveCount(greetings + 2, PATIENTLY);
  await expect(visitor.answers.last()).toContainText(/don['’]t know|could not find an answer/i);
  await visitor.reloads();
  await expect(visitor.messages("You")).toContainText(["How long does delivery take?", "what music"]);
  await expect(visitor.answers).toHaveCount(greetings + 2);
});

test("A kill -9 while the visitor waits keeps their place in line", async ({ visitor, ana, siteWith, runtime }) => {
  const { path } = await siteWith(AT_ONCE);
  await visitor.comesTo(path);
  await visitor.asksForPerson();
  await expect(visitor.queue).toContainText("You are number 1 in line");
  await ana.looksInto("Unassigned");

  await runtime!.kill();
  await expect(ana.connection).toContainText("Reconnecting…");
  await runtime!.restart();

  await ana.isConnected();
  await expect(visitor.connection).not.toContainText("Reconnecting…", PATIENTLY);
  await expect(visitor.queue).toContainText("You are number 1 in line");
  await visitor.reloads();
  await expect(visitor.queue).toContainText("You are number 1 in line");
  await expect(ana.folder("Unassigned")).toHaveText(/1$/);
  await ana.takes(visitor);
  await ana.writes("Sorry for the wait.");
  await expect(visitor.messages("Ana")).toHaveText(/Sorry for the wait\./);
});
