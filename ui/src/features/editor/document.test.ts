import { describe, expect, it } from "vitest";
import type { Catalogue, Field } from "@/ipc/generated";
import { at, put, without } from "@/lib/json-pointer";
import { differences, labelOf, putFirst, unknownFields, withAction, withCondition } from "./document";
import { milliseconds } from "./FieldControl";
import { parseJson } from "./json";

function field(key: string, more: Partial<Field> = {}): Field {
  return {
    key,
    label: key.toUpperCase(),
    help: "",
    placeholder: "",
    kind: "text",
    required: true,
    default: "",
    shown_when: null,
    choices: [],
    items: null,
    ...more,
  };
}

const catalogue: Catalogue = {
  platform: "rocketchat",
  platform_name: "Rocket.Chat",
  fields: [field("name")],
  sections: [],
  conditions: [
    { key: "time", label: "Time", description: "", facts: [], value: field("value", { default: "30" }) },
    { key: "open", label: "Open", description: "", facts: [], value: null },
  ],
  actions: [
    { key: "say", label: "Say", description: "", facts: [], fields: [field("sender"), field("msg")] },
    { key: "ask", label: "Ask", description: "", facts: [], fields: [field("sender"), field("url")] },
  ],
  senders: [],
  names: [],
  draws_markdown: true,
  tree: null,
};

const document = {
  name: "A",
  _id: "x1",
  conditions: [{ name: "time", value: "5" }, { name: "open" }],
  actions: [{ name: "say", params: { sender: "queue", msg: "Hi", tone: "warm" } }],
};

describe("a document", () => {
  it("is changed at a path without touching the rest, or the original", () => {
    const next = put(document, "/actions/0/params/msg", "Hello");
    expect(at(next, "/actions/0/params/msg")).toBe("Hello");
    expect(next).toEqual({
      ...document,
      actions: [{ name: "say", params: { sender: "queue", msg: "Hello", tone: "warm" } }],
    });
    expect(at(document, "/actions/0/params/msg")).toBe("Hi");
  });

  it("understands the escapes of JSON pointers", () => {
    expect(at({ "a/b": { "c~d": 1 } }, "/a~1b/c~0d")).toBe(1);
    expect(without({ "a/b": 1, c: 2 }, "/a~1b")).toEqual({ c: 2 });
  });

  it("loses an item of a list without leaving a hole", () => {
    expect(at(without(document, "/conditions/0"), "/conditions")).toEqual([{ name: "open" }]);
  });

  it("can have another condition come first", () => {
    expect(at(putFirst(document, "/conditions", 1), "/conditions")).toEqual([
      { name: "open" },
      { name: "time", value: "5" },
    ]);
  });

  it("gets the value of a kind back when that kind is chosen again", () => {
    const opened = withCondition(document, catalogue, "open", new Map());
    expect(at(opened, "/conditions/0")).toEqual({ name: "open", value: null });
    const again = withCondition(opened, catalogue, "time", new Map([["time", "5"]]));
    expect(at(again, "/conditions/0")).toEqual({ name: "time", value: "5" });
  });

  it("gets a list where it had none when a kind is chosen", () => {
    expect(withCondition({ name: "A" }, catalogue, "time", new Map())).toEqual({
      name: "A",
      conditions: [{ name: "time", value: "30" }],
    });
  });

  it("keeps shared and unknown parameters when the action becomes another", () => {
    expect(at(withAction(document, catalogue, "ask", new Map()), "/actions/0")).toEqual({
      name: "ask",
      params: { sender: "queue", url: "", tone: "warm" },
    });
  });

  it("names the fields that the catalogue does not know", () => {
    expect(unknownFields(document, catalogue)).toEqual([
      { path: "/_id", value: "x1" },
      { path: "/actions/0/params/tone", value: "warm" },
    ]);
  });

  it("does not name what only the server writes", () => {
    const kind = { key: "trigger", server_managed: ["_id"] };
    expect(unknownFields(document, catalogue, kind).map(({ path }) => path)).toEqual([
      "/actions/0/params/tone",
    ]);
  });

  it("differs from another field by field, whatever the order of members", () => {
    const other = {
      actions: document.actions,
      conditions: [{ value: "6", name: "time" }],
      name: "A",
      _id: "x1",
    };
    expect(differences(document, other)).toEqual([
      { path: "/conditions/0/value", before: "5", after: "6" },
      { path: "/conditions/1", before: { name: "open" }, after: undefined },
    ]);
    expect(labelOf("/conditions/0/value", document, catalogue)).toBe("VALUE");
    expect(labelOf("/conditions/1", document, catalogue)).toBe("Condition 2");
  });
});

describe("typed text", () => {
  it.each([
    ["10000", 10000],
    ["-5", -5],
    ["007", "007"],
    ["1.", "1."],
    ["10 s", "10 s"],
    ["", ""],
  ])("%j as milliseconds is %j", (text, value) => {
    expect(milliseconds(text)).toBe(value);
  });

  it("that is no JSON says in which line", () => {
    expect(parseJson('{\n  "a": 1,\n  "b": oops\n}')).toMatchObject({ line: 3 });
    expect(parseJson("[1]")).toMatchObject({ line: 1, message: "A trigger is a JSON object in braces." });
  });
});
