/** The pattern that is being tried, and how it stands to the draft's. */
import { useState } from "react";
import { toast, toastError } from "@/components/toast";
import type { DraftView, PatternField } from "@/ipc/generated";
import { useAct } from "@/ipc/queries";
import { put } from "@/lib/json-pointer";
import { remember, remembered } from "@/lib/storage";

/** The draft that the lab works for, and the field that holds its pattern. */
export type LabDraft = { view: DraftView; field: PatternField };

export type LabPattern = {
  pattern: string;
  setPattern: (pattern: string) => void;
  /** What was typed is not what the draft has. */
  differs: boolean;
  saving: boolean;
  /** Saves the pattern into the draft. */
  use: () => void;
  /** Goes back to the draft's pattern. */
  discard: () => void;
};

const isTyped = (value: unknown): value is string | null => value === null || typeof value === "string";

/** What is typed outlives the window under `place`; null there means that it is the draft's own. */
export function useLabPattern(place: string, draft: LabDraft | null): LabPattern {
  const key = `lab.${place}`;
  const [typed, setTyped] = useState(() => remembered<string | null>(key, null, isTyped));
  const save = useAct("draft.save", { changes: ["draft", "project"], onError: toastError });
  const own = draft?.field.source ?? "";
  const pattern = typed ?? own;
  const keep = (next: string | null) => {
    setTyped(next);
    remember(key, next);
  };
  return {
    pattern,
    setPattern: (next) => keep(draft !== null && next === own ? null : next),
    differs: draft !== null && pattern !== own,
    saving: save.isPending,
    use: () => {
      if (draft === null || save.isPending) {
        return;
      }
      const { row, document, revision } = draft.view;
      save.mutate(
        { draft: row.id, base: revision, document: put(document, draft.field.path, pattern) },
        {
          onSuccess: () => {
            // What was typed meanwhile stays; the same text is now the draft's own.
            setTyped((now) => (now === pattern ? null : now));
            remember(key, null);
            toast({ message: `The pattern is now that of “${row.name}”.` });
          },
        },
      );
    },
    discard: () => keep(null),
  };
}
