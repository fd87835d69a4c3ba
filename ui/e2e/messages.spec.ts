/** Messages are drawn as the widget draws them, and nothing in them runs, loads or leads away: in the window and on the exported page. */
import { pathToFileURL } from "node:url";
import { expect, expectAccessible, test } from "./fixtures";

const HOSTILE = [
  "*Hi* :smile: [our prices](https://evil.test/prices)",
  '<script>window.ran = true</script><img src="https://evil.test/a.png" onerror="window.ran = true">',
  "![b](https://evil.test/b.png) [c](javascript:window.ran=true) [d](data:text/html,x)",
  '[e](https://evil.test/" onmouseover="window.ran=true) https://evil.test',
  "- one",
  "- _two_",
].join("\n");

test("a message is drawn while it is written, and on the screen that opens by itself it is not", async ({
  page,
}) => {
  await page.goto("/#/library");
  await page.getByRole("button", { name: "New draft from a template" }).click();
  await page.getByRole("menuitem", { name: /Help after half a minute/ }).click();
  await page.getByRole("textbox", { name: "Message" }).fill("*Hi* :smile:\n- one\n- _two_");
  const widget = page.getByRole("figure", { name: "Chat widget, open" });
  await expect(widget.locator("strong")).toHaveText("Hi");
  await expect(widget).toContainText("😄");
  await expect(widget.getByRole("listitem").filter({ hasText: /^two$/ }).locator("em")).toHaveText("two");
  await expectAccessible(page);
  await page.getByText("When it opens by itself").click();
  await expect(widget.locator("strong")).toHaveCount(0);
  await expect(widget).toContainText("*Hi* :smile: - one - _two_");
});

test("a hostile message reaches nothing, neither in the window nor on the page that is passed on", async ({
  page,
  context,
}, info) => {
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  await page.goto("/#/library");
  await page.getByRole("button", { name: "New draft from a template" }).click();
  await page.getByRole("menuitem", { name: /Help after half a minute/ }).click();
  await page.getByRole("textbox", { name: "Visitor Time on Site" }).fill("1");
  await page.getByRole("textbox", { name: "Message" }).fill(HOSTILE);
  const widget = page.getByRole("figure", { name: "Chat widget, open" });
  await widget.getByText("our prices").click();
  await expect(widget.getByText("our prices")).toHaveAttribute("title", "https://evil.test/prices");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();

  await page.goto("/#/simulator");
  await expect(page.getByRole("region", { name: "What the visitor sees" })).toContainText("shop.example");
  const path = info.outputPath("visit.html");
  await page.getByRole("button", { name: "More for the session" }).click();
  await page.getByRole("menuitem", { name: "Export as a page…" }).click();
  await page.getByRole("textbox", { name: "File for the page" }).fill(path);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await expect(page.getByText(`Exported to ${path}.`)).toBeVisible();
  expect(asked.filter((url) => url.includes("evil.test"))).toEqual([]);
  expect(await page.evaluate("window.ran")).toBeUndefined();

  const passedOn = await context.newPage();
  asked.length = 0;
  await passedOn.goto(pathToFileURL(path).href);
  const message = passedOn.locator(".bubble.drawn").filter({ hasText: "our prices" }).first();
  await expect(message.locator("strong")).toHaveText("Hi");
  await expect(message.getByText("our prices")).toHaveAttribute("title", "https://evil.test/prices");
  await message.getByText("our prices").click();
  await expect(passedOn).toHaveURL(pathToFileURL(path).href);
  await expect(passedOn.locator("script, img, a[href^=http], iframe")).toHaveCount(0);
  expect(await passedOn.evaluate("window.ran")).toBeUndefined();
  expect(asked).toEqual([pathToFileURL(path).href]);
});
