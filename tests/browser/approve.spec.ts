/** A person approves the bot's answer before the visitor sees it. */

import { expect, test, type Agent } from "./support/journey";
import { makeSite } from "./support/sites";

const ASKED = "How long does delivery take?";

/** A site on which answers about deliveries wait for approval. */
async function shop(ana: Agent, demo: string): Promise<string> {
  const policy = [{ name: "Dates", when: { keywords: ["delivery"] }, then: "approve" }];
  const site = await makeSite(ana, demo, { required_answers: 5, pace_ms: 50, handoff: { policy } });
  return `/bare?site=${encodeURIComponent(site.key)}`;
}

const answer = (agent: Agent) => agent.page.getByRole("textbox", { name: "Answer", exact: true });
const send = (agent: Agent) => agent.page.getByRole("button", { name: "Approve and send" });

test("An answer is checked by Ana, edited, and then seen", async ({ visitor, ana, demo }) => {
  await visitor.comesTo(await shop(ana, demo));
  await visitor.box.fill(ASKED);
  await visitor.box.press("Enter");
  await expect(visitor.log).toContainText("A person is checking the answer before you see it.");
  await expect(visitor.log).not.toContainText("2 to 4");

  await ana.opens(visitor, "Bot");
  await expect(answer(ana)).toHaveValue(/2 to 4 working days/);
  await expect(ana.log).toContainText("The visitor has not seen it.");
  await answer(ana).fill("Three days, I have just asked the warehouse.");
  await send(ana).click();
  await expect(visitor.log).toContainText("Three days, I have just asked the warehouse.");
  await expect(visitor.log).toContainText("Checked by Ana");
  await expect(visitor.log).not.toContainText("2 to 4");
  await expect(send(ana)).toBeHidden();
  await expect(ana.log).toContainText("Approved by Ana");
});

test("What was edited too late is still in the reply box", async ({ visitor, ana, demo }) => {
  await visitor.comesTo(await shop(ana, demo));
  await visitor.box.fill(ASKED);
  await visitor.box.press("Enter");
  await ana.opens(visitor, "Bot");
  await answer(ana).fill("Three days, for sure.");
  await visitor.box.fill("I do not need it any more.");
  await visitor.box.press("Enter");
  await expect(answer(ana)).not.toHaveValue("Three days, for sure.");
  await expect(ana.reply).toHaveValue("Three days, for sure.");
});

test("An answer is approved with the keyboard alone", async ({ visitor, ana, demo }) => {
  await visitor.comesTo(await shop(ana, demo));
  await visitor.box.fill(ASKED);
  await visitor.box.press("Enter");
  await ana.opens(visitor, "Bot");
  await answer(ana).focus();
  await answer(ana).press("Tab");
  await expect(send(ana)).toBeFocused();
  await send(ana).press("Enter");
  await expect(visitor.log).toContainText("2 to 4 working days");
});
