/**
 * What an agent decides beside the words: who has the conversation, what it is called, what is still
 * to be done, and whether a reply still fits.
 */

import { AT_ONCE, expect, test, type Agent, type Visitor } from "./support/journey";
import { makeSite } from "./support/sites";

/** What stands around the thread. */
function desk(agent: Agent) {
  const analysis = agent.page.getByRole("complementary", { name: "Analysis" });
  return {
    assignee: agent.page.getByRole("combobox", { name: "Assignee" }),
    addLabel: agent.page.getByRole("combobox", { name: "Add label" }),
    analysis,
    task: analysis.getByRole("textbox", { name: "Task" }),
    done: (words: string) => analysis.getByRole("checkbox", { name: words }),
    search: agent.page.getByRole("searchbox", { name: "Search conversations" }),
    filter: (by: string) =>
      agent.page.getByRole("group", { name: "Filters" }).getByRole("combobox", { name: `Filter by ${by}` }),
    /** What the list of assignees shows. */
    chosen: () =>
      agent.page
        .getByRole("combobox", { name: "Assignee" })
        .evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label),
  };
}

async function waits(visitor: Visitor, path: string): Promise<void> {
  await visitor.comesTo(path);
  await visitor.asks("How long does delivery take?");
  await visitor.requestsPerson();
}

test("Ana gives a conversation that waits to Ben, and he has it", async ({ visitor, ana, ben, siteWith }) => {
  const { path } = await siteWith(AT_ONCE);
  await waits(visitor, path);
  await ana.opens(visitor, "Unassigned");
  await expect(ana.log).toContainText("Waits for a person: asked with the button");
  const { assignee, chosen } = desk(ana);
  expect(await chosen()).toBe("Nobody yet");

  await assignee.selectOption({ label: "Ben" });
  await expect(ana.log).toContainText("Assigned to Ben by Ana");
  await expect.poll(chosen).toBe("Ben");
  await expect(ana.reply).toBeDisabled();
  await expect(visitor.log).toContainText("Ben joined the chat");
  await ben.opens(visitor, "Mine");
  await ben.writes("Ben here.");
  await expect(visitor.messages("Ben")).toHaveText(/Ben here\./);
});

test("Choosing the bot gives it back, with the note that was written for it", async ({ visitor, ana, siteWith }) => {
  const { path } = await siteWith(AT_ONCE);
  await waits(visitor, path);
  await ana.takes(visitor);
  const { assignee, chosen } = desk(ana);
  await expect.poll(chosen).toBe("Ana");

  await ana.page.getByRole("textbox", { name: "Note for the bot" }).fill("Wants to know about deliveries.");
  await assignee.selectOption({ label: "Fjord (AI)" });
  await expect(visitor.log).toContainText(/Ana left the chat[\s\S]*The chatbot is back/);
  await expect(ana.log).toContainText("Released to Fjord by Ana");
  await expect(ana.log).toContainText("Wants to know about deliveries.");
  await expect.poll(chosen).toBe("Fjord (AI)");
  await expect(visitor.log).not.toContainText("Wants to know");
});

test("Choosing the second bot gives it to that one", async ({ visitor, ana, siteWith }) => {
  // A site of its own: the others have one bot.
  const { site, path } = await siteWith({ ...AT_ONCE, pace_ms: 61 });
  const knowledge = site.bot.knowledge;
  const asked = { name: `Repairs ${site.id}`, knowledge };
  const { bot } = (await ana.asksApi("POST", "bots", asked)) as { bot: { id: string; name: string } };
  await ana.asksApi("PATCH", `sites/${site.id}`, { bots: [site.bot.id, bot.id] });
  await waits(visitor, path);
  await ana.takes(visitor);
  const { assignee, chosen } = desk(ana);
  await expect(assignee.locator("optgroup[label='AI agents'] option")).toHaveText([
    "Fjord (AI)",
    `${bot.name} (AI)`,
  ]);

  await assignee.selectOption({ label: `${bot.name} (AI)` });
  await expect(visitor.log).toContainText(/Ana left the chat[\s\S]*The chatbot is back/);
  await expect(ana.log).toContainText(`Released to ${bot.name} by Ana`);
  await expect.poll(chosen).toBe(`${bot.name} (AI)`);
  await visitor.asks("How long does delivery take?");
  await expect(visitor.messages(`${bot.name} (AI)`)).toHaveText(/working days/);
});

