import { describe, expect, it } from "vitest";
import { standings } from "./order";

/** *c was 3*, *d is new*. */
function told(before: string, after: string): string[] {
  return standings([...before], [...after]).map(({ name, before: from, moved }) =>
    from === null ? `${name} is new` : moved ? `${name} was ${from}` : name,
  );
}

describe("an order", () => {
  it("names only what was put elsewhere, not what makes room", () => {
    expect(told("abcd", "acbd").filter((words) => words.includes("was"))).toHaveLength(1);
    expect(told("abcd", "dabc")).toEqual(["d was 4", "a", "b", "c"]);
    expect(told("abcd", "bcda")).toEqual(["b", "c", "d", "a was 1"]);
    expect(told("abc", "abc")).toEqual(["a", "b", "c"]);
  });

  it("tells what is new, and leaves out what goes", () => {
    expect(told("abc", "adc")).toEqual(["a", "d is new", "c"]);
    expect(told("", "a")).toEqual(["a is new"]);
  });

  it("keeps the places of those that stay, also where names are the same", () => {
    expect(standings(["a", "a", "b"], ["b", "a", "a"]).map(({ before }) => before)).toEqual([3, 1, 2]);
  });
});
