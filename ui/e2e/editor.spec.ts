/** A marketer writes a draft: from a template, with the checks' help, without ever pressing *save*. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

async function saved(page: Page): Promise<void> {
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
}

test("a draft is written, checked, saved by itself and taken back, and survives a reload", async ({
  page,
}) => {
  await page.goto("/#/library");
  await page.getByRole("button", { name: "New draft from a template" }).click();
  await page.getByRole("menuitem", { name: /Help after half a minute/ }).click();

  const name = page.getByRole("textbox", { name: "Name", exact: true });
  await name.fill("Still there?");
  await expect(page.getByRole("heading", { level: 1, name: "Still there?" })).toBeVisible();

  // What is wrong is said next to its field and in the list, which leads to the field.
  const seconds = page.getByRole("textbox", { name: "Visitor Time on Site" });
  await seconds.fill("soon");
  const checks = page.getByRole("region", { name: "Checks" });
  const check = checks.getByRole("button").first();
  await expect(check).toContainText("“soon”, which is not a number");
  await expect(seconds).toHaveValue("soon");
  await check.click();
  await expect(seconds).toBeFocused();
  await seconds.fill("12");

  // The picture says what is typed, markup and all.
  const message = page.getByRole("textbox", { name: "Message" });
  await message.fill("");
  await message.pressSequentially("Need a <b>hand</b>?", { delay: 20 });
  await expect(message).toHaveValue("Need a <b>hand</b>?");
  await expect(page.getByRole("figure", { name: "Chat widget, open" })).toContainText("Need a <b>hand</b>?");
  await saved(page);

  await page.reload();
  await expect(message).toHaveValue("Need a <b>hand</b>?");
  await expect(seconds).toHaveValue("12");

  // Undo reaches behind the reload, and redo comes back.
  await message.press("Control+z");
  await expect(message).not.toHaveValue("Need a <b>hand</b>?");
  await message.press("Control+Shift+Z");
  await expect(message).toHaveValue("Need a <b>hand</b>?");

  // An older state is one click away.
  await page.getByRole("tab", { name: "History" }).click();
  const revisions = page.getByRole("listbox", { name: "Revisions, newest first" });
  await revisions.getByRole("option").last().click();
  await page.getByRole("button", { name: "Go back to this state" }).click();
  await expect(name).not.toHaveValue("Still there?");
  await page.getByRole("tab", { name: "Preview and checks" }).click();

  await page.getByRole("button", { name: "Mark ready" }).click();
  await expect(page.getByText("Ready", { exact: true })).toBeVisible();
  await expectAccessible(page);
});

test("a text that is no JSON takes no effect and is not lost", async ({ page }) => {
  await page.goto("/#/editor/2");
  await page.getByText("JSON", { exact: true }).click();
  const json = page.getByRole("textbox", { name: "The draft as JSON" });
  await json.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(",");
  await expect(page.getByText(/^Line \d+:/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/text with an error/)).toBeVisible();
  await page.getByRole("button", { name: "Go on with it" }).click();
  await json.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Backspace");
  await expect(page.getByText(/^Line \d+:/)).toBeHidden();
  await expectAccessible(page);
});

test("two windows that edit one draft lose neither text", async ({ page, context, baseURL }) => {
  await page.goto("/#/editor/2");
  const here = page.getByRole("textbox", { name: "Message" });
  await expect(here).toBeVisible();

  const other = await context.newPage();
  await other.goto(`${baseURL}/#/editor/2`);
  await other.getByRole("textbox", { name: "Message" }).fill("From the other window");
  await saved(other);

  await here.fill("From here");
  const conflict = page.getByRole("alert", { name: "Conflict" });
  await expect(conflict).toContainText("From the other window");
  await conflict.getByRole("button", { name: "Keep what is here" }).click();
  await expect(here).toHaveValue("From here");
  await saved(page);

  await page.getByRole("tab", { name: "History" }).click();
  await expect(
    page.getByRole("listbox", { name: "Revisions, newest first" }).getByRole("option"),
  ).not.toHaveCount(1);
  await page.reload();
  await expect(here).toHaveValue("From here");
});
