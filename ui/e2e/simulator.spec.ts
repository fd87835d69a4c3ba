import { expect, expectAccessible, test } from "./fixtures";

test("a marketer plays a visit, sees what fires and why not, and changes the visit until it does", async ({
  page,
}) => {
  await page.goto("/#/simulator");
  const lane = (name: RegExp) => page.getByRole("button", { name });
  await expect(lane(/^Fires Pricing page.*Fires at 0:08$/)).toBeVisible();
  await expect(lane(/Reads for 30 seconds.*its timer was still running/)).toBeVisible();
  await expect(lane(/Personal offer.*Disabled$/)).toBeVisible();

  // The playhead goes from event to event, and the visitor's page with it.
  const playhead = page.getByRole("slider", { name: "Playhead" });
  const visitor = page.getByRole("region", { name: "What the visitor sees" });
  await expect(visitor).toContainText("https://shop.example/");
  await playhead.focus();
  await page.keyboard.press("ArrowRight");
  await expect(playhead).toHaveAttribute("aria-valuetext", /^0:08\.000 – .*fires$/);
  await expect(visitor).toContainText("https://shop.example/pricing");
  await expect(visitor).toContainText("Not sure which plan fits?");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(playhead).toHaveAttribute("aria-valuenow", "9000");

  // Why one of them does not fire, with the rule.
  await lane(/Reads for 30 seconds/).click();
  const why = page.getByRole("region", { name: "Decisions at the playhead" });
  await expect(why).toContainText("Its timer was still running when the page was left.");
  await why.getByText("Rule 5").click();
  await expect(why).toContainText("Time on site counts whole seconds");

  // A visitor who stays longer on the first page gets it; undo takes that back.
  const wait = page.getByRole("textbox", { name: "Length of step 2" });
  await wait.fill("35s");
  await expect(lane(/Reads for 30 seconds.*Fires at 0:30$/)).toBeVisible();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await wait.press("Control+z");
  await expect(lane(/Reads for 30 seconds.*its timer was still running/)).toBeVisible();

  // A row of the event list moves the playhead to its moment.
  await page.getByText("All events").click();
  await page.getByRole("combobox", { name: "Trigger that the decisions are about" }).click();
  await page.getByRole("option", { name: "All triggers" }).click();
  await page.getByRole("button", { name: /^Fires \d/ }).click();
  await page.getByRole("option", { name: /Contact page greeting: fires/ }).click();
  await expect(playhead).toHaveAttribute("aria-valuenow", "68000");
  await expectAccessible(page);

  // As text: mistakes say where they are, and what can be read is played at once.
  await page.getByRole("tab", { name: "Script" }).click();
  const script = page.getByRole("textbox", { name: "Session as text" });
  await script.fill("load https://shop.example/contact\njump");
  await expect(page.getByText("Line 2, column 1:")).toBeVisible();
  await script.fill("load https://shop.example/contact\nend after 5s");
  await expect(lane(/Contact page greeting.*Fires at 0:00$/)).toBeVisible();
  await page.getByRole("tab", { name: "World" }).click();
  await page.getByRole("switch", { name: "Agents online" }).press("Space");
  await expect(lane(/Contact page greeting.*Does not fire/)).toBeVisible();
  await expectAccessible(page);
});

test("a session is made, played alone for one draft, trashed and brought back", async ({ page }) => {
  await page.goto("/#/simulator/1");
  await expect(page.getByRole("slider", { name: "Playhead" })).toBeVisible();
  await page.keyboard.press("Control+n");
  await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("Night visit");
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("combobox", { name: "Session" })).toHaveValue("Night visit");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Reader" }).click();
  await expect(page.getByRole("list", { name: "Steps" }).getByRole("listitem")).toHaveCount(5);
  await page.getByRole("switch", { name: "Only this draft" }).press("Space");
  await expect(page.getByRole("button", { name: /Contact page greeting/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Pricing page.*Fires at 0:20/ })).toBeVisible();

  await page.getByRole("button", { name: "More for the session" }).click();
  await page.getByRole("menuitem", { name: "Move the session to the trash" }).click();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByRole("combobox", { name: "Session" })).toHaveValue("Night visit");
});
