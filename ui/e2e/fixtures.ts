/** What every story starts from: a fresh back end with its own data, the interface on it, and axe. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { test as base, expect, type Page } from "@playwright/test";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Fixtures = {
  /** The address of a back end that nobody else uses. It ends with the test. */
  hostURL: string;
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
  hostURL: async ({}, use) => {
    const program = process.env.UI_HOST;
    if (program === undefined) throw new Error("UI_HOST must name the program that serves the interface");
    const dist = process.env.UI_DIST;
    const host = spawn(program, dist === undefined ? [] : ["--dist", dist], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    try {
      await use(await addressOf(host));
    } finally {
      // The host ends when its input does.
      host.stdin?.end();
    }
  },
  baseURL: async ({ hostURL }, use) => use(hostURL),
});

export { expect };

async function addressOf(host: ChildProcess): Promise<string> {
  if (host.stdout === null) throw new Error("the host has no output");
  for await (const line of createInterface({ input: host.stdout })) {
    const { base_url } = JSON.parse(line) as { base_url: string };
    return base_url;
  }
  throw new Error("the host ended before it said its address");
}

/** Fails when axe finds anything on the page as it is now, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.evaluate(axeSource);
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } };
      const { violations } = await axe.run();
      return violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html).join(" | ")}`);
    });
    expect(found, `axe in ${colorScheme}`).toEqual([]);
  }
}

type Violation = { id: string; nodes: { html: string }[] };
