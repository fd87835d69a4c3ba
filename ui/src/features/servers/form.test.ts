import { describe, expect, it } from "vitest";
import type { ServerEntry, ServerPlatform } from "@/ipc/generated";
import { forPlatform, mistakesIn, needsSecret, newForm, type ServerForm, signedInBy } from "./form";

const entry = (label: string): ServerEntry => ({ label, help: "", example: "", missing: `Enter ${label}.` });

const rocketchat: ServerPlatform = {
  platform: "rocketchat",
  account: [],
  name: "Rocket.Chat",
  access: {
    address: entry("address"),
    ways: [
      {
        key: "token",
        label: "Token",
        help: "",
        account: entry("user id"),
        secret: entry("token"),
        second_factor: false,
      },
      {
        key: "password",
        label: "Password",
        help: "",
        account: entry("user"),
        secret: entry("password"),
        second_factor: true,
      },
    ],
    application: null,
    tells_version: true,
  },
};

/** A platform whose tokens say by themselves whose they are. */
const zendesk: ServerPlatform = {
  platform: "zendesk-chat",
  account: [],
  name: "Zendesk Chat",
  access: {
    address: entry("subdomain"),
    ways: [
      { key: "token", label: "Token", help: "", account: null, secret: entry("token"), second_factor: false },
    ],
    application: null,
    tells_version: false,
  },
};

const form: ServerForm = {
  platform: "rocketchat",
  name: "Shop",
  address: "https://chat.example.com",
  signIn: "token",
  user: "u1",
  keep: "keychain",
  environment: "unmarked",
  application: "app-1",
};

describe("the form of a server", () => {
  it("starts with the safest place that the machine has, and with the usual way to sign in", () => {
    expect(newForm(rocketchat, { keychain: true }).keep).toBe("keychain");
    expect(newForm(rocketchat, { keychain: false }).keep).toBe("file");
    expect(newForm(zendesk, { keychain: false }).signIn).toBe("token");
  });

  it("says what is missing at the field, in the platform's words", () => {
    const missing = (row: ServerPlatform) =>
      mistakesIn(
        newForm(row, { keychain: false }),
        { secret: "", passphrase: "" },
        { secret: true, passphrase: true },
        row.access,
      );
    expect(Object.keys(missing(rocketchat)).sort()).toEqual(["address", "passphrase", "secret", "user"]);
    expect(missing(rocketchat).user).toBe("Enter user id.");
    expect(Object.keys(missing(zendesk)).sort()).toEqual(["address", "passphrase", "secret"]);
    expect(missing(zendesk).address).toBe("Enter subdomain.");
  });

  it("forgets who signs in when that is somebody else now", () => {
    expect(signedInBy(form, "password")).toEqual({ ...form, signIn: "password", user: "" });
    const moved = forPlatform({ ...form, signIn: "password" }, zendesk);
    expect(moved).toEqual({ ...form, platform: "zendesk-chat", signIn: "token", user: "", application: "" });
  });

  it("asks for the secret again when it would go to another server or another place", () => {
    expect(needsSecret({ ...form, name: "Other" }, form)).toBe(false);
    expect(needsSecret({ ...form, address: "https://other.example" }, form)).toBe(true);
    expect(needsSecret({ ...form, keep: "session" }, form)).toBe(true);
    expect(needsSecret(form, null)).toBe(true);
  });
});
