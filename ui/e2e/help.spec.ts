/** Help beside the work: F1 about what has the focus, a search over all pages, links between them, and what each platform can do. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

const panel = (page: Page) => page.getByRole("complementary", { name: "Help" });
const heading = (page: Page) => panel(page).getByRole("heading", { level: 2 });

async function openDraft(page: Page, draft: number): Promise<void> {
  await page.goto(`/#/editor/${draft}`);
  await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused();
}

test("F1 explains the field that has the focus, links lead on, and Escape goes back to the field", async ({
  page,
}) => {
  await openDraft(page, 2);
  const field = page.getByRole("textbox", { name: "Visitor Time on Site" });
  await field.focus();
  await page.keyboard.press("F1");
  await expect(heading(page)).toHaveText("Visitor Time on Site");
  await expect(panel(page)).toContainText("Condition · Rocket.Chat");
  await expect(panel(page)).toContainText("A visitor who leaves the page before it fires waits anew");
  // The work is beside it, and nothing covers the field.
  await expect(field).toBeInViewport();
  await expectAccessible(page);

  // From the condition to a check that looks at it, to the rules that decide it, and back.
  await panel(page)
    .getByRole("region", { name: "Checks that look at it" })
    .getByRole("button", { name: "Over an hour" })
    .press("Enter");
  await expect(heading(page)).toHaveText("Over an hour");
  await panel(page)
    .getByRole("region", { name: "Looks at" })
    .getByRole("button", { name: "Visitor Time on Site" })
    .press("Enter");
  await panel(page)
    .getByRole("region", { name: "Rules that decide it" })
    .getByRole("button", { name: /^Rule 5: Time on site counts whole seconds/ })
    .first()
    .press("Enter");
  await expect(panel(page).getByRole("region", { name: "How it is known" })).toContainText("recorded runs");
  await panel(page).getByRole("button", { name: "Back in help" }).press("Enter");
  await expect(heading(page)).toHaveText("Visitor Time on Site");

  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await expect(field).toBeFocused();

  // Each field has its own page, and another subject begins another way back.
  await page.getByRole("switch", { name: "Run only once for each visitor" }).focus();
  await page.keyboard.press("F1");
  await expect(heading(page)).toHaveText(/Run only once/);
  await expect(panel(page).getByRole("button", { name: "Back in help" })).toBeDisabled();
});

test("a check says why by its link and by F1, and holds for the versions that it names", async ({ page }) => {
  await openDraft(page, 2);
  await page.getByRole("switch", { name: "Run only once for each visitor" }).press("Space");
  const found = page.getByText(/never fires on Rocket.Chat 6.7 to 8.6/).first();
  await expect(found).toBeVisible();
  const why = page.getByRole("button", { name: /^Why\? .*never fires on Rocket\.Chat 6\.7 to 8\.6/ }).first();
  await why.press("Enter");
  await expect(heading(page)).toHaveText("Run once never fires");
  await expect(panel(page)).toContainText("Holds for Rocket.Chat 6.6 to 8.6");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(why).toBeFocused();
  await page.keyboard.press("F1");
  await expect(heading(page)).toHaveText("Run once never fires");
});

test("in the simulator F1 opens the rule that decided", async ({ page }) => {
  await page.goto("/#/simulator/1");
  const why = page.getByRole("group", { name: "Why" });
  await expect(why).toBeFocused();
  await expect(why.getByRole("article").first()).toBeVisible();
  await page.keyboard.press("F1");
  await expect(heading(page)).toHaveText(/^Rule \d+: /);
  await expect(panel(page)).toContainText("Rule · Rocket.Chat");
  // Nothing of the screen had to go for it.
  await expect(why).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(why).toBeFocused();

  // A row of the list of events has the rule by which it came about; what nobody decides has the engine.
  await page.getByText("All events", { exact: true }).click();
  const events = page.getByRole("listbox", { name: "Events" });
  await events
    .getByRole("option", { name: /Page loaded/ })
    .first()
    .click();
  await page.keyboard.press("F1");
  await expect(panel(page)).toContainText("Engine · Rocket.Chat");
  await page.keyboard.press("Escape");
  await page.getByRole("combobox", { name: "Trigger that the decisions are about" }).click();
  await page.getByRole("option", { name: "All triggers" }).click();
  await page.getByRole("button", { name: /^Messages \d/ }).click();
  await events
    .getByRole("option", { name: /Message from/ })
    .first()
    .click();
  await expect(page.getByRole("region", { name: "The chosen decision" })).toBeVisible();
  await events.focus();
  await page.keyboard.press("F1");
  await expect(heading(page)).toHaveText(/^Rule \d+: /);
});

test("with nothing special F1 opens a search over all pages, by keys alone", async ({ page }) => {
  await page.goto("/#/library");
  const list = page.getByRole("listbox", { name: "Drafts" });
  await expect(list).toBeFocused();
  await page.keyboard.press("F1");
  const search = panel(page).getByRole("combobox", { name: "Search help" });
  await expect(search).toBeFocused();
  for (const group of ["Conditions", "Checks", "Engine rules", "Errors", "Platforms"]) {
    await expect(panel(page).getByRole("button", { name: new RegExp(`^${group} \\d+`) })).toBeVisible();
  }
  await expectAccessible(page);

  await page.keyboard.type("disk full");
  const chosen = panel(page).getByRole("option", { selected: true });
  await expect(chosen).toContainText("Disk full");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Disk full");
  await expect(panel(page)).toContainText("Make room on the disk");

  // Escape first empties the search, and then closes.
  await search.focus();
  await page.keyboard.type("funnel");
  await expect(chosen).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  await expect(search).toHaveValue("");
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await expect(list).toBeFocused();
});

test("the book of help is made before anybody asks for it, while the window has nothing to do", async ({
  page,
}) => {
  const made = page.waitForResponse(/help\.find/);
  await page.goto("/#/library");
  await made;
  await expect(panel(page)).toHaveCount(0);
});

test("help beside the simulator leaves the bar of the screen one line, and each switch says what it is", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/#/simulator/1");
  const why = page.getByRole("group", { name: "Why" });
  await expect(why).toBeFocused();
  const bar = page.getByRole("region", { name: "Simulator", exact: true }).locator("header");
  const height = async () => (await bar.boundingBox())?.height ?? 0;
  const scope = page.getByRole("switch", { name: "Only this draft" });
  const words = page.getByText("Only this draft", { exact: true });
  const line = await height();
  expect((await words.boundingBox())?.width).toBeGreaterThan(50);
  await page.keyboard.press("F1");
  await expect(heading(page)).toHaveText(/^Rule \d+: /);
  expect(await height()).toBe(line);
  // Where the words have no room, a sign and a tooltip say it.
  await expect(bar.locator("label svg")).toBeVisible();
  await scope.focus();
  await expect(
    page.getByRole("tooltip", { name: "Only this draft, as if there were no others" }),
  ).toBeVisible();
  await expectAccessible(page);
});

test("the palette finds pages of help, and opens them beside the work", async ({ page }) => {
  await page.goto("/#/library");
  await expect(page.getByRole("listbox", { name: "Drafts" })).toBeFocused();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("second factor needed");
  const palette = page.getByRole("dialog", { name: "Commands" });
  await expect(palette.getByRole("option", { selected: true })).toContainText("Second factor needed");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Second factor needed");
});

test("in a narrow window help lies over the right part, and in a wide one beside", async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 700 });
  await page.goto("/#/library");
  await expect(page.getByRole("listbox", { name: "Drafts" })).toBeFocused();
  const width = async () => (await page.getByRole("main").boundingBox())?.width ?? 0;
  const whole = await width();
  await page.keyboard.press("F1");
  await expect(panel(page)).toBeVisible();
  expect(await width()).toBe(whole);
  await page.setViewportSize({ width: 1600, height: 900 });
  const left = (await panel(page).boundingBox())?.x ?? 0;
  const main = await page.getByRole("main").boundingBox();
  expect((main?.x ?? 0) + (main?.width ?? 0)).toBeLessThanOrEqual(left);
});

test("what a platform can do is a table that is worked out, and a cell asks for it", async ({ page }) => {
  await page.goto("/#/library");
  await expect(page.getByRole("listbox", { name: "Drafts" })).toBeFocused();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("can the platform");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/can$/);
  const row = (name: string) => page.getByRole("row", { name: new RegExp(`^${name}`) });
  const answers = row("After 45 seconds on one page only").getByRole("cell");
  await expect(answers).toHaveText([/^Nearest/, /^Yes/, /^Yes/]);
  await expect(answers.first()).toContainText("It speaks on every page, not only on /pricing.");
  await expect(row("When the visitor opens the chat").getByRole("cell").last()).toContainText(
    "LiveChat has nothing that waits for the chat window to be opened.",
  );
  await expectAccessible(page);

  // Another version of the server has other answers.
  const once = row("Once and never again").getByRole("cell").first();
  await expect(once).toHaveText(/^Nearest.*Yes on .*Rocket\.Chat 8\.8 and later/);
  await page.getByRole("combobox", { name: "Servers of Rocket.Chat" }).click();
  await page.getByRole("option", { name: "Rocket.Chat 8.8 and later" }).click();
  await expect(once).toHaveText(/^Yes/);

  await page.getByRole("searchbox", { name: "Filter what is wanted" }).fill("one page only");
  // The head, the part that it belongs to, and the row.
  await expect(page.getByRole("row")).toHaveCount(3);
  await answers
    .first()
    .getByRole("button", { name: /^Ask for it/ })
    .click();
  const dialog = page.getByRole("dialog", { name: "What do you want?" });
  await expect(dialog).toContainText("after 45 s on a page with “/pricing” in its address");
});

test("F1 in a dialog opens help above it, and closing goes back to what was typed", async ({ page }) => {
  await page.goto("/#/library");
  await expect(page.getByRole("listbox", { name: "Drafts" })).toBeFocused();
  await page.keyboard.press("Control+Shift+W");
  const dialog = page.getByRole("dialog", { name: "What do you want?" });
  const message = dialog.getByRole("textbox", { name: "Message" });
  await message.fill("Shall we talk?");
  await page.keyboard.press("F1");
  const help = page.getByRole("dialog", { name: "Help" });
  const search = help.getByRole("combobox", { name: "Search help" });
  await expect(search).toBeFocused();
  await expectAccessible(page);
  // They stand side by side.
  const edge = async () => {
    const box = await dialog.boundingBox();
    return (box?.x ?? 0) + (box?.width ?? 0);
  };
  const left = (await help.boundingBox())?.x ?? 0;
  await expect.poll(edge).toBeLessThanOrEqual(left);

  // Keys stay in help: what is searched there, Tab at its end, and Escape, first for the words and then for help.
  await page.keyboard.type("time on site");
  await expect(help.getByRole("option", { selected: true })).toContainText("Visitor Time on Site");
  await page.keyboard.press("Escape");
  await expect(search).toHaveValue("");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await expect(help.locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(help).toHaveCount(0);
  await expect(message).toBeFocused();
  await expect(message).toHaveValue("Shall we talk?");

  // What the dialog tells of a platform has the page of that platform, which the wheel scrolls.
  await dialog.getByRole("button", { name: /^Rocket\.Chat/ }).focus();
  await page.keyboard.press("F1");
  await expect(help.getByRole("heading", { level: 2 })).toHaveText("Rocket.Chat");
  const text = help.getByRole("region", { name: "Help page" });
  await text.hover();
  await page.mouse.wheel(0, 200);
  await expect.poll(() => text.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  await page.keyboard.press("Escape");
  await expect(dialog.getByRole("button", { name: /^Rocket\.Chat/ })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});

test("F1 in the dialog that converts explains the way between the platforms, also in a narrow window", async ({
  page,
}) => {
  await page.setViewportSize({ width: 900, height: 700 });
  await page.goto("/#/library");
  await expect(page.getByRole("listbox", { name: "Drafts" })).toBeFocused();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("convert to zendesk");
  await expect(page.getByRole("option", { name: /^Convert to Zendesk Chat…/, selected: true })).toBeVisible();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Convert to Zendesk Chat" });
  await expect(dialog.getByRole("region", { name: "Line by line" })).toBeVisible();
  await page.keyboard.press("F1");
  const help = page.getByRole("dialog", { name: "Help" });
  await expect(help.getByRole("heading", { level: 2 })).toHaveText("From Rocket.Chat to Zendesk Chat");
  await help.getByRole("button", { name: "Close help" }).click();
  await expect(help).toHaveCount(0);
  await expect(dialog).toBeVisible();
});
