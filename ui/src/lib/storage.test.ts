import { beforeEach, describe, expect, it, vi } from "vitest";
import { isNumber, isSizes, remember, remembered } from "./storage";

beforeEach(() => localStorage.clear());

describe("remembered", () => {
  it("gives back what was remembered", () => {
    remember("panes.library", { list: 20, work: 80 });
    expect(remembered("panes.library", {}, isSizes)).toEqual({ list: 20, work: 80 });
  });

  it.each(["not json", '"text"', "[1,2]", '{"list":"wide"}', '{"list":-1}'])("falls back on %s", (text) => {
    localStorage.setItem("trigger-designer.panes", text);
    expect(remembered("panes", { list: 30 }, isSizes)).toEqual({ list: 30 });
  });

  it("falls back where the browser has no storage to give", () => {
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new Error("denied");
    });
    expect(remembered("project", 1, isNumber)).toBe(1);
  });
});
