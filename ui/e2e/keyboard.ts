/** Working by keyboard alone, and saying where the focus is. */
import { expect, type Page } from "@playwright/test";

/** Presses keys and counts them: a chord is one, each letter that is typed is one. */
export function counting(page: Page) {
  let count = 0;
  return {
    press: async (...keys: string[]) => {
      for (const key of keys) {
        await page.keyboard.press(key);
        count += 1;
      }
    },
    type: async (words: string) => {
      await page.keyboard.type(words);
      count += words.length;
    },
    count: () => count,
  };
}

/** What has the focus, in words that a failure can show: its role or tag, and its name. */
export async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return "nothing";
    const name = at.getAttribute("aria-label") ?? at.id ?? "";
    return `${at.getAttribute("role") ?? at.tagName.toLowerCase()} “${name || (at.textContent ?? "").trim().slice(0, 40)}”`;
  });
}

/** Fails unless something has the focus, it is in sight, and it keeps it. */
export async function expectFocus(page: Page, where: string): Promise<void> {
  const trouble = () =>
    page.evaluate(() => {
      const at = document.activeElement;
      if (at === null || at === document.body || at.tagName === "MAIN") return "nothing has the focus";
      // A radio button or a switch is drawn by its label, which has the ring.
      const drawn = at instanceof HTMLInputElement && at.type === "radio" ? (at.labels?.[0] ?? at) : at;
      const box = drawn.getBoundingClientRect();
      const seen =
        box.width > 0 &&
        box.height > 0 &&
        box.bottom > 0 &&
        box.right > 0 &&
        box.top < window.innerHeight &&
        box.left < window.innerWidth &&
        drawn.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      return seen ? null : `out of sight: ${at.outerHTML.slice(0, 120)}`;
    });
  await expect.poll(trouble, { message: `${where}: the focus` }).toBeNull();
}
