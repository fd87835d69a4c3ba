/** axe finds nothing on any screen, in any dialog that a command opens and in any menu, in both appearances. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

const screens = [
  "library",
  "editor/1",
  "patterns/1",
  "patterns/overlap",
  "simulator/1",
  "publish",
  "servers",
  "settings",
];

async function open(page: Page, screen: string): Promise<void> {
  await page.goto(`/#/${screen}`);
  await expect(page.getByRole("main").getByRole("button").first()).toBeVisible();
  await expect(page.getByRole("main").getByText(/Loading/)).toHaveCount(0);
}

async function openPalette(page: Page) {
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Commands" });
  await expect(palette.getByRole("option").first()).toBeVisible();
  return palette;
}

for (const screen of screens) {
  test(`${screen}, its dialogs and its menus`, async ({ page }) => {
    test.setTimeout(240_000);
    await open(page, screen);
    await expectAccessible(page);

    // What ends in dots asks something first. The commands that are offered here say which dialogs there are.
    const palette = await openPalette(page);
    const asking = await palette
      .getByRole("option")
      .filter({ hasText: "…" })
      .evaluateAll((rows) =>
        rows
          .filter((row) => row.querySelector("span > span")?.textContent?.endsWith("…") === true)
          .map((row) => row.getAttribute("data-entry") ?? ""),
      );
    await page.keyboard.press("Escape");
    await expect(palette).toBeHidden();
    for (const id of asking) {
      await openPalette(page);
      await palette.locator(`[data-entry="${id}"]`).click();
      await expect(palette).toBeHidden();
      const dialog = page.getByRole("dialog");
      // Some ask the system for a file, which no page sees.
      if ((await dialog.count()) > 0) {
        await expectAccessible(page, "[role=dialog]");
        // The first press may close a list that is open in the dialog.
        await expect(async () => {
          await page.keyboard.press("Escape");
          await expect(dialog).toHaveCount(0, { timeout: 1000 });
        }).toPass();
      }
    }

    const menus = page.getByRole("main").locator("[aria-haspopup=menu]:visible:enabled");
    const count = await menus.count();
    for (let index = 0; index < Math.min(count, 6); index += 1) {
      await menus.nth(index).click();
      await expect(page.getByRole("menu").first()).toBeVisible();
      await expectAccessible(page, "[role=menu]");
      await page.keyboard.press("Escape");
      await expect(page.getByRole("menu")).toHaveCount(0);
    }
  });
}
