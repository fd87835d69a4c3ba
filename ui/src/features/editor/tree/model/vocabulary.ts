/** What the parts of a tree can be, as the catalogue says it, found by their names on the wire. */
import type { OperatorEntry, PartEntry, Tree, VariableEntry } from "@/ipc/generated";

export type Vocabulary = {
  /** A condition is one part that may hold others; actions are a bare list of parts. */
  root: "part" | "list";
  /** Every part but comparisons. */
  parts: readonly PartEntry[];
  /** Parts that hold any number of parts. */
  groups: readonly PartEntry[];
  /** The part that asks the opposite of the one part in it. */
  negation: PartEntry | null;
  operators: readonly OperatorEntry[];
  variables: readonly VariableEntry[];
};

export function conditionVocabulary(tree: Tree): Vocabulary {
  return {
    root: "part",
    parts: tree.parts,
    groups: tree.parts.filter(({ children }) => children === "many"),
    negation: tree.parts.find(({ children }) => children === "one") ?? null,
    operators: tree.operators,
    variables: tree.variables,
  };
}

export function actionVocabulary(tree: Tree): Vocabulary {
  return { root: "list", parts: tree.actions, groups: [], negation: null, operators: [], variables: [] };
}

/** The entry with this name on the wire. */
export function find<E extends { key: string }>(entries: readonly E[], key: unknown): E | undefined {
  return entries.find((entry) => entry.key === key);
}
