import { describe, expect, it } from "vitest";
import { around, folded, graphemes, initials } from "./unicode";

describe("graphemes", () => {
  it("counts a family and a flag as one each", () => {
    expect(graphemes("a👩‍👩‍👧🇩🇪")).toEqual(["a", "👩‍👩‍👧", "🇩🇪"]);
  });
});

describe("initials", () => {
  it.each([
    ["agent.one", "AO"],
    ["Ada Lovelace", "AL"],
    ["łukasz", "Ł"],
    ["👩‍💻 Support", "👩‍💻S"],
    ["  ", "?"],
    ["", "?"],
  ])("of %j are %s", (name, expected) => expect(initials(name)).toBe(expected));
});

describe("around", () => {
  it("cuts at UTF-16 offsets", () => {
    expect(around("/shop/ü?x", 1, 5)).toEqual(["/", "shop", "/ü?x"]);
  });

  it("keeps spans inside the text", () => {
    expect(around("abc", 2, 9)).toEqual(["ab", "c", ""]);
    expect(around("abc", -1, 1)).toEqual(["", "a", "bc"]);
    expect(around("abc", 5, 1)).toEqual(["abc", "", ""]);
  });
});

describe("folded", () => {
  it("forgets case and accents", () => {
    expect(folded("Über Ångström")).toBe("uber angstrom");
  });
});
