/**
 * An agent at the console: what they see, and what they do.
 */

import { expect, type Locator, type Page } from "@playwright/test";
import type { Visitor } from "./visitor";

/** The demo's password, of both agents. */
export const PASSWORD = "baton-demo-only";

export type Folder = "Mine" | "Unassigned" | "Bot" | "All" | "Resolved";

export class Agent {
  readonly list: Locator;
  readonly log: Locator;
  readonly reply: Locator;
  readonly assignToMe: Locator;
  readonly connection: Locator;

  constructor(
    readonly page: Page,
    readonly edge: string,
    readonly name: string,
  ) {
    this.list = page.getByRole("list", { name: "Conversations" });
    this.log = page.getByRole("log", { name: "Conversation" });
    this.reply = page.getByRole("textbox", { name: "Reply" });
    this.assignToMe = this.button("Assign to me");
    this.connection = page.getByRole("status", { name: "Connection" });
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** The link of a folder; its count stands behind its name. */
  folder(name: Folder): Locator {
    return this.page.getByRole("navigation", { name: "Folders" }).getByRole("link", { name: new RegExp(`^${name}`) });
  }

  /** Messages of `author` in the open conversation. */
  messages(author: string | RegExp): Locator {
    return this.log.getByRole("article", { name: author, exact: true });
  }

  async comesToConsole(): Promise<void> {
    await this.page.goto(`${this.edge}/console`);
  }

  async signsIn(): Promise<void> {
    await this.comesToConsole();
    await this.page.getByRole("textbox", { name: "Email" }).fill(`${this.name.toLowerCase()}@example.com`);
    await this.page.getByLabel("Password").fill(PASSWORD);
    await this.button("Sign in").click();
    await this.isAtDesk();
  }

  async isAtDesk(): Promise<void> {
    await expect(this.folder("Unassigned")).toHaveText(/\d/);
  }

  /** On a phone the open conversation covers the list. */
  async goesBackToList(): Promise<void> {
    const back = this.page.getByRole("link", { name: /^Back to / });
    if (await back.isVisible()) await back.click();
    await expect(this.folder("All")).toBeVisible();
  }

  async looksInto(folder: Folder): Promise<void> {
    await this.goesBackToList();
    await this.folder(folder).click();
    await expect(this.folder(folder)).toHaveAttribute("aria-current", "page");
  }

  /** What the console calls the visitor. */
  async nameOf(visitor: Visitor): Promise<string> {
    const told = (await this.asksApi("GET", `conversations/${visitor.id}-1`)) as { view: { visitor: string } };
    return told.view.visitor;
  }

  /** The visitor's line in the list. */
  async rowOf(visitor: Visitor): Promise<Locator> {
    return this.list.getByRole("link", { name: new RegExp(await this.nameOf(visitor)) });
  }

  async opens(visitor: Visitor, folder: Folder): Promise<void> {
    await this.looksInto(folder);
    await (await this.rowOf(visitor)).click();
    await expect(this.log).toBeVisible();
  }

  /** Opens a waiting conversation and takes it. */
  async takes(visitor: Visitor): Promise<void> {
    await this.opens(visitor, "Unassigned");
    await this.assignToMe.click();
    await expect(this.reply).toBeEnabled();
  }

  async writes(text: string): Promise<void> {
    await this.reply.fill(text);
    await this.reply.press("Enter");
    await expect(this.messages(this.name).filter({ hasText: text }).last()).toBeVisible();
    await expect(this.reply).toHaveValue("");
  }

  /** Sends what was held back because the visitor had written something newer. */
  async sendsAnyway(text: string): Promise<void> {
    const held = this.messages(this.name).filter({ hasText: text });
    await held.getByRole("button", { name: "Send anyway" }).click();
    await expect(held.getByRole("button")).toHaveCount(0);
  }

  /** Sends all that was held back, until `visitor` has it all. */
  async sendsAllTo(visitor: Visitor, replies: string[], timeout: number): Promise<void> {
    const held = this.page.getByRole("button", { name: "Send anyway" }).first();
    await expect(async () => {
      if (await held.isVisible()) await held.click();
      await expect(visitor.messages(this.name)).toContainText(replies, { timeout: 1_000 });
    }).toPass({ timeout });
  }

  /** Closes whatever waits, so that the next visitor is number 1. */
  async clearsTheLine(): Promise<void> {
    await this.looksInto("Unassigned");
    const left = async () => Number((await this.folder("Unassigned").innerText()).replace(/\D/g, ""));
    for (let waiting = await left(); waiting > 0; waiting = await left()) {
      await this.list.getByRole("link").first().click();
      await this.button("Resolve").click();
      await expect(this.button("Reopen")).toBeVisible();
      await this.goesBackToList();
      await expect.poll(left).toBeLessThan(waiting);
    }
  }

  async goesOffline(): Promise<void> {
    await this.page.context().setOffline(true);
    await expect(this.connection).toContainText("Reconnecting…");
  }

  async comesBackOnline(): Promise<void> {
    await this.page.context().setOffline(false);
    await this.isConnected();
  }

  async isConnected(): Promise<void> {
    await expect(this.connection).not.toContainText("Reconnecting…", { timeout: 45_000 });
  }

  async reloads(): Promise<void> {
    await this.page.reload();
    await expect(this.log).toBeVisible();
  }

  /** The JSON API with this agent's session, as a script of the console would use it. */
  async asksApi(method: string, path: string, body?: unknown): Promise<unknown> {
    const [status, answer] = await this.page.evaluate(
      async ([method, path, body]) => {
        const answer = await fetch(`/api/v1/${path}`, {
          method: method as string,
          body: body === undefined ? undefined : JSON.stringify(body),
          headers: body === undefined ? {} : { "content-type": "application/json" },
        });
        return [answer.status, await answer.text()] as const;
      },
      [method, path, body] as const,
    );
    if (status >= 400) throw new Error(`${method} ${path}: ${status} ${answer}`);
    return answer ? JSON.parse(answer) : undefined;
  }
}
