/** Rules of auto access: written, put in order, and played until each page says which of them decides. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

const rule = (description: string, conditions: object, groups: number[]) => ({
  description,
  access: { groups },
  conditions,
});

const rules = [
  rule("Pricing to sales", { url: { values: [{ value: "/pricing", exact_match: false }] } }, [1]),
  rule("Whole shop to service", { domain: { values: [{ value: "shop.example", exact_match: false }] } }, [2]),
];

const drafts = (page: Page) => page.getByRole("listbox", { name: "Drafts" });

async function importRules(page: Page): Promise<void> {
  await page.goto("/#/library");
  await expect(drafts(page).getByRole("option")).toHaveCount(6);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import" }).click();
  await page.getByRole("menuitem", { name: "Import files…" }).click();
  await (await chooser).setFiles({
    name: "livechat.json",
    mimeType: "application/json",
    buffer: Buffer.from(
      JSON.stringify(
        rules.map((one, index) => ({
          ...one,
          id: `r${index + 1}`,
          next_id: rules[index + 1] ? `r${index + 2}` : "",
        })),
      ),
    ),
  });
  await expect(page.getByText("2 drafts imported for LiveChat.")).toBeVisible();
}

test("a rule is written by keyboard: texts, places and groups", async ({ page }) => {
  await page.goto("/#/library");
  await expect(drafts(page).getByRole("option")).toHaveCount(6);
  await page.getByRole("button", { name: "New draft from a template" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "LiveChat" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("menuitem", { name: "Blank auto access rule" }).press("Enter");
  await expect(page.getByRole("region", { name: "Then" })).toBeVisible();
  // It has no switch and says nothing, so nothing of the kind is there.
  await expect(page.getByRole("switch")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "What the visitor sees" })).toHaveCount(0);

  await page.getByRole("textbox", { name: "Description" }).fill("Sales in Europe");
  const url = page.getByRole("group", { name: "URL" });
  if ((await url.getByRole("textbox").count()) === 0) {
    await url.getByRole("button", { name: "Add text" }).press("Enter");
  }
  await url.getByRole("textbox").first().fill("/pricing");
  await page.keyboard.press("Enter");
  await page.keyboard.type("/plans");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(url.getByRole("textbox")).toHaveCount(2);
  await expect(url.getByRole("textbox").first()).toHaveValue("/plans");
  await expect(url.getByRole("textbox").first()).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(url.getByRole("checkbox").first()).toBeChecked();
  // Another meaning of the list keeps what was typed.
  await url.getByText("None of these", { exact: true }).click();
  await expect(url.getByRole("textbox").nth(1)).toHaveValue("/pricing");
  await url.getByText("Any of these", { exact: true }).click();

  const place = page.getByRole("group", { name: "Place" });
  await place.getByRole("button", { name: "Add place" }).press("Enter");
  await page.keyboard.type("Germany");
  await expect(place.getByRole("textbox").first()).toHaveValue("Germany");
  const groups = page.getByRole("combobox", { name: "Groups" });
  await groups.fill("7");
  await groups.press("Enter");
  await expect(page.getByText("Saved")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Sales in Europe" })).toBeVisible();
  await expectAccessible(page);

  // Undo takes back the last of it, as in every other field.
  await place.getByRole("button", { name: "Remove place 1" }).press("Enter");
  await expect(place.getByRole("textbox")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(place.getByRole("textbox").first()).toHaveValue("Germany");

  for (const [width, height] of [
    [900, 600],
    [640, 400],
  ] as const) {
    await page.setViewportSize({ width, height });
    await place.getByRole("textbox").last().scrollIntoViewIfNeeded();
    await expect(place.getByRole("textbox").last()).toBeInViewport({ ratio: 0.95 });
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("main *")]
        .filter(
          (one) =>
            /auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1,
        )
        .map((one) => one.className),
    );
    expect(wide).toEqual([]);
    await expectAccessible(page);
  }
});

test("rules are numbered among themselves, and their order decides", async ({ page }) => {
  await importRules(page);
  await expect(page.getByText("Auto access rule: the first that holds decides")).toBeVisible();
  const pricing = drafts(page).getByRole("option", { name: /Pricing to sales/ });
  const shop = drafts(page).getByRole("option", { name: /Whole shop to service/ });
  await expect(pricing).toHaveText(/^1Pricing/);
  await expect(shop).toHaveText(/^2Whole/);
  // No switch and no message.
  await pricing.click();
  await expect(pricing.getByText("Disabled")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Message", exact: true })).toHaveCount(0);
  await expectAccessible(page);

  await page.goto("/#/simulator");
  await page.getByRole("combobox", { name: "Engine" }).click();
  await page.getByRole("option", { name: /LiveChat/ }).click();
  await page.keyboard.press("Control+n");
  const dialog = page.getByRole("dialog", { name: "New session" });
  await dialog.getByRole("radio", { name: /^Pricing/ }).check();
  await dialog.getByRole("button", { name: "Create" }).click();
  const lane = (name: RegExp) => page.getByRole("button", { name }).first();
  await expect(lane(/Whole shop to service.*Decides at/s)).toBeVisible();
  await expect(lane(/Pricing to sales.*Decides at/s)).toBeVisible();
  await expect(page.getByText("A chat goes to group 2")).toBeVisible();
  await expect(page.getByText("Agents online")).toHaveCount(0);
  await expectAccessible(page);

  // Now the rule for the whole shop comes first, and the other one never decides.
  await page.goto("/#/library");
  await shop.click();
  await drafts(page).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(shop).toHaveText(/^1Whole/);
  await expect(pricing).toHaveText(/^2Pricing/);
  await page.goto("/#/simulator");
  await page.getByRole("combobox", { name: "Engine" }).click();
  await page.getByRole("option", { name: /LiveChat/ }).click();
  await expect(lane(/Pricing to sales.*Does not decide/s)).toBeVisible();
});
