/** Newer versions: nobody is asked unless it is switched on, and then it is said in one quiet line. */

import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, startHost, test } from "./fixtures";

const news = [
  {
    tag_name: "v99.1.0",
    html_url: "https://example.com/releases/v99.1.0",
    body: "Faster.\n<script>alert(1)</script> **[here](https://example.com/evil)**",
    prerelease: false,
    draft: false,
  },
  { tag_name: "v100.0.0", html_url: "", body: "", prerelease: true, draft: false },
];

/** The list of releases, how often somebody connected, and what it answers. */
let server: Server;
let asked: number;
let answer: { status: number; body: string };

test.beforeEach(async () => {
  asked = 0;
  answer = { status: 200, body: JSON.stringify(news) };
  server = createServer((_, response) => {
    response.writeHead(answer.status).end(answer.body);
  });
  server.on("connection", () => {
    asked += 1;
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
test.afterEach(() => server.close());

/** A window on a data folder whose distribution has the list, or none. */
async function withHost(list: "list" | "none", story: (start: () => Promise<string>) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), "trigger-designer-"));
  const variable = "TRIGGER_DESIGNER_RELEASES";
  const ends: (() => void)[] = [];
  try {
    await story(async () => {
      process.env[variable] =
        list === "list" ? `http://127.0.0.1:${(server.address() as AddressInfo).port}/releases` : "";
      const host = await startHost(folder);
      ends.push(host.end);
      return host.url;
    });
  } finally {
    delete process.env[variable];
    for (const end of ends) end();
    rmSync(folder, { recursive: true });
  }
}

const line = (page: Page) =>
  page.getByRole("contentinfo").getByRole("button", { name: "Version 99.1.0 is there" });
const lookForUpdates = (page: Page) => page.getByRole("switch", { name: "Look for updates" });

test("off, no connection is made; looking now asks once and shows what is new as text", async ({ page }) => {
  await withHost("list", async (start) => {
    const url = await start();
    await page.goto(`${url}/#/settings`);
    await expect(lookForUpdates(page)).not.toBeChecked();
    await expect(page.getByText("no identifier, no account")).toBeVisible();
    await expect(page.getByText("Nobody was asked yet.")).toBeVisible();
    await expectAccessible(page);
    await page.goto(`${url}/#/library`);
    await expect(page.getByRole("listbox", { name: "Drafts" })).toBeVisible();
    expect(asked).toBe(0);

    await page.goto(`${url}/#/settings`);
    await page.getByRole("button", { name: "Look now" }).click();
    await expect(page.getByText(/^Version 99\.1\.0 is there; this is /)).toBeVisible();
    expect(asked).toBe(1);
    await page.getByRole("button", { name: "What is new" }).click();
    const dialog = page.getByRole("dialog", { name: "New in version 99.1.0" });
    await expect(dialog.getByRole("region", { name: "What is new" })).toHaveText(
      "Faster.\n<script>alert(1)</script> **[here](https://example.com/evil)**",
    );
    expect(await dialog.getByRole("link").count()).toBe(0);
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Close", exact: true }).last().click();
    await expect(dialog).toBeHidden();
  });
});

test("on, a start asks once a day and says it in the status bar, until one wants to hear no more", async ({
  page,
}) => {
  await withHost("list", async (start) => {
    let url = await start();
    await page.goto(`${url}/#/settings`);
    await lookForUpdates(page).press("Space");
    await expect(line(page)).toBeVisible();
    expect(asked).toBe(1);
    // Another start of the same day asks nobody, and still knows.
    url = await start();
    await page.goto(`${url}/#/library`);
    await expect(line(page)).toBeVisible();
    expect(asked).toBe(1);
    await line(page).click();
    const dialog = page.getByRole("dialog", { name: "New in version 99.1.0" });
    await dialog.getByRole("button", { name: "Not this version" }).click();
    await expect(line(page)).toBeHidden();
    await page.reload();
    await expect(page.getByRole("listbox", { name: "Drafts" })).toBeVisible();
    await expect(line(page)).toBeHidden();
  });
});

test("a failure is silent at a start and told to who looks", async ({ page }) => {
  answer = { status: 404, body: "" };
  await withHost("list", async (start) => {
    const url = await start();
    await page.goto(`${url}/#/settings`);
    await lookForUpdates(page).press("Space");
    await expect(lookForUpdates(page)).toBeChecked();
    await expect.poll(() => asked).toBe(1);
    await expect(page.getByText("HTTP status 404")).toBeHidden();
    await page.getByRole("button", { name: "Look now" }).click();
    await expect(page.getByText(/HTTP status 404/).first()).toBeVisible();
  });
});

test("a distribution without a list says so and asks nobody", async ({ page }) => {
  await withHost("none", async (start) => {
    await page.goto(`${await start()}/#/settings`);
    await expect(page.getByText("This distribution does not say where its releases are")).toBeVisible();
    await expect(lookForUpdates(page)).toBeDisabled();
    await expect(page.getByRole("button", { name: "Look now" })).toBeHidden();
  });
});
