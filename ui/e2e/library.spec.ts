/** A marketer keeps order among a project's drafts, without a mouse where that is quicker. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

const drafts = (page: Page) => page.getByRole("listbox", { name: "Drafts" });
const names = async (page: Page) =>
  (await drafts(page).getByRole("option").allInnerTexts()).map((text) => text.split("\n")[1]);

test("drafts are found, ordered, duplicated and taken back from the trash by keyboard", async ({ page }) => {
  await page.goto("/#/library");
  const rows = drafts(page).getByRole("option");
  await expect(rows).toHaveCount(6);

  await page.keyboard.press("Control+f");
  await page.keyboard.type("contact");
  await expect(rows).toHaveCount(1);
  await expect(page.getByText("1 of 6 drafts")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(rows).toHaveCount(6);

  await page.getByRole("button", { name: "Filter and order" }).click();
  await page.getByRole("combobox", { name: "Condition" }).click();
  await page.getByRole("option", { name: "Visitor Time on Site" }).click();
  await expect(rows).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Filter and order: Visitor Time on Site" })).toBeVisible();
  await page.getByRole("combobox", { name: "Condition" }).click();
  await page.getByRole("option", { name: "Any condition" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(rows).toHaveCount(6);

  // The first goes down by one; undo brings it back.
  await drafts(page).focus();
  await page.keyboard.press("Home");
  const before = await names(page);
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(() => names(page)).toEqual([before[1], before[0], ...before.slice(2)]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => names(page)).toEqual(before);

  // Two at once.
  await drafts(page).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByRole("heading", { name: "2 drafts chosen" })).toBeVisible();
  await page.keyboard.press("Control+d");
  await expect(rows).toHaveCount(8);
  await page.keyboard.press("Delete");
  await expect(rows).toHaveCount(6);

  await page.getByRole("button", { name: "Trash (2)" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Trash" })).toBeVisible();
  await drafts(page).getByRole("option").first().click();
  await page.getByRole("button", { name: "Restore" }).click();
  await expect(drafts(page).getByRole("option")).toHaveCount(1);
  await page.getByRole("button", { name: "Back to the drafts" }).click();
  await expect(rows).toHaveCount(7);

  await expectAccessible(page);
  await drafts(page).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/editor\/1$/);
});

test("whoever comes for the first time is shown what to try, until they hide it", async ({ page }) => {
  await page.goto("/#/library");
  const steps = page.getByRole("region", { name: "First steps" });
  await steps.getByRole("button", { name: "Practise publishing" }).click();
  await expect(page.getByText("Publish to Practice server")).toBeVisible();
  await page.goto("/#/library");
  await expectAccessible(page);

  await steps.getByRole("button", { name: "Start your own project" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("My shop");
  await page.keyboard.press("Enter");
  const templates = page.getByRole("list", { name: "Templates" });
  await expect(steps).toHaveCount(0);
  await expectAccessible(page);
  await templates.getByRole("button", { name: "Help on the pricing page" }).click();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Help on the pricing page");
  await page.getByRole("button", { name: "Simulate" }).click();
  await page
    .getByRole("list", { name: "Visits to start from" })
    .getByRole("button", { name: "Reader" })
    .click();
  await expect(page.getByRole("button", { name: /^Fires Help on the pricing page/ })).toBeVisible();

  await page.goto("/#/library");
  await page.getByRole("button", { name: "Project: My shop" }).click();
  await page.getByRole("menuitem", { name: "Sample shop" }).click();
  await steps.getByRole("button", { name: "Hide the first steps" }).click();
  await page.reload();
  await expect(drafts(page).getByRole("option")).toHaveCount(6);
  await expect(steps).toHaveCount(0);
});

test("a row is dragged to another place", async ({ page }) => {
  await page.goto("/#/library");
  const rows = drafts(page).getByRole("option");
  await expect(rows).toHaveCount(6);
  const before = await names(page);
  const from = await rows.nth(0).boundingBox();
  const to = await rows.nth(2).boundingBox();
  if (from === null || to === null) throw new Error("the rows are not drawn");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => names(page)).toEqual([before[1], before[2], before[0], ...before.slice(3)]);
});

test("what is dropped is imported, and what cannot be is named", async ({ page }) => {
  await page.goto("/#/library");
  const rows = drafts(page).getByRole("option");
  await expect(rows).toHaveCount(6);
  const transfer = await page.evaluateHandle(() => {
    const files = new DataTransfer();
    const trigger = {
      name: "Dropped in",
      description: "",
      enabled: true,
      runOnce: false,
      conditions: [
        { name: "time-on-site", value: "5" },
        { name: "page-url", value: "shop" },
      ],
      actions: [{ name: "send-message", params: { sender: "queue", msg: "Hi" } }],
      mood: "good",
    };
    files.items.add(new File([JSON.stringify(trigger)], "good.json"));
    files.items.add(new File(["{ no"], "broken.json"));
    files.items.add(new File([new Uint8Array(17 * 1024 * 1024)], "huge.json"));
    return files;
  });
  const list = drafts(page);
  await list.dispatchEvent("dragover", { dataTransfer: transfer });
  await list.dispatchEvent("drop", { dataTransfer: transfer });
  await expect(rows).toHaveCount(7);
  const problems = page.getByRole("alert", { name: "Import problems" });
  await expect(problems).toContainText("broken.json");
  await expect(problems).toContainText("17.0 MB");
  await expectAccessible(page);
  await problems.getByRole("button", { name: "Close the import problems" }).click();

  // What the widget would ignore is shown, and can come first; what nobody knows is kept.
  await rows.filter({ hasText: "Dropped in" }).dblclick();
  await expect(page.getByText("Besides the first")).toBeVisible();
  await page.getByRole("button", { name: "Make first" }).click();
  await expect(page.getByRole("textbox", { name: "Visitor Page URL" })).toHaveText("shop");
  await expect(page.getByRole("region", { name: "Other fields" })).toContainText("mood");
});

test("all drafts are exported into a folder", async ({ page }, info) => {
  await page.goto("/#/library");
  await page.getByRole("button", { name: "Import, export and more" }).click();
  await page.getByRole("menuitem", { name: "Export…" }).click();
  await page.getByRole("textbox", { name: "Folder" }).fill(info.outputPath("exported"));
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await expect(page.getByText(/6 files written to/)).toBeVisible();
});
