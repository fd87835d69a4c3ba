import { expect, test } from "vitest";
import { tree } from "./model/testing";
import { snippetsOf } from "./snippets";

test("completion offers every variable, operator and event, and whole parts with what a new one holds", () => {
  const inserts = snippetsOf(tree).map(({ insert }) => insert);
  expect(inserts).toContain('"@url"');
  expect(inserts).toContain('"icontains"');
  expect(inserts).toContain('"chat_requested"');
  expect(inserts).toContain('["stillOnPage",30]');
  expect(inserts).toContain('["and", …]');
  expect(inserts).toContain('["say","Anna",""]');
});
