/**
 * A visitor of the shop: what they see of the chat, and what they do with it.
 */

import { expect, type FrameLocator, type Locator, type Page, type WebSocketRoute } from "@playwright/test";

export class Visitor {
  readonly launcher: Locator;
  readonly frame: FrameLocator;
  readonly log: Locator;
  readonly box: Locator;
  readonly send: Locator;
  readonly requestPerson: Locator;
  readonly queue: Locator;
  readonly connection: Locator;
  /** The visitor's id once the edge has given them one; who has no name is listed by it. */
  id = "";

  constructor(
    readonly page: Page,
    readonly shop: string,
  ) {
    this.launcher = page.getByRole("button", { name: /^(Open chat|Close chat)/ });
    this.frame = page.getByTitle("Chat", { exact: true }).contentFrame();
    this.log = this.frame.getByRole("log", { name: "Conversation" });
    this.box = this.frame.getByRole("textbox", { name: "Message" });
    this.send = this.frame.getByRole("button", { name: "Send message" });
    this.requestPerson = this.frame.getByRole("button", { name: "Request human agent" });
    this.queue = this.frame.getByRole("status", { name: "Queue" });
    this.connection = this.frame.getByRole("status", { name: "Connection" });
    page.on("response", async (response) => {
      if (!response.url().endsWith("/api/v1/visitors") || !response.ok()) return;
      // The page may be gone before the body is read; then nobody asks for the id.
      const body = await response.json().catch(() => ({}));
      this.id = (body as { visitor?: string }).visitor ?? this.id;
    });
  }

  /** Messages of `author` in the transcript: "You", "Ana", "Fjord (AI)". */
  messages(author: string): Locator {
    return this.log.getByRole("article", { name: author, exact: true });
  }

  /** Everything a bot has said, its greeting included. */
  get answers(): Locator {
    return this.log.getByRole("article", { name: /\(AI\)$/ });
  }

  async visits(path = "/"): Promise<void> {
    await this.page.goto(this.shop + path);
    await expect(this.launcher).toBeVisible();
  }

  /** Presses the launcher and reads the greeting. */
  async opensChat(): Promise<void> {
    await this.page.getByRole("button", { name: /^Open chat/ }).click();
    await expect(this.frame.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(this.answers.first()).toBeVisible();
  }

  async comesTo(path = "/"): Promise<void> {
    await this.visits(path);
    await this.opensChat();
  }

  async writes(text: string): Promise<void> {
    await this.box.fill(text);
    await this.box.press("Enter");
    await expect(this.messages("You").filter({ hasText: text }).last()).toBeVisible();
    await expect(this.box).toHaveValue("");
  }

  /** Writes, and waits until the bot has answered to the end. */
  async asks(question: string): Promise<void> {
    const before = await this.answers.count();
    await this.writes(question);
    await expect(this.answers).toHaveCount(before + 1);
  }

  /** Asks for a person in their own words, which the bot leaves to people. */
  async asksForPerson(): Promise<void> {
    await this.writes("I need a person, please.");
    await expect(this.queue).toContainText("in line");
  }

  /** Presses the button that gets a person. */
  async requestsPerson(): Promise<void> {
    await this.requestPerson.click();
    await expect(this.queue).toContainText("in line");
  }

  async goesOffline(): Promise<void> {
    await this.page.context().setOffline(true);
    await expect(this.connection).toContainText("Reconnecting…");
  }

  async comesBackOnline(): Promise<void> {
    await this.page.context().setOffline(false);
    await expect(this.connection).not.toContainText("Reconnecting…", { timeout: 45_000 });
  }

  /** The same visitor loads the page anew and opens the chat. */
  async reloads(): Promise<void> {
    await this.page.reload();
    await this.opensChat();
  }

  /** Puts `wire` between the chat and the edge; before the chat is opened. */
  async hasOnTheWire(wire: (socket: WebSocketRoute) => void): Promise<void> {
    await this.page.routeWebSocket(/\/ws\/visitor/, wire);
  }
}
