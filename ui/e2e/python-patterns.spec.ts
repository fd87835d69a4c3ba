/** The pattern lab with drafts of Zendesk Chat: everything in it speaks of a pattern that must be the whole address. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

const pattern = (page: Page) => page.getByRole("textbox", { name: "Pattern", exact: true });
const urls = (page: Page) => page.getByRole("listbox", { name: "URLs" });
const verdict = (page: Page) => page.getByRole("status", { name: "Verdict" });
const reading = (page: Page) => page.getByRole("combobox", { name: "How the pattern is read" });

const once = ["not", ["firedBefore"]];
const said = [["sendMessageToVisitor", "Anna", "May I help?"]];
const trigger = (name: string, condition: unknown[]) => ({
  name,
  description: "",
  enabled: 1,
  definition: { event: "page_enter", condition: ["and", ...condition, once], actions: said },
});

const triggers = [
  trigger("Pricing help", [["regex", "@visitor_page_url", "pricing"]]),
  trigger("Two pages", [
    ["or", ["iregex", "@visitor_page_url", ".*/CART.*"], ["iregex", "@visitor_page_url", ".*/checkout.*"]],
  ]),
];

async function bringIn(page: Page): Promise<void> {
  await page.goto("/#/library");
  await expect(page.getByRole("listbox", { name: "Drafts" }).getByRole("option")).toHaveCount(6);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import" }).click();
  await page.getByRole("menuitem", { name: "Import files…" }).click();
  await (await chooser).setFiles({
    name: "zendesk.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(triggers)),
  });
  await expect(page.getByRole("listbox", { name: "Drafts" }).getByRole("option")).toHaveCount(8);
}

async function open(page: Page, draft: string): Promise<void> {
  await page.goto("/#/patterns");
  await page.getByRole("combobox", { name: "Pattern of" }).click();
  await page.getByRole("option", { name: draft }).click();
}

async function addUrls(page: Page, text: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+Shift+A");
  await page.getByRole("textbox", { name: "URLs" }).fill(text);
  await page.keyboard.press("ControlOrMeta+Enter");
}

async function write(page: Page, text: string): Promise<void> {
  await pattern(page).click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(text);
}

test("a pattern that was meant as a search is seen to be none, mended, and saved where it stands", async ({
  page,
}) => {
  await bringIn(page);
  await open(page, "Pricing help");
  await expect(page.getByText("Zendesk Chat: whole address", { exact: true })).toBeVisible();
  await addUrls(page, "https://shop.example/pricing\nhttps://shop.example/cart");

  // “pricing” stands in the address, and is not the address.
  await expect(verdict(page)).toContainText("Valid, but no whole address can match it");
  await expect(verdict(page)).toContainText("0 of 2 match");
  const first = urls(page).getByRole("option").first();
  await expect(first).toContainText("No match");
  await expect(first.locator("mark")).toHaveText("pricing");
  await expect(verdict(page)).toContainText("is what a search would find");
  const about = page.getByRole("complementary", { name: "About the pattern" });
  await expect(about).toContainText("The whole URL must fit");
  await expectAccessible(page);

  await page.getByRole("button", { name: "Allow anything before and after" }).click();
  await expect(pattern(page)).toHaveText(".*pricing.*");
  await expect(verdict(page)).toContainText("1 of 2 matches");
  await expect(first.locator("mark")).toHaveText("https://shop.example/pricing");
  await page.keyboard.press("ControlOrMeta+S");
  await expect(page.getByText("Not the draft’s pattern")).toHaveCount(0);
  await page.reload();
  await expect(pattern(page)).toHaveText(".*pricing.*");
  await page.goto("/#/editor/7");
  await expect(page.getByRole("treeitem").first()).toBeVisible();
  await page.keyboard.press("Control+j");
  await expect(page.locator(".cm-content")).toContainText('"@visitor_page_url",');
  await expect(page.locator(".cm-content")).toContainText(".*pricing.*");
});

test("what Python has is explained, offered and refused as Python does", async ({ page }) => {
  await bringIn(page);
  await open(page, "Pricing help");
  const about = page.getByRole("complementary", { name: "About the pattern" });

  await write(page, ".*/(?<part>\\w+)");
  await expect(verdict(page)).toContainText("Not a pattern");
  await expect(about).toContainText("Python refuses this pattern");
  await page.getByRole("button", { name: "Write the name as Python does" }).click();
  await expect(pattern(page)).toHaveText(".*/(?P<part>\\w+)");
  await expect(verdict(page)).toContainText("Valid");

  await write(page, "https://([\\w-]+\\.?)+/x");
  await page.getByRole("button", { name: "Can take without end" }).click();
  await expect(about).toContainText("whoever matches it");
  await expect(about).not.toContainText("browser");

  await about.getByRole("tab", { name: "Syntax" }).click();
  await expect(about).toContainText("(?P<name>…)");
  await about.getByLabel("Search the signs").fill("kept");
  await about.getByRole("button", { name: /What it finds first is kept/ }).click();
  await expect(pattern(page)).toContainText("(?>)");
  await expectAccessible(page);
});

test("a draft with several patterns shows each, in its own case", async ({ page }) => {
  await bringIn(page);
  await open(page, "Two pages");
  await expect(page.getByText("Zendesk Chat: whole address, any case")).toBeVisible();
  await addUrls(page, "https://shop.example/cart\nhttps://shop.example/checkout");
  await expect(verdict(page)).toContainText("1 of 2 matches");

  const several = page.getByRole("combobox", { name: "Pattern of the draft" });
  await several.click();
  await page.getByRole("option", { name: "2 of 2: .*/checkout.*" }).click();
  await expect(pattern(page)).toHaveText(".*/checkout.*");
  await write(page, ".*/CHECKOUT");
  await expect(verdict(page)).toContainText("1 of 2 matches");
  await page.keyboard.press("ControlOrMeta+S");
  await expect(several).toHaveValue("2 of 2: .*/CHECKOUT");
  await expectAccessible(page);
});

test("the free lab reads a pattern as the platforms of the project do", async ({ page }) => {
  // A project of one language is not asked.
  await page.goto("/#/patterns");
  await expect(pattern(page)).toBeVisible();
  await expect(reading(page)).toHaveCount(0);

  await bringIn(page);
  await page.goto("/#/patterns");
  await addUrls(page, "https://shop.example/Pricing");
  await write(page, "/pricing");
  await expect(verdict(page)).toContainText("Valid");
  await reading(page).click();
  await page.getByRole("option", { name: "Whole address, any case (Zendesk Chat)" }).click();
  await expect(verdict(page)).toContainText("Valid, but no whole address can match it");
  await write(page, "https://shop.example/pricing");
  await expect(urls(page).getByRole("option", { name: /https:\/\/shop\.example\/Pricing/ })).toContainText(
    "Matches",
  );
  await expectAccessible(page);

  // What was chosen stays.
  await page.reload();
  await expect(reading(page)).toHaveValue("Whole address, any case (Zendesk Chat)");

  // Patterns of two platforms are not compared with each other.
  await page.goto("/#/patterns/overlap");
  await expect(page.getByText("Zendesk Chat, in the order in which they fire")).toBeVisible();
  await expect(page.getByText("Rocket.Chat, in the order in which they fire")).toBeVisible();
  await expectAccessible(page);
});
