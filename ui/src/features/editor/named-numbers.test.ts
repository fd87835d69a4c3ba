import { describe, expect, it } from "vitest";
import { meant, offered, tagsOf } from "./named-numbers";

const names = {
  names: [
    { id: "0", name: "General" },
    { id: "1", name: "Sales" },
    { id: "2", name: "Customer service" },
    { id: "7", name: "Twin" },
    { id: "8", name: "Twin" },
    { id: "9", name: "" },
  ],
};

describe("numbers with names", () => {
  it("are shown by name and number, and as numbers where nobody knows them", () => {
    expect(tagsOf([1, 5, 9, "x"], names)).toEqual(["Sales · 1", "5", "9", "x"]);
  });

  it("are offered unless they are there", () => {
    expect(offered([1, 7], names)).toEqual(["General · 0", "Customer service · 2", "Twin · 8", "9"]);
  });

  it("are chosen from what is offered, by a name that one thing has, or by their number", () => {
    for (const tag of ["Customer service · 2", "customer SERVICE", "2", " 2 "]) {
      expect(meant(["Sales · 1", tag], [1], names)).toEqual([1, 2]);
    }
  });

  it("stay a text that the check speaks of where a name means several things, or none", () => {
    expect(meant(["Twin"], [], names)).toEqual(["Twin"]);
    expect(meant(["Nobody"], [], names)).toEqual(["Nobody"]);
  });

  it("come several at once from what is pasted, each once", () => {
    expect(meant(["Sales · 1", "1 2  3"], [1], names)).toEqual([1, 2, 3]);
  });

  it("keep what stood there when a tag goes, also what is no number", () => {
    expect(meant(["x", "5"], ["x", 1, 5], names)).toEqual(["x", 5]);
  });
});
