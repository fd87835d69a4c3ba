import { describe, expect, test } from "vitest";
import type { Json } from "@/lib/json-pointer";
import {
  directions,
  duplicate,
  type Edit,
  insert,
  move,
  negate,
  regroup,
  remove,
  replace,
  rewrite,
  step,
  unwrap,
  withNegation,
  withoutNegation,
  wrap,
} from "./edits";
import { spotFor, standing } from "./lists";
import { flat, isInside, itemAt, itemsOf, type Path, same, valueAt } from "./parts";
import { pick, random, randomCondition, tree } from "./testing";
import { actionVocabulary, conditionVocabulary } from "./vocabulary";

const words = conditionVocabulary(tree);
const deeds = actionVocabulary(tree);
const once: Json = ["not", ["firedBefore"]];
const waits: Json = ["stillOnPage", 30];

function done(edit: Edit): { root: Json | undefined; selected: Path | null } {
  if (edit === null) {
    throw new Error("the edit cannot be done");
  }
  return edit;
}

describe("adding", () => {
  test("the first part of a condition that is not there makes a group", () => {
    expect(insert(undefined, spotFor(undefined, null, words), waits, words)).toEqual({
      root: ["and", waits],
      selected: [1],
    });
  });
  test("a part beside a lone one makes a group of both", () => {
    expect(insert(waits, spotFor(waits, [], words), once, words)).toEqual({
      root: ["and", waits, once],
      selected: [2],
    });
  });
  test("a part goes behind the selected one, and to the end of a selected group", () => {
    const root: Json = ["and", waits, ["not", ["or", once]], once];
    expect(insert(root, spotFor(root, [1], words), ["x"], words)).toEqual({
      root: ["and", waits, ["x"], ["not", ["or", once]], once],
      selected: [2],
    });
    expect(done(insert(root, spotFor(root, [2], words), ["x"], words))).toEqual({
      root: ["and", waits, ["not", ["or", once, ["x"]]], once],
      selected: [2, 1, 2],
    });
  });
  test("actions stand in a bare list", () => {
    expect(insert(undefined, spotFor(undefined, null, deeds), ["wait", 5], deeds)).toEqual({
      root: [["wait", 5]],
      selected: [0],
    });
    expect(done(insert([["a"], ["b"]], spotFor([["a"], ["b"]], [0], deeds), ["x"], deeds)).root).toEqual([
      ["a"],
      ["x"],
      ["b"],
    ]);
  });
});

describe("removing", () => {
  test("the next part is selected, at the end the one before, and in an emptied group the group", () => {
    const root: Json = ["and", waits, ["not", ["or", once]], once];
    expect(done(remove(root, [1], words)).selected).toEqual([1]);
    expect(done(remove(root, [3], words)).selected).toEqual([2]);
    expect(done(remove(root, [2, 1, 1], words))).toEqual({
      root: ["and", waits, ["not", ["or"]], once],
      selected: [2],
    });
  });
  test("a whole condition leaves an empty group, and that leaves nothing", () => {
    expect(remove(["or", waits], [], words)).toEqual({ root: ["and"], selected: [] });
    expect(remove(["and"], [], words)).toEqual({ root: undefined, selected: null });
  });
  test("the only action leaves an empty list", () => {
    expect(remove([["wait", 5]], [0], deeds)).toEqual({ root: [], selected: null });
  });
});