test("An arrow on the list of assignees assigns nobody", async ({ visitor, ana, siteWith }) => {
  const { path } = await siteWith(AT_ONCE);
  await waits(visitor, path);
  await ana.opens(visitor, "Unassigned");
  const { assignee, chosen } = desk(ana);
  await assignee.focus();
  await assignee.press("ArrowDown");
  await assignee.press("Escape");
  await assignee.press("b");
  await ana.page.keyboard.press("Escape");
  expect(await chosen()).toBe("Nobody yet");
  await expect(ana.log).not.toContainText("Assigned to");
});

test("A conversation is passed to a department, and found by it", async ({ visitor, newVisitor, ana, demo }) => {
  const settings = { departments: [{ id: "repairs", name: "Repairs" }] };
  const site = await makeSite(ana, demo, AT_ONCE, settings);
  const path = `/bare?site=${encodeURIComponent(site.key)}`;
  const other = await newVisitor();
  await waits(other, path);
  await waits(visitor, path);
  await ana.takes(visitor);
  const { assignee, chosen, filter } = desk(ana);

  await assignee.selectOption({ label: "Repairs" });
  await expect(ana.log).toContainText("Passed to Repairs by Ana");
  await expect.poll(chosen).toBe("Repairs");
  await expect(ana.assignToMe).toBeVisible();

  await filter("department").selectOption({ label: "Repairs" });
  await expect(await ana.rowOf(visitor)).toBeVisible();
  await expect(await ana.rowOf(other)).toBeHidden();
  await ana.button("Clear").click();
  await expect(await ana.rowOf(other)).toBeVisible();
});

test("A label is added, finds its conversation, and is taken away again", async ({ visitor, newVisitor, ana, siteWith }) => {
  const { path } = await siteWith(AT_ONCE);
  const other = await newVisitor();
  await waits(other, path);
  await waits(visitor, path);
  await ana.opens(visitor, "Unassigned");
  const { addLabel, filter, search } = desk(ana);
  await expect(ana.button("Remove label human_handover")).toBeVisible();

  await addLabel.fill("repair");
  await addLabel.press("Enter");
  await expect(ana.button("Remove label repair")).toBeVisible();
  await expect(addLabel).toHaveValue("");
  await expect(ana.log).toContainText("Label repair added by Ana");

  for (const narrow of [() => filter("label").selectOption({ label: "repair" }), () => search.fill("repair")]) {
    await narrow();
    await expect(await ana.rowOf(visitor)).toBeVisible();
    await expect(await ana.rowOf(other)).toBeHidden();
    await ana.button("Clear").click();
    await expect(await ana.rowOf(other)).toBeVisible();
  }
  await search.fill("nothing is called this");
  await expect(ana.page.getByText("No conversation fits")).toBeVisible();
  await ana.button("Clear the filters").click();

  await ana.button("Remove label repair").click();
  await expect(ana.button("Remove label repair")).toBeHidden();
  await expect(ana.log).toContainText("Label repair removed by Ana");
});

test("Filters tell whom a conversation is with", async ({ visitor, newVisitor, ana, siteWith }) => {
  const { path } = await siteWith(AT_ONCE);
  const withBot = await newVisitor();
  await withBot.comesTo(path);
  await withBot.asks("How long does delivery take?");
  await waits(visitor, path);
  await ana.takes(visitor);
  await ana.writes("Hello, this is Ana.");
  await ana.looksInto("All");
  const { filter } = desk(ana);
  const [mine, bots] = [await ana.rowOf(visitor), await ana.rowOf(withBot)];

  for (const [by, option, shown, hidden] of [
    ["agent type", "Human agents", mine, bots],
    ["agent type", "AI agents", bots, mine],
    ["responder", "Person", mine, bots],
    ["responder", "Bot", bots, mine],
  ] as const) {
    await filter(by).selectOption({ label: option });
    await expect(shown).toBeVisible();
    await expect(hidden).toBeHidden();
    await ana.button("Clear").click();
  }
});

