/** A draft of Rocket.Chat becomes one of Zendesk Chat: looked at before, made, taken back, and from the editor as well. */
import { expect, expectAccessible, test } from "./fixtures";

test("a draft becomes one of the other platform, with what is not the same told before", async ({ page }) => {
  await page.goto("/#/library");
  const drafts = page.getByRole("listbox", { name: "Drafts" });
  await expect(drafts.getByRole("option")).toHaveCount(6);
  await drafts.getByRole("option").first().click();
  const convert = page.getByRole("button", { name: "Convert to Zendesk Chat…" });
  await convert.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Convert to Zendesk Chat" });
  await expect(dialog.getByRole("region", { name: "Line by line" }).getByRole("listitem")).not.toHaveCount(0);
  await expect(dialog.getByRole("region", { name: "Visits on both platforms" })).toContainText(
    /of \d+ visits the same/,
  );
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Make the draft" }).click();
  await expect(drafts.getByRole("option")).toHaveCount(7);

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(drafts.getByRole("option")).toHaveCount(6);
});

test("several drafts are converted at once, and one from the palette of the editor", async ({ page }) => {
  await page.goto("/#/library");
  const drafts = page.getByRole("listbox", { name: "Drafts" });
  await drafts.getByRole("option").first().click();
  await page.keyboard.press("Shift+ArrowDown");
  await page.getByRole("button", { name: "Convert to Zendesk Chat…" }).click();
  const dialog = page.getByRole("dialog", { name: "Convert to Zendesk Chat" });
  await expect(dialog.getByRole("button", { name: /visits the same/ })).toHaveCount(2);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Make 2 drafts" }).click();
  await expect(drafts.getByRole("option")).toHaveCount(8);

  await page.goto("/#/editor/1");
  await expect(page.getByRole("button", { name: "Simulate" })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+K");
  await page.keyboard.type("Convert to Zendesk");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Make the draft" }).click();
  await expect(page).toHaveURL(/#\/editor\/9$/);
  await expect(page.getByText("1 draft for Zendesk Chat made.")).toBeVisible();
});
