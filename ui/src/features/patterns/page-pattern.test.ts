import { describe, expect, it } from "vitest";
import { pagePattern, withPagePattern } from "./page-pattern";

const time = { name: "time-on-site", value: "5" };

describe("the page-url pattern of a draft", () => {
  it("is that of the first page-url condition, wherever it stands", () => {
    const conditions = [time, { name: "page-url", value: "/a" }, { name: "page-url", value: "/b" }];
    expect(pagePattern({ conditions })).toBe("/a");
  });

  it("is empty where the condition has no text, and missing where there is no such condition", () => {
    expect(pagePattern({ conditions: [{ name: "page-url" }] })).toBe("");
    expect(pagePattern({ conditions: [{ name: "page-url", value: 5 }] })).toBe("");
    expect(pagePattern({ conditions: [time] })).toBeNull();
    expect(pagePattern({ conditions: "none" })).toBeNull();
  });

  it("is set without touching anything else", () => {
    const document = {
      name: "Offer",
      conditions: [time, { name: "page-url", value: "/a", extra: true }, { name: "page-url", value: "/b" }],
    };
    expect(withPagePattern(document, "/c")).toEqual({
      name: "Offer",
      conditions: [time, { name: "page-url", value: "/c", extra: true }, { name: "page-url", value: "/b" }],
    });
    expect(withPagePattern({ conditions: [time] }, "/c")).toEqual({ conditions: [time] });
  });
});
