/** A project gets a time zone: the settings offer it once hours matter, and checks, the simulator and a session's own zone follow. */
import { expect, expectAccessible, test } from "./fixtures";

const triggers = [
  {
    name: "Morning",
    description: "",
    enabled: true,
    definition: {
      event: "page_enter",
      condition: ["and", ["gte", "@hour_of_day", 9], ["not", ["firedBefore"]]],
      actions: [
        ["sendMessageToVisitor", "Anna", "Good morning. Can I help?", "(1) Yes, please/(2) No, thanks"],
      ],
    },
  },
];

test("hours are told in the project's time zone, and in that of a session which says its own", async ({
  page,
}) => {
  await page.goto("/#/settings");
  await expect(page.getByRole("heading", { name: "Data" })).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Time zone" })).toHaveCount(0);

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

  // By keyboard.
  await page.goto("/#/settings");
  await expect(page.getByText("Times are told in UTC only.")).toBeVisible();
  await page.getByRole("combobox", { name: "Time zone" }).focus();
  await page.keyboard.type("Berlin");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(
    page.getByText(/Clocks in Europe\/Berlin show UTC\+1 in winter and UTC\+2 in summer\./),
  ).toBeVisible();
  await expectAccessible(page);

  // The check of the draft tells it.
  await page.goto("/#/library");
  await drafts.getByRole("option", { name: /Morning/ }).dblclick();
  await expect(page.getByText(/10:00 in winter and 11:00 in summer in Europe\/Berlin/).first()).toBeVisible();

  // So does the simulator, until the session says its own.
  await page.goto("/#/simulator");
  await page.getByRole("combobox", { name: "Engine" }).click();
  await page.getByRole("option", { name: /Zendesk Chat/ }).click();
  await page.keyboard.press("Control+n");
  const dialog = page.getByRole("dialog", { name: "New session" });
  await dialog.getByRole("button", { name: "Create" }).click();
  await page.getByRole("button", { name: "Add step" }).click();
  await page.getByRole("menuitem", { name: "Load a page" }).click();
  await page.getByRole("tab", { name: "World" }).click();
  const world = page.getByRole("tabpanel", { name: "World" });
  await expect(world.getByText("That is 10:00 on Monday in Europe/Berlin.")).toBeVisible();
  await expect(world.getByPlaceholder("As the project: Europe/Berlin")).toBeVisible();
  const visitor = page.getByRole("region", { name: "What the visitor sees" });
  await expect(visitor.getByText(/\(10:00 on Monday in Europe\/Berlin\)/)).toBeVisible();
  await expect(
    visitor.getByRole("list", { name: "Answers to choose from" }).getByRole("listitem"),
  ).toHaveText(["(1) Yes, please", "(2) No, thanks"]);
  await expectAccessible(page);
  await world.getByRole("combobox", { name: "Time zone" }).fill("Tokyo");
  await page.getByRole("option", { name: "Asia/Tokyo" }).click();
  await expect(visitor.getByText(/\(18:00 on Monday in Asia\/Tokyo\)/)).toBeVisible();
});
