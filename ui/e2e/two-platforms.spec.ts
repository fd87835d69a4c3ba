/** A project with drafts of two platforms: every list says which is which, and what belongs to one platform stays with it. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

const zendesk = (name: string, more: object = {}) => ({
  name,
  description: "",
  enabled: true,
  definition: {
    version: 1,
    event: "page_enter",
    condition: ["and", ["stillOnPage", 30], ["not", ["firedBefore"]]],
    actions: [
      ["sendMessageToVisitor", "Anna", "Hi @visitor_name, *any* question?", "(1) Prices/(2) Something else"],
    ],
  },
  ...more,
});

async function importFile(page: Page, name: string, triggers: object[]): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import" }).click();
  await page.getByRole("menuitem", { name: "Import files…" }).click();
  await (await chooser).setFiles({
    name,
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(triggers)),
  });
}

test("a project with drafts of one platform names no platform, and a second one is a step away", async ({
  page,
}) => {
  await page.goto("/#/library");
  const drafts = page.getByRole("listbox", { name: "Drafts" });
  await expect(drafts.getByRole("option")).toHaveCount(6);
  await expect(drafts.getByText("Rocket.Chat", { exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Filter and order" }).click();
  await expect(page.getByRole("combobox", { name: "Order of the list" })).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Platform" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page.getByText(/^Servers: Rocket\.Chat/)).toBeVisible();

  // By keyboard: the menu, the other platform in it, its first template.
  await page.getByRole("button", { name: "New draft from a template" }).focus();
  await page.keyboard.press("Enter");
  const other = page.getByRole("menuitem", { name: "Zendesk Chat" });
  await other.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("menuitem", { name: "Blank draft" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("menuitem", { name: "Blank draft" }).press("Enter");
  await expect(page).toHaveURL(/#\/editor\/7$/);
  await expect(page.getByRole("heading", { name: "In words" })).toBeVisible();

  await page.goto("/#/library");
  await expect(drafts.getByRole("option", { name: /Zendesk Chat/ })).toHaveCount(1);
});

test("the library tells the drafts of two platforms apart, and finds those of one", async ({ page }) => {
  await page.goto("/#/library");
  const drafts = page.getByRole("listbox", { name: "Drafts" });
  await expect(drafts.getByRole("option")).toHaveCount(6);
  const first = (await drafts.getByRole("option").first().textContent()) ?? "";
  await importFile(page, "zendesk.json", [zendesk("Pricing help"), zendesk("Anything else")]);
  await expect(page.getByText("2 drafts imported for Zendesk Chat.")).toBeVisible();
  await expect(drafts.getByRole("option")).toHaveCount(8);
  await expect(drafts.getByText("Rocket.Chat", { exact: true })).toHaveCount(6);
  await expect(drafts.getByText("Zendesk Chat", { exact: true })).toHaveCount(2);
  expect(first).not.toContain("Rocket.Chat");
  await expectAccessible(page);

  // Two words of a search can be a name and a platform.
  await page.getByRole("searchbox", { name: "Search drafts" }).fill("zendesk help");
  await expect(drafts.getByRole("option")).toHaveCount(1);
  await page.getByRole("searchbox", { name: "Search drafts" }).fill("");

  await page.getByRole("button", { name: "Filter and order" }).click();
  await expectAccessible(page);
  await page.getByRole("combobox", { name: "Platform" }).click();
  await page.getByRole("option", { name: "Zendesk Chat", exact: true }).click();
  await expect(drafts.getByRole("option")).toHaveCount(2);
  await expect(page.getByText("2 of 8 drafts")).toBeVisible();
  await page.getByRole("combobox", { name: "Condition" }).click();
  await expect(page.getByRole("option", { name: "Visitor enters a page" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  // The message is as that platform shows it: unread, filled in, with its answers.
  await drafts.getByRole("option", { name: /Pricing help/ }).click();
  const message = page.getByRole("region", { name: "Message" });
  await expect(message.getByText("Hi Ann, *any* question?")).toBeVisible();
  await expect(
    message.getByRole("list", { name: "Answers to choose from" }).getByRole("listitem"),
  ).toHaveText(["(1) Prices", "(2) Something else"]);
  await expectAccessible(page);

  // A plan has the drafts of its server's platform, and says which it leaves out.
  await page.goto("/#/publish");
  await page.getByRole("button", { name: "Make plan" }).first().click();
  await expect(page.getByText("Without 2 drafts for Zendesk Chat")).toBeVisible();
  await expectAccessible(page);

  // Who looks at one platform makes drafts for it.
  await page.goto("/#/library");
  await page.getByRole("button", { name: "Filter and order" }).click();
  await page.getByRole("combobox", { name: "Platform" }).click();
  await page.getByRole("option", { name: "Zendesk Chat", exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Control+n");
  await expect(page.getByRole("heading", { name: "In words" })).toBeVisible();
});

test("a new project is written for the platform that is chosen, and asks for no version that it does not have", async ({
  page,
}) => {
  await page.goto("/#/library");
  await page.getByRole("listbox", { name: "Drafts" }).getByRole("option").first().waitFor();
  await page.getByRole("button", { name: "Start your own project" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("Help desk");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Write the first trigger of this project")).toBeVisible();
  await page.getByText("Zendesk Chat", { exact: true }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Blank draft" }).click();
  await expect(page.getByRole("heading", { name: "In words" })).toBeVisible();
  await expect(page.getByText(/^Servers: /)).toHaveCount(0);
  await page.goto("/#/settings");
  await expect(page.getByRole("heading", { name: "Appearance" })).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Rocket.Chat version" })).toHaveCount(0);
  await page.goto("/#/simulator");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("After an upgrade to");
  await expect(page.getByRole("option", { name: /^After an upgrade to/ })).toHaveCount(0);
});
