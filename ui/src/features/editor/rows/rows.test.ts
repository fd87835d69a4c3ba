import { describe, expect, it } from "vitest";
import {
  blankRow,
  inList,
  isBlank,
  pastedRows,
  rowsOf,
  settled,
  stepped,
  withCell,
  withPasted,
  withRows,
} from "./rows";
import { places, rules, texts } from "./testing";

const pricing = { value: "/pricing", exact_match: false };
const home = { value: "https://shop.example/", exact_match: true };

describe("the rows of a field", () => {
  it("stand in the list that has some, and in the first where there are none", () => {
    expect(rowsOf(undefined, texts)).toEqual({ list: "values", rows: [], elsewhere: 0 });
    expect(rowsOf({ exclude_values: [home] }, texts)).toEqual({
      list: "exclude_values",
      rows: [home],
      elsewhere: 0,
    });
    expect(rowsOf({ values: [], exclude_values: [home] }, texts)?.list).toBe("exclude_values");
  });

  it("are counted where they stand in two lists at once", () => {
    expect(rowsOf({ values: [pricing], exclude_values: [home] }, texts)).toEqual({
      list: "values",
      rows: [pricing],
      elsewhere: 1,
    });
  });

  it("cannot be shown where the value is something else", () => {
    expect(rowsOf("pricing", texts)).toBeNull();
    expect(rowsOf({ values: "pricing" }, texts)).toBeNull();
  });

  it("take another meaning with all that was typed", () => {
    expect(inList({ values: [pricing, home] }, texts, "exclude_values")).toEqual({
      exclude_values: [pricing, home],
    });
    expect(inList({ values: [pricing], exclude_values: [home], note: 1 }, texts, "exclude_values")).toEqual({
      exclude_values: [pricing, home],
      note: 1,
    });
  });

  it("take the field with them when the last one goes, but nothing that is not known here", () => {
    expect(withRows({ values: [pricing] }, texts, "values", [])).toBeUndefined();
    expect(withRows({ values: [pricing], exclude_values: [] }, texts, "values", [])).toBeUndefined();
    expect(withRows({ values: [pricing], note: 1 }, texts, "values", [])).toEqual({ note: 1 });
    expect(withRows({ values: [pricing], exclude_values: [home] }, texts, "values", [])).toEqual({
      exclude_values: [home],
    });
  });

  it("move by one place, and not beyond the ends", () => {
    expect(stepped([1, 2, 3], 0, 1)).toEqual([2, 1, 3]);
    expect(stepped([1, 2, 3], 2, -1)).toEqual([1, 3, 2]);
    expect(stepped([1, 2, 3], 2, 1)).toBeNull();
    expect(stepped([1, 2, 3], 0, -1)).toBeNull();
  });
});

describe("a row", () => {
  it("begins with what its fields have without being filled in", () => {
    expect(blankRow(texts)).toEqual({ value: "", exact_match: false });
    expect(blankRow(places)).toEqual({});
  });

  it("leaves out what may be left out, and keeps what is not known here", () => {
    const [country] = places.fields;
    const [text, whole] = texts.fields;
    if (country === undefined || text === undefined || whole === undefined) throw new Error("no fields");
    expect(withCell({ country: "Peru", zip: "1" }, country, "")).toEqual({ zip: "1" });
    expect(withCell({}, country, "Peru")).toEqual({ country: "Peru" });
    expect(withCell(pricing, text, "")).toEqual({ value: "", exact_match: false });
    expect(withCell(pricing, whole, true)).toEqual({ value: "/pricing", exact_match: true });
  });

  it("is blank while nothing was typed into it", () => {
    expect(isBlank({ value: "", exact_match: true }, texts)).toBe(true);
    expect(isBlank({}, places)).toBe(true);
    expect(isBlank({ zip: "1" }, places)).toBe(false);
    expect(isBlank("text", texts)).toBe(false);
  });
});

describe("what is pasted", () => {
  it("makes a row of each line, without those that are empty", () => {
    expect(pastedRows("/a \r\n\n  /b\rc\td\n", texts).map(({ value }) => value)).toEqual([
      "/a",
      "/b",
      "c\td",
    ]);
  });

  it("fills the fields of a row from the cells of a spreadsheet", () => {
    expect(pastedRows("Germany\tDE\t\tBerlin\nPeru", places)).toEqual([
      { country: "Germany", country_code: "DE", city: "Berlin" },
      { country: "Peru" },
    ]);
  });

  it("takes the place of a blank row, and stands behind one that is filled in", () => {
    const pasted = pastedRows("/a\n/b", texts);
    const [a, b] = pasted;
    expect(withPasted([pricing, blankRow(texts)], 1, pasted, texts)).toEqual([pricing, a, b]);
    expect(withPasted([pricing, home], 0, pasted, texts)).toEqual([pricing, a, b, home]);
  });
});

describe("a row whose fields depend on a choice", () => {
  const url = { type: "url", operator: "equals", value: "/a" };
  const become = (type: string, row = url) => settled(row, { ...row, type }, rules);

  it("begins with the fields that its first choice shows", () => {
    expect(blankRow(rules)).toEqual({ type: "url", operator: "contains", value: "" });
    expect(isBlank(blankRow(rules), rules)).toBe(true);
    expect(isBlank(url, rules)).toBe(false);
  });

  it("keeps what means the same after another choice, and begins the rest anew", () => {
    expect(become("time")).toEqual({ type: "time", operator: "equals", value: "30" });
    expect(become("time", { ...url, operator: "contains" })).toEqual({
      type: "time",
      operator: "greater",
      value: "30",
    });
  });

  it("has no member that no field shows, and keeps those that nobody knows", () => {
    expect(become("way", { ...url, ...{ depth: 2 } })).toEqual({
      type: "way",
      depth: 2,
      steps: [{ url: "" }],
    });
    expect(become("variable")).toEqual({ type: "variable" });
  });

  it("stands in a field that is the list itself", () => {
    expect(rowsOf([url], rules)).toEqual({ list: null, rows: [url], elsewhere: 0 });
    expect(rowsOf(undefined, rules)?.rows).toEqual([]);
    expect(rowsOf({ values: [url] }, rules)).toBeNull();
    expect(withRows([url], rules, null, [])).toEqual([]);
  });
});
