/** Greetings of LiveChat: made from a template, changed rule by rule by keyboard, and mended where the server would refuse them. */
import { expect, expectAccessible, test } from "./fixtures";

test("a greeting is made from a template, and its sentence follows its rules", async ({ page }) => {
  await page.goto("/#/library");
  await expect(page.getByRole("listbox", { name: "Drafts" }).getByRole("option")).toHaveCount(6);
  await page.getByRole("button", { name: "New draft from a template" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "LiveChat" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("menuitem", { name: "Blank greeting" })).toBeVisible();
  await page.getByRole("menuitem", { name: "From the product to the cart" }).press("Enter");

  const words = page.getByRole("region", { name: "In words" });
  await expect(words).toContainText("contains “/product”, then to one that contains “/cart”");
  await expect(page.getByRole("heading", { level: 1, name: "From the product to the cart" })).toBeVisible();

  const rules = page.getByRole("group", { name: "Rules" });
  const steps = page.getByRole("group", { name: "Steps of rule 1" });
  await steps.getByRole("textbox", { name: "Address: rule 1, step 2" }).press("Enter");
  await expect(steps.getByRole("textbox")).toHaveCount(3);
  await steps.getByRole("textbox", { name: "Address: rule 1, step 3" }).fill("/checkout");
  await expect(words).toContainText("then to one that contains “/checkout”");

  // A new rule looks at the page; another choice makes other fields of it.
  await rules.getByRole("button", { name: "Add rule" }).press("Enter");
  const looksAt = page.getByRole("combobox", { name: "Looks at: rule 3" });
  await expect(looksAt).toBeFocused();
  await looksAt.press("ArrowDown");
  await page.getByRole("option", { name: "Visits" }).click();
  await expect(page.getByRole("textbox", { name: "Number: rule 3" })).toHaveValue("2");
  await expect(words).toContainText("the number of visits is at least 2");

  // What the server would refuse stands at its rule, with a change that mends it.
  const seconds = page.getByRole("textbox", { name: "Seconds: rule 2" });
  await seconds.fill("90 s");
  await expect(rules.getByText("“90 s” of rule 2 is no number of seconds")).toBeVisible();
  await rules.getByRole("button", { name: "Write 90" }).click();
  await expect(seconds).toHaveValue("90");
  await expect(words).toContainText("for at least 90 seconds");
  await expect(rules.getByText("is no number of seconds")).toHaveCount(0);

  await page.getByRole("textbox", { name: "Title: part 1" }).fill("Anything missing?");
  await expect(words).toContainText("gets the greeting “Anything missing?”");
  await expect(page.getByRole("region", { name: "What the visitor sees" })).toContainText(
    "Anything missing?",
  );
  await expect(page.getByText("Saved")).toBeVisible();
  await expectAccessible(page);
});
