import { StringStream } from "@codemirror/language";
import { describe, expect, it } from "vitest";
import { type PatternToken, patternToken, type WrittenIn } from "./pattern-language";

/** The parts of `pattern` with what they are; neighbours of one kind are joined. */
function parts(pattern: string, language?: WrittenIn): [PatternToken, string][] {
  const stream = new StringStream(pattern, 2, 2);
  const state = { inClass: false, opening: false };
  const found: [PatternToken, string][] = [];
  while (!stream.eol()) {
    stream.start = stream.pos;
    const token = patternToken(stream, state, language);
    const last = found.at(-1);
    if (last !== undefined && last[0] === token) {
      last[1] += stream.current();
    } else {
      found.push([token, stream.current()]);
    }
  }
  return found;
}

describe("the parts of a pattern", () => {
  it("tells literals, anchors, escapes, any and quantifiers apart", () => {
    expect(parts("^a\\.b.*$")).toEqual([
      ["anchor", "^"],
      [null, "a"],
      ["escape", "\\."],
      [null, "b"],
      ["any", "."],
      ["quantifier", "*"],
      ["anchor", "$"],
    ]);
  });

  it("knows groups, names and look-around", () => {
    expect(parts("(?:a)(?<n>b)(?!c)(?<=d)")).toEqual([
      ["group", "(?:"],
      [null, "a"],
      ["group", ")(?<n>"],
      [null, "b"],
      ["group", ")"],
      ["look", "(?!"],
      [null, "c"],
      ["group", ")"],
      ["look", "(?<="],
      [null, "d"],
      ["group", ")"],
    ]);
  });

  it("takes everything in a class but escapes as the class, and ends it at the first bracket", () => {
    expect(parts("[^a(*\\]b]c")).toEqual([
      ["class", "[^a(*"],
      ["escape", "\\]"],
      ["class", "b]"],
      [null, "c"],
    ]);
  });

  it("reads counted and lazy quantifiers, and braces that count nothing as text", () => {
    expect(parts("a{2,}?b+?c{x}")).toEqual([
      [null, "a"],
      ["quantifier", "{2,}?"],
      [null, "b"],
      ["quantifier", "+?"],
      [null, "c{x}"],
    ]);
  });

  it("reads long escapes whole", () => {
    expect(parts("\\u00fc\\x41\\k<n>\\12\\bx")).toEqual([
      ["escape", "\\u00fc\\x41\\k<n>\\12"],
      ["anchor", "\\b"],
      [null, "x"],
    ]);
  });

  it("gets to the end of patterns that do not compile", () => {
    for (const broken of ["(", "[", "a\\", "(?<", "{", "*", ")("]) {
      expect(
        parts(broken)
          .map(([, text]) => text)
          .join(""),
      ).toBe(broken);
    }
  });
});

describe("the parts of a pattern of Python", () => {
  const python = (pattern: string) => parts(pattern, "python");

  it("knows its names, references, conditions, flags and what is kept", () => {
    expect(python("(?i)(?P<n>a)(?P=n)(?>b)(?(n)c)(?<!d)")).toEqual([
      ["group", "(?i)(?P<n>"],
      [null, "a"],
      ["group", ")(?P=n)(?>"],
      [null, "b"],
      ["group", ")(?(n)"],
      [null, "c"],
      ["group", ")"],
      ["look", "(?<!"],
      [null, "d"],
      ["group", ")"],
    ]);
  });

  it("knows remarks, quantifiers that give nothing back, and the very end", () => {
    expect(python("(?#why)a*+b{,3}\\Z")).toEqual([
      ["comment", "(?#why)"],
      [null, "a"],
      ["quantifier", "*+"],
      [null, "b"],
      ["quantifier", "{,3}"],
      ["anchor", "\\Z"],
    ]);
    expect(parts("a{,3}")).toEqual([[null, "a{,3}"]]);
  });

  it("takes a bracket that comes first in a class as a letter of it, which JavaScript does not", () => {
    expect(python("[^]a]b")).toEqual([
      ["class", "[^]a]"],
      [null, "b"],
    ]);
    expect(parts("[^]a]b")).toEqual([
      ["class", "[^]"],
      [null, "a]b"],
    ]);
  });
});
