/** Only what is marked ready is ticked in a plan, and an error or a red test takes the mark's effect away. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { applyButton, choosePublish, makePlan, summary } from "./publishing";

const drafts = (page: Page) => page.getByRole("listbox", { name: "Drafts" });
const line = (page: Page, name: string) => drafts(page).getByRole("option").filter({ hasText: name });

async function choose(page: Page, ...names: string[]): Promise<void> {
  await page.goto("/#/library");
  for (const [at, name] of names.entries()) {
    await line(page, name).click({
      position: { x: 8, y: 8 },
      ...(at === 0 ? {} : { modifiers: ["Control"] }),
    });
  }
}

/** Takes the mark from drafts of the sample, which are all marked. */
async function unmark(page: Page, ...names: string[]): Promise<void> {
  await choose(page, ...names);
  await page.getByRole("button", { name: "Not ready after all" }).click();
  await expect(page.getByText(/back to a draft\.$/)).toBeVisible();
}

test("a plan ticks what is marked ready, and one key takes the rest along", async ({ page }) => {
  await unmark(page, "Pricing page", "Reads for 30 seconds");
  await choosePublish(page, "Practice server");
  await makePlan(page);
  await expect(applyButton(page)).toHaveText("Apply 4 to Practice server");
  const rest = page.getByRole("region", { name: "Not marked ready" });
  const ticks = rest.getByRole("checkbox");
  await expect(ticks).toHaveCount(2);
  for (const tick of await ticks.all()) {
    await expect(tick).not.toBeChecked();
  }
  await expect(summary(page)).toContainText("Held back: 2 not marked ready");
  await expectAccessible(page);

  // The number leads to what is behind it, and a key ticks that alone.
  await summary(page).getByRole("button", { name: "2 not marked ready" }).click();
  await expect(page.getByText("Nobody marked the draft ready")).toBeVisible();
  await page.keyboard.press("x");
  await expect(ticks.first()).toBeChecked();
  await expect(applyButton(page)).toHaveText("Apply 5 to Practice server");
  await page.keyboard.press("x");
  await expect(applyButton(page)).toHaveText("Apply 4 to Practice server");

  await page.keyboard.press("t");
  await expect(applyButton(page)).toHaveText("Apply 6 to Practice server");
  await expect(summary(page)).not.toContainText("Held back");
  await ticks.first().uncheck();
  await rest.getByRole("button", { name: "Take it along" }).click();
  await ticks.first().uncheck();
  await applyButton(page).click();
  await expect(page.getByText("Applied to Practice server")).toBeVisible();

  // What was left out is still there to take, and does not come by itself.
  await makePlan(page);
  await expect(applyButton(page)).toBeDisabled();
  await expect(rest.getByRole("checkbox")).toHaveCount(1);
  await expect(summary(page)).toContainText("Held back: 1 not marked ready");
});

test("a red test takes readiness away, says so in library and editor, and gives it back", async ({
  page,
}) => {
  await page.goto("/#/library");
  const name = "Reads for 30 seconds";
  await expect(line(page, name)).toContainText("Ready");
  // A session of the sample wants that it does not fire for who leaves soon.
  await line(page, name).dblclick();
  const seconds = page.getByRole("textbox", { name: "Visitor Time on Site" });
  await seconds.fill("1");
  await page.keyboard.press("Tab");
  const badge = page.getByText(/^Ready, but \d red tests?$/);
  await expect(badge.first()).toBeVisible();
  await choose(page, name);
  await expect(line(page, name)).toContainText(/Ready, but \d red test/);
  await expect(
    page.getByText("It is marked ready, and that counts again once nothing of it is red."),
  ).toBeVisible();
  await expectAccessible(page);

  await choosePublish(page, "Practice server");
  await makePlan(page);
  await expect(summary(page)).toContainText("1 blocked");

  // A mark that was taken away is not given again while something is red, neither here nor in the editor.
  await choose(page, name);
  await page.getByRole("button", { name: "Not ready after all" }).click();
  await expect(line(page, name)).toContainText("Draft");
  await page.getByRole("button", { name: "Mark ready" }).click();
  await expect(page.getByText(/cannot be marked ready: correct \d red tests? first/)).toBeVisible();
  await line(page, name).dblclick();
  await page.getByRole("button", { name: "Mark ready" }).click();
  const why = page.getByRole("dialog", { name: "This draft is not ready yet" });
  await expect(why).toContainText(/It has \d red tests?/);
  await expect(why.getByRole("button", { name: "Show it in the simulator" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  await seconds.fill("30");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Mark ready" }).click();
  await expect(page.getByText("Ready", { exact: true })).toBeVisible();

  // The mark stays while it does not count, and counts again by itself.
  await seconds.fill("1");
  await page.keyboard.press("Tab");
  await expect(badge.first()).toBeVisible();
  await seconds.fill("30");
  await page.keyboard.press("Tab");
  await expect(page.getByText("Ready", { exact: true })).toBeVisible();
});
