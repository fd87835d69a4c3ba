import { SegmentedControl, Tooltip } from "@mantine/core";
import { IconGripVertical } from "@tabler/icons-react";
import { memo, useRef } from "react";
import { ActionMenuItem } from "@/app/actions";
import { FieldDiagnostics } from "@/components/DiagnosticList";
import type { Diagnostic } from "@/components/diagnostics";
import { useHelpName } from "@/components/help";
import { OverflowMenu } from "@/components/OverflowMenu";
import { ShortcutHint } from "@/components/ShortcutHint";
import { AddPart } from "./AddPart";
import { ClosedGroup, FoldButton } from "./Fold";
import { regroup, withoutNegation } from "./model/edits";
import { type Item, nameOf, type Part, pointer, same } from "./model/parts";
import { wordsOf } from "./model/words";
import { PartControls } from "./PartControls";
import { PartWords } from "./PartWords";
import styles from "./tree.module.css";
import { menuActions } from "./treeActions";
import { useNear } from "./useNear";
import { isSameItem, isSameShown, type Shown, within } from "./view";
import { idOf, type TreeHold, useTree } from "./work";

export type PartNodeProps = {
  item: Item;
  level: number;
  place: number;
  count: number;
  /** What is shown of the tree, narrowed to this part. */
  shown: Shown;
};

/** One part as an item of the tree: a row, and below it the parts of a group that is open. */
export const PartNode = memo(
  PartItem,
  (one, other) =>
    isSameItem(one.item, other.item) &&
    one.level === other.level &&
    one.place === other.place &&
    one.count === other.count &&
    isSameShown(one.shown, other.shown),
);

/** What is said at the row of a part: about a group what is not about its parts. */
function saidAt(tree: TreeHold, { path, inner, part }: Item, { diagnostics }: Shown): readonly Diagnostic[] {
  if (part.kind !== "group") {
    return diagnostics;
  }
  const group = pointer(tree.base, inner);
  const own = [pointer(tree.base, path), group, `${group}/0`];
  return diagnostics.filter((said) => own.includes(said.path));
}

/** The names of the pages about a part: of a comparison what it looks at, and then how it compares. */
function useHelpOf(part: Part, tree: string): string | undefined {
  const nameOf = useHelpName();
  const group = tree === "actions" ? "action" : "condition";
  switch (part.kind) {
    case "comparison":
      return [nameOf(group, part.variable), nameOf(group, part.operator.key)].join(" ").trim();
    case "group":
    case "known":
      return nameOf(group, part.entry.key);
    case "unknown":
      return undefined;
  }
}

