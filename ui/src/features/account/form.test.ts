import { describe, expect, it } from "vitest";
import type { AccountDeed, AccountEntry, AccountInput } from "@/ipc/generated";
import { cellWords, searchable, wholeCell } from "./cells";
import { changes, given, isComplete, nameToType, pairsAs, started, suits, withPair } from "./form";

const input = (
  key: string,
  shape: AccountInput["shape"],
  more: Partial<AccountInput> = {},
): AccountInput => ({
  key,
  label: key,
  help: "",
  shape,
  from: null,
  words: [],
  required: false,
  ...more,
});

const deed = (inputs: AccountInput[], more: Partial<AccountDeed> = {}): AccountDeed => ({
  key: "update",
  label: "Edit",
  subject: "one",
  inputs,
  loss: null,
  hands_out_secret: false,
  only_where: null,
  ...more,
});

const sales: AccountEntry = {
  id: "1",
  name: "Sales",
  cells: { name: "Sales", language: "en", members: { ann: "first", bob: "normal" }, open: true },
};

const edit = deed([
  input("name", "text", { required: true }),
  input("language", "text"),
  input("members", "members"),
]);

describe("the form of a deed", () => {
  it("starts with what the thing has, and changes something only when that is not so any more", () => {
    const start = started(edit, sales);
    expect(start).toEqual({ name: "Sales", language: "en", members: { ann: "first", bob: "normal" } });
    expect(changes(edit, sales, start)).toBe(false);
    expect(changes(edit, sales, { ...start, name: "Sellers" })).toBe(true);
  });

  it("hands over what was emptied of a thing that is there, and leaves out what was never entered", () => {
    const make = deed(edit.inputs, { subject: "new" });
    expect(given(edit, sales, { ...started(edit, sales), language: "" })).toEqual({
      name: "Sales",
      language: "",
      members: { ann: "first", bob: "normal" },
    });
    expect(given(make, null, { ...started(make, null), name: "New" })).toEqual({ name: "New", members: {} });
  });

  it("takes numbers and JSON as what they are, and keeps what is neither for the check", () => {
    const typed = deed([input("most", "number"), input("value", "json")]);
    expect(given(typed, null, { most: "6", value: '"web"' })).toEqual({ most: 6, value: "web" });
    expect(given(typed, null, { most: "six", value: "web" })).toEqual({ most: "six", value: "web" });
  });

  it("is complete when everything is there that must be", () => {
    expect(isComplete(edit, { name: "" })).toBe(false);
    expect(isComplete(edit, { name: "x" })).toBe(true);
    expect(isComplete(deed([input("places", "words", { required: true })]), { places: [] })).toBe(false);
  });

  it("offers a deed only for the things for which it makes sense", () => {
    expect(suits(deed([], { only_where: { cell: "open", is: true } }), sales)).toBe(true);
    expect(suits(deed([], { only_where: { cell: "open", is: false } }), sales)).toBe(false);
    expect(suits(deed([], { only_where: { cell: "gone", is: false } }), sales)).toBe(true);
    expect(suits(deed([], { subject: "new" }), sales)).toBe(false);
  });

  it("asks for the id of what has no name", () => {
    expect(nameToType(sales)).toBe("Sales");
    expect(nameToType({ ...sales, name: " " })).toBe("1");
  });

  it("adds a pair with the usual priority and keeps the one that is there", () => {
    expect(withPair(sales.cells.members, "cleo", "normal")).toEqual([
      ["ann", "first"],
      ["bob", "normal"],
      ["cleo", "normal"],
    ]);
    expect(withPair(sales.cells.members, "ann", "normal")).toHaveLength(2);
    expect(pairsAs("memberships", [["3", "first"]])).toEqual([{ id: 3, priority: "first" }]);
    expect(pairsAs("members", [["ann", "first"]])).toEqual({ ann: "first" });
  });
});

describe("a cell", () => {
  const names = { groups: { names: [{ id: "1", name: "Sales" }] }, members: undefined };
  const nobody = { groups: undefined, members: undefined };
  const column = (shape: AccountInput["shape"]) => ({ key: "k", title: "K", shape });

  it("says groups by name and number, and a number that nobody knows as it is", () => {
    expect(cellWords(column("groups"), [1, 9], names)).toBe("Sales · 1, 9");
    expect(cellWords(column("memberships"), [{ id: 1, priority: "first" }], names)).toBe("Sales · 1");
    expect(wholeCell(column("memberships"), [{ id: 1, priority: "first" }], names)).toBe("Sales · 1 (first)");
  });

  it("counts members in the list and names them beside it", () => {
    const bots = {
      groups: { names: [{ id: "5c9871d5", name: "Wrong" }] },
      members: { names: [{ id: "5c9871d5", name: "Helper" }] },
    };
    expect(wholeCell(column("members"), { "5c9871d5": "first", ann: "last" }, bots)).toBe(
      "Helper · 5c9871d5 (first)\nann (last)",
    );
    expect(cellWords(column("members"), { ann: "first" }, nobody)).toBe("1 member");
    expect(cellWords(column("members"), {}, nobody)).toBe("Nobody");
    expect(wholeCell(column("members"), { ann: "first", bob: "last" }, nobody)).toBe(
      "ann (first)\nbob (last)",
    );
  });

  it("is found by everything that it tells", () => {
    expect(searchable({ ...sales, cells: { k: { ann: "first" } } }, [column("members")], nobody)).toEqual([
      "1",
      "Sales",
      "ann (first)",
    ]);
  });
});
