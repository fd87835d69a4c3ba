/** What is typed as a script is never lost, however soon one goes elsewhere. */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const script = (page: Page) => page.getByRole("textbox", { name: "Session as text" });

async function open(page: Page): Promise<void> {
  await page.goto("/#/simulator/1");
  await page.getByRole("tab", { name: "Script" }).click();
  await expect(script(page)).toContainText("load https://");
}

const contact = "load https://shop.example/contact?from=script\nend after 77s";

const steps = (page: Page) => page.getByRole("tabpanel", { name: "Steps" });

test("what is typed just before another part is chosen is the session", async ({ page }) => {
  await open(page);
  await script(page).fill(contact);
  await page.getByRole("tab", { name: "Steps" }).click();
  await expect(steps(page)).toContainText("contact?from=script");
});

test("what is typed just before the screen is left is the session when one comes back", async ({ page }) => {
  await open(page);
  await script(page).fill(contact);
  const saved = page.waitForResponse(/session\.save/);
  await page.keyboard.press("Control+6");
  await expect(page).toHaveURL(/#\/servers/);
  await saved;
  await page.keyboard.press("Control+4");
  await page.getByRole("tab", { name: "Steps" }).click();
  await expect(steps(page)).toContainText("contact?from=script");
});

test("whoever is back before a late save is answered goes on with what was changed", async ({ page }) => {
  await open(page);
  await page.getByRole("tab", { name: "Steps" }).click();
  let answer = (): void => undefined;
  const late = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(/session\.save/, async (route) => {
    await late;
    await route.continue();
  });
  const wait = page.getByRole("textbox", { name: "Length of step 2" });
  await wait.fill("77s");
  await wait.press("Tab");
  const asked = page.waitForRequest(/session\.save/);
  await page.keyboard.press("Control+6");
  await expect(page).toHaveURL(/#\/servers/);
  await asked;
  await page.keyboard.press("Control+4");
  await expect(wait).toHaveValue(/^(77s|1m 17s|1:17)/);
  answer();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(wait).toHaveValue(/^(77s|1m 17s|1:17)/);
});

test("a text that is no session yet waits with what is wrong with it", async ({ page }) => {
  await open(page);
  await script(page).fill("load https://shop.example/\nwait for it");
  await page.keyboard.press("Control+6");
  await expect(page).toHaveURL(/#\/servers/);
  await page.keyboard.press("Control+4");
  await page.getByRole("tab", { name: "Script" }).click();
  await expect(script(page)).toContainText("wait for it");
  await expect(page.getByText(/^Line \d+, column \d+:$/)).toBeVisible();
});
