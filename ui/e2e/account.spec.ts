/** The account of a licence: looked at, changed, and its groups chosen by name in a rule. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

const groups = (page: Page) => page.getByRole("listbox", { name: "Groups" });

/** Opens the account of a practice server of LiveChat, by keyboard. */
async function openAccount(page: Page): Promise<void> {
  await page.goto("/#/servers");
  await page.getByRole("button", { name: "More servers to add" }).press("Enter");
  await page.getByRole("menuitem", { name: "Add practice server for LiveChat" }).press("Enter");
  await page.getByRole("button", { name: "Account", exact: true }).press("Enter");
  await expect(groups(page).getByRole("option")).toHaveCount(4);
}

test("the account of a server is looked at and searched by keyboard", async ({ page }) => {
  await openAccount(page);
  await expect(groups(page).getByRole("option", { name: /Sales/ })).toContainText("2 members");
  // It was started to be read, and the status bar knows.
  await expect(page.getByRole("button", { name: "Practice server of LiveChat runs" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("tab", { name: "Groups" }).focus();
  await page.keyboard.press("ArrowRight");
  const agents = page.getByRole("listbox", { name: "Agents" });
  await expect(agents.getByRole("option")).toHaveCount(8);
  await expect(page).toHaveURL(/#\/account\/\d+\/agents$/);
  await agents.getByRole("option", { name: /Agent Smith/ }).click();
  await expect(page.getByRole("article", { name: "Agent Smith" })).toContainText("Sales · 1 (first)");
  await page.keyboard.press("ControlOrMeta+f");
  await page.keyboard.type("support hero");
  // Only what the table and the pane beside it tell is searched.
  await expect(agents).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.keyboard.type("grey");
  await expect(page.getByRole("status").filter({ hasText: "1 of 8 agents" })).toBeVisible();
  await agents.focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("article", { name: "Grey" })).toContainText("Suspended");
  await expect(page.getByRole("button", { name: "End suspension…" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Suspend agent…" })).toHaveCount(0);

  // The place is an address: it comes back after a reload.
  await page.reload();
  await expect(agents.getByRole("option")).toHaveCount(8);
});

test("groups are made and changed, and deleted only when their name is typed", async ({ page }) => {
  await openAccount(page);
  await page.keyboard.press("ControlOrMeta+Shift+N");
  const made = page.getByRole("dialog", { name: "New group" });
  await made.getByRole("textbox", { name: "Name" }).fill("x".repeat(181));
  await made.getByRole("button", { name: "New group" }).click();
  await expect(made.getByText("has 181 characters, and the most is 180")).toBeVisible();
  await made.getByRole("textbox", { name: "Name" }).fill("Returns");
  await made.getByRole("combobox", { name: "Add to members" }).fill("ada");
  await page.getByRole("option", { name: "Ada · agent1@example.com" }).click();
  await made.getByRole("combobox", { name: "Priority of Ada · agent1@example.com" }).selectOption("first");
  await expectAccessible(page);
  await made.getByRole("textbox", { name: "Name" }).press("Enter");
  await expect(page.getByText("LiveChat takes up to two minutes")).toBeVisible();

  await groups(page)
    .getByRole("option", { name: /Returns/ })
    .click();
  const detail = page.getByRole("article", { name: "Returns" });
  await expect(detail).toContainText("agent1@example.com (first)");
  await detail.getByRole("button", { name: "Edit group…" }).click();
  const edit = page.getByRole("dialog", { name: "Edit group “Returns”" });
  await expect(edit.getByRole("button", { name: "Edit group" })).toBeDisabled();
  await edit.getByRole("textbox", { name: "Name" }).fill("Parcels");
  await edit.getByRole("button", { name: "Edit group" }).click();

  await page.getByRole("article", { name: "Parcels" }).getByRole("button", { name: "Delete group…" }).click();
  const remove = page.getByRole("dialog", { name: "Delete group “Parcels”" });
  await expect(remove).toContainText("made anew it has another number. It cannot be undone.");
  const deed = remove.getByRole("button", { name: "Delete group" });
  await remove.getByRole("textbox", { name: /Type “Parcels”/ }).fill("parcels");
  await expect(deed).toBeDisabled();
  await remove.getByRole("textbox", { name: /Type “Parcels”/ }).fill("Parcels");
  await expectAccessible(page);
  await deed.click();
  await expect(groups(page).getByRole("option")).toHaveCount(4);
});

test("a rule sends chats to groups by their names", async ({ page }) => {
  await openAccount(page);
  await page.goto("/#/library");
  await page.getByRole("button", { name: "New draft from a template" }).press("Enter");
  await page.getByRole("menuitem", { name: "LiveChat" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("menuitem", { name: /Blank/ }).first().press("Enter");
  const field = page.getByRole("combobox", { name: "Groups" });
  await field.fill("sal");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Sales · 1", { exact: true })).toBeVisible();
  await field.fill("9");
  await page.keyboard.press("Enter");
  await field.fill("2");
  await page.keyboard.press("Tab");
  await expect(page.getByText("Support · 2", { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.goto("/#/library");
  const drafts = page.getByRole("listbox", { name: "Drafts" });
  await expect(drafts.getByText("(General, Sales, 9, Support)")).toBeVisible();
});

test("a practice server that is started to tell names is known to run", async ({ page }) => {
  await page.goto("/#/servers");
  await page.getByRole("button", { name: "More servers to add" }).press("Enter");
  await page.getByRole("menuitem", { name: "Add practice server for LiveChat" }).press("Enter");
  await expect(page.getByRole("button", { name: "Account", exact: true })).toBeVisible();
  const runs = page.getByRole("button", { name: /^Practice server(s run| of LiveChat runs)$/ });
  await page.goto("/#/library");
  await page.getByRole("button", { name: "New draft from a template" }).press("Enter");
  await page.getByRole("menuitem", { name: "LiveChat" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("menuitem", { name: /Blank/ }).first().press("Enter");
  const read = page.getByRole("button", { name: "Read names" });
  await expect(read).toBeVisible();
  await expect(runs).toHaveCount(0);
  await read.click();
  await expect(page.getByRole("button", { name: "Read again" })).toBeVisible();
  await expect(runs).toBeVisible();
});
