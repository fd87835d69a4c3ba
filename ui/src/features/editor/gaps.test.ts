import { expect, it } from "vitest";
import type { Diagnostic } from "@/components/diagnostics";
import { parted, untouched, withTouched } from "./gaps";

const said = (
  path: string,
  severity: Diagnostic["severity"] = "error",
  message = "is empty",
): Diagnostic => ({
  path,
  severity,
  code: "rule",
  message,
  help: "",
});

const blank = { name: " ", conditions: [{ name: "page-url", value: "" }], actions: [], wait: 5 };

it("takes an empty field that nobody has been at for a gap", () => {
  const all = [said("/name", "warning"), said("/conditions/0/value"), said("/actions"), said("/missing")];
  expect(parted(all, blank, untouched)).toEqual({ findings: [], gaps: all });
});

it("keeps what is said of a field with something in it, and of the whole", () => {
  const all = [said("/wait"), said("")];
  expect(parted(all, blank, untouched)).toEqual({ findings: all, gaps: [] });
});

it("says what is missing once the field was left, and in what is inside of it", () => {
  const all = [said("/name"), said("/conditions/0/value"), said("/actions")];
  const touched = withTouched(withTouched(untouched, "/name"), "/conditions/0");
  expect(parted(all, blank, touched)).toEqual({ findings: all.slice(0, 2), gaps: all.slice(2) });
});

it("says everything once readiness was asked for", () => {
  const all = [said("/name"), said("/actions")];
  expect(parted(all, blank, "everywhere")).toEqual({ findings: all, gaps: [] });
});

it("counts a place once, however much is said of it", () => {
  const all = [said("/name", "warning", "is empty"), said("/name", "error", "is missing")];
  expect(parted(all, blank, untouched).gaps).toEqual(all.slice(0, 1));
});

it("leaves a note a note", () => {
  const all = [said("/name", "note")];
  expect(parted(all, blank, untouched)).toEqual({ findings: all, gaps: [] });
});
