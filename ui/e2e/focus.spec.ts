/** The focus has a home on every screen and after every command, in sight, and it comes back to where one was. */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { expectFocus, focused } from "./keyboard";

const homes: readonly [hash: string, shortcut: string, home: RegExp][] = [
  ["#/library", "Control+1", /^listbox “Drafts”/],
  ["#/editor/1", "Control+2", /^input “/],
  ["#/patterns/1", "Control+3", /^textbox “Pattern”/],
  ["#/simulator/1", "Control+4", /^group “Why”/],
  ["#/publish", "Control+5", /^button “Make plan”/],
  ["#/servers", "Control+6", /^listbox “Servers”/],
  ["#/settings", "Control+,", /^(combobox|input) “/],
];

test("each screen puts the focus where its work begins, however one comes there", async ({ page }) => {
  await page.goto("/#/editor/1");
  await expect.poll(() => focused(page)).toMatch(/^input “/);
  for (const [hash, shortcut, home] of homes) {
    await page.keyboard.press(shortcut);
    await expect.poll(() => new URL(page.url()).hash, { message: hash }).toContain(hash);
    await expect.poll(() => focused(page), { message: hash }).toMatch(home);
    await expectFocus(page, hash);
  }
  // By the rail too: whoever chose a screen there goes on in it.
  await page.getByRole("link", { name: "Library" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toMatch(/^listbox “Drafts”/);
});

test("the draft that was edited is the one that is chosen when one comes back", async ({ page }) => {
  await page.goto("/#/library");
  const list = page.getByRole("listbox", { name: "Drafts" });
  await expect(list).toBeFocused();
  await expect(list.getByRole("option")).toHaveCount(6);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/editor\/3$/);
  await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.press("Control+1");
  await expect(list).toBeFocused();
  await expect(list.getByRole("option", { selected: true })).toContainText("Contact page greeting");

  await page.keyboard.press("Control+n");
  await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.press("Control+1");
  await expect(list.getByRole("option", { selected: true })).toHaveAttribute("aria-posinset", "7");
});

test("a menu of what is pointed at opens by key, and gives the focus back", async ({ page }) => {
  await page.goto("/#/servers");
  const servers = page.getByRole("listbox", { name: "Servers" });
  await expect(servers).toBeFocused();
  // The list has the focus before it has its servers; until then there is nothing to open a menu about.
  await expect(servers.getByRole("option", { selected: true })).toBeVisible();
  await page.keyboard.press("Shift+F10");
  await expect(page.getByRole("menuitem", { name: /^Publish to/ })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(servers).toBeFocused();

  await page.goto("/#/publish");
  await expect.poll(() => focused(page)).toMatch(/^button “Make plan”/);
  await page.keyboard.press("Enter");
  const row = page.getByRole("region", { name: "Items of the plan" }).locator("[aria-current=true]");
  await expect(row).toBeFocused();
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: /^Leave out/ }).click();
  await expect(page.getByRole("checkbox", { name: /^Apply “Pricing page/ })).not.toBeChecked();
  await expectFocus(page, "after deciding");
});

test("playing ends at the why panel", async ({ page }) => {
  await page.goto("/#/simulator/1");
  await page.getByText("60×", { exact: true }).click();
  await page.getByRole("button", { name: "Play the session" }).press("Enter");
  await expect(page.getByRole("group", { name: "Why" })).toBeFocused({ timeout: 20_000 });
});

/** Opens the palette and says which commands can be run here now. */
async function offered(page: Page): Promise<string[]> {
  await page.keyboard.press("Control+k");
  const field = page.getByRole("dialog", { name: "Commands" }).getByRole("combobox");
  await expect(field).toBeFocused();
  const rows = page.getByRole("dialog", { name: "Commands" }).getByRole("option");
  await expect(rows.first()).toBeVisible();
  const ids = await rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-entry") ?? ""));
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Commands" })).toBeHidden();
  return ids;
}

/** Those that ask the system for a file, or write one, which a browser does by itself. */
const outside = /^(session|draft|server|project\.choose|simulator\.share|patterns\.copy)\b/;

for (const [hash] of homes) {
  test(`after every command of ${hash} something in sight has the focus`, async ({ page }) => {
    test.setTimeout(240_000);
    const here = `/${hash}`;
    await page.goto(here);
    await expectFocus(page, hash);
    const ids = (await offered(page)).filter((id) => !outside.test(id));
    expect(ids.length).toBeGreaterThan(4);
    for (const id of ids) {
      if (!page.url().endsWith(hash)) {
        await page.goto(here);
        await expectFocus(page, hash);
      }
      const palette = page.getByRole("dialog", { name: "Commands" });
      const row = palette.locator(`[data-entry="${id}"]`);
      let isThere = true;
      await expect(async () => {
        if (!(await palette.isVisible())) {
          // A dialog that came late has the keyboard.
          await page.keyboard.press("Escape");
          await page.keyboard.press("Control+k");
        }
        // What comes in late moves what is below it.
        await expect(palette.getByRole("status")).toHaveText(/results?$/, { timeout: 1000 });
        isThere = (await row.count()) > 0;
        if (isThere) {
          // What the command before opened may come only now, and close the palette.
          await row.click({ timeout: 2000 });
        }
      }).toPass();
      if (!isThere) {
        // What was done before took it away, as deleting takes away what could be edited.
        await page.keyboard.press("Escape");
        continue;
      }
      await expect(palette).toBeHidden();
      await expectFocus(page, `${hash} ${id}`);
      const dialog = page.getByRole("dialog");
      // What a command opens may have to be fetched first.
      const opens = await dialog
        .first()
        .waitFor({ timeout: 500 })
        .then(
          () => true,
          () => false,
        );
      if (opens) {
        // The first press may close a list that is open in the dialog.
        await expect(async () => {
          await page.keyboard.press("Escape");
          await expect(dialog).toHaveCount(0, { timeout: 1000 });
        }).toPass();
        await expectFocus(page, `${hash} ${id}, closed`);
      }
    }
  });
}
