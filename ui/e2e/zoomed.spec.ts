/** At 200 % on a screen of 1280 × 800, which are 640 × 400 CSS pixels, everything is there, and each thing scrolls in one place. */
import type { Page } from "@playwright/test";
import { openDefinition } from "./definitions";
import { expect, expectAccessible, test } from "./fixtures";

const page200 = { width: 640, height: 400 };

const deep = [
  "not",
  ["or", ["and", ["hasTag", "vip"], ["not", ["regex", "@visitor_page_url", "pricing"]]], ["firedBefore"]],
];

/** What reaches out of what scrolls it to the side, and what scrolls inside of something that scrolls the same way. */
async function troubles(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>("main *, [role=dialog] *")];
    const scrolls = (element: HTMLElement) =>
      /auto|scroll/.test(getComputedStyle(element).overflowY) &&
      element.scrollHeight > element.clientHeight + 1;
    const named = (element: HTMLElement) =>
      `${element.tagName} ${element.className} ${element.ariaLabel ?? ""}`;
    const wide = all.filter(
      (element) =>
        element.closest(".cm-editor") === null &&
        /auto|scroll/.test(getComputedStyle(element).overflowX) &&
        element.scrollWidth > element.clientWidth + 1,
    );
    // A list of rows that are only drawn in view scrolls by itself.
    const inner = all.filter(
      (element) =>
        scrolls(element) &&
        element.closest("[role=listbox], figure, .cm-editor") === null &&
        all.some((outer) => outer !== element && outer.contains(element) && scrolls(outer)),
    );
    return [
      ...wide.map((element) => `wide: ${named(element)}`),
      ...inner.map((element) => `inside: ${named(element)}`),
    ];
  });
}

test("the editor, its checks, the conversion and the lab fit", async ({ page }) => {
  await openDefinition(page, "Discounts", {
    event: "page_enter",
    condition: ["and", ["stillOnPage", 30], deep],
    actions: [["sendMessageToVisitor", "Anna", "Hello"]],
  });
  await page.setViewportSize(page200);
  expect(await troubles(page)).toEqual([]);
  await page.getByRole("treeitem", { name: /^Not: Page address/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "What is looked at" }).first()).toBeInViewport();
  await page.getByRole("region", { name: "Checks" }).getByRole("button").last().click();
  expect(await troubles(page)).toEqual([]);
  await expectAccessible(page);

  await page.keyboard.press("Control+k");
  await page.keyboard.type("Convert to Rocket");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Convert to Rocket.Chat" });
  await expect(dialog.getByRole("button", { name: /^Make/ })).toBeInViewport();
  await expect(dialog.getByText("Zendesk Chat", { exact: true }).first()).toBeInViewport();
  expect(await troubles(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);

  await page.getByRole("button", { name: "Open in pattern lab" }).click();
  await expect(page.getByText("Which pages does a pattern mean?")).toBeVisible();
  await page.getByRole("tab", { name: "Dangers" }).scrollIntoViewIfNeeded();
  const lesson = await page.getByText("Which pages does a pattern mean?").boundingBox();
  const tabs = await page.getByRole("tablist").boundingBox();
  expect(tabs?.y ?? 0).toBeGreaterThan((lesson?.y ?? 0) + (lesson?.height ?? 0));
  expect(await troubles(page)).toEqual([]);
});

test("the drafts of the library can be reached", async ({ page }) => {
  await page.setViewportSize(page200);
  await page.goto("/#/library");
  const draft = page.getByRole("option", { name: /Pricing page/ });
  await draft.scrollIntoViewIfNeeded();
  await expect(draft).toBeInViewport({ ratio: 1 });
  const list = await page.getByRole("listbox", { name: "Drafts" }).boundingBox();
  const row = await draft.boundingBox();
  expect(list?.height ?? 0).toBeGreaterThan(2 * (row?.height ?? 0));
});
