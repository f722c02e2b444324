/**
 * The journeys: a visitor on the shop's page, agents in the console, from two origins.
 *
 *     npx playwright test -c tests/browser            starts an edge of its own
 *     BATON_EDGE=… BATON_DEMO=… npx playwright …      uses a running `cargo xtask dev`
 *
 * One worker, because all tests share one desk and its line. No retries: what fails once is wrong.
 * Everything is found by role and accessible name, and waited for as a person would.
 */

import { defineConfig } from "@playwright/test";

const report = process.env.BATON_BROWSER_REPORT;

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  globalSetup: "./support/global-setup.ts",
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  // An answer streams for up to 3 seconds, and machines are shared.
  expect: { timeout: 12_000 },
  reporter: report ? [["list"], ["json", { outputFile: report }]] : [["list"]],
  use: {
    locale: "en-GB",
    screenshot: "only-on-failure",
    actionTimeout: 12_000,
    navigationTimeout: 20_000,
    launchOptions: {
      executablePath: process.env.BATON_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        // Nothing of Chromium's own may use the network, or make the first page wait.
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1280, height: 800 } } },
    {
      name: "mobile",
      testMatch: /(opening|answers|handoff|accessibility)\.spec\.ts/,
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
  ],
});
