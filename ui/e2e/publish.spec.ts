import { expect, expectAccessible, test } from "./fixtures";
import { practiseFault } from "./practice";
import { applyButton, summary } from "./publishing";

test("a plan is reviewed, applied to the practice server, and nothing is left to do", async ({ page }) => {
  await page.goto("/#/publish");
  await page.getByRole("button", { name: "Make plan" }).last().click();
  await expect(summary(page).getByText("6 to create")).toBeVisible();
  // The first item is open: what would be sent, field by field.
  await expect(page.getByRole("radio", { name: "Create" })).toBeChecked();
  await expect(page.getByLabel("What would change").getByText("Name", { exact: true })).toBeVisible();
  await page.getByRole("radio", { name: "Leave out" }).check();
  await expect(summary(page).getByText("5 to create")).toBeVisible();
  await page.getByRole("radio", { name: "Create" }).check();
  await expectAccessible(page);

  await page.getByLabel("Note: why this is published").fill("First publication");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Everything was done and read back.")).toBeVisible();
  await expect(page.getByText("Written and read back")).toHaveCount(6);
  await expectAccessible(page);

  await page.getByRole("button", { name: "Make plan" }).click();
  await expect(summary(page).getByText("Nothing to do")).toBeVisible();
  await expect(page.getByRole("button", { name: "Unchanged 6" })).toBeVisible();
  await expect(applyButton(page)).toBeDisabled();

  await page.getByText("History", { exact: true }).click();
  await page.getByRole("button", { name: /First publication/ }).click();
  await expect(page.getByText("Done and read back", { exact: true })).toHaveCount(6);
  await expectAccessible(page);
});

test("the focus goes along with the item that the keys J and K open", async ({ page }) => {
  await page.goto("/#/publish");
  await page.getByRole("button", { name: "Make plan" }).last().click();
  await expect(summary(page).getByText("6 to create")).toBeVisible();
  const open = page.locator("button[aria-current=true]");
  await open.focus();
  const first = await open.textContent();
  await page.keyboard.press("j");
  await expect(open).not.toHaveText(first ?? "");
  await expect(open).toBeFocused();
  await page.keyboard.press("k");
  await expect(open).toHaveText(first ?? "");
  await expect(open).toBeFocused();
});

test("a lost answer makes no second trigger", async ({ page }) => {
  await page.goto("/");
  const fault = await practiseFault(
    page,
    "At the next change of a trigger",
    "It is done, but the answer is lost",
  );
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("button", { name: "Make plan" }).last().click();
  await expect(summary(page).getByText("6 to create")).toBeVisible();
  await applyButton(page).click();
  await expect(page.getByText("Everything was done and read back.")).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "Make plan" }).click();
  // Were there two of one, the second would be on the server only, beside the four that it came with.
  await expect(page.getByRole("button", { name: "Unchanged 6" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Only on server 4" })).toBeVisible();
  await page.goto("/#/servers");
  // The fault is spent: an answer was lost indeed.
  await expect(fault).not.toBeChecked();
});
