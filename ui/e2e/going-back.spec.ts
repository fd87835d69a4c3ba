/** Alt+Left goes back from wherever one types, as from anywhere else. */
import { expect, test } from "./fixtures";

test("one goes back from a field and from a code editor by the same key", async ({ page }) => {
  await page.goto("/#/library");
  await expect(page.getByRole("listbox", { name: "Drafts" }).getByRole("option")).toHaveCount(6);
  for (const field of ["Name", "Visitor Page URL"]) {
    await page.goto("/#/editor/1");
    await page.getByRole("textbox", { name: field }).first().focus();
    await page.keyboard.press("Alt+ArrowLeft");
    await expect(page, field).toHaveURL(/#\/library/);
  }
});
