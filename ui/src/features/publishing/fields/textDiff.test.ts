import { describe, expect, it } from "vitest";
import { compareTexts } from "./textDiff";

const changed = (pieces: { text: string; changed: boolean }[]) =>
  pieces.filter((piece) => piece.changed).map(({ text }) => text);
const whole = (pieces: { text: string }[]) => pieces.map(({ text }) => text).join("");

describe("two texts word by word", () => {
  it("mark only what differs and lose nothing", () => {
    const [old, now] = ["Hi there, need help?", "Hi friend, need more help?"];
    const { before, after } = compareTexts(old, now);
    expect(changed(before)).toEqual(["there"]);
    expect(changed(after)).toEqual(["friend", " more"]);
    expect([whole(before), whole(after)]).toEqual([old, now]);
  });

  it("stay quick and whole when they are long", () => {
    const old = Array.from({ length: 20_000 }, (_, index) => `a${index}`).join(" ");
    const now = Array.from({ length: 20_000 }, (_, index) => `b${index}`).join(" ");
    const { before, after } = compareTexts(`same ${old} end`, `same ${now} end`);
    expect(before.map((piece) => piece.changed)).toEqual([false, true, false]);
    expect(whole(after)).toBe(`same ${now} end`);
  });
});
