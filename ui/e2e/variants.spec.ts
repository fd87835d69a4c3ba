/** Copies that differ in name, page and message are made from a table, with the tests of the original; drafts become templates. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

const drafts = (page: Page) => page.getByRole("listbox", { name: "Drafts" });
const rows = (page: Page) => drafts(page).getByRole("option");

/** Puts a text on the clipboard as a spreadsheet does, and pastes it into what has the focus. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const data = new DataTransfer();
    data.setData("text/plain", copied);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

async function choosePricing(page: Page): Promise<string> {
  await page.goto("/#/library");
  await expect(rows(page)).toHaveCount(6);
  const row = rows(page).first();
  const name = (await row.innerText()).split("\n")[1] ?? "";
  await row.click({ position: { x: 4, y: 4 } });
  return name;
}

async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}

test("rows of a spreadsheet become variants behind the draft, with its tests", async ({ page }) => {
  const name = await choosePricing(page);
  await command(page, "Make variants");
  const dialog = page.getByRole("dialog", { name: `Variants of “${name}”` });
  await expect(dialog.getByRole("textbox", { name: "Name of variant 1" })).toBeFocused();
  await paste(page, 'Help DE\t/de/preise\t"Hallo!\nFragen?"\nHelp FR\t/fr/prix\tBonjour\n');
  await expect(dialog.getByRole("textbox", { name: "Name of variant 2" })).toHaveValue("Help FR");
  await expect(dialog.getByRole("textbox", { name: "Message of variant 1" })).toHaveValue("Hallo!\nFragen?");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Make 2 variants" }).click();
  await expect(page.getByText("2 drafts made as variants.")).toBeVisible();
  await expect(rows(page)).toHaveCount(8);
  await expect(rows(page).nth(1)).toContainText("Help DE");
  await expect(rows(page).nth(2)).toContainText("Help FR");
  await page.keyboard.press("Control+z");
  await expect(rows(page)).toHaveCount(6);
  await page.keyboard.press("Control+Shift+z");
  await expect(rows(page)).toHaveCount(8);

  // The URL table came along: the pattern lab of the copy has the addresses of the original.
  await rows(page)
    .nth(1)
    .click({ position: { x: 4, y: 4 } });
  await expect(page.getByRole("region", { name: "Checks" })).toContainText("URL table expects");
});

test("a draft becomes a template, which is offered, renamed and deleted", async ({ page }) => {
  await choosePricing(page);
  await command(page, "Save as template");
  const dialog = page.getByRole("dialog", { name: "Save as template" });
  await dialog.getByRole("textbox", { name: "Name" }).fill("Our greeting");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText("“Our greeting” saved as a template.")).toBeVisible();

  await page.getByRole("button", { name: "New draft from a template" }).click();
  await page.getByRole("menuitem", { name: "Our greeting" }).click();
  await expect(page.getByRole("textbox", { name: "Name" })).not.toHaveValue("");
  await page.goto("/#/library");
  await expect(rows(page)).toHaveCount(7);

  await command(page, "Your templates");
  const own = page.getByRole("dialog", { name: "Your templates" });
  await own.getByRole("textbox", { name: "Name of Our greeting" }).fill("Short greeting");
  await page.keyboard.press("Enter");
  await expect(own.getByRole("textbox", { name: "Name of Short greeting" })).toBeVisible();
  await expectAccessible(page);
  await own.getByRole("button", { name: "Delete Short greeting" }).click();
  await page.getByRole("button", { name: "Delete the template" }).click();
  await expect(own.getByRole("textbox", { name: "Name of Short greeting" })).toHaveCount(0);
});
