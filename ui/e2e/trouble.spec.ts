/** What goes wrong between here and a server, and the way out that the window offers. */
import { createHmac } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, type Host, startHost, test } from "./fixtures";
import { practiceOf, practiseFault } from "./practice";
import { applyButton } from "./publishing";

/** The code that an authenticator app shows now (RFC 6238, six digits, 30 seconds, SHA-1). */
function codeNow(base32: string): string {
  const bits = [...base32.replace(/=+$/, "")]
    .map((sign) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0"))
    .join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac("sha1", key).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

async function enterPassphrase(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel("Passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Unlock" }).click();
}

test("a password with a second factor, kept under a passphrase, is asked for where it is needed", async ({
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), "trigger-designer-"));
  const other = await startHost();
  const first = await startHost(folder);
  let second: Host | undefined;
  try {
    const { address, admin } = await practiceOf(other);
    const secret = admin.totp_secret ?? "";
    await page.goto(`${first.url}/#/servers`);
    await page.getByRole("button", { name: "Add server…" }).click();
    const form = page.getByRole("dialog", { name: "Add server" });
    await form.getByLabel("Address").fill(address);
    await form.getByLabel("Name").fill("Shop");
    await form.getByText("User and password").click();
    await form.getByLabel("User", { exact: true }).fill(admin.username);
    await form.getByRole("textbox", { name: "Password" }).fill(admin.password);
    await form.getByLabel("File under a passphrase").check();
    await form.getByLabel("New passphrase").fill("only for this story");
    await form.getByRole("button", { name: "Save and test" }).click();

    const shop = page.getByRole("article", { name: "Shop" });
    const code = shop.getByRole("textbox", { name: "Code" });
    await code.fill("000000");
    await shop.getByRole("button", { name: "Sign in" }).click();
    await expect(shop.getByRole("alert")).toBeVisible();
    await expectAccessible(page);
    await code.fill(codeNow(secret));
    await shop.getByRole("button", { name: "Sign in" }).click();
    await expect(shop.getByText("Connected")).toBeVisible();

    // The next day: the file is locked again, and so is the session with the server.
    first.end();
    second = await startHost(folder);
    await page.goto(`${second.url}/#/publish`);
    await page.getByRole("combobox", { name: "Server" }).click();
    await page.getByRole("option", { name: "Shop" }).click();
    await page.getByRole("button", { name: "Make plan" }).last().click();
    await enterPassphrase(page, "not this one");
    await expect(page.getByText(/passphrase/i).first()).toBeVisible();
    await expectAccessible(page);
    await enterPassphrase(page, "only for this story");
    await page.getByRole("textbox", { name: "Code" }).fill(codeNow(secret));
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("6 to create")).toBeVisible();
  } finally {
    second?.end();
    first.end();
    other.end();
    await rm(folder, { recursive: true, force: true });
  }
});

test("a rate limit is waited out, and the wait is shown", async ({ page }) => {
  await page.goto("/");
  await practiseFault(page, "At the next call", "The call must wait 5 seconds (429)");
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("button", { name: "Make plan" }).last().click();
  const wait = page.getByRole("status").filter({ hasText: /^waiting \d s/i });
  await expect(wait).toBeVisible();
  // The seconds go down: a wait that says the same all the time looks like a standstill.
  await expect(wait).toHaveText(/^waiting [0-3] s/i);
  await expect(page.getByText("6 to create")).toBeVisible({ timeout: 20_000 });
});

test("a publication that a power cut ended is explained at the next start", async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), "trigger-designer-"));
  const first = await startHost(folder);
  let second: Host | undefined;
  try {
    await page.goto(`${first.url}/#/publish`);
    await page.getByRole("button", { name: "Make plan" }).last().click();
    await expect(page.getByText("6 to create")).toBeVisible();
    await practiseFault(page, "At every third call", "The answer takes two seconds");
    await page.getByRole("button", { name: "Publish" }).click();
    await applyButton(page).click();
    await expect(page.getByText(/^2 of /)).toBeVisible({ timeout: 30_000 });
    await first.kill();
    second = await startHost(folder);
    await page.goto(`${second.url}/#/publish`);
    await expect(page.getByText("was interrupted").first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Look what happened" }).click();
    await expect(page.getByText("What happened to the publication")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Make plan" }).last().click();
    await expect(page.getByText(/ to create/)).toBeVisible();
    // What was done before the power cut is there, and nothing is there twice.
    const items = page.getByLabel("Items of the plan");
    await expect(items.getByRole("button", { name: /^Unchanged [1-6]$/ })).toBeVisible();
    await expect(items.getByRole("button", { name: "Only on server 4" })).toBeVisible();
  } finally {
    second?.end();
    first.end();
    await rm(folder, { recursive: true, force: true });
  }
});

test("a token that is withdrawn in the middle stops the rest, says what is left, and a new plan does it", async ({
  page,
}) => {
  await page.goto("/");
  const fault = await practiseFault(
    page,
    "At the third change of a trigger",
    "The token is withdrawn, until you switch this off",
  );
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("button", { name: "Make plan" }).last().click();
  await applyButton(page).click();
  await expect(page.getByText("2 of 6 done, 1 failed, 3 not reached.")).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Make a new plan" }).click();
  await page.getByRole("button", { name: "Switch off “The token is withdrawn” in Servers" }).click();
  await expect(fault).toBeChecked();
  await fault.click();
  await expect(fault).not.toBeChecked();
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("button", { name: "Make plan" }).first().click();
  await expect(page.getByText("4 to create")).toBeVisible();
  await applyButton(page).click();
  await expect(page.getByText("Everything was done and read back.")).toBeVisible();
});
