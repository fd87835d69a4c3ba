/** Whatever is done to the drafts of a project is taken back with one key, also after a restart, and nothing newer is lost by it. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, startHost, test } from "./fixtures";

const drafts = (page: Page) => page.getByRole("listbox", { name: "Drafts" });
const rows = (page: Page) => drafts(page).getByRole("option");
const names = async (page: Page) =>
  (await rows(page).allInnerTexts()).map((text) => text.split("\n")[1] ?? "");

async function open(page: Page): Promise<string[]> {
  await page.goto("/#/library");
  await expect(rows(page)).toHaveCount(6);
  await drafts(page).focus();
  await page.keyboard.press("Home");
  return names(page);
}

test("reordering, copies and the trash are taken back by one key each, and done again", async ({ page }) => {
  const before = await open(page);
  await page.keyboard.press("Alt+ArrowDown");
  const moved = [before[1], before[0], ...before.slice(2)];
  await expect.poll(() => names(page)).toEqual(moved);
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+d");
  await expect(page.getByText("6 drafts duplicated.")).toBeVisible();
  await expect(rows(page)).toHaveCount(12);
  await page.keyboard.press("Delete");
  await expect(page.getByText("6 drafts moved to the trash.")).toBeVisible();
  // The newest is said, and it alone.
  await expect(page.getByText("6 drafts duplicated.")).toHaveCount(0);
  await expect.poll(() => names(page)).toEqual(moved);

  await page.keyboard.press("Control+z");
  await expect(rows(page)).toHaveCount(12);
  await expect(page.getByText("Undone: 6 drafts moved to the trash.")).toBeVisible();
  // What came back is chosen.
  await expect(page.getByRole("heading", { name: "6 drafts chosen" })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect.poll(() => names(page)).toEqual(moved);
  await page.keyboard.press("Control+z");
  await expect.poll(() => names(page)).toEqual(before);

  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => names(page)).toEqual(moved);
  await page.keyboard.press("Control+Shift+z");
  await expect(rows(page)).toHaveCount(12);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("undo");
  await expect(page.getByText("Undo: 6 drafts duplicated")).toBeVisible();
});

test("when copies are taken back, the choice is where it was before they were made", async ({ page }) => {
  await open(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const chosen = drafts(page).getByRole("option", { selected: true });
  await expect(chosen).toHaveAttribute("aria-posinset", "3");
  await page.keyboard.press("Control+d");
  await expect(rows(page)).toHaveCount(7);
  await expect(chosen).not.toHaveAttribute("aria-posinset", "3");
  await page.keyboard.press("Control+z");
  await expect(rows(page)).toHaveCount(6);
  await expect(chosen).toHaveAttribute("aria-posinset", "3");
  // Done again, the copy is chosen again.
  await page.keyboard.press("Control+Shift+z");
  await expect(rows(page)).toHaveCount(7);
  await expect(chosen).not.toHaveAttribute("aria-posinset", "3");
});

test("one notice speaks of what was done, and it speaks of the last", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Control+d");
  await expect(rows(page)).toHaveCount(7);
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.getByText("Order changed.")).toBeVisible();
  await page.keyboard.press("Delete");
  await expect(rows(page)).toHaveCount(6);
  await expect(page.getByText(/moved to the trash\.$/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(rows(page)).toHaveCount(7);
  await expect(page.getByRole("button", { name: "Redo" })).toHaveCount(1);
});

test("a notice lies over nothing that one works with", async ({ page }) => {
  for (const [width, height] of [
    [1280, 800],
    [900, 600],
    [640, 400],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page);
    await page.keyboard.press("Alt+ArrowDown");
    const notice = page.getByText("Order changed.");
    await expect(notice).toBeVisible();
    // It glides into its place.
    await expect(async () => {
      const places = await notice.evaluate((said) => ({
        top: said.getBoundingClientRect().top,
        bottom: said.getBoundingClientRect().bottom,
        work: document.querySelector("main")?.getBoundingClientRect().bottom ?? 0,
      }));
      expect(places.top, `${width} × ${height}`).toBeGreaterThanOrEqual(places.work);
      expect(places.bottom, `${width} × ${height}`).toBeLessThanOrEqual(height);
    }).toPass();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("Undone: Order changed.")).toBeVisible();
  }
});

test("a draft that was edited since stays, and is named", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Control+d");
  await expect(rows(page)).toHaveCount(7);
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Name" }).fill("Edited since");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.goto("/#/library");
  await drafts(page).focus();
  await page.keyboard.press("Control+z");
  await expect(
    page.getByText("“Edited since” was edited or published since and stays as it is."),
  ).toBeVisible();
  await expect(rows(page).filter({ hasText: "Edited since" })).toHaveCount(1);
});

test("while one types in the search, undo is the field's own", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Delete");
  await expect(rows(page)).toHaveCount(5);
  await page.keyboard.press("Control+f");
  await page.keyboard.type("a");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Escape");
  await expect(rows(page)).toHaveCount(5);
});

test("deeds are taken back after a restart of the application", async ({ page }, info) => {
  const data = info.outputPath("data");
  const first = await startHost(data);
  await page.goto(`${first.url}/#/library`);
  await expect(rows(page)).toHaveCount(6);
  await drafts(page).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await expect(rows(page)).toHaveCount(0);
  await first.kill();

  const second = await startHost(data);
  try {
    await page.goto(`${second.url}/#/library`);
    await expect(page.getByRole("heading", { level: 1, name: "Library" })).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(rows(page)).toHaveCount(6);
  } finally {
    second.end();
  }
});
