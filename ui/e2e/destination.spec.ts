/** What is published goes to the server that was looked at: two servers, and each way from one of them to Publish. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, startHost, test } from "./fixtures";
import { practiceOf, practiseFault } from "./practice";
import {
  addServer,
  applyButton,
  applyColour,
  choosePublish,
  makePlan,
  runCommand,
  summary,
} from "./publishing";

const shop = "Shop production";

async function lookAt(page: Page, server: string): Promise<void> {
  await page.goto("/#/servers");
  await page.getByRole("listbox", { name: "Servers" }).getByText(server, { exact: true }).click();
  await expect(page.getByRole("article", { name: server })).toBeVisible();
}

/** Publish shows `server`, and nothing yet of what was planned for any other. */
async function expectNothingPlanned(page: Page, server: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: "Publish" })).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Server" })).toHaveValue(server);
  await expect(page.getByRole("heading", { name: `Publish to ${server}` })).toBeVisible();
  await expect(summary(page)).toHaveCount(0);
  await expect(page.getByLabel("Items of the plan")).toHaveCount(0);
}

test("Publish opens with the server that was looked at, not with another one's left-over plan", async ({
  page,
}) => {
  const other = await startHost();
  try {
    await addServer(page, shop, "Production", await practiceOf(other));
    // The practice server gets everything, and then a plan to take all of it away, which is left lying.
    await choosePublish(page, "Practice server");
    await makePlan(page);
    await expect(applyButton(page)).toHaveText("Apply 6 to Practice server");
    const harmless = await applyColour(page);
    await applyButton(page).click();
    await expect(page.getByText("Everything was done and read back.")).toBeVisible();
    await page.goto("/#/library");
    await page.getByRole("listbox", { name: "Drafts" }).focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    await choosePublish(page, "Practice server");
    await makePlan(page);
    await expect(summary(page).getByText("6 to delete")).toBeVisible();
    await expect(summary(page).getByRole("img", { name: "Delete" })).toBeVisible();
    expect(await applyColour(page)).not.toBe(harmless);
    await expectAccessible(page);

    await lookAt(page, shop);
    await page.getByRole("button", { name: "Publish" }).click();
    await expectNothingPlanned(page, shop);

    // The plan was not lost, and stands under its own name.
    await choosePublish(page, "Practice server");
    await expect(applyButton(page)).toHaveText("Apply 6 to Practice server");
    await applyButton(page).click();
    await page
      .getByRole("dialog", { name: "Delete 6 triggers on “Practice server”?" })
      .getByRole("button", { name: "Apply and delete" })
      .click();
    await expect(page.getByText("Applied to Practice server")).toBeVisible();
    await choosePublish(page, shop);
    await expectNothingPlanned(page, shop);
  } finally {
    other.end();
  }
});

test("the keyboard and the palette lead to the server that was looked at, and back to it", async ({
  page,
}) => {
  const other = await startHost();
  try {
    await addServer(page, shop, "Production", await practiceOf(other));
    await choosePublish(page, "Practice server");
    await makePlan(page);

    await page.keyboard.press("Control+6");
    const servers = page.getByRole("listbox", { name: "Servers" });
    await servers.focus();
    await page.keyboard.press("End");
    await expect(page.getByRole("article", { name: shop })).toBeVisible();
    await runCommand(page, "publish to shop", `Publish to ${shop}`);
    await expectNothingPlanned(page, shop);

    await page.goBack();
    await expect(page.getByRole("article", { name: shop })).toBeVisible();
    await page.keyboard.press("Control+5");
    await expectNothingPlanned(page, shop);

    // All the way without a mouse, up to the question that production asks.
    await page.keyboard.press("Control+Shift+M");
    await expect(applyButton(page)).toHaveText(`Apply 6 to ${shop}`);
    await runCommand(page, "apply shop", `Apply 6 to ${shop}`);
    const question = page.getByRole("dialog", { name: `Apply to production on “${shop}”?` });
    await expect(question).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(question).toBeHidden();
    await expect(applyButton(page)).toBeEnabled();

    // A screen without a server in between forgets nothing.
    await page.keyboard.press("Control+1");
    await page.keyboard.press("Control+5");
    await expect(applyButton(page)).toHaveText(`Apply 6 to ${shop}`);
    await page.keyboard.press("Control+6");
    await expect(page.getByRole("article", { name: shop })).toBeVisible();
  } finally {
    other.end();
  }
});

test("a plan that comes late is shown where it belongs and nowhere else", async ({ page }) => {
  const other = await startHost();
  try {
    await addServer(page, shop, "Production", await practiceOf(other));
    await practiseFault(page, "At the next call", "The call must wait 5 seconds (429)");
    await choosePublish(page, "Practice server");
    await page.getByRole("button", { name: "Make plan" }).last().click();
    await expect(page.getByText(/^waiting \d s/i)).toBeVisible();

    await lookAt(page, shop);
    await page.getByRole("button", { name: "Publish" }).click();
    const elsewhere = page.getByText("Comparing with Practice server goes on.");
    await expect(elsewhere).toBeVisible();
    await expectNothingPlanned(page, shop);
    await expectAccessible(page);
    // It has come.
    await expect(elsewhere).toBeHidden({ timeout: 20_000 });
    await expectNothingPlanned(page, shop);

    await choosePublish(page, "Practice server");
    await expect(applyButton(page)).toHaveText("Apply 6 to Practice server");
  } finally {
    other.end();
  }
});
