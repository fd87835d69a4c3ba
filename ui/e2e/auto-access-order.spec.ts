/** The order of rules is published like everything else: planned, reviewed, applied and read back. */
import { expect, expectAccessible, test } from "./fixtures";
import { apply, choosePublish, makePlan, summary, takeAlong } from "./publishing";

const rule = (id: string, next_id: string, text: string) => ({
  id,
  description: `Pages with ${text}`,
  access: { groups: [0] },
  conditions: { url: { values: [{ value: text, exact_match: false }] } },
  next_id,
});

test("a rule that was moved in the library is moved on the server, and nothing else is sent", async ({
  page,
}) => {
  await page.goto("/#/library");
  const drafts = page.getByRole("listbox", { name: "Drafts" });
  await expect(drafts.getByRole("option")).toHaveCount(6);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import" }).click();
  await page.getByRole("menuitem", { name: "Import files…" }).click();
  await (await chooser).setFiles({
    name: "livechat.json",
    mimeType: "application/json",
    buffer: Buffer.from(
      JSON.stringify([rule("a", "b", "/pricing"), rule("b", "c", "/help"), rule("c", "", "/contact")]),
    ),
  });
  await expect(page.getByText("3 drafts imported for LiveChat.")).toBeVisible();

  await choosePublish(page, "Practice server for LiveChat");
  await makePlan(page);
  await takeAlong(page);
  await expect(summary(page).getByText("3 to create")).toBeVisible();
  await apply(page, "First");
  await expect(page.getByText("Everything was done and read back.")).toBeVisible();

  await page.goto("/#/library");
  const last = drafts.getByRole("option", { name: /Pages with \/contact/ });
  await last.click();
  await drafts.focus();
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(last).toHaveText(/^1Pages/);

  await choosePublish(page, "Practice server for LiveChat");
  await makePlan(page);
  await expect(summary(page).getByText("1 to update")).toBeVisible();
  const item = page.getByRole("article", { name: "Order of the rules" });
  await expect(item.getByText("The server’s triggers come into the order of the drafts.")).toBeVisible();
  const order = item.getByRole("list", { name: "The order that comes of it" });
  const moved = order.getByRole("listitem").filter({ hasText: "was" });
  await expect(moved).toHaveCount(1);
  await expect(moved).toContainText("Pages with /contact");
  await expectAccessible(page);

  await apply(page, "In another order");
  await expect(page.getByText("Everything was done and read back.")).toBeVisible();
  await expect(page.getByText("Put in order and read back")).toBeVisible();
  await page.getByRole("button", { name: "Make plan" }).click();
  await expect(summary(page).getByText("Nothing to do")).toBeVisible();
});
