import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

/** The browser: `PLAYWRIGHT_CHROMIUM`, else the system's Chromium, else Playwright's own if it was downloaded. */
const chromium =
  process.env.PLAYWRIGHT_CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: false,
  workers: 1,
  retries: 0,
  reporter: [["list"]],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: "chromium",
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    timezoneId: "UTC",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      // Chromium refuses its sandbox to root, which is who runs a container.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
      ...(chromium === undefined ? {} : { executablePath: chromium }),
    },
  },
});
