/** A webhook of LiveChat is designed, its sample is seen and sent to the test receiver, which shows what came. */
import { expect, expectAccessible, test } from "./fixtures";

const webhook = {
  url: "http://localhost:3000/livechat",
  description: "Messages to the help desk",
  action: "incoming_chat",
  type: "license",
  secret_key: "PLANTED-key",
};

test("a webhook is mended, filtered as its event allows, and tried on the test receiver", async ({
  page,
}) => {
  await page.goto("/#/library");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import" }).click();
  await page.getByRole("menuitem", { name: "Import files…" }).click();
  await (await chooser).setFiles({
    name: "webhooks.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify([webhook])),
  });
  const drafts = page.getByRole("listbox", { name: "Drafts" });
  await drafts.getByText("Messages to the help desk").dblclick();

  // No visit decides what a webhook does, so that there is nothing to simulate.
  await expect(page.getByRole("button", { name: "Mark ready" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Simulate" })).toHaveCount(0);

  // What is wrong is said, and the key is taken out by one press.
  const checks = page.getByRole("region", { name: "Checks", exact: true });
  await expect(checks).toContainText("where LiveChat cannot call");
  await expect(checks).toContainText("The draft holds a secret key");
  await checks.getByRole("button", { name: "Take the secret key out" }).click();
  await expect(checks).not.toContainText("The draft holds a secret key");
  await page.getByRole("textbox", { name: "Address" }).fill("https://hooks.shop.io/livechat");
  await expect(checks).toContainText("Nothing to say against this draft.");

  // Which filters there are depends on the event.
  await expect(page.getByRole("combobox", { name: "Written by" })).toBeHidden();
  await page.getByRole("combobox", { name: "Event" }).fill("posted in");
  await page.getByRole("option", { name: "Something is posted in a chat incoming_event" }).click();
  await page.getByRole("combobox", { name: "Written by" }).click();
  await page.getByRole("option", { name: "An agent" }).click();
  await page.getByRole("combobox", { name: "One of these must be there" }).fill("lee@shop.io");
  await page.keyboard.press("Enter");
  await page.getByRole("checkbox", { name: "The properties of the chat" }).check();
  await expect(page.getByText("Other fields")).toBeHidden();
  await expectAccessible(page);

  // The sample holds what the filters ask for, and dots for the key.
  await page.getByRole("tab", { name: "Sample" }).click();
  const sample = page.getByRole("region", { name: "Sample call" });
  await expect(sample).toContainText('"author_id": "lee@shop.io"');
  await expect(sample).toContainText('"chat_properties"');
  await expect(sample).toContainText('"secret_key": "•••"');

  // It is sent to the receiver, which knows it by its key and answers as it is told.
  const receiver = page.getByRole("group", { name: "Test receiver" });
  await receiver.getByRole("textbox", { name: "Status" }).fill("503");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const result = page.getByRole("region", { name: "What came of it" });
  await expect(result).toContainText("The receiver did not take it: status 503.");
  await expect(receiver).toContainText("Right key");
  await expect(receiver).toContainText("answered 503");
  await receiver.getByText("Call 1: incoming_event").click();
  await expect(receiver).toContainText("content-type: application/json");
  await expectAccessible(page);
  await receiver.getByRole("button", { name: "Stop" }).click();
  await expect(receiver).toContainText("It starts with the first sample.");

  // To the draft's own address it goes only when somebody says so.
  await page.getByRole("radiogroup", { name: "Where the sample goes" }).getByText("Address").click();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const question = page.getByRole("dialog", { name: "Send the sample to hooks.shop.io?" });
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(result).toContainText("status 503");
});
