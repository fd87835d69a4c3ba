/** Settings on the real back end: what is set stays, and backups and folders bring back what was there. */
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

test("a project is exported as a folder and imported as a new project, from the palette too", async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "trigger-designer-"));
  try {
    await page.goto("/#/settings");
    await page.getByRole("button", { name: "Export project…" }).click();
    await page.getByRole("textbox", { name: "Folder for the project" }).fill(join(folder, "shop"));
    await expectAccessible(page);
    await page.getByRole("dialog").getByRole("button", { name: "Export" }).click();
    await expect(page.getByText(/^\d+ files written to .*shop\.$/)).toBeVisible();

    await page.getByRole("button", { name: "Import project…" }).click();
    await page.getByRole("textbox", { name: "Folder of the project" }).fill(folder);
    await page.getByRole("dialog").getByRole("button", { name: "Import" }).click();
    await expect(page.getByText(/holds no project/)).toBeVisible();

    await page.goto("/#/library");
    await page.keyboard.press("ControlOrMeta+K");
    await page.getByPlaceholder("What do you want to do?").fill("import project");
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "Folder of the project" }).fill(join(folder, "shop"));
    await page.keyboard.press("Enter");
    await expect(page.getByText(/Sample shop is imported, with \d+ drafts\./)).toBeVisible();
    await expectAccessible(page);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
