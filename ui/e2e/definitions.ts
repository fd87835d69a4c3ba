/** Brings triggers with a definition in, as a file of the vendor's API, and opens them. */
import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

export async function openDefinition(page: Page, name: string, definition: unknown): Promise<void> {
  await page.goto("/#/library");
  await expect(page.getByRole("option")).toHaveCount(6);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import" }).click();
  await page.getByRole("menuitem", { name: "Import files…" }).click();
  await (await chooser).setFiles({
    name: "trigger.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify([{ name, enabled: true, definition }])),
  });
  await page.getByRole("option", { name: new RegExp(name) }).click();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tree", { name: "Condition" })).toHaveCount(1);
}
