import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

/** Plays by the newest widget. The project names no version, so its sessions start with that of 6.7 to 8.6. */
async function playByNewest(page: Page): Promise<void> {
  const engine = page.getByRole("combobox", { name: "Engine" });
  await expect(engine).toHaveValue("Rocket.Chat 6.7 to 8.6");
  await engine.click();
  await page.getByRole("option", { name: /^Rocket\.Chat 8\.8 and later/ }).click();
  await expect(engine).toHaveValue("Rocket.Chat 8.8 and later");
}

test("a marketer plays a visit, sees what fires and why not, and changes the visit until it does", async ({
  page,
}) => {
  await page.goto("/#/simulator");
  const lane = (name: RegExp) => page.getByRole("button", { name });
  // On servers of today whoever stays on the next page gets it there. The newest widget loses it.
  await expect(lane(/^Fires Reads for 30 seconds.*Fires at 0:38/)).toBeVisible();
  await playByNewest(page);
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
  await expect(lane(/Reads for 30 seconds.*Fires at 0:30/)).toBeVisible();
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
  await expect(page.getByText("Source: 200 visits of the widget of servers 6.7 to 8.6")).toBeVisible();
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
  await playByNewest(page);
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

test("steps are taken to another time on the axis, with the mouse and with the keys", async ({ page }) => {
  await page.goto("/#/simulator");
  await playByNewest(page);
  const lane = page.getByRole("button", { name: /Reads for 30 seconds/ }).first();
  await expect(lane).toHaveAccessibleName(/its timer was still running/);
  const axis = page.getByRole("region", { name: "Time axis" });
  const pricing = axis.getByRole("button", { name: /^Load https:\/\/shop\.example\/pricing at/ });
  const opening = axis.getByRole("button", { name: /^Open the chat at/ });
  const wait = page.getByRole("textbox", { name: "Length of step 2" });
  await expect(pricing).toHaveAccessibleName(/at 0:08$/);

  // Dragged past the thirty seconds the trigger fires, and the step in the list follows.
  async function drag(pixels: number): Promise<void> {
    const box = await pricing.boundingBox();
    if (box === null) throw new Error("the step is not drawn");
    const [x, y] = [box.x + box.width / 4, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + pixels, y, { steps: 6 });
  }
  await drag(220);
  await expect(lane).toHaveAccessibleName(/Fires at 0:30/);
  await page.mouse.up();
  await expect(pricing).toHaveAccessibleName(/at 0:3\d$/);
  await expect(wait).toHaveValue(/^3\ds$/);
  await expect(opening).toHaveAccessibleName(/at 0:48$/);
  await page.getByRole("tab", { name: "Script" }).click();
  await expect(page.getByRole("textbox", { name: "Session as text" })).toContainText(/wait 3\ds/);
  await page.getByRole("tab", { name: "Steps" }).click();

  // One step of undo takes the whole way back.
  await page.keyboard.press("Control+z");
  await expect(pricing).toHaveAccessibleName(/at 0:08$/);
  await expect(wait).toHaveValue("8s");

  // Escape lets go where it was.
  await drag(150);
  await expect(wait).not.toHaveValue("8s");
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(wait).toHaveValue("8s");
  await expect(pricing).toHaveAccessibleName(/at 0:08$/);

  // With the keys: by a second, by ten, past another step, away, and to its fields.
  await pricing.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(pricing).toHaveAccessibleName(/at 0:19$/);
  await expect(pricing).toBeFocused();
  await opening.focus();
  for (let tens = 0; tens < 3; tens++) {
    await page.keyboard.press("Shift+ArrowLeft");
  }
  await expect(opening).toHaveAccessibleName(/at 0:18$/);
  await expect(pricing).toHaveAccessibleName(/at 0:19$/);
  await expect(opening).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Delete");
  await expect(opening).toHaveCount(0);
  await pricing.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: /^Page of step \d$/ }).nth(1)).toBeFocused();
});

test("a dragged step is written and judged before it is saved, and pulls the axis at its edge", async ({
  page,
}) => {
  await page.goto("/#/simulator");
  const axis = page.getByRole("region", { name: "Time axis" });
  const pricing = axis.getByRole("button", { name: /^Load https:\/\/shop\.example\/pricing at/ });
  const lane = page.getByRole("button", { name: /Pricing page: need help/ }).first();
  await expect(pricing).toHaveAccessibleName(/at 0:08$/);
  await page.getByRole("tab", { name: "Script" }).click();
  for (let nth = 0; nth < 3; nth++) {
    await axis.getByRole("button", { name: "Zoom in" }).click();
  }
  await page.route("**/rpc/session.save", () => undefined);
  await axis.evaluate((element) => {
    for (const part of element.querySelectorAll("*")) {
      part.scrollLeft = 0;
    }
  });

  // Held still at the edge, it goes on to what was out of view.
  const [box, frame] = [await pricing.boundingBox(), await axis.boundingBox()];
  if (box === null || frame === null) throw new Error("the step is not drawn");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 8, y);
  await page.mouse.down();
  await page.mouse.move(frame.x + frame.width - 4, y, { steps: 6 });
  await expect(pricing).toHaveAccessibleName(/at [12]:[0-5]\d$/);
  await expect(page.getByRole("textbox", { name: "Session as text" })).toContainText(/contact.*pricing/s);
  await expect(lane).toHaveAccessibleName(/Not as expected/);
  await page.mouse.up();
});

