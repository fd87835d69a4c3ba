/** A site's own variables are told of the visitor by name, and greetings ask for them. */
import { expect, expectAccessible, test } from "./fixtures";

const greeting = {
  type: "normal",
  active: true,
  name: "For those on the pro plan",
  group: 1,
  rules: [{ condition: "and", type: "custom_variable", operator: "equals", session_field: { plan: "pro" } }],
  rich_message: { template_id: "quick_replies", elements: [{ title: "A question?" }] },
};

test("a custom variable is added by its name, and the greeting that asks for it is shown", async ({
  page,
}) => {
  await page.goto("/#/library");
  await expect(page.getByRole("listbox", { name: "Drafts" }).getByRole("option")).toHaveCount(6);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import" }).click();
  await page.getByRole("menuitem", { name: "Import files…" }).click();
  await (await chooser).setFiles({
    name: "greeting.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify([greeting])),
  });
  await expect(page.getByText("“For those on the pro plan” imported for LiveChat.")).toBeVisible();
  await page.goto("/#/simulator");
  await page.getByRole("combobox", { name: "Engine" }).click();
  await page.getByRole("option", { name: /LiveChat greetings/ }).click();
  await page.keyboard.press("Control+n");
  const dialog = page.getByRole("dialog", { name: "New session" });
  await dialog.getByRole("radio", { name: /^Thinks it over/ }).check();
  await dialog.getByRole("button", { name: "Create" }).click();
  const lane = page.getByRole("button", { name: /For those on the pro plan/ }).first();
  await expect(lane).toContainText("Is not shown");

  await page.getByRole("tab", { name: "World" }).click();
  const name = page.getByRole("textbox", { name: "Name of your own variable" });
  await name.fill("plan");
  await name.press("Enter");
  await page.getByRole("textbox", { name: "plan", exact: true }).fill("pro");
  await expect(lane).toContainText("Is shown at 0:00");
  await name.fill("plan");
  await expect(page.getByText("It is there already")).toBeVisible();
  await expectAccessible(page);
});
