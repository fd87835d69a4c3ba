/** Hundreds of triggers on the time axis: the few that matter are found, and the chosen one is never out of sight. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { addTriggers } from "./many-triggers";

const lane = (page: Page, name: RegExp) => page.getByRole("button", { name });
const chip = (page: Page, name: RegExp) =>
  page.getByRole("group", { name: "Which lanes" }).getByRole("button", { name });
const bar = (page: Page) => page.getByRole("toolbar", { name: "Lanes" });

test("of hundreds of triggers those that fire are shown, and the others are one line", async ({ page }) => {
  await addTriggers(page, { firing: 3, nearly: 4, elsewhere: 20 });
  await page.goto("/#/simulator");
  await expect(lane(page, /^Fires Plans 1 /)).toBeVisible();
  await expect(lane(page, /Landing page of campaign/)).toHaveCount(0);
  const folded = page.getByRole("button", { name: /^\d+ did not fire/ });
  await expect(folded).toHaveText(/^2\d did not fire, [4-9] of them nearly · Show$/);
  await expectAccessible(page);
  await folded.click();
  await expect(folded).toHaveCount(0);
  await expect(lane(page, /Landing page of campaign number 3 /)).toHaveCount(1);
  // The choice is kept.
  await page.reload();
  await expect(lane(page, /Landing page of campaign number 3 /)).toHaveCount(1);
});

test("lanes are filtered by what became of them and by word, by keyboard, and that is remembered", async ({
  page,
}) => {
  await addTriggers(page, { firing: 3, nearly: 4, elsewhere: 12 });
  await page.goto("/#/simulator");
  await expect(chip(page, /^Fires \d+$/)).toHaveText(/Fires[5-9]$/);
  await expect(chip(page, /^Nearly fires \d+$/)).toBeVisible();
  // What nearly firing means stands where it is said.
  await chip(page, /^Nearly fires/).hover();
  await expect(page.getByRole("tooltip")).toContainText("one change of the visit makes it fire");
  await page.mouse.move(0, 0);

  await page.keyboard.press("Alt+2");
  await expect(chip(page, /^Nearly fires/)).toHaveAttribute("aria-pressed", "true");
  const near = lane(page, /Patience 4 Nearly: Wait 44 s longer on \/pricing\.$/);
  await expect(near).toBeVisible();
  await expect(lane(page, /Plans 1 /)).toHaveCount(0);
  await expect(lane(page, /Landing page/)).toHaveCount(0);

  await page.reload();
  await expect(near).toBeVisible();
  await expect(chip(page, /^Nearly fires/)).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Control+f");
  await page.keyboard.type("patience 3");
  await expect(lane(page, /Patience 3 /)).toBeVisible();
  await expect(near).toHaveCount(0);
  await expect(bar(page).getByRole("status")).toHaveText(/^1 of \d+ lanes$/);
  await page.keyboard.type(" nobody");
  await expect(page.getByText("No lane passes the filter.")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(near).toBeVisible();
});

test("lanes are sorted by time and by nearness", async ({ page }) => {
  await addTriggers(page, { firing: 2, nearly: 3, elsewhere: 12 });
  await page.goto("/#/simulator");
  const order = bar(page).getByRole("combobox", { name: "Order of the lanes" });
  const names = page.locator("[data-part=lane]");
  await order.click();
  await page.getByRole("option", { name: "By nearness" }).click();
  await expect(names.first()).toContainText("Nearly:");
  await order.click();
  await page.getByRole("option", { name: "By time" }).click();
  await expect(names.first()).toContainText("Fires at");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Sort lanes: In order");
  await page.keyboard.press("Enter");
  await expect(order).toHaveValue("In order");
});

test("the chosen lane stays in sight while others scroll and are filtered", async ({ page }) => {
  await addTriggers(page, { firing: 2, nearly: 2, elsewhere: 40 });
  await page.goto("/#/simulator");
  await page.getByRole("button", { name: /^\d+ did not fire/ }).click();
  const chosen = lane(page, /Landing page of campaign number 2 /);
  await chosen.click();
  await expect(chosen).toBeInViewport({ ratio: 1 });
  await page.locator("[data-part=lane]").first().hover();
  await page.mouse.wheel(0, 4000);
  await expect(lane(page, /campaign number 40 /)).toBeInViewport();
  await expect(chosen).toBeInViewport({ ratio: 1 });
  await expect(chosen).toHaveCount(1);

  await page.keyboard.press("Alt+1");
  await expect(lane(page, /^Fires Plans 1 /)).toBeVisible();
  await expect(chosen).toBeInViewport({ ratio: 1 });
  await page.getByRole("button", { name: "Next event" }).click();
  await expect(chosen).toBeInViewport({ ratio: 1 });
});

test("the chosen lane stays in sight in another session, and its neighbours are a key away", async ({
  page,
}) => {
  await addTriggers(page, { firing: 2, nearly: 0, elsewhere: 12 });
  await page.goto("/#/simulator");
  await page.getByRole("button", { name: /^\d+ did not fire/ }).click();
  const chosen = lane(page, /Landing page of campaign number 2 /);
  await chosen.click();
  await page.keyboard.press("Alt+1");
  await page.getByRole("combobox", { name: "Session" }).click();
  await page.getByRole("option").nth(1).click();
  await expect(chosen).toHaveAttribute("aria-pressed", "true");
  await expect(chosen).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Alt+1");
  await page.keyboard.press("Alt+3");
  await expect(bar(page).getByRole("status")).toHaveText(/^1 of \d+ lanes$/);
  await page.keyboard.press("Alt+3");

  await page.keyboard.press("Alt+ArrowDown");
  await expect(lane(page, /campaign number 3 /)).toHaveAttribute("aria-pressed", "true");
  await expect(lane(page, /campaign number 3 /)).toBeInViewport({ ratio: 1 });
});

test("names have the room that they need, and as much as one gives them", async ({ page }) => {
  await addTriggers(page, { firing: 0, nearly: 0, elsewhere: 12 });
  await page.goto("/#/simulator");
  const name = page.locator("[data-part=lane]").first();
  await expect(name).toBeVisible();
  const width = async () => (await name.boundingBox())?.width ?? 0;
  const before = await width();
  const edge = page.getByRole("separator", { name: "Width of the names" });
  await edge.focus();
  for (let press = 0; press < 4; press++) {
    await page.keyboard.press("ArrowRight");
  }
  await expect.poll(width).toBe(Math.round(before) + 64);
  await page.reload();
  await expect(name).toBeVisible();
  await expect.poll(width).toBe(Math.round(before) + 64);
  await edge.focus();
  await page.keyboard.press("Enter");
  await expect.poll(width).toBeCloseTo(before, 0);
  // Wider windows give more of it.
  await page.setViewportSize({ width: 1920, height: 1080 });
  await expect.poll(width).toBeGreaterThan(before);
  await expectAccessible(page);
});

test("at 200 % the lanes and the reasons can be read and used", async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await page.goto("/#/simulator");
  const waiting = lane(page, /Registered: thank you/);
  await waiting.scrollIntoViewIfNeeded();
  await expect(waiting).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("slider", { name: "Playhead" })).toBeInViewport();
  await waiting.click();
  await page.getByRole("tab", { name: "Why", exact: true }).click();
  const mends = page.getByRole("region", { name: "What would make it fire", exact: true });
  const apply = mends.getByRole("button", { name: /^Apply/ }).first();
  await apply.scrollIntoViewIfNeeded();
  await expect(apply).toBeInViewport({ ratio: 0.9 });
  await expectAccessible(page);
});

test("lanes are filtered by the tags of their drafts, and the palette has each tag", async ({ page }) => {
  await addTriggers(page, { firing: 2, nearly: 2, elsewhere: 12 });
  const rows = (await (await page.request.post("/rpc/draft.list", { data: { project: 1 } })).json()) as {
    id: number;
    name: string;
  }[];
  const drafts = rows.filter(({ name }) => /campaign number [12]$/.test(name)).map(({ id }) => id);
  const edit = { kind: "tags", add: ["Spring"], remove: [] };
  const tagged = await page.request.post("/rpc/draft.bulk", { data: { project: 1, drafts, edit } });
  expect(tagged.ok(), await tagged.text()).toBe(true);
  await page.goto("/#/simulator");
  await bar(page).getByRole("combobox", { name: "Tag" }).click();
  await page.getByRole("option", { name: "Spring" }).click();
  await expect(bar(page).getByRole("status")).toHaveText(/^2 of \d+ lanes$/);
  await expect(lane(page, /Landing page of campaign number 2 /)).toBeVisible();
  await expect(lane(page, /Plans 1 /)).toHaveCount(0);
  await expectAccessible(page);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("No longer filter lanes by the tag");
  await page.keyboard.press("Enter");
  await expect(lane(page, /Plans 1 /)).toBeVisible();
});

test("the playhead goes through a lane that is pinned at the lower edge", async ({ page }) => {
  await addTriggers(page, { firing: 2, nearly: 2, elsewhere: 40 });
  await page.goto("/#/simulator");
  await page.getByRole("button", { name: /^\d+ did not fire/ }).click();
  await page.locator("[data-part=lane]").first().hover();
  await page.mouse.wheel(0, 4000);
  await lane(page, /Landing page of campaign number 40 /).click();
  await page.mouse.wheel(0, -5000);
  const pinned = page.locator("[data-at=bottom]");
  await expect(pinned).toBeVisible();
  const foot = page.locator("[data-part=playhead-foot]");
  const [line, row] = [await foot.boundingBox(), await pinned.boundingBox()];
  expect(Math.abs((line?.y ?? 0) - (row?.y ?? 0))).toBeLessThanOrEqual(2);
  expect(line?.height ?? 0).toBeGreaterThanOrEqual((row?.height ?? 0) - 3);
});
