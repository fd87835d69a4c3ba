/** Servers of Zendesk Chat: an account is added by hand and tried, and its practice server is at hand like that of Rocket.Chat. */
import { expect, expectAccessible, type Host, startHost, test } from "./fixtures";

type User = { token: string; email: string; password: string; role: string };

/** The practice account of another back end: to the one that is tried it is a server like any other. */
async function accountOf(host: Host): Promise<{ address: string; owner: User }> {
  const started = await fetch(`${host.url}/rpc/practice.start`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ platform: "zendesk-chat" }),
  });
  const { base_url: address } = (await started.json()) as { base_url: string };
  const { users } = (await (await fetch(`${address}/practice/state`)).json()) as { users: User[] };
  const owner = users.find(({ role }) => role === "administrator");
  if (owner === undefined) throw new Error("the practice account has no administrator");
  return { address, owner };
}

test("an account is added by hand, a wrong token is told, and the right one signs in", async ({ page }) => {
  const other = await startHost();
  try {
    const { address, owner } = await accountOf(other);
    await page.goto("/#/servers");
    await page.getByRole("button", { name: "Add server…" }).click();
    const form = page.getByRole("dialog", { name: "Add server" });
    await expect(form.getByLabel("User id")).toBeVisible();
    await form.getByText("Zendesk Chat", { exact: true }).first().click();
    await expect(form.getByLabel("User id")).toHaveCount(0);
    await form.getByRole("button", { name: "Save and test" }).click();
    await expect(form.getByText(/^Enter the subdomain of your account/)).toBeVisible();
    await expect(form.getByText("Enter the access token.")).toBeVisible();
    await expectAccessible(page);

    // The old way wants to know who signs in.
    await form.getByText("E-mail and password", { exact: true }).first().click();
    await expect(form.getByLabel("E-mail address")).toBeVisible();
    await form.getByText("Access token", { exact: true }).first().click();
    await expect(form.getByLabel("E-mail address")).toHaveCount(0);

    await form.getByLabel("Address").fill(address);
    await form.getByLabel("Name").fill("Shop");
    await form.getByRole("textbox", { name: "Access token" }).fill("wrong-token");
    await form.getByLabel("This session only").check();
    await form.getByRole("button", { name: "Save and test" }).click();
    await expect(form).toBeHidden();
    const shop = page.getByRole("article", { name: "Shop" });
    await expect(shop.getByRole("alert")).toContainText("does not accept the credentials");
    expect(await page.content()).not.toContain("wrong-token");
    await expectAccessible(page);

    await shop.getByRole("button", { name: "Enter the credentials again" }).click();
    const again = page.getByRole("dialog", { name: "Edit Shop" });
    // What it runs stays as it is.
    await expect(again.getByRole("radio", { name: "Zendesk Chat" })).toHaveCount(0);
    await again.getByRole("textbox", { name: "Access token" }).fill(owner.token);
    await again.getByRole("button", { name: "Save and test" }).click();
    await expect(again).toBeHidden();
    await expect(shop.getByText("Connected")).toBeVisible();
    await expect(shop.getByText("Signed in.")).toBeVisible();
    // Two platforms are side by side now, and what only one has is not there for the other.
    await expect(shop.getByText("Zendesk Chat").first()).toBeVisible();
    await expect(shop.getByText("Version", { exact: true })).toHaveCount(0);
    await expect(shop.getByText("User id")).toHaveCount(0);
    await expect(
      page.getByRole("listbox", { name: "Servers" }).getByRole("option", { name: /Shop.*Zendesk Chat/ }),
    ).toBeVisible();
    await expectAccessible(page);
  } finally {
    other.end();
  }
});

test("the practice server of Zendesk Chat is added, misbehaves when it is told to, and is healed", async ({
  page,
}) => {
  await page.goto("/#/servers");
  await page.getByRole("button", { name: "More servers to add" }).click();
  await page.getByRole("menuitem", { name: "Add practice server for Zendesk Chat" }).click();
  const practice = page.getByRole("article", { name: "Practice server for Zendesk Chat" });
  await expect(practice).toBeVisible();
  // A project has one of each platform.
  await page.getByRole("button", { name: "More servers to add" }).click();
  await expect(page.getByRole("menuitem", { name: "Add practice server for LiveChat" })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: "Add practice server for Zendesk Chat" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await practice.getByRole("button", { name: "Test connection" }).click();
  await expect(practice.getByText("Connected")).toBeVisible();

  const fault = practice.getByRole("switch", { name: "The token is withdrawn, until you switch this off" });
  await practice.getByRole("combobox", { name: "When" }).click();
  await page.getByRole("option", { name: "At the next call" }).click();
  await fault.click();
  await expect(fault).toBeChecked();
  await practice.getByRole("button", { name: "Test connection" }).click();
  await expect(practice.getByRole("alert")).toContainText("does not accept the credentials");
  await expectAccessible(page);

  // The other practice server has faults of its own.
  const servers = page.getByRole("listbox", { name: "Servers" });
  await servers.getByText("Practice server", { exact: true }).click();
  const first = page.getByRole("article", { name: "Practice server", exact: true });
  await expect(first.getByRole("switch", { name: /The token is withdrawn/ })).not.toBeChecked();
  await servers.getByText("Practice server for Zendesk Chat").click();
  await expect(fault).toBeChecked();
  await fault.click();
  await expect(fault).not.toBeChecked();
  await practice.getByRole("button", { name: "Test connection" }).click();
  await expect(practice.getByText("Connected")).toBeVisible();
});