function PartItem({ item, level, place, count, shown }: PartNodeProps) {
  const tree = useTree();
  const { part } = item;
  const isSelected = shown.selected !== null && same(shown.selected, item.path);
  const tabIndex = isSelected ? 0 : -1;
  const isStop = shown.stop !== null && same(shown.stop, item.path);
  const isClosed = part.kind === "group" && shown.closed.includes(nameOf(item.path));
  const id = idOf(tree, item.path);
  const here = pointer(tree.base, item.path);
  const notes = `${id}.notes`;
  const summary = `${id}.summary`;
  const row = useRef<HTMLDivElement>(null);
  const isNear = useNear(row);
  const isLive = isNear || isSelected || !tree.isLarge;
  const said = saidAt(tree, item, shown);
  const help = useHelpOf(part, tree.name);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whatever in it has the focus, the part is selected
    <div
      data-path={nameOf(item.path)}
      data-selected={isSelected}
      data-help={help}
      className={styles.item}
      onFocus={(event) => {
        event.stopPropagation();
        if (!isSelected) {
          tree.now().select(item.path);
        }
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only tells which words are about this part */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the item itself takes the focus and the keys */}
      <div
        ref={row}
        className={styles.row}
        data-kind={part.kind}
        onMouseEnter={() => tree.now().point(here)}
        onMouseLeave={() => tree.now().point(null)}
        onPointerDown={() => !isSelected && tree.now().select(item.path)}
        onClick={(event) => {
          if (event.target === event.currentTarget) {
            document.getElementById(id)?.focus();
          }
        }}
      >
        {/* The item of the tree is a sheet below the controls, so that its name is these words and not all that is in it. */}
        <div
          role="treeitem"
          id={id}
          aria-label={wordsOf(item)}
          aria-level={level}
          aria-posinset={place}
          aria-setsize={count}
          aria-selected={isSelected}
          {...(part.kind === "group" ? { "aria-expanded": !isClosed } : {})}
          {...(isClosed ? { "aria-describedby": summary } : {})}
          tabIndex={isStop ? 0 : -1}
          className={styles.sheet}
        />
        <button
          type="button"
          tabIndex={-1}
          className={styles.grip}
          aria-label={`Drag “${wordsOf(item)}”`}
          disabled={item.path.length === 0}
          onPointerDown={(event) => tree.grip(event, item)}
        >
          <IconGripVertical size="1rem" aria-hidden />
        </button>
        {part.kind === "group" && <FoldButton item={item} isClosed={isClosed} tabIndex={tabIndex} />}
        {item.negations > 0 && !isClosed && (
          <Tooltip label={<ShortcutHint label="Take this “not” off" shortcut="N" />}>
            <button
              type="button"
              tabIndex={tabIndex}
              className={styles.not}
              aria-label="Take “not” off"
              onClick={() => {
                const { root, vocabulary, perform } = tree.now();
                perform(withoutNegation(root, item.path, vocabulary), "No longer negated.");
              }}
            >
              {"not ".repeat(item.negations).trim()}
            </button>
          </Tooltip>
        )}
        {!isLive ? (
          <PartWords item={item} />
        ) : part.kind !== "group" ? (
          <PartControls item={item} said={shown.diagnostics} tabIndex={tabIndex} describedBy={notes} />
        ) : isClosed ? (
          <ClosedGroup id={summary} item={item} part={part} diagnostics={shown.diagnostics} />
        ) : (
          <SegmentedControl
            aria-label="How the parts are put together"
            className={styles.groupChoice ?? ""}
            data={tree.vocabulary.groups.map(({ key, label }) => ({ value: key, label }))}
            value={part.entry.key}
            onChange={(key) => {
              const { root, vocabulary, perform } = tree.now();
              perform(regroup(root, item.path, key, vocabulary), "", null);
            }}
          />
        )}
        {isLive && <PartMenu tabIndex={tabIndex} label={wordsOf(item)} />}
      </div>
      <div className={styles.notes}>
        <FieldDiagnostics
          id={notes}
          diagnostics={isSelected ? said : said.filter(({ severity }) => severity !== "note")}
          onMend={(path, value) => tree.now().onMend(path, value)}
        />
      </div>
      {part.kind === "group" && !isClosed && (
        <GroupParts item={item} part={part} level={level} shown={shown} tabIndex={tabIndex} />
      )}
    </div>
  );
}

type GroupPartsProps = Pick<PartNodeProps, "item" | "level" | "shown"> & {
  part: Extract<Part, { kind: "group" }>;
  tabIndex: 0 | -1;
};

function GroupParts({ item, part, level, shown, tabIndex }: GroupPartsProps) {
  const { base } = useTree();
  const { items } = part;
  return (
    <div className={styles.group} data-list={nameOf(item.inner)}>
      {items.length > 0 && (
        <div className={styles.list}>
          {items.map((child, index) => (
            <PartNode
              key={nameOf(child.path)}
              item={child}
              level={level + 1}
              place={index + 1}
              count={items.length}
              shown={within(shown, child.path, base)}
            />
          ))}
        </div>
      )}
      <AddPart
        spot={{ list: item.inner, index: items.length + 1 }}
        adding={shown.adding !== null && same(shown.adding.list, item.inner) ? shown.adding : null}
        tabIndex={tabIndex}
      />
    </div>
  );
}

/** Everything that can be done with the part, which is selected while its menu is open. */
function PartMenu({ tabIndex, label }: { tabIndex: 0 | -1; label: string }) {
  const { name } = useTree();
  return (
    <OverflowMenu tabIndex={tabIndex} className={styles.more} label={`More for “${label}”`}>
      {menuActions(name).map((id) => (
        <ActionMenuItem key={id} id={id} {...(id === "tree.remove" ? { color: "red" as const } : {})} />
      ))}
    </OverflowMenu>
  );
}
