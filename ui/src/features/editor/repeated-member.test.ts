import { expect, test } from "vitest";
import { parseJson } from "./json";
import { repeatedMember } from "./repeated-member";

test("a member that stands twice in one object is found with its places", () => {
  const text = '{\n  "name": "a",\n  "conditions": [{ "x": 1, "\\u0078": 2 }]\n}';
  expect(repeatedMember(text)).toEqual({ name: "x", start: text.indexOf('"\\u0078"'), firstLine: 3 });
});

test("members of different objects and words in texts are no repetition", () => {
  expect(repeatedMember('{"a": {"a": "a"}, "b": ["a", "a"], "c": "\\"a\\": {", "A": 1}')).toBeNull();
});

test("the editor refuses such a document and leads to the second member", () => {
  const text = '{"name": "a",\n "enabled": true,\n "name": "b"}';
  const parsed = parseJson(text);
  expect(parsed).toEqual({
    message: "“name” stands here for the second time: it is in line 1 already. Remove one of them.",
    line: 3,
    start: text.lastIndexOf('"name"'),
  });
});
