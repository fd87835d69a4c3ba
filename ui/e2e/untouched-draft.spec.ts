/** A draft that was just made is unfinished, not wrong: nothing is red before somebody has been at a field, or asks for readiness. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

async function blank(page: Page): Promise<void> {
  await page.goto("/#/library");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.getByRole("button", { name: "New draft", exact: true }).click();
  await expect(page).toHaveURL(/#\/editor\//);
  await expect(page.getByRole("heading", { name: "2 things to fill in" })).toBeVisible();
}

const pattern = (page: Page) => page.getByRole("textbox", { name: "Visitor Page URL" });
const checks = (page: Page) => page.getByRole("region", { name: "Checks" });
const errors = (page: Page) => page.getByRole("img", { name: "Error" });

test("a blank draft says calmly what is to fill in, and each leads to its field", async ({ page }) => {
  await blank(page);
  await expect(errors(page)).toHaveCount(0);
  await expect(page.locator("[aria-invalid=true]")).toHaveCount(0);
  await expect(page.getByText("2 to fill in", { exact: true })).toBeVisible();
  await expectAccessible(page);

  await checks(page)
    .getByRole("button", { name: /^To fill in.*“Visitor Page URL” is empty/ })
    .click();
  await expect(pattern(page)).toBeFocused();
});

test("a field that is left empty is an error from then on, and the others stay calm", async ({ page }) => {
  await blank(page);
  await pattern(page).focus();
  await expect(errors(page)).toHaveCount(0);
  await page.keyboard.press("Tab");
  await expect(pattern(page)).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("heading", { name: "1 thing to fill in" })).toBeVisible();
  await expect(page.getByText("1 error", { exact: true })).toBeVisible();

  await pattern(page).focus();
  await page.keyboard.type("/pricing");
  await expect(errors(page)).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "1 thing to fill in" })).toBeVisible();
});

test("who wants to mark it ready is told everything that is missing", async ({ page }) => {
  await blank(page);
  await page.keyboard.press("Control+Enter");
  const dialog = page.getByRole("dialog", { name: "This draft is not ready yet" });
  await dialog.getByRole("button", { name: "Show the checks" }).click();
  await expect(page.getByText("2 errors", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: /to fill in$/ })).toHaveCount(0);
  await expect(page.locator("[aria-invalid=true]")).toHaveCount(2);
});
