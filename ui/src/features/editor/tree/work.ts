/** What the parts of one tree need of the editor around them. */
import { createContext, useContext } from "react";
import type { OnMend } from "@/components/DiagnosticList";
import { type Diagnostic, fieldId } from "@/components/diagnostics";
import type { Json } from "@/lib/json-pointer";
import { form } from "../FieldControl";
import type { Edit } from "./model/edits";
import type { Spot } from "./model/lists";
import { type Path, pointer } from "./model/parts";
import type { Vocabulary } from "./model/vocabulary";

export type TreeName = "condition" | "actions";

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
  diagnostics: readonly Diagnostic[];
  onMend: OnMend;
  onOpenLab: () => void;
  /** Tells which part the pointer is over. */
  point: (pointer: string | null) => void;
};

export const TreeContext = createContext<TreeWork | null>(null);

export function useTree(): TreeWork {
  const work = useContext(TreeContext);
  if (work === null) {
    throw new Error("a part needs a tree around it");
  }
  return work;
}

/** The id of what edits the value at `path`. */
export function idOf({ base }: Pick<TreeWork, "base">, path: Path): string {
  return fieldId(form, pointer(base, path));
}
