/** From the first start to a publication taken back, without a mouse, in as few keys as that can be. */
import { expect, test } from "./fixtures";
import { counting, expectFocus } from "./keyboard";
import { summary } from "./publishing";

/**
 * More would be a step back. It was 55 before the palette had templates and the focus had a home. “Help” alone is the help of the program
 * itself.
 */
const mostKeys = 17;

test("a draft is made, tried, marked ready, published and taken back by keyboard alone", async ({ page }) => {
  const keys = counting(page);
  await page.goto("/");
  await expect(page.getByRole("listbox", { name: "Drafts" })).toBeFocused();

  await keys.press("Control+k");
  await expect(page.getByRole("combobox", { name: /^Find commands/ })).toBeFocused();
  await keys.type("help o");
  await expect(page.getByRole("dialog").getByRole("option", { selected: true })).toContainText(
    "Help on the pricing page",
  );
  await keys.press("Enter");
  await expect(page).toHaveURL(/#\/editor\/\d+$/);
  await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused();

  await keys.press("Control+Shift+S");
  await expect(page).toHaveURL(/#\/simulator\/\d+$/);
  await expect(page.getByRole("group", { name: "Why" })).toBeFocused();
  await expectFocus(page, "simulator");
  await keys.press("Control+Enter");
  await expect(page.getByText("Ready to publish.")).toBeVisible();

  await keys.press("Control+5");
  await expect(page.getByRole("main").getByRole("button", { name: "Make plan" }).last()).toBeFocused();
  await keys.press("Enter");
  await expect(summary(page)).toBeVisible();
  await expectFocus(page, "plan");
  await keys.press("Control+Enter");
  await expect(page.getByRole("button", { name: "Plan to take it back" })).toBeFocused({ timeout: 30_000 });

  await keys.press("Enter");
  await expect(summary(page)).toBeVisible();
  await keys.press("Control+Enter");
  const question = page.getByRole("dialog");
  await expect(question.getByRole("button", { name: "Cancel" })).toBeFocused();
  await keys.press("Tab", "Enter");
  await expect(question).toBeHidden();
  await expect(page.getByText("Everything was done and read back.")).toBeVisible({ timeout: 30_000 });
  await expectFocus(page, "taken back");
  expect(keys.count()).toBeLessThanOrEqual(mostKeys);
});
