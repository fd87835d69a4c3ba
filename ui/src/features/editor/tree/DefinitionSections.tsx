import { Button, VisuallyHidden } from "@mantine/core";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { OnMend } from "@/components/DiagnosticList";
import { about, type Diagnostic } from "@/components/diagnostics";
import type { FieldPath, Phrase, Tree } from "@/ipc/generated";
import { at, type Json, put, without } from "@/lib/json-pointer";
import { type Document, written } from "../document";
import { Section } from "../Section";
import { EventChoice } from "./EventChoice";
import { SentenceContext } from "./Fold";
import { shownFor } from "./model/folds";
import { nearestTo, type Spot } from "./model/lists";
import { itemAt, type Path, pointer } from "./model/parts";
import type { Vocabulary } from "./model/vocabulary";
import { wordsOf } from "./model/words";
import { PartTree } from "./PartTree";
import { Sentence } from "./Sentence";
import styles from "./tree.module.css";
import { useTreeActions } from "./treeActions";
import type { Folds } from "./useFolds";
import { baseOf, type FocusOn, type TreeName, type TreeWork, vocabularyOf } from "./work";

export type DefinitionSectionsProps = {
  document: Document;
  tree: Tree;
  sentence: readonly Phrase[];
  diagnostics: readonly Diagnostic[];
  /** Takes what is typed; `field` names the step of undo. */
  edit: (document: Document, field: FieldPath) => void;
  /** Takes an edit that is a step of undo of its own. */
  onStep: (document: Document, name: string) => void;
  onMend: OnMend;
  onOpenLab: (field: FieldPath) => void;
  /** Which groups are collapsed. */
  folds: Folds;
};

function isThere(root: Json | undefined, path: Path, vocabulary: Vocabulary): boolean {
  return itemAt(root, path, vocabulary) !== undefined;
}

type Worked = { name: TreeName; selected: Path };

