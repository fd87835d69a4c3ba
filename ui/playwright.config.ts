import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

/** The port on which the test host serves `ui/dist` and answers commands; loopback only. */
const port = Number(process.env.UI_HOST_PORT ?? "4617");

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
    baseURL: `http://127.0.0.1:${port}`,
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
  webServer: {
    // `UI_HOST` is the host's path where it is built already.
    command: `${process.env.UI_HOST ?? "cargo run --quiet --package stories --bin ui-host --"} --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    cwd: "..",
    // The first start may have to compile the host.
    timeout: 15 * 60_000,
    reuseExistingServer: !process.env.CI,
    stdout: "pipe",
  },
});
