/** The pattern lab on the real back end: try a pattern, say what is expected, put the pattern into the draft. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

const pattern = (page: Page) => page.getByRole("textbox", { name: "Pattern" });
const urls = (page: Page) => page.getByRole("listbox", { name: "URLs" });
const verdict = (page: Page) => page.getByRole("status", { name: "Verdict" });

async function write(page: Page, text: string): Promise<void> {
  await pattern(page).click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(text);
  await expect(page.locator("[data-pattern-painted]")).toHaveAttribute("data-pattern-painted", text);
}

test("a pattern is tried on a draft's URLs and put into the draft", async ({ page }) => {
  await page.goto("/#/patterns");
  await page.getByRole("combobox", { name: "Pattern of" }).click();
  // A draft that waits for a time has no pattern to try.
  await expect(page.getByRole("option", { name: "Reads for 30 seconds" })).toHaveCount(0);
  await page.getByRole("option", { name: "Pricing page: need help?" }).click();
  await expect(verdict(page)).toContainText("5 of 18 match");

  await write(page, "/pricing");
  await expect(urls(page).locator("mark").first()).toHaveText("/pricing");
  await expect(verdict(page)).toContainText("not as expected");
  await page.getByRole("button", { name: /^Not as expected/ }).click();
  await expect(urls(page).getByRole("option").first()).toContainText("Not as expected");

  await write(page, "/pricing(");
  await expect(verdict(page)).toContainText("Not a pattern");
  await expect(pattern(page)).toHaveAttribute("aria-invalid", "true");

  await write(page, "/pricing$");
  await expect(page.getByText("Not the draft’s pattern")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+S");
  await expect(page.getByText("Not the draft’s pattern")).toHaveCount(0);
  await page.reload();
  await expect(pattern(page)).toHaveText("/pricing$");
  await expectAccessible(page);
});

test("URLs are added, expected, removed and brought back by keyboard", async ({ page }) => {
  await page.goto("/#/patterns");
  await write(page, "/contact");
  await page.keyboard.press("ControlOrMeta+Shift+A");
  await page
    .getByRole("textbox", { name: "URLs" })
    .fill("https://new.example/contact\nhttps://new.example/Über");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByText("2 URLs added.")).toBeVisible();

  await urls(page).focus();
  await page.keyboard.press("End");
  const last = urls(page).getByRole("option", { selected: true });
  await expect(last).toContainText("https://new.example/%C3%9Cbertyped as https://new.example/Über");
  await page.keyboard.press("M");
  await expect(last).toContainText("Must match");
  await expect(verdict(page)).toContainText("1 not as expected");

  await page.keyboard.press("Delete");
  await expect(verdict(page)).not.toContainText("not as expected");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(verdict(page)).toContainText("1 not as expected");
});

test("the lab says what a pattern means, what can go wrong with it and whom it meets", async ({ page }) => {
  await page.goto("/#/patterns");
  const about = page.getByRole("complementary", { name: "About the pattern" });

  // A dot that means any character is offered to be escaped, and undo takes that back.
  await write(page, "shop.example/(cart|checkout)");
  await page.getByRole("button", { name: "Escape the dot" }).click();
  await expect(pattern(page)).toHaveText("shop\\.example/(cart|checkout)");
  await page.keyboard.press("ControlOrMeta+Z");
  await expect(pattern(page)).toHaveText("shop.example/(cart|checkout)");
  await page.getByRole("button", { name: "Escape the dot" }).click();
  await expect(page.getByRole("button", { name: "Escape the dot" })).toHaveCount(0);

  // Word, pattern and match point at each other.
  await expect(about).toContainText("Matches URLs that contain shop.example/cart or shop.example/checkout");
  await about.getByRole("button", { name: /^group 1/ }).hover();
  await expect(page.locator(".cm-spot")).toHaveText(["(", "cart", "|", "checkout", ")"].join(""));
  await expect(urls(page).locator("mark").first()).toHaveText("checkout");

  // Ctrl+Space offers signs, and only then.
  await pattern(page).click();
  await page.keyboard.press("End");
  await page.keyboard.press("Control+Space");
  await expect(page.getByRole("listbox", { name: "Completions" })).toContainText("Any one character.");
  await page.keyboard.press("Escape");

  await write(page, "^https://shop\\.example/(a+)+$");
  await page.getByTitle("Show how").click();
  await expect(about).toContainText(/can freeze a visitor.s browser/);
  await expect(about).toContainText("https://shop.example/aa");
  await about.getByRole("button", { name: "Add to the URLs" }).click();
  await expect(page.getByText("1 URL added.")).toBeVisible();
  await expect(verdict(page)).toContainText("of 19");

  await about.getByRole("tab", { name: "Syntax" }).click();
  await about.getByRole("searchbox", { name: "Search the signs" }).fill("end of the url");
  await expect(about.getByRole("listitem").first()).toContainText("$");
  await about.getByRole("tab", { name: "Meaning" }).click();
  await expectAccessible(page);
});

test("near misses and a dropped sitemap fill the table", async ({ page }) => {
  await page.goto("/#/patterns");
  await write(page, "/pricing$");
  await urls(page).getByRole("option").nth(1).click();
  await page.keyboard.press("v");
  const near = page.getByRole("dialog", { name: "Near misses" });
  const below = near.getByRole("listitem").filter({ hasText: "A page below this one" });
  await expect(below).toContainText("No match");
  await below.getByText("Must match").click();
  await near.getByRole("button", { name: "Add https://shop.example/pricing-us" }).click();
  await expect(page.getByText("1 URL added.")).toBeVisible();
  await near.getByRole("button", { name: /^Add all/ }).click();
  await expect(near.getByRole("button", { name: "All are added" })).toBeDisabled();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(verdict(page)).toContainText("1 not as expected");

  const transfer = await page.evaluateHandle(() => {
    const place = (url: string) => `<url><loc>${url}</loc></url>`;
    const site = "https://shop.example/from-the-map";
    const map = `<urlset>${place(site)}${place(site)}${place("mailto:us")}</urlset>`;
    const files = new DataTransfer();
    files.items.add(new File([map], "sitemap.xml"));
    files.items.add(
      new File(['::1 - - [10/Oct/2000:13:55:36 -0700] "GET /a HTTP/1.0" 200 23'], "access.log"),
    );
    return files;
  });
  await urls(page).dispatchEvent("drop", { dataTransfer: transfer });
  const box = page.getByRole("dialog", { name: "Add URLs" });
  const map = box.getByRole("region", { name: "sitemap.xml" });
  await expect(map).toContainText("Sitemap");
  await expect(map).toContainText("1 URL1 repeated1 skipped");
  // The log has paths alone.
  await box.getByRole("textbox", { name: "Origin" }).fill("https://shop.example");
  await expect(box.getByRole("region", { name: "access.log" })).toContainText("https://shop.example/a");
  await expectAccessible(page);
  await box.getByRole("button", { name: "Add 2 URLs" }).click();
  await expect(page.getByText("2 URLs added.")).toBeVisible();
});

test("the overlap of all drafts leads to an address that two of them match", async ({ page }) => {
  await page.goto("/#/patterns");
  await page.getByRole("button", { name: "Overlap" }).click();
  const pairs = page.getByRole("listbox", { name: "Pairs" }).getByRole("option");
  const search = page.getByRole("searchbox", { name: "Search drafts and patterns" });
  await expect(pairs).not.toHaveCount(0);
  await search.fill("nobody calls a draft like this");
  await expect(page.getByText("No pair is like that")).toBeVisible();
  await search.fill("contact page");
  await expect(pairs.first()).toContainText("Contact page greeting");
  const cell = page.getByRole("button", {
    name: "Contact page greeting, Pricing page: need help?: overlapping",
  });
  await cell.click();
  const detail = page.getByRole("region", { name: "Chosen pair" });
  await expect(detail).toContainText(
    "“Pricing page: need help?” and “Contact page greeting” share some addresses; “Pricing page: need help?” fires first.",
  );
  await expectAccessible(page);
  await detail.getByRole("button", { name: /^Both/ }).click();
  await expect(page.getByRole("combobox", { name: "Pattern of" })).toHaveValue("Pricing page: need help?");
  const looked = page.getByRole("region", { name: "URL to look at" });
  await expect(looked).toContainText("Matches");
  await looked.getByRole("button", { name: "Add to the URLs" }).click();
  await expect(page.getByText("1 URL added.")).toBeVisible();
});
