/** What an eye sees on every screen, measured: one scroll bar a direction, nothing cut, room for the work, words in type. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

const json = { "content-type": "application/json" };

/** What the back end at `base` answers. */
async function ask<T>(base: string, command: string, input: object): Promise<T> {
  const body = JSON.stringify(input);
  const answer = await fetch(`${base}/rpc/${command}`, { method: "POST", headers: json, body });
  expect(answer.ok, command).toBe(true);
  return (await answer.json()) as T;
}

type Platforms = { platform: string; kinds: { key: string }[] }[];
type Templates = { key: string; kind: string }[];

/** The addresses of a draft of each platform and kind, made from its last template. */
async function draftsOfEachKind(base: string): Promise<string[]> {
  const [project] = await ask<{ id: number }[]>(base, "project.list", {});
  const found: string[] = [];
  for (const { platform, kinds } of await ask<Platforms>(base, "platform.list", {})) {
    const templates = await ask<Templates>(base, "template.list", { platform });
    for (const { key: kind } of kinds) {
      const template = templates.findLast((candidate) => candidate.kind === kind)?.key;
      const of = template === undefined ? { kind } : { template };
      const made = await ask<{ row: { id: number } }>(base, "draft.create", {
        project: project?.id,
        platform,
        ...of,
      });
      found.push(`/#/editor/${made.row.id}`);
    }
  }
  return found;
}

/** Nothing is loading any more, and two frames were drawn. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/**
 * What scrolls inside of what scrolls the same way, what reaches out of the window, and words that are cut without an ellipsis, or with
 * one and no tooltip. A list of rows that are only drawn in view scrolls by itself, and so does code.
 */
async function troubles(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>("#root *")].filter(
      (element) => element.checkVisibility() && element.closest(".cm-editor") === null,
    );
    const named = (element: HTMLElement) =>
      `${element.tagName} ${element.className} “${(element.textContent ?? "").slice(0, 40)}”`;
    const scrolls = (element: HTMLElement) =>
      /auto|scroll/.test(getComputedStyle(element).overflowY) &&
      element.scrollHeight > element.clientHeight + 1;
    const down = all.filter(scrolls);
    const nested = down.filter(
      (inner) =>
        inner.closest("[role=listbox]") === null &&
        down.some((outer) => outer !== inner && outer.contains(inner)),
    );
    const cut = all.filter(
      (element) =>
        /hidden|clip/.test(getComputedStyle(element).overflowX) &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.tagName !== "INPUT" &&
        element.innerText.trim() !== "",
    );
    const explained = (element: HTMLElement) =>
      element.closest("[title]") !== null || element.querySelector("[title]") !== null;
    const silent = cut.filter(
      // What is out of sight, but for screen readers, is one pixel wide.
      (element) =>
        element.clientWidth > 2 &&
        getComputedStyle(element).textOverflow !== "ellipsis" &&
        !explained(element),
    );
    // A strip of one line goes on to the side.
    const sideways = all.filter(
      (element) =>
        element.scrollWidth > element.clientWidth && getComputedStyle(element).overflowX === "auto",
    );
    const outside = all.filter(
      (element) =>
        element.childElementCount === 0 &&
        element.innerText?.trim() !== "" &&
        getComputedStyle(element).clipPath === "none" &&
        [...cut, ...sideways].every((around) => !around.contains(element)) &&
        element.getBoundingClientRect().right > window.innerWidth + 1,
    );
    return [
      ...nested.map((element) => `scrolls inside: ${named(element)}`),
      ...silent.map((element) => `cut: ${named(element)}`),
      ...outside.map((element) => `outside: ${named(element)}`),
    ];
  });
}

/** Backticks and straight quotes in words that are read. */
async function untyped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent ?? "";
      const isCode = node.parentElement?.closest("code, pre, .cm-editor, script, style, textarea") !== null;
      if (!isCode && (text.includes("`") || /\p{L}'\p{L}/u.test(text) || /(^|\s)"\p{L}/u.test(text))) {
        found.push(text);
      }
    }
    return found;
  });
}

/** How much of the window the work has: what scrolls there, or else the whole screen. */
async function roomForWork(page: Page): Promise<{ width: number; height: number }> {
  return page.evaluate(() => {
    const main = document.querySelector("main");
    const areas = [...(main?.querySelectorAll<HTMLElement>("*") ?? [])].filter(
      (element) =>
        /auto|scroll/.test(getComputedStyle(element).overflowY) && element.closest("[role=dialog]") === null,
    );
    const largest = Math.max(0, ...areas.map(({ clientWidth, clientHeight }) => clientWidth * clientHeight));
    const area = areas.find(({ clientWidth, clientHeight }) => clientWidth * clientHeight === largest);
    return { width: area?.clientWidth ?? 0, height: area?.clientHeight ?? 0 };
  });
}

const screens = [
  "/#/library",
  "/#/patterns/1",
  "/#/patterns/overlap",
  "/#/simulator",
  "/#/publish",
  "/#/servers",
  "/#/account",
  "/#/settings",
];

test("at 900 × 600 nothing is cut, and each thing scrolls in one place", async ({ page, hostURL }) => {
  const drafts = await draftsOfEachKind(hostURL);
  await page.setViewportSize({ width: 900, height: 600 });
  for (const screen of [...screens, ...drafts]) {
    await page.goto(screen);
    await settled(page);
    expect(await troubles(page), screen).toEqual([]);
    expect(await untyped(page), screen).toEqual([]);
  }
});

