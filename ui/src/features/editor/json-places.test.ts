import { expect, test } from "vitest";
import { placesIn } from "./json-places";

const text = JSON.stringify(
  { name: "A", "a/b": null, definition: { condition: ["and", ["stillOnPage", 30], [["x"], {}]] } },
  null,
  2,
);

test.each([
  ["a text", "/name", '"A"'],
  ["a member whose name holds a slash", "/a~1b", "null"],
  ["a number in a list", "/definition/condition/1/1", "30"],
  ["the name of an operator", "/definition/condition/1/0", '"stillOnPage"'],
  ["a list by the name of its field", "/definition/condition", '"condition"'],
  ["a list in a list by its first text", "/definition/condition/1", '"stillOnPage"'],
  ["a list that begins with none by its bracket", "/definition/condition/2", "["],
  ["an object in a list by its brace", "/definition/condition/2/1", "{"],
  ["the whole document by its brace", "", "{"],
  ["what is not there by what is around it", "/definition/actions/0", '"definition"'],
  ["an item behind the end by its list", "/definition/condition/1/7", '"stillOnPage"'],
])("the place of %s", (_, path, expected) => {
  const { start, end } = placesIn(text)(path);
  expect(text.slice(start, end)).toBe(expected);
});

test("of a member that is there twice the last counts", () => {
  const twice = '{"a": 1, "a": 2}';
  const { start, end } = placesIn(twice)("/a");
  expect([start, twice.slice(start, end)]).toEqual([14, "2"]);
});

test("every text has a place to show", () => {
  expect(placesIn("")("/a")).toEqual({ start: 0, end: 0 });
  expect(placesIn('{"a": ')("/a/b")).toEqual({ start: 0, end: 1 });
});
