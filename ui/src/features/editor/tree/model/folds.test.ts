import { describe, expect, test } from "vitest";
import type { Json } from "@/lib/json-pointer";
import { duplicate, move, negate, regroup, remove, unwrap, withNegation, wrap } from "./edits";
import { type Closed, carried, innerGroups, openAround, shownFor, visible } from "./folds";
import { flat, itemAt, itemsOf, nameOf, valueAt } from "./parts";
import { pick, random, randomCondition, tree } from "./testing";
import { conditionVocabulary } from "./vocabulary";

const words = conditionVocabulary(tree);
const closed = (...names: string[]): Closed => new Set(names);
const root: Json = ["and", ["or", ["a"], ["and", ["b"]]], ["firedBefore"], ["or", ["c"]]];

describe("what is shown", () => {
  test("of a collapsed group only itself", () => {
    const names = visible(itemsOf(root, words), closed("1")).map(({ path }) => nameOf(path));
    expect(names).toEqual(["", "1", "2", "3", "3.1"]);
    expect(visible(itemsOf(root, words), closed(""))).toHaveLength(1);
  });
  test("of a hidden part the outermost collapsed group around it", () => {
    expect(shownFor([1, 2, 1], closed("1.2", "1"))).toEqual([1]);
    expect(shownFor([1, 2, 1], closed("1.2"))).toEqual([1, 2]);
    expect(shownFor([1], closed("1"))).toEqual([1]);
    expect(shownFor([3, 1], closed(""))).toEqual([]);
  });
  test("a group is opened for what is in it, and not for itself", () => {
    expect(openAround([1, 2, 1], closed("1", "1.2", "3"))).toEqual(closed("3"));
    expect(openAround([1, 2], closed("1", "1.2"))).toEqual(closed("1.2"));
  });
  test("the outermost group stays open when all are collapsed", () => {
    expect(innerGroups(root, words)).toEqual(closed("1", "1.2", "3"));
  });
});

describe("through edits", () => {
  test("one of two groups that are written alike stays the one that is collapsed", () => {
    const twins: Json = ["and", ["or", ["a"]], ["or", ["a"]]];
    expect(carried(twins, ["and", ["x"], ["or", ["a"]], ["or", ["a"]]], closed("2"), words)).toEqual(
      closed("3"),
    );
    const doubled = duplicate(twins, [2], words);
    expect(carried(twins, doubled?.root, closed("2"), words)).toEqual(closed("2"));
  });
  test("a group that is gone is forgotten, and one in which something changed stays collapsed", () => {
    expect(carried(root, remove(root, [3], words)?.root, closed("3"), words)).toEqual(closed());
    expect(carried(root, ["and", ["or", ["z"]], ["firedBefore"], ["or", ["c"]]], closed("1"), words)).toEqual(
      closed("1"),
    );
    expect(carried(root, undefined, closed("1"), words)).toEqual(closed());
  });

  test("random edits leave each collapsed group that they do not touch collapsed, wherever it is then", () => {
    let told = 0;
    for (let seed = 0; seed < 400; seed += 1) {
      const next = random(seed);
      const before = randomCondition(next, 4);
      const items = flat(itemsOf(before, words));
      const groups = items.filter(({ part }) => part.kind === "group");
      if (groups.length < 2) {
        continue;
      }
      const group = pick(next, groups);
      const { path } = pick(next, items);
      const to = { list: pick(next, groups).inner, index: 1 };
      const edit = pick(next, [move(before, path, to, words), wrap, unwrap, remove, withNegation, negate]);
      const after =
        typeof edit === "function"
          ? edit(before, path, words)?.root
          : (edit?.root ?? regroup(before, path, "or", words)?.root);
      const text = JSON.stringify(group.written);
      const isTold = (tree: Json | undefined) =>
        flat(itemsOf(tree, words)).filter(({ written }) => JSON.stringify(written) === text).length === 1;
      if (after === undefined || !isTold(before) || !isTold(after)) {
        continue;
      }
      told += 1;
      const [name] = carried(before, after, closed(nameOf(group.path)), words);
      const there = flat(itemsOf(after, words)).find(({ path: other }) => nameOf(other) === name);
      expect(there?.written, `seed ${seed}`).toEqual(valueAt(before, group.inner));
      expect(itemAt(after, there?.path ?? [-1], words)?.part.kind).toBe("group");
    }
    expect(told).toBeGreaterThan(50);
  });
});
