/**
 * What a draft still lacks: places that were left empty and that nobody has been at yet. That is no mistake, only unfinished, so it is
 * said calmly until the place was left again, or somebody wants to mark the draft ready.
 */
import type { Diagnostic } from "@/components/diagnostics";
import { at, type Json } from "@/lib/json-pointer";
import type { Document } from "./document";

/** Where somebody has been: fields that the focus left, or that were edited. `everywhere` once readiness was asked for. */
export type Touched = ReadonlySet<string> | "everywhere";

export const untouched: Touched = new Set();

/** `touched`, and the field at `path` as well. */
export function withTouched(touched: Touched, path: string): Touched {
  return touched === "everywhere" || touched.has(path) ? touched : new Set([...touched, path]);
}

function isEmpty(value: Json | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === "string" && value.trim() === "") ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** Whether `path` is the field at `touched`, or in it. */
function isAt(path: string, touched: string): boolean {
  return path === touched || path.startsWith(`${touched}/`);
}

export type Said = {
  /** What is wrong, or worth knowing. */
  findings: readonly Diagnostic[];
  /** What is to fill in, one a place. */
  gaps: readonly Diagnostic[];
};

/** Parts what is said of a document into what is wrong and what is only missing yet. */
export function parted(diagnostics: readonly Diagnostic[], document: Document, touched: Touched): Said {
  const isGap = ({ path, severity }: Diagnostic) =>
    touched !== "everywhere" &&
    severity !== "note" &&
    path !== "" &&
    isEmpty(at(document, path)) &&
    ![...touched].some((field) => isAt(path, field));
  const gaps = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics.filter(isGap)) {
    if (!gaps.has(diagnostic.path)) {
      gaps.set(diagnostic.path, diagnostic);
    }
  }
  return { findings: diagnostics.filter((diagnostic) => !isGap(diagnostic)), gaps: [...gaps.values()] };
}
