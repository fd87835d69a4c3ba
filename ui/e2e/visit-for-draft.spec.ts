/** From a draft to a visit that triggers it, with one key, on every platform; and why there is none where there is none. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

type Draft = { platform: string; name: string; document: unknown };

const rocketchat = (name: string, pattern: string): Draft => ({
  platform: "rocketchat",
  name,
  document: {
    name,
    enabled: true,
    runOnce: false,
    conditions: [{ name: "page-url", value: pattern }],
    actions: [{ name: "send-message", params: { sender: "custom", name: "anna", msg: "Can we help you?" } }],
  },
});

const zendesk: Draft = {
  platform: "zendesk-chat",
  name: "Undecided",
  document: {
    name: "Undecided",
    enabled: true,
    definition: {
      event: "page_enter",
      condition: ["and", ["icontains", "@visitor_page_url", "plans"], ["stillOnPage", 30]],
      actions: [["sendMessageToVisitor", "Anna", "Hello"]],
    },
  },
};

async function bringIn(page: Page, { platform, name, document }: Draft): Promise<void> {
  // The first start makes the sample project.
  await page.request.post("/rpc/app.start", { data: {} });
  const answer = await page.request.post("/rpc/draft.import_text", {
    data: { project: 1, platform, name: `${name}.json`, text: JSON.stringify([document]) },
  });
  expect(answer.ok()).toBe(true);
  await page.goto("/#/library");
  await page.getByRole("option", { name: new RegExp(name) }).click();
}

for (const draft of [rocketchat("Checkout help", "^https://shop\\.example/checkout/payment$"), zendesk]) {
  test(`one key makes a visit that triggers a draft: ${draft.platform}`, async ({ page }) => {
    await bringIn(page, draft);
    await page.keyboard.press("Control+Shift+g");
    await expect(page.getByRole("combobox", { name: "Session" })).toHaveValue(`A visit for ${draft.name}`);
    await expect(page.getByRole("button", { name: new RegExp(`^Fires ${draft.name}`) })).toBeVisible();
    await page.getByRole("tab", { name: "Expectations" }).click();
    await expect(page.getByText("All 1 as expected")).toBeVisible();
    await expectAccessible(page);

    // From the editor it is the same visit, and no second one.
    await page.goto("/#/library");
    await page.getByRole("option", { name: new RegExp(draft.name) }).dblclick();
    await page.getByRole("button", { name: "A visit that triggers it" }).click();
    await expect(page.getByRole("combobox", { name: "Session" })).toHaveValue(`A visit for ${draft.name}`);
    await expect(page.getByText(/triggers “.*” already/)).toBeVisible();
  });
}

test("where no visit can trigger a draft, it is said why", async ({ page }) => {
  await bringIn(page, rocketchat("Never", "a^b"));
  await page.getByRole("button", { name: "A visit that triggers it" }).click();
  const dialog = page.getByRole("dialog", { name: "No visit triggers “Never”" });
  await expect(dialog.getByRole("listitem").first()).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Open the draft" }).click();
  await expect(page).toHaveURL(/editor\/\d+$/);
});
