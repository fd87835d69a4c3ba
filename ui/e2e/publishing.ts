/** What stories that publish do again and again. */
import { expect, type Locator, type Page } from "@playwright/test";
import type { Practice } from "./practice";

/** Adds a server in Servers, which then shows it; `use` is what it is for, as the form says it. */
export async function addServer(
  page: Page,
  name: string,
  use: string,
  { address, manager }: Practice,
): Promise<void> {
  await page.goto("/#/servers");
  await page.getByRole("button", { name: "Add server…" }).click();
  const form = page.getByRole("dialog", { name: "Add server" });
  await form.getByLabel("Address").fill(address);
  await form.getByLabel("Name").fill(name);
  await form.getByText(use, { exact: true }).click();
  await form.getByLabel("User id").fill(manager.user_id);
  await form.getByRole("textbox", { name: "Token" }).fill(manager.auth_token);
  await form.getByLabel("This session only").check();
  await form.getByRole("button", { name: "Save and test" }).click();
  await expect(page.getByRole("article", { name }).getByText("Connected")).toBeVisible();
}

export async function choosePublish(page: Page, server: string): Promise<void> {
  await page.goto("/#/publish");
  await page.getByRole("combobox", { name: "Server" }).click();
  await page.getByRole("option", { name: server }).click();
}

/** Runs a command of the palette with the keyboard alone, once the words have found it. */
export async function runCommand(page: Page, words: string, command: string | RegExp): Promise<void> {
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Commands" });
  await expect(palette.getByPlaceholder("What do you want to do?")).toBeFocused();
  await page.keyboard.type(words);
  // Enter runs the first of them.
  await expect(palette.getByRole("option").first()).toContainText(command);
  await page.keyboard.press("Enter");
  await expect(palette).toBeHidden();
}

export const summary = (page: Page): Locator => page.getByRole("region", { name: "Summary of the plan" });

/** The button that says what it applies, and where. */
export const applyButton = (page: Page): Locator => summary(page).getByRole("button", { name: /^Apply / });

/** Red where a plan only takes away. */
export const applyColour = (page: Page): Promise<string> =>
  applyButton(page).evaluate((button) => getComputedStyle(button).backgroundColor);

export async function makePlan(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Make plan" }).last().click();
  await expect(summary(page)).toBeVisible();
}

/** Ticks what nobody marked ready. */
export async function takeAlong(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Take (it|all \d+) along$/ }).click();
}

export async function apply(page: Page, note: string): Promise<void> {
  await page.getByLabel("Note: why this is published").fill(note);
  await applyButton(page).click();
}
