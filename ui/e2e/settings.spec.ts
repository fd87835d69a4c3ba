/** Settings on the real back end: what is set stays, and a backup brings back what was there. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, expectAccessible, test } from "./fixtures";

test("settings are kept, and a backup is restored", async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), "trigger-designer-"));
  const copy = join(folder, "copy.db");
  try {
    await page.goto("/#/settings");
    await page.getByRole("switch", { name: "Try URLs as they are typed" }).press("Space");
    await page.getByRole("button", { name: "Back up…" }).click();
    await page.getByRole("textbox", { name: "File for the backup" }).fill(copy);
    await page.getByRole("dialog").getByRole("button", { name: "Back up" }).click();
    await expect(page.getByText(`Backed up to ${copy}.`)).toBeVisible();

    await page.getByRole("switch", { name: "Try URLs as they are typed" }).press("Space");
    await page.reload();
    await expect(page.getByRole("switch", { name: "Try URLs as they are typed" })).not.toBeChecked();

    await page.getByRole("button", { name: "Restore a backup…" }).click();
    await page.getByRole("textbox", { name: "File of the backup" }).fill(copy);
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByRole("button", { name: "Replace everything" }).click();
    await expect(page.getByText(/What was here before is kept in .*before-restore/)).toBeVisible();
    await page.goto("/#/settings");
    await expect(page.getByRole("switch", { name: "Try URLs as they are typed" })).toBeChecked();

    await page.getByPlaceholder("Passphrase").fill("correct horse battery staple");
    await page.getByRole("button", { name: "Make the file" }).click();
    await expect(page.getByRole("button", { name: "Unlock" })).toBeVisible();
    await expectAccessible(page);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
