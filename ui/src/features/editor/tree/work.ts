/** What the parts of one tree need of the editor around them. */
import { createContext, type PointerEvent, useContext } from "react";
import type { OnMend } from "@/components/DiagnosticList";
import { type Diagnostic, fieldId } from "@/components/diagnostics";
import type { FieldPath, Tree } from "@/ipc/generated";
import { at, type Json } from "@/lib/json-pointer";
import type { Document } from "../document";
import { form } from "../FieldControl";
import type { Edit } from "./model/edits";
import type { Closed } from "./model/folds";
import type { Spot } from "./model/lists";
import { type Item, type Path, pointer } from "./model/parts";
import { actionVocabulary, conditionVocabulary, type Vocabulary } from "./model/vocabulary";

export const treeNames = ["condition", "actions"] as const;
export type TreeName = (typeof treeNames)[number];

/** Where the focus goes after an edit: to the part, or to the value that is to be filled in. Null leaves it where it is. */
export type FocusOn = "part" | "value";

export type TreeWork = {
  name: TreeName;
  /** For screen readers: *Condition*. */
  label: string;
  vocabulary: Vocabulary;
  /** The pointer from the document to the root. */
  base: string;
  root: Json | undefined;
  selected: Path | null;
  select: (path: Path) => void;
  /** Takes an edit over as a step of undo; `said` tells screen readers what came of it. */
  perform: (edit: Edit, said: string, focus?: FocusOn | null) => void;
  /** Takes what is typed into the value at a path; quick typing into one value is one step. */
  write: (path: Path, value: Json) => void;
  /** The place for which a part is being chosen. */
  adding: Spot | null;
  startAdding: (spot: Spot | null) => void;
  /** The groups whose parts are not shown. */
  closed: Closed;
  close: (closed: Closed) => void;
  diagnostics: readonly Diagnostic[];
  onMend: OnMend;
  /** Opens the pattern lab at the pattern of a field. */
  onOpenLab: (field: FieldPath) => void;
  /** Tells which part the pointer is over. */
  point: (pointer: string | null) => void;
};

/** What the parts of a tree have in common. It stays the same while the tree is edited, so that an edit draws only what it changes. */
export type TreeHold = Pick<TreeWork, "name" | "base" | "vocabulary"> & {
  /** The tree as it is now, for what somebody does. */
  now: () => TreeWork;
  /** Begins to drag a part. */
  grip: (event: PointerEvent, item: Item) => void;
  /** Whether it has so many parts that each waits with its controls until somebody looks there. */
  isLarge: boolean;
};

export const TreeContext = createContext<TreeHold | null>(null);

export function useTree(): TreeHold {
  const tree = useContext(TreeContext);
  if (tree === null) {
    throw new Error("a part needs a tree around it");
  }
  return tree;
}

/** The id of what edits the value at `path`. */
export function idOf({ base }: Pick<TreeWork, "base">, path: Path): string {
  return fieldId(form, pointer(base, path));
}

/** The pointer from a document to the root of a tree in it. */
export function baseOf(name: TreeName, document: Document, { places }: Tree): string {
  return name === "condition"
    ? places.condition
    : (places.actions.find((path) => at(document, path) !== undefined) ?? places.actions[0] ?? "");
}

const vocabularies = new WeakMap<Tree, Record<TreeName, Vocabulary>>();

/** What the parts of a tree can be: the same value for the same catalogue. */
export function vocabularyOf(name: TreeName, tree: Tree): Vocabulary {
  const known = vocabularies.get(tree) ?? {
    condition: conditionVocabulary(tree),
    actions: actionVocabulary(tree),
  };
  vocabularies.set(tree, known);
  return known[name];
}