/** When a trigger with a tree of conditions acts and what it does, beside the sentence that this makes. */
export function DefinitionSections(props: DefinitionSectionsProps) {
  const { document: draft, tree, diagnostics, edit, onStep } = props;
  const [worked, setWorked] = useState<Worked | null>(null);
  const [active, setActive] = useState(false);
  const [wish, setWish] = useState<{ name: TreeName; on: FocusOn } | null>(null);
  const [adding, setAdding] = useState<{ name: TreeName; spot: Spot } | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  // Keys mean parts only while the focus is in a tree, or in a menu or list that it opened.
  useEffect(() => {
    const look = ({ target }: FocusEvent) => {
      const isAbove =
        target instanceof Element && target.closest("[role=menu], [role=listbox], [role=dialog]") !== null;
      setActive((before) =>
        isAbove ? before : target instanceof Element && target.closest("[data-tree]") !== null,
      );
    };
    document.addEventListener("focusin", look, true);
    return () => document.removeEventListener("focusin", look, true);
  }, []);

  /** The document as an edit here left it: another one comes from undo, from another window or from a ready change. */
  const own = useRef(draft);
  const take = (next: Document) => {
    own.current = next;
    return next;
  };
  const back = useEffectEvent(() => {
    if (worked === null || !active) {
      return;
    }
    const { root, vocabulary, closed } = workOf(worked.name);
    const near = nearestTo(root, worked.selected, vocabulary);
    const selected = near && shownFor(near, closed);
    const item = selected === null ? undefined : itemAt(root, selected, vocabulary);
    setWorked(selected && { name: worked.name, selected });
    setSaid(item === undefined ? "" : `Now at: ${wordsOf(item)}.`);
    // Who was at something that is gone goes on beside it.
    if (document.activeElement === null || document.activeElement === document.body) {
      setWish({ name: worked.name, on: "part" });
    }
  });
  useEffect(() => {
    if (own.current !== draft) {
      own.current = draft;
      back();
    }
  }, [draft]);

  const actionsAt = baseOf("actions", draft, tree);
  const workOf = (name: TreeName): TreeWork => {
    const base = baseOf(name, draft, tree);
    const root = at(draft, base);
    const vocabulary = vocabularyOf(name, tree);
    const closed = props.folds.closed[name];
    const withRoot = (next: Json | undefined) =>
      next === undefined ? without(draft, base) : put(draft, base, next);
    return {
      name,
      label: name === "condition" ? "Condition" : "Actions",
      vocabulary,
      base,
      root,
      // Undo can take the selected part away.
      selected:
        worked?.name === name && isThere(root, worked.selected, vocabulary)
          ? shownFor(worked.selected, closed)
          : null,
      select: (selected) => setWorked({ name, selected }),
      perform: (done, words, focus = "part") => {
        setSaid(words);
        if (done === null) {
          return;
        }
        const next = withRoot(done.root);
        onStep(take(next), pointer(base, done.selected ?? []));
        if (done.selected !== null) {
          props.folds.reveal(next, pointer(base, done.selected));
        }
        setWorked(done.selected === null ? null : { name, selected: done.selected });
        if (focus !== null) {
          setWish({ name, on: focus });
        }
      },
      write: (path, value) => edit(take(put(draft, pointer(base, path), value)), pointer(base, path)),
      adding: adding?.name === name ? adding.spot : null,
      startAdding: (spot) => {
        setAdding(spot && { name, spot });
        if (spot !== null) {
          // The first part of a list stands for the list itself.
          props.folds.reveal(draft, pointer(base, [...spot.list, 1]));
        }
      },
      closed,
      close: (next) => {
        props.folds.close(name, next);
        // Whoever is in a group that is collapsed is at the group then.
        const left = worked?.name === name ? shownFor(worked.selected, next) : null;
        if (left !== null && left.length !== worked?.selected.length) {
          setWorked({ name, selected: left });
          setWish({ name, on: "part" });
        }
      },
      diagnostics,
      onMend: props.onMend,
      onOpenLab: props.onOpenLab,
      point: setPointed,
    };
  };
  const condition = workOf("condition");
  const actions = workOf("actions");
  useTreeActions(!active ? null : worked?.name === "actions" ? actions : condition);
  const shown =
    pointed ??
    (active && worked !== null ? pointer(baseOf(worked.name, draft, tree), worked.selected) : null);
  const wishOf = (name: TreeName) => (wish?.name === name ? wish : null);
  const isBroken = actions.root !== undefined && !Array.isArray(actions.root);
  return (
    <SentenceContext value={props.sentence}>
      <div className={styles.sections}>
        {props.sentence.length > 0 && (
          <Section title="In words">
            <Sentence phrases={props.sentence} pointed={shown} />
          </Section>
        )}
        <Section title="When">
          <EventChoice
            events={tree.events}
            path={tree.places.event}
            value={at(draft, tree.places.event)}
            diagnostics={about(diagnostics, tree.places.event, "deep")}
            onChoose={(key) => onStep(take(put(draft, tree.places.event, key)), tree.places.event)}
            onMend={props.onMend}
          />
        </Section>
        <Section title="Condition">
          {condition.root === undefined && (
            <p className={styles.nothing}>It asks nothing: it acts whenever the event happens.</p>
          )}
          <PartTree work={condition} wish={wishOf("condition")} />
        </Section>
        <Section title="Actions">
          {isBroken ? (
            <div className={styles.broken}>
              <p>The document holds {written(actions.root)} where its actions should be.</p>
              <Button variant="default" onClick={() => onStep(take(put(draft, actionsAt, [])), actionsAt)}>
                Start with an empty list
              </Button>
            </div>
          ) : (
            <>
              {(actions.root === undefined || (Array.isArray(actions.root) && actions.root.length === 0)) && (
                <p className={styles.nothing}>It does nothing yet.</p>
              )}
              <PartTree work={actions} wish={wishOf("actions")} />
            </>
          )}
        </Section>
        <VisuallyHidden role="status">{said}</VisuallyHidden>
      </div>
    </SentenceContext>
  );
}
