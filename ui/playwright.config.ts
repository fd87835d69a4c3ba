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
  // Each story has a back end of its own. A page waits about as long as it works, so two share a small machine well.
  workers: 2,
  // A slow machine of continuous integration gets a second try. A story that needs it is reported as flaky, by its name.
  retries: process.env.CI ? 1 : 0,
  reporter: [["list"]],
  timeout: 60_000,
  expect: { timeout: process.env.CI ? 20_000 : 10_000 },
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
