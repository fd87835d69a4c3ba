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
  await expect(page.getByRole("list", { name: "Steps" }).getByRole("listitem")).toHaveCount(7);
  await page.getByRole("switch", { name: "Only this draft" }).press("Space");
  await expect(page.getByRole("button", { name: /Contact page greeting/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Pricing page.*Fires at 0:08/ })).toBeVisible();

  await page.getByRole("button", { name: "More for the session" }).click();
  await page.getByRole("menuitem", { name: "Move the session to the trash" }).click();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByRole("combobox", { name: "Session" })).toHaveValue("Night visit");
});

test("a visitor leaves too early, a suggestion keeps them, and the visit becomes a test that a change breaks", async ({
  page,
}) => {
  await page.goto("/#/simulator");
  await expect(page.getByRole("slider", { name: "Playhead" })).toBeVisible();
  await page.keyboard.press("Control+n");
  await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("Leaves too early");
  await page.getByRole("radio", { name: "Bouncer" }).check();
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("combobox", { name: "Session" })).toHaveValue("Leaves too early");
  const lane = page.getByRole("button", { name: /Reads for 30 seconds/ }).first();
  await expect(lane).toHaveAccessibleName(/Does not fire/);

  // Why not, what would make it fire, and how the rule is known.
  await lane.click();
  const suggestions = page.getByRole("region", { name: "What would make it fire", exact: true });
  await expect(suggestions).toContainText("Changes the trigger");
  await expect(page.getByText("Visitor Time on Site").first()).toBeVisible();
  await page.getByRole("slider", { name: "Playhead" }).focus();
  await page.keyboard.press("End");
  await page.getByText("Rule 5").click();
  await expect(page.getByText("200 recorded runs of the current widget")).toBeVisible();
  await page.getByRole("button", { name: "What would make it fire then?" }).click();
  await expect(page.getByRole("region", { name: "What would make it fire then" })).toContainText("Apply");

  // A change of the trigger, taken back; then a change of the visit, which stays.
  await suggestions.getByRole("button", { name: /^Apply: Set the time on site to 10 s/ }).click();
  await expect(lane).toHaveAccessibleName(/Fires at 0:10/);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(lane).toHaveAccessibleName(/Does not fire/);
  await suggestions.getByRole("button", { name: /^Apply: Wait 20 s longer/ }).click();
  await expect(lane).toHaveAccessibleName(/Fires at 0:30/);
  await expect(page.getByRole("textbox", { name: "Length of step 2" })).toHaveValue("30s");

  // What happens now is what is expected, until the visit changes.
  await page.getByRole("tab", { name: "Expectations" }).click();
  await page.getByRole("button", { name: "Expect what happens now" }).click();
  await expect(page.getByText(/^All \d+ as expected$/)).toBeVisible();
  const expectations = page.getByRole("list", { name: "Expectations" });
  await expect(expectations).toContainText("“Reads for 30 seconds” fires at 0:30");
  await expectAccessible(page);
  await page.getByRole("tab", { name: "Steps" }).click();
  await page.getByRole("textbox", { name: "Length of step 2" }).fill("12s");
  await page.getByRole("tab", { name: "Expectations" }).click();
  await expect(page.getByText(/^\d of \d+ not as expected$/)).toBeVisible();
  await expect(expectations.getByText(/^It never fired/).first()).toBeVisible();
  await expect(lane).toHaveAccessibleName(/Not as expected/);
  await expectAccessible(page);

  // One more is added by hand, and one is removed.
  const count = await expectations.getByRole("listitem").count();
  await page.getByRole("combobox", { name: "What it should do" }).click();
  await page.getByRole("option", { name: "never fires" }).click();
  await page.getByRole("button", { name: "Expect", exact: true }).click();
  await expect(expectations.getByRole("listitem")).toHaveCount(count + 1);
  await page.getByRole("button", { name: /^Remove the expectation “Reads for 30 seconds” fires at/ }).click();
  await expect(expectations.getByRole("listitem")).toHaveCount(count);
});

test("two engines are compared on a visit with tabs and a return, and the visit is exported", async ({
  page,
}, info) => {
  await page.goto("/#/simulator");
  await page.getByRole("tab", { name: "Script" }).click();
  await page
    .getByRole("textbox", { name: "Session as text" })
    .fill(
      "load https://shop.example/\nwait 8s\nnew tab https://shop.example/pricing\nwait 10s\nleave\nreturn after 1d\nend after 40s",
    );
  await expect(page.getByRole("button", { name: /^The visitor is away from 0:18/ })).toBeVisible();
  const visitor = page.getByRole("region", { name: "What the visitor sees" });
  await page.getByRole("slider", { name: "Playhead" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(visitor.getByRole("list", { name: "Tabs that are open" })).toContainText("Tab 2");
  await page.keyboard.press("ArrowRight");
  await expect(visitor).toContainText("The visitor is away.");

  await page.getByRole("button", { name: "Compare with…" }).click();
  await page.getByRole("menuitem", { name: /as documented/ }).click();
  const differences = page.getByRole("list", { name: /^Differences to/ });
  const reads = differences.getByRole("button", { name: /Reads for 30 seconds/ });
  await expect(reads).toContainText("Rocket.Chat as documented: it fires");
  await reads.click();
  await expect(reads).toHaveAttribute("aria-pressed", "true");
  await expectAccessible(page);

  const path = info.outputPath("visit.html");
  await page.getByRole("button", { name: "More for the session" }).click();
  await page.getByRole("menuitem", { name: "Export as a page…" }).click();
  await page.getByRole("textbox", { name: "File for the page" }).fill(path);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await expect(page.getByText(`Exported to ${path}.`)).toBeVisible();
});
