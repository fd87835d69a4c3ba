import { describe, expect, test } from "vitest";
import type { Json } from "@/lib/json-pointer";
import { flat, itemsOf, pointer, valueAt } from "./parts";
import { random, randomCondition, tree } from "./testing";
import { actionVocabulary, conditionVocabulary } from "./vocabulary";

const words = conditionVocabulary(tree);

function kinds(root: Json): string[] {
  return flat(itemsOf(root, words)).map(({ path, negations, part }) => {
    const nots = "not ".repeat(negations);
    return `${path.join(".")} ${nots}${part.kind}`.trim();
  });
}

describe("a condition is read as", () => {
  test("groups with their parts, negations with the part that they are around", () => {
    expect(kinds(["and", ["stillOnPage", 30], ["not", ["or", ["not", ["not", ["firedBefore"]]]]]])).toEqual([
      "group",
      "1 known",
      "2 not group",
      "2.1.1 not not known",
    ]);
  });
  test("comparisons, also with a variable that is not known", () => {
    expect(kinds(["or", ["eq", "@served", false], ["gte", "@queue_size", [1]]])).toEqual([
      "group",
      "1 comparison",
      "2 comparison",
    ]);
  });
  test("parts that are not known, whatever is wrong with them", () => {
    expect(
      kinds([
        "and",
        ["browser", 1],
        ["not"],
        ["not", ["a"], ["b"]],
        ["eq", "@url"],
        ["eq", 1, 2],
        [],
        {},
        null,
        7,
        "and",
      ]),
    ).toEqual(["group", ...Array.from({ length: 10 }, (_, index) => `${index + 1} unknown`)]);
    expect(kinds(["stillOnPage", 1, 2])).toEqual(["unknown"]);
  });
});

test("an argument that may be missing may be missing", () => {
  const deeds = actionVocabulary(tree);
  const seen = itemsOf(
    [
      ["say", "Anna", "Hi"],
      ["say", "Anna", "Hi", "(1) A"],
      ["say", "Anna"],
    ],
    deeds,
  );
  expect(seen.map(({ part }) => part.kind)).toEqual(["known", "known", "unknown"]);
});

test("every item of a random tree is what stands at its path", () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const root = randomCondition(random(seed), 5);
    for (const item of flat(itemsOf(root, words))) {
      expect(valueAt(root, item.inner)).toBe(item.written);
      expect(item.inner.slice(0, item.path.length)).toEqual(item.path);
      expect(item.inner.slice(item.path.length)).toEqual(Array(item.negations).fill(1));
    }
  }
});

test("a pointer leads from the document to a part", () => {
  expect(pointer("/definition/condition", [1, 2])).toBe("/definition/condition/1/2");
  expect(pointer("/definition/condition", [])).toBe("/definition/condition");
});
