// From one person's Enter to the other's screen, in Chromium, both ways. Started by `screen.rs`.
//
// The floor is measured in the same run: Enter to the writer's own echo, which crosses no network.
// Both times include what driving a browser costs, so the ratio says more than either.
import { chromium } from "@playwright/test";

const { BATON_EDGE: edge, BATON_PAGE: shop, BATON_SITE_KEY: key, BATON_CHROMIUM } = process.env;
const ROUNDS = 30;

const browser = await chromium.launch({
  executablePath: BATON_CHROMIUM || "/usr/bin/chromium",
  // The page below has no address of a real machine, and so may not ask one on this one otherwise.
  args: ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests"],
});

const visitorPage = await (await browser.newContext()).newPage();
await visitorPage.route(`${shop}/**`, (route) =>
  route.fulfill({
    contentType: "text/html",
    body: `<!doctype html><title>Shop</title><script src="${edge}/baton.js" data-site="${key}" async></script>`,
  }),
);
await visitorPage.goto(`${shop}/`);
await visitorPage.getByRole("button", { name: "Open chat" }).click();
const chat = visitorPage.frameLocator('iframe[title="Chat"]');
const message = chat.getByRole("textbox", { name: "Message" });
await message.fill("Hello");
await message.press("Enter");
await chat.getByRole("button", { name: "Request human agent" }).click();
await chat.getByRole("status", { name: "Queue" }).waitFor();

const agentPage = await (await browser.newContext()).newPage();
await agentPage.goto(`${edge}/console`);
await agentPage.getByRole("textbox", { name: "Email" }).fill("ana@example.com");
await agentPage.getByLabel("Password").fill("baton-demo-only");
await agentPage.getByRole("button", { name: "Sign in" }).click();
await agentPage.getByRole("link", { name: /^Unassigned/ }).click();
await agentPage.getByRole("list", { name: "Conversations" }).getByRole("link").first().click();
await agentPage.getByRole("button", { name: "Assign to me" }).click();
const reply = agentPage.getByRole("textbox", { name: "Reply" });
await reply.waitFor();

/** Milliseconds from Enter in `box` to `words` in each of `logs`. */
async function passes(box, words, logs) {
  await box.fill(words);
  const seen = logs.map((log) => log.getByText(words, { exact: true }).waitFor().then(() => performance.now()));
  const pressed = performance.now();
  await box.press("Enter");
  return (await Promise.all(seen)).map((at) => at - pressed);
}

const visitorLog = chat.getByRole("log", { name: "Conversation" });
const agentLog = agentPage.getByRole("log", { name: "Conversation" });
const times = { toAgent: [], toVisitor: [], echo: [] };
for (let n = 0; n < ROUNDS; n += 1) {
  const [echo, arrived] = await passes(message, `Visitor's message ${n}`, [visitorLog, agentLog]);
  times.echo.push(echo);
  times.toAgent.push(arrived);
  const [, answered] = await passes(reply, `Agent's reply ${n}`, [agentLog, visitorLog]);
  times.toVisitor.push(answered);
  // A person does not write faster, and the flood rule would slow a benchmark that does.
  await new Promise((resolve) => setTimeout(resolve, 900));
}
await browser.close();

const at = (list, percent) => list.sort((a, b) => a - b)[Math.floor(((list.length - 1) * percent) / 100)];
const row = (name, list) =>
  `  ${name.padEnd(34)} p50 ${at(list, 50).toFixed(1).padStart(7)} ms  p95 ${at(list, 95).toFixed(1).padStart(7)} ms`;
console.log(`screen: ${ROUNDS} messages each way, Chromium and workerd on this machine and its disk`);
console.log(row("visitor's Enter to agent's screen", times.toAgent));
console.log(row("agent's Enter to visitor's screen", times.toVisitor));
console.log(row("Enter to the writer's own echo", times.echo));
const ratio = (percent) => (at(times.toAgent, percent) / at(times.echo, percent)).toFixed(2);
console.log(`  ratio, agent's screen to echo      p50 ${ratio(50).padStart(7)}     p95 ${ratio(95).padStart(7)}`);
