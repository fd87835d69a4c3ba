import { Tooltip } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { createContext, useContext } from "react";
import type { Diagnostic, Severity } from "@/components/diagnostics";
import { ShortcutHint } from "@/components/ShortcutHint";
import { StatusBadge } from "@/components/StatusBadge";
import type { Phrase } from "@/ipc/generated";
import { toggled } from "./model/folds";
import { type Item, type Part, pointer } from "./model/parts";
import { phrasesAbout } from "./model/sentences";
import { PhraseWords } from "./Sentence";
import styles from "./tree.module.css";
import { foldShortcut } from "./treeActions";
import { useTree } from "./work";

/** The draft as a sentence, as it was saved last. */
export const SentenceContext = createContext<readonly Phrase[]>([]);

/** Collapses a group to one row, or expands it again. */
export function FoldButton({
  item,
  isClosed,
  tabIndex,
}: {
  item: Item;
  isClosed: boolean;
  tabIndex: 0 | -1;
}) {
  const tree = useTree();
  const words = isClosed ? "Expand" : "Collapse";
  return (
    <Tooltip label={<ShortcutHint label={words} shortcut={foldShortcut} />}>
      <button
        type="button"
        tabIndex={tabIndex}
        className={styles.fold}
        aria-label={`${words} the group`}
        onClick={() => {
          const { closed, close } = tree.now();
          close(toggled(closed, item.path));
        }}
      >
        {isClosed ? (
          <IconChevronRight size="1rem" aria-hidden />
        ) : (
          <IconChevronDown size="1rem" aria-hidden />
        )}
      </button>
    </Tooltip>
  );
}

const severities: readonly Severity[] = ["error", "warning", "note"];

function counted(count: number, severity: Severity): string {
  return count === 1 ? `1 ${severity}` : `${count} ${severity}s`;
}

export type ClosedGroupProps = {
  id: string;
  item: Item;
  part: Extract<Part, { kind: "group" }>;
  /** Everything that is said about the group and what is in it. */
  diagnostics: readonly Diagnostic[];
};

/** A group of which only its words and the marks of its checks are shown. */
export function ClosedGroup({ id, item, part, diagnostics }: ClosedGroupProps) {
  const { base } = useTree();
  const phrases = phrasesAbout(useContext(SentenceContext), pointer(base, item.path));
  return (
    <div id={id} className={styles.closed}>
      <span className={styles.closedWords}>
        {/* The sentence says a negation itself, in other words than the name of the group. */}
        {(item.negations === 0 || phrases.length === 0) && (
          <span className={styles.closedName}>
            {"Not: ".repeat(item.negations)}
            {part.entry.label}:{" "}
          </span>
        )}
        {phrases.length === 0 ? partsIn(part.items.length) : <PhraseWords phrases={phrases} pointed={null} />}
      </span>
      {severities.map((severity) => {
        const count = diagnostics.filter((said) => said.severity === severity).length;
        return count === 0 ? null : (
          <StatusBadge key={severity} status={severity} label={counted(count, severity)} />
        );
      })}
    </div>
  );
}

function partsIn(count: number): string {
  return count === 0 ? "nothing yet" : count === 1 ? "1 part" : `${count} parts`;
}