test("a visit is recorded by clicking in a pretend browser, and is one step of undo", async ({ page }) => {
  await page.goto("/#/simulator");
  await expect(page.getByRole("slider", { name: "Playhead" })).toBeVisible();
  await page.keyboard.press("Control+n");
  await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("Recorded");
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("combobox", { name: "Session" })).toHaveValue("Recorded");
  const steps = page.getByRole("list", { name: "Steps" }).getByRole("listitem");
  const clock = page.getByRole("toolbar", { name: "Playing and zoom" }).getByRole("status");

  await page.getByRole("button", { name: "Record a visit" }).click();
  const browser = page.getByRole("region", { name: "Recording in a pretend browser" });
  await browser.getByRole("textbox", { name: "Address" }).fill("shop.example/pricing");
  await page.keyboard.press("Enter");
  await expect(browser.getByText("Pricing", { exact: true })).toBeVisible();
  await expectAccessible(page);

  // An hour on a page is a minute: the message comes while nobody does anything.
  await browser.getByText("60×").click();
  await expect(browser.getByRole("list", { name: "Messages" })).toContainText("Not sure which plan fits?");
  // Slowly again, so that no later trigger opens the chat while it is being minimised.
  await browser.getByText("1×", { exact: true }).click();
  await browser.getByRole("textbox", { name: "Message of the visitor" }).fill("Which one is for two?");
  await page.keyboard.press("Enter");
  await browser.getByRole("button", { name: "Minimise the chat" }).click();
  await expect(browser.getByRole("button", { name: "Open the chat" })).toBeVisible();

  // Agents go, and another one is next: as steps of the visit.
  await browser.getByRole("button", { name: "Surroundings: agents online" }).click();
  const around = page.getByRole("dialog", { name: "Surroundings" });
  await around.getByRole("switch", { name: "Agents online" }).press("Space");
  await around.getByRole("textbox", { name: "Next agent" }).fill("anna");
  await page.keyboard.press("Enter");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(browser.getByRole("button", { name: "Surroundings: agents offline" })).toBeVisible();

  await browser.getByRole("button", { name: "Pause the recording" }).click();
  await expect(browser.getByText("Paused")).toBeVisible();
  await browser.getByRole("button", { name: "New tab" }).click();
  await expect(browser.getByRole("button", { name: "Tab 2", exact: true })).toHaveAttribute(
    "aria-current",
    "true",
  );
  const stopped = await clock.textContent();
  await browser.getByRole("button", { name: "Leave the site" }).click();
  await expect(browser.getByText("The visitor is away.")).toBeVisible();
  await expect(clock).toHaveText(stopped ?? "");
  await browser.getByRole("button", { name: "Come back the next day" }).click();
  await expect(browser.getByRole("button", { name: "Leave the site" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Stop recording" }).first().click();
  await expect(browser).toHaveCount(0);

  // All of it is in the session, in order, and one undo takes it away again.
  await page.getByRole("tab", { name: "Script" }).click();
  const script = page.getByRole("textbox", { name: "Session as text" });
  await expect(script).toContainText(
    /load https:\/\/shop\.example\/pricing.*write "Which one is for two\?".*minimise.*agents go offline.*next agent becomes anna.*new tab .*leave.*return after 1d/s,
  );
  await page.getByRole("tab", { name: "Steps" }).click();
  await expect(steps.first()).toBeVisible();
  await page.getByRole("button", { name: "Undo the change of the session" }).click();
  await expect(steps).toHaveCount(0);
});

test("an admin sees what an upgrade changes, and goes to the moment at which it does", async ({ page }) => {
  await page.goto("/#/simulator");
  await page.getByRole("button", { name: "Compare with…" }).click();
  await page.getByRole("menuitem", { name: "After an upgrade to 8.8" }).click();
  const dialog = page.getByRole("dialog", { name: /^After an upgrade to/ });
  await expect(dialog.getByText("The version before is not known.")).toBeVisible();
  await expect(dialog.getByRole("status")).toHaveText(
    /^\d of 6 triggers behaves? differently, in \d of 3 sessions\.$/,
  );
  const changed = dialog.getByRole("list", { name: "Triggers that behave differently" });
  await expect(changed).toContainText("Reads for 30 seconds");
  await expectAccessible(page);

  // Between two servers with one widget nothing differs, and what is no version is said to be none.
  await dialog.getByRole("textbox", { name: "Version after" }).fill("8.6");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Nothing differs")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Version after" }).fill("soon");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("“soon” is no server version.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Version after" }).fill("8.8");
  await page.keyboard.press("Enter");

  await changed
    .getByRole("listitem")
    .filter({ hasText: "Reads for 30 seconds" })
    .getByRole("button", { name: /Reads the pricing page/ })
    .click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("combobox", { name: "Session" })).toHaveValue("Reads the pricing page");
  await expect(page.getByRole("combobox", { name: "Engine" })).toHaveValue("Rocket.Chat 6.7 to 8.6");
  await expect(page.getByRole("button", { name: "With Rocket.Chat 8.8 and later" })).toBeVisible();
  await expect(page.getByRole("slider", { name: "Playhead" })).not.toHaveAttribute("aria-valuenow", "0");
  await expect(page.getByRole("list", { name: "Differences to Rocket.Chat 8.8 and later" })).toContainText(
    "Reads for 30 seconds",
  );
});
