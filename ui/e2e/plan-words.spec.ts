/** What a plan makes of triggers that are trees: told in words, part by part, and told apart where two have one name. */
import { expect, expectAccessible, test } from "./fixtures";
import { apply, choosePublish, makePlan, takeAlong } from "./publishing";

const trigger = (name: string, event: string, text: string) => ({
  name,
  description: "",
  enabled: true,
  definition: {
    event,
    condition: [
      "and",
      ["icontains", "@visitor_page_url", "/pricing"],
      ["or", ["stillOnPage", 30], ["not", ["hasTag", "vip"]]],
      ["not", ["firedBefore"]],
    ],
    actions: [
      ["wait", 5],
      ["sendMessageToVisitor", "Anna", text, "(1) Yes/(2) No"],
    ],
  },
});

const triggers = [
  trigger("Pricing help", "page_enter", "Questions about our prices?\nWe are here."),
  trigger("Hello", "page_enter", "Hi"),
  trigger("Hello", "chat_requested", "Hi"),
];

test("a new trigger, a changed one and two of one name are told in words", async ({ page }) => {
  await page.goto("/#/library");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import" }).click();
  await page.getByRole("menuitem", { name: "Import files…" }).click();
  await (await chooser).setFiles({
    name: "zendesk.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(triggers)),
  });
  const drafts = page.getByRole("listbox", { name: "Drafts" });
  await expect(drafts.getByRole("option", { name: /Pricing help/ })).toBeVisible();

  await choosePublish(page, "Practice server for Zendesk Chat");
  await makePlan(page);
  await page.getByRole("button", { name: /^Pricing help/ }).click();
  const item = page.getByRole("article", { name: "Pricing help" });
  await expect(
    item.getByText(/^When a visitor enters a page, and the page.s address contains/),
  ).toBeVisible();
  const sent = item.getByLabel("What would change");
  await expect(sent.getByText("all of these", { exact: true })).toBeVisible();
  await expect(sent.getByText("the visitor stays on the page for 30 seconds")).toBeVisible();
  await expect(sent.getByText("Questions about our prices?")).toBeVisible();
  await expect(sent).not.toContainText('["');
  await expectAccessible(page);

  // Two of one name are held back here, and each says which it is.
  const hello = page.getByRole("button", { name: /^Hello/ });
  await expect(hello).toHaveCount(2);
  await expect(hello.first()).toContainText("Event: Visitor enters a page");
  await expect(hello.last()).toContainText("Event: Visitor asks for a chat");
  await hello.last().click();
  await expect(
    page.getByText(/^One of several with this name: Event: Visitor asks for a chat/),
  ).toBeVisible();
  await expectAccessible(page);

  await takeAlong(page);
  await apply(page, "First");
  await expect(page.getByRole("list", { name: "What came of each item" })).toContainText("Pricing help");
});
