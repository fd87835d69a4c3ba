import { describe, expect, it } from "vitest";
import { cellsOf, columns, emptyRow, isTable, pasted, trouble, withRoom } from "./variants";

describe("the table of variants", () => {
  it("takes the cells of a spreadsheet, with line ends and quotes in them", () => {
    expect(cellsOf('Help DE\t/de/\t"Hallo!\nKann ich ""helfen""?"\r\nHelp FR\t/fr/\tBonjour\r\n')).toEqual([
      ["Help DE", "/de/", 'Hallo!\nKann ich "helfen"?'],
      ["Help FR", "/fr/", "Bonjour"],
    ]);
    expect(isTable("one cell")).toBe(false);
    expect(isTable("a\tb")).toBe(true);
  });

  it("fills from the cell that it is pasted into, and keeps an empty row to type into", () => {
    const rows = pasted(
      [{ ...emptyRow, name: "A" }, emptyRow],
      "/b/\tB\n/c/\tC",
      { row: 1, column: "pattern" },
      columns,
    );
    expect(rows).toEqual([
      { name: "A", pattern: "", message: "" },
      { name: "", pattern: "/b/", message: "B" },
      { name: "", pattern: "/c/", message: "C" },
      emptyRow,
    ]);
    expect(withRoom(rows)).toEqual(rows);
  });

  it("puts nothing into a column that the draft does not have", () => {
    const [row] = pasted([emptyRow], "A\tHello\tmore", { row: 0, column: "name" }, ["name", "message"]);
    expect(row).toEqual({ name: "A", pattern: "", message: "Hello" });
  });

  it("says that a name is there twice", () => {
    expect(
      trouble([
        { ...emptyRow, name: "A" },
        { ...emptyRow, name: "B" },
      ]),
    ).toBeNull();
    expect(
      trouble([
        { ...emptyRow, name: "A" },
        { ...emptyRow, name: "A " },
      ]),
    ).toContain("“A”");
  });
});
