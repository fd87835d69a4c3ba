import { describe, expect, test } from "vitest";
import type { Json } from "@/lib/json-pointer";
import { itemsOf } from "./parts";
import { tree } from "./testing";
import { newComparison, newPart, typed, withArgument, withVariable } from "./values";
import { actionVocabulary, conditionVocabulary } from "./vocabulary";

const words = conditionVocabulary(tree);

function changed(comparison: Json, key: string): Json | null {
  const [item] = itemsOf(comparison, words);
  return item === undefined ? null : withVariable(item.part, key, words);
}

describe("another variable", () => {
  test.each([
    [
      "keeps operator and value that mean something for it",
      ["eq", "@served", true],
      "@served",
      ["eq", "@served", true],
    ],
    [
      "keeps the operator alone where the value is of another kind",
      ["eq", "@url", "a"],
      "@hour",
      ["eq", "@hour", 0],
    ],
    ["takes its own operator", ["iregex", "@url", "a"], "@served", ["eq", "@served", false]],
    ["takes the first of its choices", ["eq", "@url", "a"], "@status", ["eq", "@status", "online"]],
    [
      "keeps a value that is one of its choices",
      ["neq", "@url", "away"],
      "@status",
      ["neq", "@status", "away"],
    ],
    ["takes a value in its range", ["gte", "@queue_size", 90], "@hour", ["gte", "@hour", 0]],
    ["takes the place of another kind of part", ["firedBefore"], "@url", ["icontains", "@url", ""]],
  ] as [string, Json, string, Json][])("%s", (_, before, key, after) => {
    expect(changed(before, key)).toEqual(after);
  });
  test("that is not known changes nothing", () => {
    expect(changed(["eq", "@url", "a"], "@nothing")).toBeNull();
  });
});

test("new parts hold what the catalogue says", () => {
  expect(tree.variables.map(newComparison)).toEqual([
    ["icontains", "@url", ""],
    ["eq", "@served", false],
    ["gte", "@hour", 0],
    ["eq", "@status", "online"],
  ]);
  expect(actionVocabulary(tree).parts.map(newPart)).toEqual([
    ["say", "Anna", ""],
    ["wait", 5],
  ]);
});

test("what is typed becomes a number where one is wanted, and stays a text while it is none", () => {
  expect(typed("30", "seconds", 5)).toBe(30);
  expect(typed("1.5", "number", 5)).toBe(1.5);
  expect(typed("", "seconds", 5)).toBe("");
  expect(typed("030", "seconds", 5)).toBe("030");
  expect(typed("30", "text", "")).toBe("30");
  expect(typed("17", "id", 16)).toBe(17);
  expect(typed("17", "id", "16")).toBe("17");
});

test("an optional value appears when it is typed and goes when it is emptied", () => {
  const all = tree.actions[0]?.arguments ?? [];
  expect(withArgument(["Anna", "Hi"], all, 2, "(1) A")).toEqual(["Anna", "Hi", "(1) A"]);
  expect(withArgument(["Anna", "Hi", "(1) A"], all, 2, "")).toEqual(["Anna", "Hi"]);
  expect(withArgument(["Anna", "Hi"], all, 1, "")).toEqual(["Anna", ""]);
});
