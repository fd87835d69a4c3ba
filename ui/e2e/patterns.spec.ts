/** The pattern lab on the real back end: try a pattern, say what is expected, put the pattern into the draft. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

const pattern = (page: Page) => page.getByRole("textbox", { name: "Pattern" });
const urls = (page: Page) => page.getByRole("listbox", { name: "URLs" });
const verdict = (page: Page) => page.getByRole("status", { name: "Verdict" });

async function write(page: Page, text: string): Promise<void> {
  await pattern(page).click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(text);
  await expect(page.locator("[data-pattern-painted]")).toHaveAttribute("data-pattern-painted", text);
}

test("a pattern is tried on a draft's URLs and put into the draft", async ({ page }) => {
  await page.goto("/#/patterns");
  await page.getByRole("combobox", { name: "Pattern of" }).click();
  // A draft that waits for a time has no pattern to try.
  await expect(page.getByRole("option", { name: "Reads for 30 seconds" })).toHaveCount(0);
  await page.getByRole("option", { name: "Pricing page: need help?" }).click();
  await expect(verdict(page)).toContainText("5 of 18 match");

  await write(page, "/pricing");
  await expect(urls(page).locator("mark").first()).toHaveText("/pricing");
  await expect(verdict(page)).toContainText("not as expected");
  await page.getByRole("button", { name: /^Not as expected/ }).click();
  await expect(urls(page).getByRole("option").first()).toContainText("Not as expected");

  await write(page, "/pricing(");
  await expect(verdict(page)).toContainText("Not a pattern");
  await expect(pattern(page)).toHaveAttribute("aria-invalid", "true");

  await write(page, "/pricing$");
  await expect(page.getByText("Not the draft’s pattern")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+S");
  await expect(page.getByText("Not the draft’s pattern")).toHaveCount(0);
  await page.reload();
  await expect(pattern(page)).toHaveText("/pricing$");
  await expectAccessible(page);
});

test("URLs are added, expected, removed and brought back by keyboard", async ({ page }) => {
  await page.goto("/#/patterns");
  await write(page, "/contact");
  await page.keyboard.press("ControlOrMeta+Shift+A");
  await page
    .getByRole("textbox", { name: "URLs" })
    .fill("https://new.example/contact\nhttps://new.example/Über");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByText("2 URLs added.")).toBeVisible();

  await urls(page).focus();
  await page.keyboard.press("End");
  const last = urls(page).getByRole("option", { selected: true });
  await expect(last).toContainText("https://new.example/%C3%9Cbertyped as https://new.example/Über");
  await page.keyboard.press("M");
  await expect(last).toContainText("Must match");
  await expect(verdict(page)).toContainText("1 not as expected");

  await page.keyboard.press("Delete");
  await expect(verdict(page)).not.toContainText("not as expected");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(verdict(page)).toContainText("1 not as expected");
});
