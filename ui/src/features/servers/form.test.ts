import { describe, expect, it } from "vitest";
import { mistakesIn, needsSecret, newForm, type ServerForm } from "./form";

const form: ServerForm = {
  name: "Shop",
  address: "https://chat.example.com",
  signIn: "token",
  user: "u1",
  keep: "keychain",
  environment: "unmarked",
};

describe("the form of a server", () => {
  it("starts with the safest place that the machine has", () => {
    expect(newForm({ keychain: true }).keep).toBe("keychain");
    expect(newForm({ keychain: false }).keep).toBe("file");
  });

  it("says what is missing at the field", () => {
    const found = mistakesIn(
      newForm({ keychain: false }),
      { secret: "", passphrase: "" },
      { secret: true, passphrase: true },
    );
    expect(Object.keys(found).sort()).toEqual(["address", "passphrase", "secret", "user"]);
  });

  it("asks for the secret again when it would go to another server or another place", () => {
    expect(needsSecret({ ...form, name: "Other" }, form)).toBe(false);
    expect(needsSecret({ ...form, address: "https://other.example" }, form)).toBe(true);
    expect(needsSecret({ ...form, keep: "session" }, form)).toBe(true);
    expect(needsSecret(form, null)).toBe(true);
  });
});
