/** A trigger with a tree of conditions is built by keyboard alone, moved about by mouse, taken back, and edited as it is written. */
import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

/** What a published record of the vendor's API holds. */
const discounts = {
  event: "chat_requested",
  condition: [
    "and",
    ["icontains", "@visitor_page_url", "[product name]"],
    ["stillOnPage", 30],
    ["eq", "@visitor_requesting_chat", false],
    ["eq", "@visitor_served", false],
    ["not", ["firedBefore"]],
  ],
  actions: [["sendMessageToVisitor", "Customer Service", "How can we help?"]],
};

type Definition = { condition?: unknown; [member: string]: unknown };

/** Brings a trigger in and opens it in the editor. */
async function open(page: Page, definition: unknown): Promise<void> {
  await page.goto("/#/library");
  await expect(page.getByRole("option")).toHaveCount(6);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import" }).click();
  await page.getByRole("menuitem", { name: "Import files…" }).click();
  await (await chooser).setFiles({
    name: "trigger.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify([{ name: "Product Discounts", enabled: false, definition }])),
  });
  await page.getByRole("option", { name: /Product Discounts/ }).click();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tree", { name: "Condition" })).toHaveCount(1);
}

/** The definition as it is stored. */
async function stored(page: Page): Promise<Definition> {
  const draft = Number(/editor\/(\d+)/.exec(page.url())?.[1]);
  const answer = await page.request.post("/rpc/draft.get", { data: { draft } });
  return ((await answer.json()) as { document: { definition: Definition } }).document.definition;
}

function part(page: Page, name: string | RegExp): Locator {
  return page.getByRole("treeitem", { name });
}

test("a trigger is built from a blank one by keyboard alone", async ({ page }) => {
  // Every key waits for what the one before it brought.
  test.slow();
  await open(page, { event: "page_enter", condition: ["and"], actions: [] });
  const keys = page.keyboard;
  await page.getByRole("combobox", { name: "Event" }).focus();
  await keys.press("Enter");
  await keys.press("ArrowDown");
  await keys.press("Enter");
  await expect(page.getByText("When a visitor asks for a chat")).toBeVisible();

  await part(page, "All of these, 0 parts").focus();
  const add = async (words: string) => {
    await keys.press("a");
    await expect(page.getByRole("combobox", { name: "New part" })).toBeFocused();
    await keys.type(words);
    await keys.press("Enter");
  };
  await add("page address");
  await expect(page.getByRole("textbox", { name: "Value of “Page address”" })).toBeFocused();
  await keys.type("[product name]");
  await keys.press("Escape");
  await expect(part(page, "Page address contains “[product name]”")).toBeFocused();

  await add("still on the page");
  await expect(page.getByRole("textbox", { name: "Seconds" })).toHaveValue("30");
  await keys.press("Escape");
  await add("waits for an agent");
  await keys.press("Escape");
  await add("agent serves");
  await keys.press("Escape");
  await add("fired");
  await expect(part(page, "Has fired before")).toBeFocused();
  await keys.press("n");
  await expect(part(page, "Not: Has fired before")).toBeFocused();

  await page.getByRole("button", { name: "Add an action" }).focus();
  await keys.press("Enter");
  await expect(page.getByRole("combobox", { name: "New action" })).toBeFocused();
  await keys.type("message");
  await keys.press("Enter");
  await expect(page.getByRole("textbox", { name: "Sender" })).toBeFocused();
  await keys.press("Tab");
  await keys.type("How can we help?");
  await expect.poll(() => stored(page)).toEqual(discounts);
  await expect(
    page.getByText(/and no agent serves the visitor, and this trigger has not fired before: send/),
  ).toBeVisible();
  await expectAccessible(page);
});

