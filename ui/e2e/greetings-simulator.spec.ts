/** Greetings, played: which is shown when, why not the others, and what takes no part. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

const greeting = (name: string, rules: object[], others: object = {}) => ({
  type: "normal",
  active: true,
  name,
  group: 1,
  rules,
  rich_message: { template_id: "quick_replies", elements: [{ title: `${name}?` }] },
  ...others,
});

const rule = (condition: "and" | "or", type: string, operator: string, value: string) => ({
  condition,
  type,
  operator,
  value,
});

const documents = [
  greeting("Questions about prices", [
    rule("and", "url_current", "contains", "/pricing"),
    rule("and", "visit_time_page", "greater_or_equal", "30"),
  ]),
  greeting("Mixed words", [
    rule("and", "url_current", "contains", "/help"),
    rule("or", "visit_time_page", "greater_or_equal", "12"),
  ]),
  greeting("Christmas", [rule("and", "url_current", "contains", "shop.example")], {
    type: "announcement",
    active_from: "2026-12-01T00:00:00Z",
  }),
  {
    description: "Pricing to sales",
    access: { groups: [1] },
    conditions: { url: { values: [{ value: "/pricing" }] } },
  },
];

async function importDocuments(page: Page): Promise<void> {
  await page.goto("/#/library");
  const drafts = page.getByRole("listbox", { name: "Drafts" });
  await expect(drafts.getByRole("option")).toHaveCount(6);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import" }).click();
  await page.getByRole("menuitem", { name: "Import files…" }).click();
  await (await chooser).setFiles({
    name: "livechat.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(documents)),
  });
  await expect(page.getByText("4 drafts imported for LiveChat.")).toBeVisible();
}

const engine = (page: Page) => page.getByRole("combobox", { name: "Engine" });

test("greetings are played by their own engine, and say why they are shown or not", async ({ page }) => {
  await importDocuments(page);
  await page.goto("/#/simulator");
  const compare = page.getByRole("button", { name: "Compare with…" });
  await expect(compare).toBeVisible();
  await engine(page).click();
  await page.getByRole("option", { name: /LiveChat greetings/ }).click();
  await expect(compare).toHaveCount(0);
  await page.keyboard.press("Control+n");
  const dialog = page.getByRole("dialog", { name: "New session" });
  await dialog.getByRole("radio", { name: /^Thinks it over/ }).check();
  await dialog.getByRole("button", { name: "Create" }).click();

  const lane = (name: RegExp) => page.getByRole("button", { name }).first();
  await expect(lane(/Questions about prices.*Is shown at 0:45/s)).toBeVisible();
  await expect(lane(/Christmas.*Is not shown/s)).toBeVisible();
  await expect(page.getByRole("img", { name: /^Not active from 0:00/ }).first()).toBeVisible();

  // Where `and` and `or` can be read in another way, the decision says what would come of it.
  await lane(/Mixed words/).click();
  await page.getByText("All events", { exact: true }).click();
  await expect(page.getByText(/By any other reading .* it would be shown 12 s later/).first()).toBeVisible();
  await expectAccessible(page);

  // The rule takes no part, and the screen says what plays it.
  await expect(page.getByText(/1 auto access rule takes no part/)).toBeVisible();
  await page.getByRole("button", { name: "Play it" }).press("Enter");
  await expect(engine(page)).toHaveValue("LiveChat auto access");
  await expect(page.getByText(/3 greetings take no part/)).toBeVisible();
  await expect(lane(/Pricing to sales.*Decides at/s)).toBeVisible();
  await expectAccessible(page);
});
