/** The first run of an empty deployment: claimed once, by whoever holds the set-up token. */

import { expect, test } from "@playwright/test";
import { Agent, PASSWORD } from "./support/journey";
import { guard, Runtime } from "./support/runtime";

test("An empty deployment is claimed with the set-up token, once", async ({ page }) => {
  test.setTimeout(180_000);
  const runtime = await Runtime.start(true);
  guard(runtime);
  try {
    const token = /^\s*Set-up token\s+(\S+)/m.exec(runtime.printed())![1]!;
    const zoe = new Agent(page, runtime.edge, "Zoe");
    const field = (name: string) => page.getByRole("textbox", { name });
    await zoe.comesToConsole();
    await field("Set-up token").fill("not-the-token");
    await field("Your name").fill("Zoe");
    await field("Workspace name").fill("Nordlys");
    await field("Email").fill("zoe@example.com");
    await page.getByLabel("Password").fill(PASSWORD);
    await zoe.button("Create workspace").click();
    await expect(page.getByRole("alert")).toContainText(/\w+ \w+/);
    await expect(field("Workspace name")).toHaveValue("Nordlys");

    await field("Set-up token").fill(token);
    await zoe.button("Create workspace").click();
    await zoe.isAtDesk();
    await expect(page.getByText("Nordlys")).toBeVisible();

    await page.context().clearCookies();
    await page.reload();
    await expect(zoe.button("Sign in")).toBeVisible();
    await expect(zoe.button("Create workspace")).toBeHidden();
    await zoe.signsIn();
  } finally {
    await runtime.end();
  }
});
