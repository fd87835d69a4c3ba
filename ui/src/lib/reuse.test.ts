import { expect, test } from "vitest";
import { shared } from "./reuse";

test("what is equal is the same value, what is not is new", () => {
  const before = { a: [{ x: 1 }, { y: 2 }], b: { c: null } };
  const after = { a: [{ x: 1 }, { y: 3 }], b: { c: null } };
  const joined = shared(before, after);
  expect(joined).toEqual(after);
  expect(joined.a[0]).toBe(before.a[0]);
  expect(joined.b).toBe(before.b);
  expect(shared(before, structuredClone(before))).toBe(before);
});

test("another order of members, another length and another kind are not equal", () => {
  expect(Object.keys(shared({ a: 1, b: 2 }, { b: 2, a: 1 }))).toEqual(["b", "a"]);
  expect(shared([1, 2], [1])).toEqual([1]);
  expect(shared({ a: 1 }, { a: 1, b: undefined })).toHaveProperty("b");
  expect(shared<unknown>([], {})).toEqual({});
  expect(shared<unknown>({ length: 0 }, [])).toEqual([]);
});