describe("moving", () => {
  const root: Json = ["and", ["a"], ["or", ["b"], ["c"]], ["d"]];
  test.each([
    ["up", [3], ["and", ["a"], ["d"], ["or", ["b"], ["c"]]], [2]],
    ["up", [2, 1], ["and", ["a"], ["b"], ["or", ["c"]], ["d"]], [2]],
    ["down", [1], ["and", ["or", ["b"], ["c"]], ["a"], ["d"]], [2]],
    ["down", [2, 2], ["and", ["a"], ["or", ["b"]], ["c"], ["d"]], [3]],
    ["in", [3], ["and", ["a"], ["or", ["b"], ["c"], ["d"]]], [2, 3]],
    ["in", [1], ["and", ["or", ["a"], ["b"], ["c"]], ["d"]], [1, 1]],
    ["out", [2, 1], ["and", ["a"], ["or", ["c"]], ["b"], ["d"]], [3]],
  ] as const)("%s takes the part at %j there", (direction, from, expected, selected) => {
    const spot = step(root, from, direction, words);
    expect(spot).not.toBeNull();
    expect(spot && move(root, from, spot, words)).toEqual({ root: expected, selected });
  });
  test("nothing moves past the ends, out of the outermost group or into nothing", () => {
    expect(step(root, [1], "up", words)).toBeNull();
    expect(step(root, [3], "down", words)).toBeNull();
    expect(step(root, [1], "out", words)).toBeNull();
    expect(step(root, [2, 1], "in", words)).toBeNull();
    expect(step(root, [], "down", words)).toBeNull();
  });
  test("a group does not move into itself, and nothing moves to where it is", () => {
    expect(move(root, [2], { list: [2], index: 1 }, words)).toBeNull();
    expect(move(root, [1], { list: [], index: 2 }, words)).toBeNull();
    expect(move(root, [1], { list: [], index: 0 }, words)).toBeNull();
  });
  test("a negated part takes its negation along", () => {
    expect(done(move(["and", once, ["or", ["b"]]], [1], { list: [2], index: 2 }, words))).toEqual({
      root: ["and", ["or", ["b"], once]],
      selected: [1, 2],
    });
  });
});

describe("wrapping and unwrapping", () => {
  test("a part is wrapped in another kind of group than the one around it", () => {
    expect(wrap(["and", once], [1], words)).toEqual({ root: ["and", ["or", once]], selected: [1] });
    expect(wrap(waits, [], words)).toEqual({ root: ["and", waits], selected: [] });
  });
  test("the parts of a group take its place", () => {
    expect(unwrap(["and", ["a"], ["or", ["b"], ["c"]]], [2], words)).toEqual({
      root: ["and", ["a"], ["b"], ["c"]],
      selected: [2],
    });
    expect(unwrap(["or", waits], [], words)).toEqual({ root: waits, selected: [] });
  });
  test("a negated group and an outermost group with several parts stay", () => {
    expect(unwrap(["and", ["not", ["or", ["b"]]]], [1], words)).toBeNull();
    expect(unwrap(["and", ["a"], ["b"]], [], words)).toBeNull();
  });
});

describe("negating", () => {
  test.each([
    ["by the opposite operator", ["eq", "@url", "a"], ["neq", "@url", "a"]],
    ["by the other value of a switch", ["eq", "@served", false], ["eq", "@served", true]],
    ["by a negation where no operator says the opposite", ["gte", "@hour", 9], ["not", ["gte", "@hour", 9]]],
    ["by taking a negation off", once, ["firedBefore"]],
    ["of a part that is not known", ["browser", 1], ["not", ["browser", 1]]],
  ] as [string, Json, Json][])("%s", (_, before, after) => {
    expect(negate(before, [], words)).toEqual({ root: after, selected: [] });
  });
  test("an action has no opposite", () => {
    expect(negate([["wait", 5]], [0], deeds)).toBeNull();
  });
});

test("a group asks any of its parts instead of all, inside its negations", () => {
  expect(regroup(["not", ["and", once]], [], "or", words)).toEqual({
    root: ["not", ["or", once]],
    selected: [],
  });
  expect(regroup(["and"], [], "browser", words)).toBeNull();
});

/** Every part beside the way to `path`, which no edit there may touch. */
function bystanders(root: Json | undefined, path: Path): Json[] {
  return flat(itemsOf(root, words))
    .filter((item) => !isInside(path, item.path) && !isInside(item.path, path))
    .map(({ written }) => written)
    .filter((value) => typeof value === "object");
}

const trees = Array.from({ length: 400 }, (_, seed) => seed);

