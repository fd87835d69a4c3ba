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
    const host = await startHost();
    try {
      await use(host.url);
    } finally {
      host.end();
    }
  },
  baseURL: async ({ hostURL }, use) => use(hostURL),
});

export { expect };

export type Host = {
  url: string;
  /** As closing the window does. */
  end: () => void;
  /** As a power cut does. */
  kill: () => Promise<void>;
};

/** A back end, with the data of `dataDir` or none; a `port` of its own lets a second one take the place of the first. */
export async function startHost(dataDir?: string, port?: number): Promise<Host> {
  const program = process.env.UI_HOST;
  if (program === undefined) throw new Error("UI_HOST must name the program that serves the interface");
  const dist = process.env.UI_DIST;
  const options = [
    ...(dist === undefined ? [] : ["--dist", dist]),
    ...(dataDir === undefined ? [] : ["--data-dir", dataDir]),
    ...(port === undefined ? [] : ["--port", String(port)]),
  ];
  const host = spawn(program, options, { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise<void>((done) => host.once("exit", () => done()));
  return {
    url: await addressOf(host),
    // The host ends when its input does.
    end: () => host.stdin?.end(),
    kill: () => {
      host.kill("SIGKILL");
      return ended;
    },
  };
}

async function addressOf(host: ChildProcess): Promise<string> {
  if (host.stdout === null) throw new Error("the host has no output");
  for await (const line of createInterface({ input: host.stdout })) {
    const { base_url } = JSON.parse(line) as { base_url: string };
    return base_url;
  }
  throw new Error("the host ended before it said its address");
}

/**
 * Fails when axe finds anything on the page as it is now, in light and in dark; in `part` of it alone, where the rest
 * was looked at before. The appearances differ in their colours only, so only those are looked at twice.
 */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
    const found = await page.evaluate(
      async ({ part, rules }) => {
        const { axe } = window as unknown as { axe: Axe };
        const { violations } = await axe.run(part ?? document, {
          resultTypes: ["violations"],
          ...(rules === undefined ? {} : { runOnly: { type: "rule", values: rules } }),
        });
        return violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html).join(" | ")}`);
      },
      { part, rules: colorScheme === "dark" ? ["color-contrast"] : undefined },
    );
    expect(found, `axe in ${colorScheme}`).toEqual([]);
  }
}

type Axe = {
  run: (
    part: string | Document,
    options: { resultTypes: string[]; runOnly?: { type: "rule"; values: string[] } },
  ) => Promise<{ violations: Violation[] }>;
};

type Violation = { id: string; nodes: { html: string }[] };
