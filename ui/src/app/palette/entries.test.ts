import { describe, expect, it } from "vitest";
import { arranged, type Entry, lastHeading, unasked } from "./entries";

function entry(id: string, title: string, more: Partial<Entry> = {}): Entry {
  return { id, title, what: "Command", group: "Commands", run: () => undefined, ...more };
}

const shown = (groups: ReturnType<typeof arranged>) =>
  groups.map(({ heading, entries }) => [heading, entries.map(({ id }) => id)]);

describe("what the palette finds", () => {
  it("comes in the order of how well it fits: the name, its beginning, a word of it, letters", () => {
    const entries = [
      entry("fuzzy", "Publish all new"),
      entry("word", "Make plan"),
      entry("prefix", "Plan again"),
      entry("exact", "Plan"),
      entry("none", "Undo"),
    ];
    expect(shown(arranged(entries, "plan", []))).toEqual([["Commands", ["exact", "prefix", "word"]]]);
    expect(shown(arranged(entries, "pan", []))).toEqual([["Commands", ["fuzzy"]]]);
  });

  it("puts what was used last first among what fits as well", () => {
    const entries = [entry("a", "Make plan"), entry("b", "Make copy"), entry("c", "Make room")];
    expect(shown(arranged(entries, "make", ["c", "b"]))).toEqual([["Commands", ["c", "b", "a"]]]);
  });

  it("puts the group with the best hit first, and what destroys last, however well it fits", () => {
    const entries = [
      entry("trash", "Trash", { destroys: true }),
      entry("show", "Show the trash"),
      entry("draft", "Trash talk", { group: "Drafts", rank: "prefix" }),
    ];
    expect(shown(arranged(entries, "trash", []))).toEqual([
      ["Drafts", ["draft"]],
      ["Commands", ["show"]],
      [lastHeading, ["trash"]],
    ]);
  });

  it("puts what cannot be done now behind what can", () => {
    const entries = [entry("off", "Make plan", { off: "Choose a server." }), entry("on", "Make plain")];
    expect(shown(arranged(entries, "make", []))).toEqual([["Commands", ["on", "off"]]]);
  });

  it("offers before anything is typed what was used last, once, and nothing that destroys there", () => {
    const entries = [entry("a", "A"), entry("b", "B"), entry("c", "C", { destroys: true })];
    expect(shown(unasked(entries, ["c", "b"]))).toEqual([
      ["Used last", ["b"]],
      ["Commands", ["a"]],
      [lastHeading, ["c"]],
    ]);
  });
});
