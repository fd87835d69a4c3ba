import { describe, expect, it } from "vitest";
import { grouped } from "./groups";
import { heldBack } from "./held";
import { itemOf } from "./item.fixture";
import { firstChoices } from "./ticks";

describe("the groups of a plan", () => {
  it("begin with what needs a decision and leave out what is empty", () => {
    const create = ["a", "b"].map((id) => itemOf("create", { id }));
    const groups = grouped([itemOf("unchanged"), ...create, itemOf("conflict")]);
    expect(groups.map(({ key, items }) => [key, items.length])).toEqual([
      ["conflict", 1],
      ["create", 2],
      ["unchanged", 1],
    ]);
  });

  it("set apart what would be sent although nobody marked it ready", () => {
    const items = (["unchanged", "conflict", "blocked", "link", "update", "create"] as const).map(
      (operation) => itemOf(operation, { is_ready: false }),
    );
    expect(grouped([...items, itemOf("create", { id: "ready" })]).map(({ key }) => key)).toEqual([
      "conflict",
      "blocked",
      "create",
      "link",
      "unready",
      "unchanged",
    ]);
  });
});

describe("what a plan holds back", () => {
  const items = [
    itemOf("blocked", { blocked: "create" }),
    itemOf("conflict"),
    itemOf("create", { id: "a", is_ready: false }),
    itemOf("update", { id: "b", is_ready: false }),
    itemOf("delete"),
    itemOf("unchanged"),
  ];

  it("is counted by its reasons, each with its first item", () => {
    const choices = { ...firstChoices(items), conflict: "leave", delete: "leave" } as const;
    expect(heldBack(items, choices)).toEqual([
      { text: "1 blocked", item: "blocked" },
      { text: "2 not marked ready", item: "a" },
      { text: "1 conflict left open", item: "conflict" },
      { text: "1 left out", item: "delete" },
    ]);
  });

  it("is nothing where all of it is done", () => {
    expect(heldBack(items, { blocked: { despite: "It is known." }, conflict: "mine" })).toEqual([]);
  });
});
