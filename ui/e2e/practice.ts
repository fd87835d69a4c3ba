/** The practice server of another back end: to the one that is tried it is a server like any other. */
import { expect, type Locator, type Page } from "@playwright/test";
import type { Host } from "./fixtures";

/** Lets the practice server of the window misbehave, as a person does in Servers. */
export async function practiseFault(page: Page, when: string, fault: string): Promise<Locator> {
  await page.goto(new URL("/#/servers", page.url()).href);
  await page.getByRole("listbox", { name: "Servers" }).getByText("Practice server", { exact: true }).click();
  await page.getByRole("combobox", { name: "When" }).click();
  await page.getByRole("option", { name: when }).click();
  const row = page.getByRole("switch", { name: fault });
  await row.click();
  await expect(row).toBeChecked();
  return row;
}

export type PracticeUser = {
  user_id: string;
  auth_token: string;
  username: string;
  password: string;
  role: string;
  totp_secret: string | null;
};

type State = { users: PracticeUser[]; triggers: Record<string, unknown>[] };

const json = { "content-type": "application/json" };

export type Practice = {
  address: string;
  /** Who may publish there, with a token. */
  manager: PracticeUser;
  /** Who needs a second factor to sign in with a password, and its secret. */
  admin: PracticeUser;
  /** Lets it misbehave, as `sandbox` calls it. */
  fault: (rule: Record<string, unknown>) => Promise<void>;
  /** Lets it behave again. */
  heal: () => Promise<void>;
  /** Somebody else changes a trigger. */
  edit: (name: string, change: Record<string, unknown>) => Promise<void>;
};

export async function practiceOf(host: Host): Promise<Practice> {
  const started = await fetch(`${host.url}/rpc/practice.start`, {
    method: "POST",
    headers: json,
    body: "{}",
  });
  const { base_url: address } = (await started.json()) as { base_url: string };
  const state = async () => (await (await fetch(`${address}/practice/state`)).json()) as State;
  const { users } = await state();
  const who = (role: string) => {
    const user = users.find((candidate) => candidate.role === role);
    if (user === undefined) throw new Error(`the practice server has no ${role}`);
    return user;
  };
  return {
    address,
    manager: who("livechat-manager"),
    admin: who("admin"),
    fault: async (rule) => {
      const body = JSON.stringify(rule);
      const { ok, status } = await fetch(`${address}/practice/faults`, {
        method: "POST",
        headers: json,
        body,
      });
      if (!ok) throw new Error(`the fault was refused: ${status}`);
    },
    heal: async () => {
      await fetch(`${address}/practice/faults`, { method: "DELETE", headers: json });
    },
    edit: async (name, change) => {
      const found = (await state()).triggers.find((trigger) => trigger.name === name);
      if (found === undefined) throw new Error(`there is no ${name}`);
      const body = JSON.stringify({ ...found, ...change });
      await fetch(`${address}/practice/triggers/${String(found._id)}`, {
        method: "PUT",
        headers: json,
        body,
      });
    },
  };
}