describe("random edits of random trees", () => {
  test("leave what they do not touch the same value, and select a part that is there", () => {
    for (const seed of trees) {
      const next = random(seed);
      let root: Json | undefined = randomCondition(next, 4);
      for (let turn = 0; turn < 12; turn += 1) {
        const items = flat(itemsOf(root, words));
        const path: Path = items.length === 0 ? [] : pick(next, items).path;
        const direction = pick(next, directions);
        const spot = step(root, path, direction, words);
        const edit: Edit = pick<() => Edit>(next, [
          () => insert(root, spotFor(root, path, words), ["stillOnPage", 5], words),
          () => remove(root, path, words),
          () => (spot === null ? null : move(root, path, spot, words)),
          () => wrap(root, path, words),
          () => unwrap(root, path, words),
          () => negate(root, path, words),
          () => withNegation(root, path, words),
          () => withoutNegation(root, path, words),
          () => regroup(root, path, pick(next, ["and", "or"]), words),
          () => duplicate(root, path, words),
          () => rewrite(root, path, ["firedBefore"], words),
        ])();
        if (edit === null) {
          continue;
        }
        if (path.length > 0) {
          const after = new Set(flat(itemsOf(edit.root, words)).map(({ written }) => written));
          const untouched = bystanders(root, path).filter((value) => !isTarget(value, spot?.list));
          const lost = untouched.filter((value) => !after.has(value));
          expect(lost, `seed ${seed}`).toEqual([]);
        }
        if (edit.selected !== null) {
          expect(
            itemAt(edit.root, edit.selected, words),
            `seed ${seed}, ${JSON.stringify(edit)}`,
          ).toBeDefined();
        }
        root = edit.root;
      }
    }

    /** Lists that take a moved part in are new, and so is what is around them. */
    function isTarget(value: Json, list: Path | undefined): boolean {
      return list !== undefined && Array.isArray(value) && (value[0] === "and" || value[0] === "or");
    }
  });

  test("are taken back by their inverse", () => {
    for (const seed of trees) {
      const next = random(seed);
      const root = randomCondition(next, 4);
      const { path } = pick(next, flat(itemsOf(root, words)));
      const wrapped = done(wrap(root, path, words));
      expect(done(unwrap(wrapped.root, path, words)).root).toEqual(root);
      const negated = done(withNegation(root, path, words));
      expect(done(withoutNegation(negated.root, path, words)).root).toEqual(root);
      const doubled = done(duplicate(root, path, words));
      if (standing(root, path, words) !== null) {
        expect(done(remove(doubled.root, doubled.selected ?? [], words)).root).toEqual(root);
      }
      const value = valueAt(root, path);
      expect(replace(replace(root, path, ["x"]), path, value ?? null)).toEqual(root);
    }
  });

  test("moving a part anywhere and back gives the tree as it was", () => {
    let moves = 0;
    for (const seed of trees) {
      const next = random(seed);
      const root = randomCondition(next, 4);
      const items = flat(itemsOf(root, words));
      const { path } = pick(next, items);
      const groups = items.filter(({ part }) => part.kind === "group");
      const place = standing(root, path, words);
      if (groups.length === 0 || place === null) {
        continue;
      }
      const list = pick(next, groups).inner;
      const held = valueAt(root, list);
      const index = 1 + Math.floor(next() * (Array.isArray(held) ? held.length : 1));
      const there = move(root, path, { list, index }, words)?.selected;
      if (there === undefined || there === null) {
        continue;
      }
      moves += 1;
      const moved = done(move(root, path, { list, index }, words)).root;
      expect(valueAt(moved, there)).toBe(valueAt(root, path));
      // The place that it came from, as it is counted with the part where it is now.
      const [beside, at] = [there.slice(0, -1), there.at(-1) ?? 0];
      const key = place.list[beside.length];
      const shifts = isInside(place.list, beside) && key !== undefined && key >= at;
      const home = {
        list: shifts ? place.list.with(beside.length, key + 1) : place.list,
        index: same(place.list, beside) && at <= place.index ? place.index + 1 : place.index,
      };
      expect(done(move(moved, there, home, words)), `seed ${seed}`).toEqual({ root, selected: path });
    }
    expect(moves).toBeGreaterThan(50);
  });
});
