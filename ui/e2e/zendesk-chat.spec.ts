/** A file of Zendesk Chat's triggers is brought in, and its drafts say what they are on every screen. */
import { expect, expectAccessible, test } from "./fixtures";

const triggers = [
  {
    name: "Pricing help",
    description: "Asks after half a minute",
    enabled: 1,
    definition: {
      event: "page_enter",
      condition: [
        "and",
        ["regex", "@visitor_page_url", "pricing"],
        ["stillOnPage", 30],
        ["not", ["firedBefore"]],
      ],
      actions: [["sendMessageToVisitor", "Anna", "Questions about our prices?"]],
    },
  },
];

test("drafts of Zendesk Chat are listed, checked, mended and played by their own engine", async ({
  page,
}) => {
  await page.goto("/#/library");
  const drafts = page.getByRole("listbox", { name: "Drafts" });
  await expect(drafts.getByRole("option")).toHaveCount(6);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import" }).click();
  await page.getByRole("menuitem", { name: "Import files…" }).click();
  await (await chooser).setFiles({
    name: "zendesk.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(triggers)),
  });
  await expect(drafts.getByRole("option")).toHaveCount(7);
  await drafts.getByRole("option", { name: /Pricing help/ }).click();
  await expect(page.getByText("Questions about our prices?").first()).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/editor\/7$/);
  await expect(page.getByRole("treeitem", { name: "Page address matches (Aa) “pricing”" })).toBeVisible();
  const checks = page.getByRole("region", { name: "Checks" });
  await expect(checks.getByText(/“pricing” matches no page/)).toBeVisible();
  await expectAccessible(page);

  // The ready change goes into the tree.
  await checks.getByRole("button", { name: /Leave room for the rest/ }).click();
  await expect(checks.getByText(/matches no page/)).toHaveCount(0);
  await page.keyboard.press("Control+j");
  await expect(page.locator(".cm-content")).toContainText(".*pricing.*");

  await page.goto("/#/simulator");
  await page.getByRole("combobox", { name: "Engine" }).click();
  await expect(page.getByRole("option", { name: /Zendesk Chat/ })).toBeVisible();
});
