/** A marketer tries the external service of a draft: on the mock service, on one that is not there, and through the practice server. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

async function openOffer(page: Page): Promise<void> {
  await page.goto("/#/library");
  await page.getByRole("listbox", { name: "Drafts" }).getByText("Personal offer at checkout").dblclick();
  await page.getByRole("button", { name: "Try the service" }).click();
}

function result(page: Page) {
  return page.getByRole("region", { name: "What came of it" });
}

async function callGoes(page: Page, where: string): Promise<void> {
  await page.getByRole("radiogroup", { name: "Where the call goes" }).getByText(where).click();
}

async function choose(page: Page, behaviour: string): Promise<void> {
  await page.getByRole("combobox", { name: "The mock service" }).click();
  await page.getByRole("option", { name: behaviour }).click();
}

test("the mock service answers, fails and is late, and each shows what the visitor would see", async ({
  page,
}) => {
  await openOffer(page);
  await callGoes(page, "Mock");
  await page.getByRole("textbox", { name: "Messages, one a line" }).fill("Ten percent off?\nJust ask!");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(result(page).getByText("Right answer")).toBeVisible();
  await expect(result(page)).toContainText("Status 200");
  await expect(result(page)).toContainText("of 3000 ms");
  const widget = result(page).getByRole("figure", { name: "Chat widget, open" });
  await expect(widget.getByRole("listitem")).toHaveText([/Ten percent off\?/, /Just ask!/]);
  await expectAccessible(page);

  await choose(page, "answers in a wrong shape");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(result(page).getByText("Wrong shape")).toBeVisible();
  const findings = result(page).getByRole("list", { name: "About the answer" });
  await expect(findings).toContainText("“order” of message 2 is a text, not a number.");
  await expect(findings).toContainText("/contents/1/order");
  await expect(widget).toContainText("Questions about your order? Ask us before you pay.");
  await result(page).getByText("Raw answer").click();
  await expect(result(page).getByText('"text": "Hello!"')).toBeVisible();
  await result(page).getByText("Raw request").click();
  await expect(result(page).getByText("X-RocketChat-Livechat-Token: •••")).toBeVisible();
  await expectAccessible(page);

  // What the mock service got is what was sent.
  await page.getByText("What it got: 2 calls").click();
  await expect(page.getByText("POST /").first()).toBeVisible();

  // Never answering is longer than any time-out, and nobody has to wait for it.
  await choose(page, "never answers");
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("button", { name: "Send" })).toBeEnabled();
  await expect(result(page)).toBeHidden();
});

test("in a narrow window the service is tried over the form, where it can be seen", async ({ page }) => {
  await page.setViewportSize({ width: 560, height: 700 });
  await openOffer(page);
  await expect(page.getByRole("region", { name: "Try the service" })).toBeInViewport();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Try the service" })).toBeHidden();
  await page.keyboard.press("Control+Shift+E");
  await expect(page.getByRole("region", { name: "Try the service" })).toBeInViewport();
});

test("an address where nobody answers says so, and the practice server makes the call itself", async ({
  page,
}) => {
  await openOffer(page);
  // Nothing listens on port 1.
  const address = page.getByRole("textbox", { name: "External service URL" });
  await address.fill("http://127.0.0.1:1/offer");
  await address.press("Control+Shift+Enter");
  await expect(result(page).getByText("Not reached")).toBeVisible();
  await expect(result(page)).toContainText("No connection to http://127.0.0.1:1");
  await expect(result(page)).toContainText("The fallback message, because the service failed.");

  await address.fill("http://127.0.0.1:1/other");
  await expect(page.getByText("The action has changed since this call.")).toBeVisible();
  await callGoes(page, "Server");
  await expect(page.getByRole("combobox", { name: "Server" })).toHaveValue("Practice server");
  await page.getByText("What is sent").click();
  await page.getByRole("textbox", { name: "Value of field 1" }).fill("Ada");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(result(page).getByText("Right answer")).toBeVisible();
  await expect(result(page)).toContainText("Hello from the mock service!");
  await page.getByText("What it got: 1 call").click();
  const mock = page.getByRole("group", { name: "Mock service" });
  await expect(mock.getByText('"value": "Ada"')).toBeVisible();
  await expectAccessible(page);
});

test("the secret token of a server is kept, goes along as dots and is forgotten", async ({ page }) => {
  await page.goto("/#/servers");
  await page.getByRole("button", { name: "Add server…" }).click();
  const form = page.getByRole("dialog", { name: "Add server" });
  await form.getByLabel("Address").fill("http://127.0.0.1:1");
  await form.getByLabel("Name").fill("Shop");
  await form.getByLabel("User id").fill("u1");
  await form.getByRole("textbox", { name: "Token" }).fill("t");
  await form.getByLabel("This session only").check();
  await form.getByRole("button", { name: "Save and test" }).click();
  await expect(form).toBeHidden();

  await openOffer(page);
  await callGoes(page, "Mock");
  await page.getByText("What is sent").click();
  await expect(page.getByRole("combobox", { name: "Secret token of" })).toHaveValue("Shop");
  await expect(page.getByText("no secret token")).toBeVisible();
  await page.getByRole("textbox", { name: "Secret token of Shop" }).fill("pl4nted-token");
  await page.getByRole("combobox", { name: "Where to keep it" }).click();
  await page.getByRole("option", { name: "For this session only" }).click();
  await page.getByRole("button", { name: "Keep" }).click();
  await expect(page.getByText("It is kept until you close the application.")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Send" }).click();
  await result(page).getByText("Raw request").click();
  await expect(result(page).getByText("X-RocketChat-Livechat-Token: •••")).toBeVisible();
  expect(await page.content()).not.toContain("pl4nted-token");
  await page.getByRole("button", { name: "Forget it" }).click();
  await expect(page.getByText("no secret token")).toBeVisible();
});
