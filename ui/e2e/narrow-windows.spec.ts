/** In a window of 900 × 600, and zoomed into, what names a thing stays readable, and no button loses its words. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, startHost, test } from "./fixtures";
import { practiceOf } from "./practice";
import { addServer, apply, choosePublish, makePlan } from "./publishing";

const sizes = [
  { width: 900, height: 600 },
  { width: 640, height: 400 },
] as const;

async function importZendesk(page: Page, enabled: boolean): Promise<void> {
  await page.goto("/#/library");
  const drafts = page.getByRole("listbox", { name: "Drafts" }).getByRole("option");
  await expect(drafts.first()).toBeVisible();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import" }).click();
  await page.getByRole("menuitem", { name: "Import files…" }).click();
  const definition = {
    event: "page_enter",
    condition: ["and", ["eq", "@visitor_page_url", "pricing"]],
    actions: [["sendMessageToVisitor", "Anna", "Hello"]],
  };
  await (await chooser).setFiles({
    name: "zendesk.json",
    mimeType: "application/json",
    buffer: Buffer.from(
      JSON.stringify([{ name: "Help for those who compare prices", description: "", enabled, definition }]),
    ),
  });
  await expect(
    page.getByText("“Help for those who compare prices” imported for Zendesk Chat."),
  ).toBeVisible();
}

type Squeezed = { name: string; shown: number; whole: number };

/** Names of drafts that show less than 8 rem and are cut there, and what reaches out of its row. */
async function squeezedRows(page: Page): Promise<Squeezed[]> {
  return page.getByRole("listbox", { name: "Drafts" }).evaluate((list) => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    return [...list.querySelectorAll<HTMLElement>("[role=option]")].flatMap((row) => {
      const name = row.querySelector<HTMLElement>("[data-unnamed]");
      const shown = name?.clientWidth ?? 0;
      const whole = name?.scrollWidth ?? Number.POSITIVE_INFINITY;
      const reaches = row.scrollWidth > row.clientWidth + 1;
      return reaches || (shown < whole && shown < 8 * rem)
        ? [{ name: name?.textContent ?? "", shown, whole }]
        : [];
    });
  });
}

/** The words of buttons that are cut. */
async function cutButtons(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".mantine-Button-label")]
      // Words that are for screen readers alone are one pixel wide.
      .filter((label) => label.clientWidth > 2 && label.scrollWidth > label.clientWidth + 1)
      .map((label) => label.textContent ?? ""),
  );
}

test("a row of the library keeps its name beside all that it may say", async ({ page }) => {
  const other = await startHost();
  try {
    const shop = await practiceOf(other);
    await addServer(page, "The shop of our second brand", "Staging", shop);
    await choosePublish(page, "The shop of our second brand");
    await makePlan(page);
    await apply(page, "First");
    await expect(page.getByText("Everything was done and read back.")).toBeVisible();
    await shop.edit("Contact page greeting", { description: "Theirs" });
    await page.getByRole("button", { name: "Make plan" }).click();
    await expect(page.getByRole("button", { name: "Changed on server 1" })).toBeVisible();
    await importZendesk(page, false);

    const changed = page.getByRole("option", {
      name: /Contact page greeting.*Rocket\.Chat.*Changed on server/,
    });
    await expect(changed).toHaveCount(1);
    await expect(
      page.getByRole("option", { name: /Help for those.*Disabled.*2 warnings.*Draft/ }),
    ).toHaveCount(1);
    for (const size of sizes) {
      await page.setViewportSize(size);
      await expect.poll(() => squeezedRows(page), `${size.width} pixels`).toEqual([]);
      // What is short for the eye is whole for screen readers, and has a tooltip.
      await expect(changed).toHaveCount(1);
      await expect(changed.getByTitle("Changed on server")).toHaveCount(1);
      await expectAccessible(page);
    }
  } finally {
    other.end();
  }
});

test("the notice of what an engine does not know shows its button whole", async ({ page }) => {
  await importZendesk(page, true);
  await page.goto("/#/simulator");
  await page.getByRole("combobox", { name: "Engine" }).click();
  await page.getByRole("option", { name: /Zendesk Chat/ }).click();
  const remove = page.getByRole("button", { name: "Remove these" });
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expect(remove).toBeInViewport({ ratio: 1 });
    await expect.poll(() => cutButtons(page), `${size.width} pixels`).toEqual([]);
    await expectAccessible(page);
  }
});