test("at 200 % each screen still shows its work", async ({ page, hostURL }) => {
  const drafts = await draftsOfEachKind(hostURL);
  await page.setViewportSize({ width: 640, height: 400 });
  for (const screen of [...screens, ...drafts]) {
    await page.goto(screen);
    await settled(page);
    expect(await troubles(page), screen).toEqual([]);
    const room = await roomForWork(page);
    // Half of the width of a small window, and as many lines as fit in half of its height.
    expect(room.width, screen).toBeGreaterThanOrEqual(300);
    expect(room.height, screen).toBeGreaterThanOrEqual(200);
  }
});

test("at 200 % a plan is one list and one item, and its summary one line below them", async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await page.goto("/#/publish");
  await page.getByRole("button", { name: "Make plan" }).first().click();
  await expect(page.getByRole("article")).toBeVisible();
  await settled(page);
  expect(await troubles(page)).toEqual([]);
  const room = await roomForWork(page);
  expect(room.width).toBeGreaterThanOrEqual(300);
  expect(room.height).toBeGreaterThanOrEqual(160);
  const summary = page.getByRole("region", { name: "Summary of the plan" });
  await expect(summary.getByRole("button", { name: /^Apply/ })).toBeInViewport({ ratio: 1 });
  expect((await summary.boundingBox())?.height).toBeLessThanOrEqual(64);
  // What has no room in the bar is one menu away.
  await page.getByRole("button", { name: "More for the server" }).click();
  await expect(page.getByRole("menuitem", { name: /Pull/ })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: /Look for changes/ })).toBeVisible();
  await expectAccessible(page);
});

test("at 200 % the simulator shows one of its parts at a time, and goes where a step is edited", async ({
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await page.goto("/#/simulator");
  const parts = page.getByRole("tablist", { name: "Parts of the simulator" });
  await expect(parts.getByRole("tab")).toHaveText(["Time axis", "Session", "Visitor’s page", "Why"]);
  for (const part of ["Session", "Visitor’s page", "Why"]) {
    await parts.getByRole("tab", { name: part }).click();
    await settled(page);
    expect(await troubles(page), part).toEqual([]);
  }
  await expectAccessible(page);
  await parts.getByRole("tab", { name: "Time axis" }).click();
  await page.locator("[data-step]").first().press("Enter");
  await expect(parts.getByRole("tab", { name: "Session" })).toHaveAttribute("aria-selected", "true");
});

test("at 1280 the header of the simulator and the filters of the library are one line each", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/#/simulator/1");
  await settled(page);
  const oneLine = 49;
  const header = page.locator("main header").first();
  expect((await header.boundingBox())?.height).toBeLessThanOrEqual(oneLine);
  // What another version would do is asked where engines are compared.
  await page.getByRole("button", { name: "Compare with…" }).click();
  await expect(page.getByRole("menuitem", { name: /^After an upgrade to/ })).toBeVisible();

  await page.goto("/#/library");
  await settled(page);
  const search = page.getByRole("searchbox", { name: "Search drafts" });
  const filter = page.getByRole("button", { name: "Filter and order" });
  const [first, last] = [await search.boundingBox(), await filter.boundingBox()];
  expect(Math.abs((first?.y ?? 0) - (last?.y ?? 0))).toBeLessThan(8);
});

test("the rules of a condition are folded, opened by keyboard, and stay open for the next draft", async ({
  page,
}) => {
  await page.goto("/#/editor/1");
  const when = page.getByRole("region", { name: "When" });
  const rules = when.getByRole("button", { name: "4 rules" });
  const list = page.getByRole("list", { name: "How the widget treats “Visitor Page URL”" });
  await expect(rules).toHaveAttribute("aria-expanded", "false");
  await expect(list).toHaveCount(0);
  await when.getByRole("combobox", { name: "Condition" }).focus();
  await page.keyboard.press("Tab");
  await expect(rules).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(list.getByRole("listitem")).toHaveCount(4);
  await expectAccessible(page);

  await page.goto("/#/editor/3");
  await expect(list.getByRole("listitem")).toHaveCount(4);
  await expect(page.getByRole("list", { name: /^How the widget treats “Send/ })).toHaveCount(0);
});

test("a heading of the editor is larger than the labels below it", async ({ page }) => {
  await page.goto("/#/editor/1");
  const when = page.getByRole("region", { name: "When" });
  const sizeOf = (element: HTMLElement) => Number.parseFloat(getComputedStyle(element).fontSize);
  const heading = await when.getByRole("heading", { name: "When" }).evaluate(sizeOf);
  const label = await when.getByText("Condition", { exact: true }).evaluate(sizeOf);
  expect(heading).toBeGreaterThan(label);
});

test("the template that the keyboard is on can be read in light and in dark", async ({ page }) => {
  await page.goto("/#/library");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.getByRole("button", { name: "New draft from a template" }).press("Enter");
  const template = page.getByRole("menuitem", { name: /^Help on the pricing page/ });
  await template.hover();
  await expectAccessible(page);
});

test("a pattern that can match no page has an amber verdict above the URLs", async ({ page }) => {
  await page.goto("/#/patterns");
  const pattern = page.getByRole("textbox", { name: "Pattern" });
  const verdict = page.getByRole("status", { name: "Verdict" });
  for (const never of ["^/pricing", "pricing$x", "[^\\s\\S]"]) {
    await pattern.fill(never);
    await expect(verdict, never).toContainText(/Valid, but no/);
    await expect(verdict.locator("[data-tone]").first(), never).toHaveAttribute("data-tone", "caution");
  }
});
