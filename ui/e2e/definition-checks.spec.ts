/** What is said of a definition is found in the form, in groups that are collapsed and in the JSON; and every message is shown. */
import type { Page } from "@playwright/test";
import { openDefinition } from "./definitions";
import { expect, expectAccessible, test } from "./fixtures";

const definition = {
  event: "page_enter",
  condition: [
    "and",
    ["stillOnPage", 30],
    [
      "or",
      ["icontains", "@visitor_page_url", "cart"],
      ["and", ["gte", "@hour_of_day", 99], ["hasTag", "vip"]],
    ],
    ["regex", "@visitor_page_url", ".*first.*"],
    ["regex", "@visitor_page_url", "pricing"],
  ],
  actions: [
    ["sendMessageToVisitor", "Anna", "Hello @visitor_name!"],
    ["wait", 5],
    ["sendMessageToVisitor", "Bert", "Still there?", "(1) Yes/(2) No"],
  ],
};

const group = (page: Page) => page.getByRole("treeitem", { name: "Any of these, 2 parts" });
const checks = (page: Page) => page.getByRole("region", { name: "Checks" });

test.beforeEach(async ({ page }) => {
  await openDefinition(page, "Discounts", definition);
});

test("a group is collapsed by keyboard, stays so in the other view, and a check leads into it", async ({
  page,
}) => {
  await group(page).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(group(page)).toHaveAttribute("aria-expanded", "false");
  await expect(page.getByText(/Any of these: \(the page.s address contains “cart” or/)).toBeVisible();
  await expect(
    page
      .locator("[data-selected=true]")
      .getByText(/^\d+ warnings?$/)
      .first(),
  ).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Control+j");
  await expect(page.getByRole("textbox", { name: "The draft as JSON" })).toBeVisible();
  await page.keyboard.press("Control+j");
  await expect(group(page)).toHaveAttribute("aria-expanded", "false");
  await checks(page).getByRole("button", { name: /hour/ }).first().click();
  await expect(group(page)).toHaveAttribute("aria-expanded", "true");
  await expect(page.locator("[data-path='2.2.1']")).toHaveAttribute("data-selected", "true");
});

test("a check is marked in the JSON and goes to its place there", async ({ page }) => {
  await page.keyboard.press("Control+j");
  const json = page.getByRole("textbox", { name: "The draft as JSON" });
  await expect(page.locator(".cm-lint-marker").first()).toBeVisible();
  await checks(page)
    .getByRole("button", { name: /^Warning.*“pricing” matches no page/ })
    .click();
  await expect(json).toBeFocused();
  await expect(json.locator(".cm-lintRange", { hasText: "pricing" })).toBeInViewport();
  await page.keyboard.type('".*pricing.*"');
  await expect(checks(page).getByRole("button", { name: /matches no page/ })).toHaveCount(0);
  await page.keyboard.press("F8");
  await expect(page.locator(".cm-tooltip-lint, .cm-selectionBackground").first()).toBeVisible();
  await expectAccessible(page);
});

test("all messages are previewed in their order, with who sends them", async ({ page }) => {
  const seen = page.getByRole("region", { name: "What the visitor sees" });
  const messages = seen.getByRole("list", { name: "Messages" }).locator(":scope > li");
  await expect(messages).toHaveCount(2);
  await expect(messages.first()).toContainText(/Anna.*Hello \w+!/);
  await expect(messages.last()).toContainText(/Bert.*Still there\?.*\(1\) Yes/);
});

test("the lab opens at the pattern from which one came", async ({ page }) => {
  await page.getByRole("button", { name: "Open in pattern lab" }).last().click();
  await expect(page).toHaveURL(/pattern=%2Fdefinition%2Fcondition%2F4%2F2/);
  await expect(page.getByRole("textbox", { name: /Pattern/ })).toHaveText("pricing");
  await page.goBack();
  await page.getByRole("treeitem", { name: /“pricing”/ }).focus();
  await page.keyboard.press("Control+Shift+L");
  await expect(page).toHaveURL(/pattern=%2Fdefinition%2Fcondition%2F4%2F2/);
});

test("quick edits are taken back one by one, and whoever was at what goes is beside it", async ({ page }) => {
  await page.getByRole("treeitem", { name: "Still on the page, 30" }).focus();
  await page.keyboard.press("d");
  await page.keyboard.press("d");
  const copies = page.getByRole("treeitem", { name: "Still on the page, 30" });
  await expect(copies).toHaveCount(3);
  await page.keyboard.press("Control+z");
  await expect(copies).toHaveCount(2);
  await page.keyboard.press("Control+z");
  await expect(copies).toHaveCount(1);
  await expect(page.locator("[role=treeitem]:focus")).toHaveCount(1);
  await expect(page.getByRole("status").filter({ hasText: "Now at:" })).toHaveCount(1);
});
