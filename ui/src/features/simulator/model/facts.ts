/** What a session says of the visitor, beside the variables that a platform knows. */
import type { VariableEntry } from "@/ipc/generated";

/** How the variables of a visitor begin; a world has them without it. */
const prefix = "@visitor_";

/** The name of a fact in a world. */
export function factName({ key }: VariableEntry): string {
  return key.startsWith(prefix) ? key.slice(prefix.length) : key;
}

/** The facts that are said and known, those that are said and not known, and those that could be said. */
export function factsOf(said: Readonly<Record<string, unknown>>, facts: readonly VariableEntry[]) {
  const names = new Set(facts.map(factName));
  return {
    known: facts.filter((fact) => said[factName(fact)] !== undefined),
    unknown: Object.keys(said).filter((name) => !names.has(name)),
    open: facts.filter((fact) => said[factName(fact)] === undefined),
  };
}
