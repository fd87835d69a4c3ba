/** Many drafts are edited at once, tagged and found by their tags; the trash is emptied by whoever says so. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

const drafts = (page: Page) => page.getByRole("listbox", { name: "Drafts" });
const rows = (page: Page) => drafts(page).getByRole("option");

async function chooseAll(page: Page): Promise<void> {
  await page.goto("/#/library");
  await expect(rows(page)).toHaveCount(6);
  await drafts(page).focus();
  await page.keyboard.press("Control+a");
  await expect(page.getByRole("heading", { name: "6 drafts chosen" })).toBeVisible();
}

async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}

test("drafts are disabled and enabled together, and one undo takes it back", async ({ page }) => {
  await chooseAll(page);
  const off = rows(page).getByTitle("Disabled", { exact: true });
  const before = await off.count();
  await page.getByRole("button", { name: "Disable", exact: true }).click();
  await expect(off).toHaveCount(6);
  await page.keyboard.press("Control+z");
  await expect(off).toHaveCount(before);
  await drafts(page).focus();
  await page.keyboard.press("Control+a");
  await page.getByRole("button", { name: "Enable", exact: true }).click();
  await expect(off).toHaveCount(0);
});

test("the sender of all messages is set at once", async ({ page }) => {
  await chooseAll(page);
  await page.getByRole("button", { name: "Set sender…" }).click();
  const dialog = page.getByRole("dialog", { name: "Sender of 6 drafts" });
  await expect(dialog.getByRole("button", { name: "Set the sender" })).toBeDisabled();
  await dialog.getByRole("combobox", { name: "Name" }).fill("anna.shop");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Sender of 6 drafts changed.")).toBeVisible();
  await drafts(page).focus();
  await page.keyboard.press("Home");
  await expect(page.getByRole("region", { name: /^Messages?$/ })).toContainText("anna.shop");
});

test("words in messages are replaced once every change was shown", async ({ page }) => {
  await chooseAll(page);
  const list = rows(page);
  const namesBefore = await list.allInnerTexts();
  await page.keyboard.press("Control+h");
  const dialog = page.getByRole("dialog", { name: "Find and replace in the messages of 6 drafts" });
  await expect(dialog.getByRole("button", { name: "Replace", exact: true })).toBeDisabled();
  // A letter that every message has. The point would be any sign in a regular expression, and is not one here.
  await dialog.getByRole("textbox", { name: "Find" }).fill("?");
  await dialog.getByRole("textbox", { name: "Replace with" }).fill("!!");
  const changes = dialog.getByRole("list", { name: "Changes" }).getByRole("listitem");
  await expect(changes.first()).toBeVisible();
  // Each letter asks anew.
  await expect.poll(() => changes.count()).toBeGreaterThan(1);
  const found = await changes.count();
  await expect(changes.first().locator("del")).toHaveText(["?"]);
  await expect(changes.first().locator("ins")).toHaveText(["!!"]);
  await expectAccessible(page);
  // One is left out.
  await changes.first().getByRole("checkbox").click();
  await dialog.getByRole("button", { name: /^Replace \d+ in/ }).click();
  await expect(page.getByText(/Words replaced in/)).toBeVisible();

  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+h");
  await dialog.getByRole("textbox", { name: "Find" }).fill("!!");
  await expect(changes).toHaveCount(found - 1);
  // A regular expression that is none says so, and nothing can be replaced.
  await dialog.getByRole("checkbox", { name: "Regular expression" }).click();
  await dialog.getByRole("textbox", { name: "Find" }).fill("(");
  await expect(dialog.getByText("“(” is no regular expression.")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Replace", exact: true })).toBeDisabled();
  await page.keyboard.press("Escape");
  await drafts(page).focus();
  await page.keyboard.press("Control+z");
  await expect(page.getByText(/^Undone: Words replaced in/)).toBeVisible();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+h");
  await dialog.getByRole("textbox", { name: "Find" }).fill("!!");
  await expect(dialog.getByText(/^Not found in/)).toBeVisible();
  expect(await list.allInnerTexts()).toEqual(namesBefore);
});

test("tags are given to several drafts, shown, and filtered by", async ({ page }) => {
  await chooseAll(page);
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+Shift+l");
  const dialog = page.getByRole("dialog", { name: "Tags of 2 drafts" });
  await dialog.getByRole("textbox", { name: "New tag" }).fill("summer");
  await dialog.getByRole("button", { name: "Add" }).click();
  await dialog.getByRole("textbox", { name: "New tag" }).fill("de");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Tags of 2 drafts changed.")).toBeVisible();
  await expect(drafts(page)).toBeFocused();
  await expect(rows(page).filter({ hasText: "summer" })).toHaveCount(2);

  await page.getByRole("button", { name: "Filter and order" }).click();
  await page.getByRole("combobox", { name: "Tag" }).click();
  await page.getByRole("option", { name: "summer", exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(rows(page)).toHaveCount(2);
  await expect(page.getByText("2 of 6 drafts")).toBeVisible();
  // One of them loses it.
  await drafts(page).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Control+Shift+l");
  await page.getByRole("checkbox", { name: "summer" }).click();
  await page.getByRole("button", { name: "Change the tags" }).click();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole("button", { name: "Filter and order: summer" }).click();
  await page.getByRole("combobox", { name: "Tag" }).click();
  await page.getByRole("option", { name: "Any tag" }).click();
  await expectAccessible(page);
});

test("the trash is emptied once its number was read", async ({ page }) => {
  await chooseAll(page);
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Delete");
  await expect(rows(page)).toHaveCount(4);
  await command(page, "Empty the trash");
  const dialog = page.getByRole("dialog", { name: "Remove 2 drafts for good?" });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await command(page, "Empty the trash: 2 drafts…");
  await dialog.getByRole("button", { name: "Remove 2 drafts" }).click();
  await expect(page.getByText("2 drafts removed for good.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Trash/ })).toHaveCount(0);
  // There is nothing left that an undo could bring back.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Undo");
  await expect(page.getByText(/^Undo: /)).toHaveCount(0);
});

test("a row has a menu of what can be done with it, for the mouse and for the keyboard", async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 600 });
  await page.goto("/#/library");
  await expect(rows(page)).toHaveCount(6);
  await rows(page).nth(2).click({ button: "right" });
  const menu = page.getByRole("menu");
  await expect(menu.getByRole("menuitem", { name: "Make variants…" })).toBeVisible();
  // All of it is in the window.
  await expect.poll(async () => (await menu.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  const place = await menu.boundingBox();
  expect((place?.y ?? 0) + (place?.height ?? 600)).toBeLessThanOrEqual(600);
  await expectAccessible(page);
  await menu.getByRole("menuitem", { name: "Duplicate" }).click();
  await expect(rows(page)).toHaveCount(7);

  await drafts(page).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Shift+F10");
  await expect(menu.getByRole("menuitem", { name: "Enable" })).toBeVisible();
  // Variants are made of one.
  await expect(menu.getByRole("menuitem", { name: "Make variants…" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(drafts(page)).toBeFocused();
});
