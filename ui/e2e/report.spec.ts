/** A project and a plan as reports that print: saved from the library, the palette and a plan, whole and harmless for whoever opens them. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { applyButton, makePlan, runCommand, summary } from "./publishing";

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "trigger-designer-"));
});
test.afterEach(() => rmSync(folder, { recursive: true }));

async function saveAs(page: Page, path: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Save report" });
  await dialog.getByRole("textbox", { name: "File for the report" }).fill(path);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(`Report saved to ${path}.`).first()).toBeVisible();
}

/** Opens a report as its reader does, in a browser without anything else; says what it asked for beside itself. */
async function opened(browser: Browser, path: string): Promise<{ report: Page; asked: string[] }> {
  const report = await (await browser.newContext()).newPage();
  const asked: string[] = [];
  report.on("request", (request) => {
    if (request.url() !== pathToFileURL(path).href) asked.push(request.url());
  });
  await report.goto(pathToFileURL(path).href);
  return { report, asked };
}

test("a project is saved as a report from the library's menu, and every draft stands in it", async ({
  page,
  browser,
}) => {
  const path = join(folder, "shop.html");
  await page.goto("/#/library");
  const rows = page.getByRole("listbox", { name: "Drafts" }).getByRole("option");
  await expect(rows.first()).toBeVisible();
  const drafts = await rows.count();
  await page.getByRole("button", { name: "Import, export and more" }).click();
  await page.getByRole("menuitem", { name: "Save project report…" }).click();
  await saveAs(page, path);

  const { report, asked } = await opened(browser, path);
  await expect(report.getByRole("heading", { level: 1, name: "Sample shop" })).toBeVisible();
  await expect(report.getByRole("article")).toHaveCount(drafts);
  await expect(report.getByText("Project report").first()).toBeVisible();
  // Bubbles are drawn as the widget draws them, and what sessions expect is told.
  await expect(report.locator(".bubble.drawn").first()).toBeVisible();
  await expect(report.getByRole("heading", { name: "Sessions as tests" })).toBeVisible();
  expect(asked).toEqual([]);
  await expectAccessible(report);
  // A reader prints it: no draft is torn, and each sheet has its number.
  await report.emulateMedia({ media: "print" });
  const breaks = await report
    .getByRole("article")
    .evaluateAll((articles) => articles.map((article) => getComputedStyle(article).breakInside));
  expect(new Set(breaks)).toEqual(new Set(["avoid"]));
  expect(readFileSync(path, "utf8")).toContain("counter(pages)");
  await report.context().close();
});

test("the report of a project is in the palette on every screen", async ({ page }) => {
  const path = join(folder, "from-settings.html");
  await page.goto("/#/settings");
  await expect(page.getByRole("switch", { name: "Try URLs as they are typed" })).toBeVisible();
  await runCommand(page, "project report", "Save project report…");
  await saveAs(page, path);
  expect(readFileSync(path, "utf8")).toContain("Sample shop");
});

test("what a draft says cannot run, load or lead away in its report", async ({ page, browser, hostURL }) => {
  const evil = "</style></title><script>document.title = 'taken'</script><img src=x onerror=alert(1)>";
  const name = `${evil}${"W".repeat(400)}`;
  const trigger = {
    name,
    description: "",
    enabled: true,
    runOnce: false,
    conditions: [{ name: "page-url", value: "shop" }],
    actions: [{ name: "send-message", params: { sender: "custom", name: evil, msg: `**${evil}**` } }],
  };
  const rpc = (command: string, data: unknown) => page.request.post(`${hostURL}/rpc/${command}`, { data });
  const project = ((await (await rpc("project.create", { name })).json()) as { id: number }).id;
  const text = JSON.stringify([trigger, { ...trigger, name: "عرض الربيع" }]);
  const imported = await rpc("draft.import_text", {
    project,
    platform: "rocketchat",
    name: "evil.json",
    text,
  });
  expect(imported.ok()).toBe(true);
  const path = join(folder, "evil.html");
  expect((await rpc("project.report", { project, path })).ok()).toBe(true);

  const { report, asked } = await opened(browser, path);
  await expect(report.getByRole("article")).toHaveCount(2);
  await expect(report).toHaveTitle(/Project report$/);
  expect(await report.locator("script, img, iframe, link").count()).toBe(0);
  expect(asked).toEqual([]);
  // A word without a blank stays on its sheet.
  const wide = await report.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(wide).toBe(false);
  await report.context().close();
});

test("a plan is saved before it is applied, and once more with what came of each item", async ({
  page,
  browser,
}) => {
  await page.goto("/#/publish");
  await makePlan(page);
  const before = join(folder, "plan.html");
  await summary(page).getByRole("button", { name: "Save report of the plan…" }).click();
  await saveAs(page, before);
  const planned = await opened(browser, before);
  await expect(planned.report.getByText("Not yet. Nothing was sent.")).toBeVisible();
  await expect(planned.report.getByRole("heading", { name: /^To create \d+$/ })).toBeVisible();
  await expect(planned.report.getByRole("article").first()).toBeVisible();
  expect(planned.asked).toEqual([]);
  await expectAccessible(planned.report);
  await planned.report.context().close();

  await applyButton(page).click();
  await expect(page.getByRole("heading", { name: /^Applied to / })).toBeVisible({ timeout: 30_000 });
  const after = join(folder, "publication.html");
  await page.getByRole("button", { name: "Save report…" }).click();
  await saveAs(page, after);
  const published = await opened(browser, after);
  await expect(published.report.getByText("Publication report").first()).toBeVisible();
  await expect(published.report.getByText("Written and read back").first()).toBeVisible();
  await expectAccessible(published.report);
  await published.report.context().close();
});
