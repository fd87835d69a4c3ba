import { describe, expect, it } from "vitest";
import type { Field } from "@/ipc/generated";
import { isByItself } from "./defaults";

const field = (key: string, value: Field["default"]) => ({ key, default: value }) as Field;
const catalogue = { fields: [field("enabled", true), field("description", null)], sections: [] };
const change = (path: string, before: string | boolean | null, after: string | boolean | null) => ({
  path,
  before,
  after,
});

describe("a value that a field has by itself", () => {
  it("is what a blank draft has, where a trigger comes or goes", () => {
    expect(isByItself(catalogue, change("enabled", null, true))).toBe(true);
    expect(isByItself(catalogue, change("description", "", null))).toBe(true);
    expect(isByItself(catalogue, change("enabled", null, false))).toBe(false);
    expect(isByItself(catalogue, change("description", null, "For the sale"))).toBe(false);
  });

  it("is none where it changes, nor where nobody knows the field", () => {
    expect(isByItself(catalogue, change("enabled", false, true))).toBe(false);
    expect(isByItself(catalogue, change("other", null, true))).toBe(false);
    expect(isByItself(undefined, change("enabled", null, true))).toBe(false);
  });
});
