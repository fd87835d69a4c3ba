/** Several people and several servers: edits that meet, history, drift, environments. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, startHost, test } from "./fixtures";
import { practiceOf } from "./practice";
import { addServer, apply, choosePublish, makePlan, summary } from "./publishing";

async function describe(page: Page, draft: string, text: string): Promise<void> {
  await page.goto("/#/library");
  await page.getByRole("option", { name: new RegExp(draft) }).dblclick();
  await page.getByRole("textbox", { name: "Description" }).fill(text);
  await expect(page.getByText("Saved")).toBeVisible();
}

test("two people edit one trigger, and each field goes where somebody says", async ({ page }) => {
  const other = await startHost();
  try {
    const shop = await practiceOf(other);
    await addServer(page, "Shop", "Staging", shop);
    await choosePublish(page, "Shop");
    await makePlan(page);
    await apply(page, "First");
    await expect(page.getByText("Everything was done and read back.")).toBeVisible();

    await shop.edit("Contact page greeting", { description: "Theirs", enabled: false });
    await page.getByRole("button", { name: "Look for changes" }).click();
    await expect(page.getByText("Others changed 1 trigger on this server")).toBeVisible();
    await expect(page.getByText("1 trigger changed on Shop")).toBeVisible();
    await expectAccessible(page);

    await describe(page, "Contact page greeting", "Mine");
    await choosePublish(page, "Shop");
    await makePlan(page);
    await page.getByRole("radio", { name: "Join both" }).check();
    await expect(summary(page).getByText("1 needs a decision")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("radio", { name: "Description: the draft’s" }).click();
    await expect(page.getByRole("radio", { name: "Enable: the server’s" })).toBeChecked();
    await expect(summary(page).getByText("1 to update")).toBeVisible();
    // Somebody is quicker once more: nothing is overwritten, and the way on is a new plan.
    await shop.edit("Contact page greeting", { description: "Theirs again", enabled: false });
    await apply(page, "Too late");
    await expect(page.getByText("“Contact page greeting” was changed.")).toBeVisible();
    await page.getByRole("button", { name: "Make a new plan" }).click();
    await expect(summary(page).getByText("1 needs a decision")).toBeVisible();
    await page.getByRole("radio", { name: "Join both" }).check();
    await page.getByRole("radio", { name: "Description: the draft’s" }).click();
    await apply(page, "Joined");
    await expect(page.getByText("Everything was done and read back.")).toBeVisible();
    await page.getByRole("button", { name: "Make plan" }).click();
    await expect(summary(page).getByText("Nothing to do")).toBeVisible();

    await page.getByText("History", { exact: true }).click();
    await page.getByRole("button", { name: /Joined/ }).click();
    await page.getByRole("combobox", { name: "Compare with" }).click();
    await page.getByRole("option", { name: "Before this publication" }).click();
    await expect(page.getByRole("list", { name: "Triggers that differ" }).getByText("Changed")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Plan to take it back" }).click();
    await expect(summary(page).getByText("1 to update")).toBeVisible();
    await expect(page.getByText("Shop, back to how it was")).toBeVisible();
    await expectAccessible(page);
    await apply(page, "Taken back");
    await expect(page.getByText("Everything was done and read back.")).toBeVisible();
  } finally {
    other.end();
  }
});

test("what was tried on staging is promoted to production, after one more question", async ({ page }) => {
  const hosts = [await startHost(), await startHost()] as const;
  try {
    await addServer(page, "Staging", "Staging", await practiceOf(hosts[0]));
    await addServer(page, "Live", "Production", await practiceOf(hosts[1]));
    await expectAccessible(page);
    await choosePublish(page, "Staging");
    await makePlan(page);
    await apply(page, "To try");
    await expect(page.getByText("Everything was done and read back.")).toBeVisible();

    await choosePublish(page, "Live");
    await page.getByRole("button", { name: "Promote…" }).click();
    const dialog = page.getByRole("dialog", { name: "Promote to Live" });
    await dialog.getByRole("radio", { name: "Staging" }).check();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Make plan" }).click();
    await expect(page.getByText("From Staging to Live")).toBeVisible();
    await expect(summary(page).getByText("6 to create")).toBeVisible();
    await apply(page, "Tried on staging");
    const question = page.getByRole("dialog", { name: "Apply to production on “Live”?" });
    await expectAccessible(page);
    await question.getByRole("button", { name: "Apply to production" }).click();
    await expect(page.getByText("Everything was done and read back.")).toBeVisible();
  } finally {
    for (const host of hosts) host.end();
  }
});
