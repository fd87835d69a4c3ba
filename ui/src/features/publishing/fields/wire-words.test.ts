import { describe, expect, it } from "vitest";
import type { Catalogue } from "@/ipc/generated";
import { wireWord } from "./wire-words";

const entry = (key: string, label: string) => ({ key, label });

const lists = {
  names: [
    { path: "/conditions/*/name", of: "conditions" },
    { path: "/definition/event", of: "events" },
    { path: "/definition/condition/**/0", of: "parts" },
  ],
  conditions: [entry("page-url", "Visitor Page URL")],
  actions: [],
  senders: [],
  tree: {
    events: [entry("page_enter", "Page enter")],
    parts: [entry("and", "All of")],
    operators: [entry("icontains", "contains")],
  },
};
const catalogue = lists as unknown as Catalogue;

describe("a value of the wire", () => {
  it("is called as the form calls it, where the catalogue says that it is a name", () => {
    expect(wireWord(catalogue, "/conditions/0/name", "page-url")).toBe("Visitor Page URL");
    expect(wireWord(catalogue, "/definition/event", "page_enter")).toBe("Page enter");
    expect(wireWord(catalogue, "/definition/condition/0", "and")).toBe("All of");
    expect(wireWord(catalogue, "/definition/condition/2/1/0", "icontains")).toBe("contains");
  });

  it("stays as it is anywhere else, and where nobody knows it", () => {
    expect(wireWord(catalogue, "/conditions/0/value", "page-url")).toBe("page-url");
    expect(wireWord(catalogue, "/actions/0/params/msg", "page-url")).toBe("page-url");
    expect(wireWord(catalogue, "/definition/condition/1/2", "and")).toBe("and");
    expect(wireWord(catalogue, "/definition/event", "chat_start")).toBe("chat_start");
    expect(wireWord(undefined, "/definition/event", "page_enter")).toBe("page_enter");
  });
});
