/**
 * What every journey starts with: the edge, visitors each in a browser of their own, and agents who
 * are signed in.
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, type Browser, type BrowserContext } from "@playwright/test";
import { Agent } from "./agent";
import { Runtime } from "./runtime";
import { makeSite, type Bot, type Settings, type Site } from "./sites";
import { Visitor } from "./visitor";

export { expect } from "@playwright/test";
export { Agent, PASSWORD } from "./agent";
export { answerTo } from "./sites";
export { Visitor } from "./visitor";

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;

interface Of {
  /** A visitor nobody has seen before. */
  newVisitor: () => Promise<Visitor>;
  /** The first of them. */
  visitor: Visitor;
  /**
   * A visitor whose browser lets a frame of another site keep things, as most do. Playwright's
   * windows are private ones, which refuse that.
   */
  visitorAtHome: Visitor;
  /** The owner, at her desk; nobody waits when she begins. */
  ana: Agent;
  /** Her colleague, at his desk. */
  ben: Agent;
  /** The address on the demo's pages of a site whose bot is like this. */
  siteWith: (bot: Bot, settings?: Settings) => Promise<{ path: string; site: Site }>;
}

interface OfAll {
  /** Origin of the edge. */
  edge: string;
  /** Origin of the shop's pages. */
  demo: string;
  /** The runtime under the edge; `undefined` when it is somebody else's to stop. */
  runtime: Runtime | undefined;
  sessions: Map<string, State>;
  sites: Map<string, Site>;
}

export const test = base.extend<Of, OfAll>({
  edge: [async ({}, use) => use(process.env.BATON_EDGE!), { scope: "worker" }],
  demo: [async ({}, use) => use(process.env.BATON_DEMO!), { scope: "worker" }],
  runtime: [
    async ({}, use) => {
      const folder = process.env.BATON_BROWSER_RUNTIME;
      await use(folder ? new Runtime(folder) : undefined);
    },
    { scope: "worker" },
  ],
  sessions: [async ({}, use) => use(new Map()), { scope: "worker" }],
  sites: [async ({}, use) => use(new Map()), { scope: "worker" }],

  newVisitor: async ({ browser, demo }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      return new Visitor(await context.newPage(), demo);
    });
    await Promise.all(contexts.map((context) => context.close()));
  },

  visitor: async ({ newVisitor }, use) => use(await newVisitor()),

  visitorAtHome: async ({ playwright, demo }, use) => {
    const profile = mkdtempSync(join(tmpdir(), "baton-profile-"));
    mkdirSync(join(profile, "Default"));
    const allowed = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
    writeFileSync(join(profile, "Default/Preferences"), JSON.stringify(allowed));
    const context = await playwright.chromium.launchPersistentContext(profile);
    await use(new Visitor(await context.newPage(), demo));
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  },

  ana: async ({ browser, edge, sessions }, use) => {
    const ana = await atDesk(browser, edge, "Ana", sessions);
    await ana.clearsTheLine();
    await use(ana);
    await ana.page.context().close();
  },

  ben: async ({ browser, edge, sessions }, use) => {
    const ben = await atDesk(browser, edge, "Ben", sessions);
    await use(ben);
    await ben.page.context().close();
  },

  siteWith: async ({ ana, demo, sites }, use) => {
    await use(async (bot, settings = {}) => {
      const key = JSON.stringify([bot, settings]);
      const site = sites.get(key) ?? (await makeSite(ana, demo, bot, settings));
      sites.set(key, site);
      return { path: `/bare?site=${encodeURIComponent(site.key)}`, site };
    });
  },
});

/** Signs in the first time, and keeps the session for the tests that follow. */
async function atDesk(browser: Browser, edge: string, name: string, sessions: Map<string, State>): Promise<Agent> {
  const kept = sessions.get(name);
  const context = await browser.newContext(kept ? { storageState: kept } : {});
  const agent = new Agent(await context.newPage(), edge, name);
  if (kept) {
    await agent.comesToConsole();
    await agent.isAtDesk();
  } else {
    await agent.signsIn();
    const { cookies } = await context.storageState();
    sessions.set(name, { cookies, origins: [] });
  }
  return agent;
}

/** A bot that hands over as soon as it is asked to, and writes fast. */
export const AT_ONCE: Bot = { required_answers: 0, pace_ms: 50 };

/** A bot whose answer takes long enough to step in: 8 to 16 seconds. */
export const SLOWLY: Bot = { required_answers: 0, pace_ms: 400 };