test("A task is added for tomorrow, and ticked off", async ({ visitor, ana, ben, siteWith }) => {
  const { path } = await siteWith(AT_ONCE);
  await waits(visitor, path);
  await ana.takes(visitor);
  const { task, done, analysis } = desk(ana);
  for (const heading of ["Summary", "Visitor", "Tasks", "Timeline"]) {
    await expect(analysis.getByRole("heading", { name: heading })).toBeVisible();
  }

  await task.fill("Send pole 8.7 mm");
  await task.press("Enter");
  await expect(done("Send pole 8.7 mm")).toHaveAccessibleName(/Due tomorrow/);
  await expect(done("Send pole 8.7 mm")).not.toBeChecked();
  await expect(task).toHaveValue("");

  await ben.opens(visitor, "All");
  await desk(ben).done("Send pole 8.7 mm").click();
  await expect(done("Send pole 8.7 mm")).toBeChecked();
  await expect(done("Send pole 8.7 mm")).toHaveAccessibleName(/Done by Ben/);
  await expect(ana.log).toContainText("Task “Send pole 8.7 mm” done by Ben");
});

test("What the visitor wrote meanwhile is seen before the reply goes out", async ({ visitor, ana, siteWith }) => {
  const { path } = await siteWith(AT_ONCE);
  await waits(visitor, path);
  // Ana's screen is a moment behind: what the visitor writes is not on it when she presses Enter.
  let isBehind = false;
  const late: (() => void)[] = [];
  await ana.page.routeWebSocket(/\/ws\/agent\?conversation=/, (socket) => {
    const edge = socket.connectToServer();
    edge.onMessage((frame) => (isBehind ? late.push(() => socket.send(frame)) : socket.send(frame)));
  });
  const catchesUp = async () => {
    await expect.poll(() => late.length).toBeGreaterThan(1);
    isBehind = false;
    late.splice(0).forEach((show) => show());
  };
  await ana.takes(visitor);
  const name = await ana.nameOf(visitor);
  const mine = (text: string) => ana.messages("Ana").filter({ hasText: text });

  isBehind = true;
  await visitor.writes("Forget it, I found the spare pole.");
  await ana.reply.fill("I send you a new pole.");
  await ana.reply.press("Enter");
  await catchesUp();
  await expect(ana.messages(name).last()).toContainText("Forget it");
  await expect(mine("I send you a new pole.")).toContainText("written something new");
  await expect(visitor.messages("Ana")).toHaveCount(0);

  // Taken back, nothing typed is lost.
  await mine("I send you a new pole.").getByRole("button", { name: "Take back" }).click();
  await expect(ana.reply).toHaveValue("I send you a new pole.");
  await ana.reply.fill("Good to hear.");

  isBehind = true;
  await visitor.writes("It was in the bag.");
  await ana.reply.press("Enter");
  await catchesUp();
  await mine("Good to hear.").getByRole("button", { name: "Send anyway" }).click();
  await expect(visitor.messages("Ana")).toHaveCount(1);
  await expect(visitor.messages("Ana")).toContainText("Good to hear.");
  await expect(mine("Good to hear.")).toHaveCount(1);
  await expect(mine("Good to hear.").getByRole("button")).toHaveCount(0);
});

test("On a phone assignee, labels and tasks are behind one button", async ({ visitor, ana, siteWith }) => {
  const { path } = await siteWith(AT_ONCE);
  await waits(visitor, path);
  await ana.takes(visitor);
  await ana.page.setViewportSize({ width: 390, height: 844 });
  const { assignee, task, analysis, done } = desk(ana);
  await expect(assignee).toBeHidden();
  await expect(analysis).toBeHidden();

  await ana.button("Analysis").press("Enter");
  await expect(ana.button("Close the panel")).toBeFocused();
  await expect(assignee).toBeVisible();
  await task.fill("Send the bag");
  await task.press("Enter");
  await expect(done("Send the bag")).toBeVisible();

  await ana.page.keyboard.press("Escape");
  await expect(analysis).toBeHidden();
  await expect(ana.button("Analysis")).toBeFocused();
  await expect(ana.reply).toBeVisible();
});