test("parts are moved, wrapped, unwrapped and taken out by keyboard, and every edit is taken back", async ({
  page,
}) => {
  await open(page, discounts);
  const keys = page.keyboard;
  const condition = async () => (await stored(page)).condition as unknown[];
  const [all, address, waits, requesting, served, once] = discounts.condition;
  await part(page, /^All of these/).focus();
  await keys.press("ArrowDown");
  await keys.press("ArrowDown");
  await expect(part(page, "Still on the page, 30")).toBeFocused();
  await keys.press("g");
  await expect(part(page, "Any of these, 1 part")).toBeFocused();
  await keys.press("ArrowDown");
  await keys.press("ArrowDown");
  await keys.press("Alt+ArrowRight");
  await expect.poll(condition).toEqual([all, address, ["or", waits, requesting], served, once]);
  await expect(page.getByRole("status").filter({ hasText: "place 2 of 2" })).toHaveCount(1);
  await keys.press("Alt+ArrowUp");
  await expect.poll(condition).toEqual([all, address, ["or", requesting, waits], served, once]);
  await keys.press("Alt+ArrowLeft");
  await expect.poll(condition).toEqual([all, address, ["or", waits], requesting, served, once]);
  await keys.press("n");
  await expect.poll(condition).toContainEqual(["eq", "@visitor_requesting_chat", true]);
  await keys.press("Delete");
  await expect(part(page, "Agent serves the visitor is no")).toBeFocused();
  await keys.press("ArrowUp");
  await keys.press("ArrowLeft");
  await expect(part(page, "Any of these, 1 part")).toBeFocused();
  await keys.press("u");
  await expect.poll(condition).toEqual([all, address, waits, served, once]);
  for (let step = 0; step < 7; step += 1) {
    await keys.press("Control+z");
  }
  await expect.poll(() => stored(page)).toEqual(discounts);
  await expect(page.getByLabel("Undo", { exact: true })).toBeDisabled();
});

test("a part is dragged into a group and out again", async ({ page }) => {
  const inside = ["or", ["hasTag", "a"], ["hasTag", "b"]];
  await open(page, { ...discounts, condition: ["and", ["stillOnPage", 30], inside, ["firedBefore"]] });
  const condition = async () => (await stored(page)).condition;
  const drag = async (what: string, beside: string, side: "above" | "below") => {
    const grip = page.getByRole("button", { name: `Drag “${what}”` });
    await grip.scrollIntoViewIfNeeded();
    const from = await grip.boundingBox();
    const to = await part(page, beside).boundingBox();
    if (from === null || to === null) throw new Error("the parts are not on the screen");
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 30, to.y + (side === "above" ? 1 : to.height - 1), { steps: 6 });
    await page.mouse.up();
  };
  await drag("Has fired before", "Has the tag, “a”", "below");
  await expect
    .poll(condition)
    .toEqual(["and", ["stillOnPage", 30], ["or", ["hasTag", "a"], ["firedBefore"], ["hasTag", "b"]]]);
  await drag("Has fired before", "Still on the page, 30", "above");
  await expect.poll(condition).toEqual(["and", ["firedBefore"], ["stillOnPage", 30], inside]);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect.poll(condition).toEqual(["and", ["stillOnPage", 30], inside, ["firedBefore"]]);
});

test("what is not known stays as it is, and can be edited as it is written", async ({ page }) => {
  const browser = ["browser", { name: "Opera", versions: [1.5, null] }];
  const definition = {
    event: "chat_start",
    condition: ["and", browser, ["not", ["gt", "@queue_size", 3]]],
    actions: [["banVisitor"], ["wait", 5]],
    version: 1,
    editor: "developer",
    later: { kept: true },
  };
  await open(page, definition);
  await expect(part(page, /^Not known here: \["browser"/)).toBeVisible();
  await part(page, "Not: @queue_size is more than 3").focus();
  await page.keyboard.press("d");
  await part(page, "Wait, 5").focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect
    .poll(() => stored(page))
    .toEqual({
      ...definition,
      condition: ["and", browser, ["not", ["gt", "@queue_size", 3]], ["not", ["gt", "@queue_size", 3]]],
      actions: [["wait", 5], ["banVisitor"]],
    });
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "The part as JSON" }).first().fill('["browser", "Firefox"]');
  await expect.poll(async () => (await stored(page)).condition).toContainEqual(["browser", "Firefox"]);
});

test("the definition goes from the tree to JSON and back, and a text with an error is not lost", async ({
  page,
}) => {
  await open(page, discounts);
  await page.keyboard.press("Control+j");
  const json = page.getByRole("textbox", { name: "The draft as JSON" });
  await expect(json).toContainText("@visitor_requesting_chat");
  await json.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("x");
  await page.keyboard.press("Control+j");
  await expect(page.getByText(/The JSON view holds a text with an error/)).toBeVisible();
  await expect(part(page, "Still on the page, 30")).toBeVisible();
  await page.getByRole("button", { name: "Go on with it" }).click();
  await json.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Control+j");
  await expect(page.getByText(/The JSON view holds a text with an error/)).toHaveCount(0);
  expect(await stored(page)).toEqual(discounts);
});
