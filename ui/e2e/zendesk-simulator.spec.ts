/** A visit to an account of Zendesk Chat is built by the menus, with a department and a time of day, and says why a trigger does not fire. */
import { expect, expectAccessible, test } from "./fixtures";

const triggers = [
  {
    name: "Sales is away",
    description: "",
    enabled: true,
    definition: {
      event: "page_enter",
      condition: [
        "and",
        ["eq", "@department_status", "away"],
        ["gte", "@hour_of_day", 9],
        ["stillOnPage", 10],
      ],
      actions: [["sendMessageToVisitor", "Anna", "Sales is back soon, @visitor_name."]],
    },
  },
];

test("a visit is built in the words of Zendesk Chat until its trigger fires", async ({ page }) => {
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

  // A session that was made for the other platform is kept, and says what is skipped.
  await page.goto("/#/simulator");
  await page.getByRole("combobox", { name: "Engine" }).click();
  await page.getByRole("option", { name: /Zendesk Chat/ }).click();
  await expect(page.getByText(/Zendesk Chat does not know parts of this session/)).toBeVisible();
  await expect(page.getByRole("list", { name: "Steps" }).getByText("Skipped")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Remove these" }).click();
  await expect(page.getByText(/does not know parts of this session/)).toHaveCount(0);

  // A new one has what an account knows.
  await page.keyboard.press("Control+n");
  const dialog = page.getByRole("dialog", { name: "New session" });
  await expect(dialog.getByRole("radio", { name: "Night visitor" })).toBeVisible();
  await dialog.getByRole("button", { name: "Create" }).click();
  async function add(step: string): Promise<void> {
    await page.getByRole("button", { name: "Add step" }).click();
    await page.getByRole("menuitem", { name: step, exact: true }).click();
  }
  await page.getByRole("button", { name: "Add step" }).click();
  await expect(page.getByRole("menuitem", { name: "Register" })).toHaveCount(0);
  await page.getByRole("menuitem", { name: "Load a page" }).click();
  await add("Wait");
  await page.getByRole("textbox", { name: "Length of step 2" }).fill("20s");

  await page.getByRole("tab", { name: "World" }).click();
  const world = page.getByRole("tabpanel", { name: "World" });
  await expect(world.getByText("Next agent")).toHaveCount(0);
  await world.getByRole("textbox", { name: "New department" }).fill("Sales");
  await page.keyboard.press("Enter");
  await world.getByRole("combobox", { name: "Status of Sales" }).click();
  await page.getByRole("option", { name: "away" }).click();
  await world.getByRole("combobox", { name: "Chosen department" }).click();
  await page.getByRole("option", { name: "Sales" }).click();
  await world.getByLabel("Begins at (UTC)").fill("2026-07-06T08:00");
  await world.getByRole("combobox", { name: "Time zone" }).fill("Berlin");
  await page.getByRole("option", { name: "Europe/Berlin" }).click();
  await expect(world.getByText("That is 10:00 on Monday in Europe/Berlin.")).toBeVisible();
  await world.getByRole("button", { name: "Add a fact" }).click();
  await page.getByRole("menuitem", { name: "Visitor’s name" }).click();
  await world.getByRole("textbox", { name: "Visitor’s name" }).fill("Ada");

  // Why it does not fire: which part decided, with the local time.
  const lane = page.getByRole("button", { name: /Sales is away/ }).first();
  await lane.click();
  const why = page.getByRole("region", { name: "Decisions at the playhead" });
  await expect(
    why.getByText(/Its condition is false: the hour of the day \(UTC\) is not at least 9/),
  ).toBeVisible();
  await expect(why.getByText("8; it is 10:00 on Monday in Europe/Berlin")).toBeVisible();
  await expectAccessible(page);

  // An hour later it fires, and the visitor reads its message.
  await world.getByLabel("Begins at (UTC)").fill("2026-07-06T09:00");
  await expect(page.getByRole("button", { name: /Sales is away.*Fires at 0:10/ })).toBeVisible();
  const playhead = page.getByRole("slider", { name: "Playhead" });
  await playhead.focus();
  await page.keyboard.press("End");
  const visitor = page.getByRole("region", { name: "What the visitor sees" });
  await expect(visitor).toContainText("Sales is back soon, Ada.");
  await expect(visitor).toContainText("Account status: online");
  await page.getByRole("tab", { name: "Script" }).click();
  await expect(page.locator(".cm-content")).toContainText("department Sales away");
});
