/** The palette finds everything: commands of every screen, drafts by any word in them, sessions, servers, settings, templates. */
import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

const palette = (page: Page) => page.getByRole("dialog", { name: "Commands" });
const field = (page: Page) => palette(page).getByRole("combobox");
const active = (page: Page) => palette(page).getByRole("option", { selected: true });
const hit = (page: Page, name: string | RegExp): Locator => palette(page).getByRole("option", { name });

async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(words);
}

test("a draft is found by a word of its message and opened, and the focus comes back where nothing is chosen", async ({
  page,
}) => {
  await page.goto("/#/library");
  const list = page.getByRole("listbox", { name: "Drafts" });
  await expect(list).toBeFocused();
  await find(page, "which plan fits");
  await expect(active(page)).toContainText("Pricing page: need help?");
  await expect(active(page)).toContainText("Message: Not sure which plan fits");
  await expect(active(page).locator("mark")).toHaveText("which");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(palette(page)).toBeHidden();
  await expect(list).toBeFocused();

  await find(page, "which plan fits");
  await expect(active(page)).toContainText("Pricing page: need help?");
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(/#\/simulator\/1$/);
  await find(page, "which plan fits");
  await expect(active(page)).toContainText("Pricing page: need help?");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/editor\/1$/);

  // What was used last comes first before anything is typed.
  await page.keyboard.press("Control+k");
  await expect(palette(page).getByText("Used last")).toBeVisible();
  await expect(active(page)).toContainText("Pricing page: need help?");
  await expectAccessible(page);
});

test("sessions, servers, settings and projects are found, and each is opened at its place", async ({
  page,
}) => {
  await page.goto("/#/library");
  await expect(page.getByRole("listbox", { name: "Drafts" })).toBeFocused();
  await find(page, "reads the pricing");
  await expect(hit(page, /Reads the pricing page.*Session/)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Session", exact: true })).toHaveValue(
    "Reads the pricing page",
  );

  await find(page, "practice server");
  await expect(active(page)).toContainText("Practice server");
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(/#\/publish\/\d+$/);

  await find(page, "language of");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/settings$/);
  await expect(page.getByRole("combobox", { name: "Language of dates" })).toBeFocused();
});

test("a command of another screen leads there and is done there, or says why not", async ({ page }) => {
  await page.goto("/#/settings");
  await find(page, "paste json");
  await expect(active(page)).toContainText("Library");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: /Paste/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await find(page, "expect a match");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/patterns/);
  await expect(palette(page)).toBeHidden();
  await expect(page.getByText("Choose a URL in the list first.")).toBeVisible();

  // One of this screen that cannot be done now is there too, behind those that can, and says why.
  await find(page, "expect a match");
  await expect(hit(page, /Expect a match/)).toBeDisabled();
  await expect(hit(page, /Expect a match/)).toContainText("Choose a URL in the list first.");
});

test("what destroys comes last and asks, with the focus on the safe way out", async ({ page }) => {
  await page.goto("/#/library");
  await expect(page.getByRole("option")).toHaveCount(6);
  await find(page, "trash");
  await expect(palette(page).getByRole("group").last()).toHaveAccessibleName("Takes something away");
  await expect(active(page)).toContainText("Show the trash");
  await hit(page, /^Move to trash/).click();
  const question = page.getByRole("dialog", { name: "Move to trash?" });
  await expect(question.getByRole("button", { name: "Cancel" })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(question).toBeHidden();
  await expect(page.getByRole("listbox", { name: "Drafts" })).toBeFocused();
  await expect(page.getByRole("option")).toHaveCount(6);
});

test("Enter means the newest answer, however quickly it is pressed", async ({ page }) => {
  await page.goto("/#/library");
  await expect(page.getByRole("listbox", { name: "Drafts" })).toBeFocused();
  // Answers come late, and the first of them last.
  let asked = 0;
  await page.route("**/rpc/search.find", async (route) => {
    asked += 1;
    const wait = asked < 4 ? 700 : 200;
    await new Promise((done) => setTimeout(done, wait));
    await route.continue();
  });
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("registered: t");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/editor\/\d+$/);
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Registered: thank you");
});

const screens = ["library", "editor/1", "patterns/1", "simulator/1", "publish", "servers", "settings"];

/** What a screen offers that belongs to what it shows at the moment, and so cannot be listed beforehand. */
const ofTheMoment =
  /^(go|palette|help|view|project|convert|template|draft|drafts|session|server|settings\.at|publish\.decide|library\.new|patterns\.read|servers\.practise|account\.part)\b/;

test("every command of every screen is known on the others", async ({ page }) => {
  const known = new Set<string>();
  const offered = new Map<string, Set<string>>();
  for (const screen of screens) {
    await page.goto(`/#/${screen}`);
    await expect(page.getByRole("main").getByRole("button").first()).toBeVisible();
    await page.keyboard.press("Control+k");
    await expect(field(page)).toBeFocused();
    const entries = () =>
      palette(page)
        .getByRole("option")
        .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-entry") ?? ""));
    const here = new Set((await entries()).filter((id) => !ofTheMoment.test(id)));
    offered.set(screen, here);
    // Everything has an e or an a in what it is called or what it stands below.
    for (const letter of ["e", "a", "o", "p"]) {
      await field(page).fill(letter);
      await expect(palette(page).getByRole("option").first()).toBeVisible();
      for (const id of await entries()) known.add(`${screen} ${id}`);
    }
    await page.keyboard.press("Escape");
    await expect(palette(page)).toBeHidden();
  }
  const unknown = [...offered].flatMap(([screen, ids]) =>
    [...ids].filter((id) => !known.has(`${screen === "settings" ? "library" : "settings"} ${id}`)),
  );
  expect(unknown, "commands without a line in app/palette/elsewhere.ts").toEqual([]);
  expect([...offered.values()].reduce((sum, ids) => sum + ids.size, 0)).toBeGreaterThan(40);
});
