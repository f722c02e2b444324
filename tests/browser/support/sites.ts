/**
 * Sites made for a test, with the demo's help centre: one that hands over at once, one whose bot
 * writes slowly enough to be interrupted.
 */

import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Agent } from "./agent";

const HELP_CENTRE = resolve(__dirname, "../../../demo/help-centre");

export interface Bot {
  required_answers?: number;
  pace_ms?: number;
  /** `null` is never. */
  unanswered_after_ms?: number | null;
  /** As the API takes it: what is absent stays as for somebody who sets nothing. */
  handoff?: object;
  /** What answers for it, as the API takes it. */
  engine?: object;
  /** What stands in the mark beside its name. */
  avatar?: { text: string; color: number };
  /** What is hidden besides card numbers and IBANs. */
  redact?: object[];
}

/** What is set of a site besides its bot, as the API takes it. */
export interface Settings {
  team?: object;
  departments?: object[];
}

/** A site, as the API tells of it. */
export interface Site {
  id: string;
  key: string;
  name: string;
  bot: { id: string; name: string; knowledge: string[] };
}

/** Makes a site that the demo's pages may show. */
export async function makeSite(owner: Agent, demo: string, bot: Bot, settings: Settings = {}): Promise<Site> {
  const asked = { name: "Fjordline Outdoor", origins: [demo], bot: { name: "Fjord", ...bot }, ...settings };
  const { site } = (await owner.asksApi("POST", "sites", asked)) as { site: Site };
  await owner.asksApi("PUT", `knowledge/${site.bot.knowledge[0]}/articles`, { articles: articles(demo) });
  return site;
}

/** What the bot of `site` would answer. */
export async function answerTo(owner: Agent, site: Site, question: string): Promise<string> {
  const path = `knowledge/${site.bot.knowledge[0]}/answer?q=${encodeURIComponent(question)}`;
  return ((await owner.asksApi("GET", path)) as { text: string }).text;
}

function articles(demo: string): { slug: string; title: string; url: string; markdown: string }[] {
  const files = readdirSync(HELP_CENTRE).filter((name) => name.endsWith(".md"));
  return files.map((file) => {
    const slug = basename(file, ".md");
    const markdown = readFileSync(join(HELP_CENTRE, file), "utf8");
    const title = markdown.split("\n", 1)[0]!.replace(/^# /, "");
    return { slug, title, url: `${demo}/help/${slug}`, markdown };
  });
}
