/** A webhook is registered on a licence: its application is named with the server, and the key of its receiver is made beside the draft. */
import { expect, expectAccessible, type Host, startHost, test } from "./fixtures";
import { apply, choosePublish, makePlan, takeAlong } from "./publishing";

type Token = { token: string; account_id: string; client_id: string };

/** The practice licence of another back end: to the one that is tried it is a server like any other. */
async function licenceOf(
  host: Host,
): Promise<{ address: string; owner: Token; webhooks: () => Promise<unknown[]> }> {
  const started = await fetch(`${host.url}/rpc/practice.start`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ platform: "livechat" }),
  });
  const { base_url: address } = (await started.json()) as { base_url: string };
  const state = async () =>
    (await (await fetch(`${address}/practice/state`)).json()) as { tokens: Token[]; webhooks: unknown[] };
  const [owner] = (await state()).tokens;
  if (owner === undefined) throw new Error("the practice licence has no token");
  return { address, owner, webhooks: async () => (await state()).webhooks };
}

test("a webhook waits for its application and its key, and is registered then", async ({ page }) => {
  const other = await startHost();
  try {
    const { address, owner, webhooks } = await licenceOf(other);
    const before = (await webhooks()).length;
    await page.goto("/#/servers");
    await page.getByRole("button", { name: "Add server…" }).click();
    const form = page.getByRole("dialog", { name: "Add server" });
    await form.getByText("LiveChat", { exact: true }).first().click();
    await form.getByLabel("Address").fill(address);
    await form.getByLabel("Name").fill("Licence");
    await form.getByLabel("Account ID").fill(owner.account_id);
    await form.getByRole("textbox", { name: "Token" }).fill(owner.token);
    await form.getByLabel("This session only").check();
    await expectAccessible(page);
    await form.getByRole("button", { name: "Save and test" }).click();
    const licence = page.getByRole("article", { name: "Licence" });
    await expect(licence.getByText("Connected")).toBeVisible();
    await expect(licence).toContainText("Not named: webhooks are left alone");

    await page.goto("/#/library");
    await page.getByRole("button", { name: "New draft from a template" }).click();
    await page.getByRole("menuitem", { name: "LiveChat" }).click();
    await page.getByRole("menuitem", { name: "New chats to the CRM" }).click();
    await page.getByRole("textbox", { name: "Address" }).fill("https://hooks.shop.io/livechat");
    await page.getByRole("tab", { name: "Sample" }).click();
    const key = page.getByRole("region", { name: "Secret key for Licence" });
    await key.getByRole("button", { name: "Name it under Servers" }).click();

    // The application is named, and the credentials stay as they are.
    await licence.getByRole("button", { name: "Edit server…" }).click();
    const edit = page.getByRole("dialog", { name: "Edit Licence" });
    await edit.getByLabel("Client ID of the application").fill(owner.client_id);
    await edit.getByRole("button", { name: "Save and test" }).click();
    await expect(licence).toContainText(owner.client_id);

    await choosePublish(page, "Licence");
    await makePlan(page);
    await expect(page.getByText(/No secret key is known for the address/).first()).toBeVisible();

    // A key is made, copied and kept, and is not seen again.
    await page.goto("/#/library");
    await page.getByRole("listbox", { name: "Drafts" }).getByText("New chats to the CRM").dblclick();
    await page.getByRole("tab", { name: "Sample" }).click();
    await key.getByRole("button", { name: "Make one" }).click();
    const field = key.getByLabel("Secret key for Licence");
    await expect(field).toHaveValue(/^[0-9a-f]{32}$/);
    const made = await field.inputValue();
    await expect(key.getByRole("button", { name: "Copy the key" })).toBeVisible();
    await expectAccessible(page);
    await key.getByRole("combobox", { name: "Where to keep it" }).click();
    await page.getByRole("option", { name: "For this session only" }).click();
    await key.getByRole("button", { name: "Keep" }).click();
    await expect(key).toContainText("It is kept until you close the application.");
    expect(await page.content()).not.toContain(made);

    await choosePublish(page, "Licence");
    await makePlan(page);
    await expect(page.getByText(/No secret key is known for the address/)).toHaveCount(0);
    await takeAlong(page);
    await apply(page, "Webhooks");
    await expect.poll(async () => (await webhooks()).length).toBe(before + 1);
  } finally {
    other.end();
  }
});
