/** A toast says something in passing. It never covers a button of a dialog, however large either is and however small the window. */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** Brings a trigger in, which a toast says for ten seconds. */
async function bringIn(page: Page, name: string): Promise<void> {
  const definition = {
    event: "page_enter",
    condition: ["and", ["stillOnPage", 30], ["or", ["icontains", "@visitor_page_url", "a"], ["hasTag", "b"]]],
    actions: [["sendMessageToVisitor", "Anna", "Hello"]],
  };
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import" }).click();
  await page.getByRole("menuitem", { name: "Import files…" }).click();
  await (await chooser).setFiles({
    name: "trigger.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify([{ name, enabled: true, definition }])),
  });
  await expect(page.getByText(`“${name}” imported`)).toBeVisible();
}

/** The buttons of the dialog that something else lies over, each scrolled into view first. */
async function covered(page: Page): Promise<string[]> {
  return page.getByRole("dialog").evaluate((dialog) => {
    const isCovered = (button: Element) => {
      button.scrollIntoView({ block: "nearest" });
      const { left, top, width, height } = button.getBoundingClientRect();
      const corners = [0.05, 0.5, 0.95].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [x, y] as const));
      return !corners.every(([x, y]) =>
        dialog.contains(document.elementFromPoint(left + width * x, top + height * y)),
      );
    };
    return [...dialog.querySelectorAll("button")].filter(isCovered).map(({ innerText }) => innerText);
  });
}

/** Whether nothing lies over a text. */
async function isOnTop(page: Page, text: string): Promise<boolean> {
  return page.getByText(text).evaluate((said) => {
    const { left, top, width, height } = said.getBoundingClientRect();
    return said.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
}

for (const [width, height] of [
  [1280, 800],
  [900, 600],
  [640, 400],
] as const) {
  test(`no toast covers a button of a dialog at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.clock.install();
    await page.goto("/#/library");
    await expect(page.getByRole("option")).toHaveCount(6);
    await bringIn(page, "First");
    await bringIn(page, "Second");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("Convert to Rocket");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Convert to Rocket.Chat" });
    await expect(dialog.getByRole("button", { name: "Make 2 drafts" })).toBeEnabled();
    await expect(page.getByText("“Second” imported")).toBeVisible();
    expect(await covered(page)).toEqual([]);
    const inside = await dialog.boundingBox();
    // As wide as such a dialog is anywhere, or as the window.
    expect(inside?.width).toBeCloseTo(Math.min(780, width * 0.9), 0);
    expect(inside?.y).toBeGreaterThanOrEqual(0);
    // The dialog dims what is behind it, and not what is said.
    expect(await isOnTop(page, "“Second” imported")).toBe(true);
    await page.clock.fastForward(60_000);
    await expect(page.getByText("“Second” imported")).toHaveCount(0);
    expect(await covered(page)).toEqual([]);
  });
}
