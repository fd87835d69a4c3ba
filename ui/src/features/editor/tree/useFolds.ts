/** The closed groups of a draft's trees: kept while the draft is open, whichever view of it is shown, and carried along by edits. */
import { useState } from "react";
import type { Tree } from "@/ipc/generated";
import { at, type Json } from "@/lib/json-pointer";
import type { Document } from "../document";
import { type Closed, carried, noneClosed, openAround } from "./model/folds";
import { pathOf } from "./model/parts";
import { baseOf, type TreeName, treeNames, vocabularyOf } from "./work";

export type Folds = {
  closed: Record<TreeName, Closed>;
  close: (name: TreeName, closed: Closed) => void;
  /** Opens every group around the part that a pointer into a document leads to: the one on the screen, or the one that it becomes. */
  reveal: (document: Document, pointer: string) => void;
};

type Held = { document: Document; closed: Record<TreeName, Closed> };

function rootOf(name: TreeName, document: Document, tree: Tree): Json | undefined {
  return at(document, baseOf(name, document, tree));
}

function moved({ document: before, closed }: Held, after: Document, tree: Tree | null): Held {
  const next = (name: TreeName) =>
    tree === null
      ? noneClosed
      : carried(
          rootOf(name, before, tree),
          rootOf(name, after, tree),
          closed[name],
          vocabularyOf(name, tree),
        );
  return { document: after, closed: { condition: next("condition"), actions: next("actions") } };
}

export function useFolds(document: Document, tree: Tree | null): Folds {
  const [kept, setHeld] = useState<Held>({
    document,
    closed: { condition: noneClosed, actions: noneClosed },
  });
  let held = kept;
  if (held.document !== document) {
    held = moved(held, document, tree);
    setHeld(held);
  }
  const { closed } = held;
  return {
    closed,
    close: (name, next) => setHeld((now) => ({ ...now, closed: { ...now.closed, [name]: next } })),
    reveal: (next, pointer) =>
      setHeld((now) => revealed(now.document === next ? now : moved(now, next, tree), pointer, tree)),
  };
}

function revealed(held: Held, pointer: string, tree: Tree | null): Held {
  const name =
    tree === null
      ? undefined
      : treeNames.find((name) => pointer.startsWith(`${baseOf(name, held.document, tree)}/`));
  if (tree === null || name === undefined) {
    return held;
  }
  const steps = pointer.slice(baseOf(name, held.document, tree).length + 1);
  const closed = openAround(pathOf(steps.replaceAll("/", ".")), held.closed[name]);
  return { ...held, closed: { ...held.closed, [name]: closed } };
}
