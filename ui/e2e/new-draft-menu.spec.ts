/** The menu of new drafts is longer than a low window: everything in it is reached, by keyboard and by mouse. */
import type { Locator } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

/** How much of something is in the window, 0 to 1, where nothing that scrolls cuts it. */
async function shownOf(item: Locator): Promise<number> {
  return item.evaluate(
    (element) =>
      new Promise<number>((done) => {
        new IntersectionObserver((seen, watch) => {
          watch.disconnect();
          done(seen[0]?.intersectionRatio ?? 0);
        }).observe(element);
      }),
  );
}

for (const { width, height } of [
  { width: 1280, height: 800 },
  { width: 640, height: 400 },
]) {
  test(`every template of another platform is reached in a window of ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto("/#/library");
    await expect(page.getByRole("listbox", { name: "Drafts" }).getByRole("option").first()).toBeVisible();
    await page.getByRole("button", { name: "New draft from a template" }).press("Enter");

    // What has the focus scrolls into view.
    const livechat = page.getByRole("menuitem", { name: "LiveChat" });
    await expect(page.getByRole("menuitem", { name: "Help on the pricing page" })).toBeVisible();
    await livechat.focus();
    await expect.poll(() => shownOf(livechat)).toBeGreaterThan(0.9);
    await page.keyboard.press("ArrowRight");
    const blank = page.getByRole("menuitem", { name: "Blank auto access rule" });
    await expect.poll(() => shownOf(blank)).toBeGreaterThan(0.9);
    await expectAccessible(page);

    await page.keyboard.press("End");
    const last = page.locator(":focus");
    await expect(last).toHaveRole("menuitem");
    await expect.poll(() => shownOf(last)).toBeGreaterThan(0.9);
    await last.click();
    await expect(page).toHaveURL(/#\/editor\//);
  });
}
