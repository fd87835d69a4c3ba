import { ActionIcon, Button, Menu, SegmentedControl, Tooltip } from "@mantine/core";
import { IconDots, IconGripVertical, IconPlus } from "@tabler/icons-react";
import type { PointerEvent } from "react";
import { ActionMenuItem } from "@/app/actions";
import { FieldDiagnostics } from "@/components/DiagnosticList";
import { about } from "@/components/diagnostics";
import { ShortcutHint } from "@/components/ShortcutHint";
import { insert, regroup, withoutNegation } from "./model/edits";
import type { Spot } from "./model/lists";
import { type Item, nameOf, pointer, same } from "./model/parts";
import { wordsOf } from "./model/words";
import { PartControls } from "./PartControls";
import { made, PartSelect } from "./PartSelect";
import styles from "./tree.module.css";
import { menuActions } from "./treeActions";
import { idOf, useTree } from "./work";

export type PartNodeProps = {
  item: Item;
  level: number;
  place: number;
  count: number;
  onGrip: (event: PointerEvent, item: Item) => void;
};

/** One part as an item of the tree: a row, and below it the parts of a group. */
export function PartNode({ item, level, place, count, onGrip }: PartNodeProps) {
  const work = useTree();
  const { part } = item;
  const isSelected = work.selected !== null && same(work.selected, item.path);
  const isFirst = work.selected === null && level === 1 && place === 1;
  const tabIndex = isSelected ? 0 : -1;
  const here = pointer(work.base, item.path);
  const notes = `${idOf(work, item.path)}.notes`;
  const inner = pointer(work.base, item.inner);
  const said =
    part.kind === "group"
      ? work.diagnostics.filter(({ path }) => path === here || path === inner || path === `${inner}/0`)
      : about(work.diagnostics, here, "deep");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whatever in it has the focus, the part is selected
    <div
      data-path={nameOf(item.path)}
      data-selected={isSelected}
      className={styles.item}
      onFocus={(event) => {
        event.stopPropagation();
        if (!isSelected) {
          work.select(item.path);
        }
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only tells which words are about this part */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the item itself takes the focus and the keys */}
      <div
        className={styles.row}
        data-kind={part.kind}
        onMouseEnter={() => work.point(here)}
        onMouseLeave={() => work.point(null)}
        onPointerDown={() => !isSelected && work.select(item.path)}
        onClick={(event) => {
          if (event.target === event.currentTarget) {
            document.getElementById(idOf(work, item.path))?.focus();
          }
        }}
      >
        {/* The item of the tree is a sheet below the controls, so that its name is these words and not all that is in it. */}
        <div
          role="treeitem"
          id={idOf(work, item.path)}
          aria-label={wordsOf(item)}
          aria-level={level}
          aria-posinset={place}
          aria-setsize={count}
          aria-selected={isSelected}
          {...(part.kind === "group" ? { "aria-expanded": true } : {})}
          tabIndex={isSelected || isFirst ? 0 : -1}
          className={styles.sheet}
        />
        <button
          type="button"
          tabIndex={-1}
          className={styles.grip}
          aria-label={`Drag “${wordsOf(item)}”`}
          disabled={item.path.length === 0}
          onPointerDown={(event) => onGrip(event, item)}
        >
          <IconGripVertical size="1rem" aria-hidden />
        </button>
        {item.negations > 0 && (
          <Tooltip label={<ShortcutHint label="Take this “not” off" shortcut="N" />}>
            <button
              type="button"
              tabIndex={tabIndex}
              className={styles.not}
              aria-label="Take “not” off"
              onClick={() =>
                work.perform(withoutNegation(work.root, item.path, work.vocabulary), "No longer negated.")
              }
            >
              {"not ".repeat(item.negations).trim()}
            </button>
          </Tooltip>
        )}
        {part.kind === "group" ? (
          <SegmentedControl
            aria-label="How the parts are put together"
            className={styles.groupChoice ?? ""}
            data={work.vocabulary.groups.map(({ key, label }) => ({ value: key, label }))}
            value={part.entry.key}
            onChange={(key) => work.perform(regroup(work.root, item.path, key, work.vocabulary), "", null)}
          />
        ) : (
          <PartControls item={item} tabIndex={tabIndex} describedBy={notes} />
        )}
        <PartMenu tabIndex={tabIndex} label={wordsOf(item)} />
      </div>
      <div className={styles.notes}>
        <FieldDiagnostics
          id={notes}
          diagnostics={isSelected ? said : said.filter(({ severity }) => severity !== "note")}
          onMend={work.onMend}
        />
      </div>
      {part.kind === "group" && (
        <div className={styles.group} data-list={nameOf(item.inner)}>
          {part.items.length > 0 && (
            <div className={styles.list}>
              {part.items.map((child, index) => (
                <PartNode
                  key={nameOf(child.path)}
                  item={child}
                  level={level + 1}
                  place={index + 1}
                  count={part.items.length}
                  onGrip={onGrip}
                />
              ))}
            </div>
          )}
          <AddPart spot={{ list: item.inner, index: part.items.length + 1 }} tabIndex={tabIndex} />
        </div>
      )}
    </div>
  );
}

/** Everything that can be done with the part, which is selected while its menu is open. */
function PartMenu({ tabIndex, label }: { tabIndex: 0 | -1; label: string }) {
  const { name } = useTree();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon tabIndex={tabIndex} className={styles.more ?? ""} aria-label={`More for “${label}”`}>
          <IconDots size="1rem" aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {menuActions(name).map((id) => (
          <ActionMenuItem key={id} id={id} {...(id === "tree.remove" ? { color: "red" as const } : {})} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The way to a new part at the end of a list, or wherever one was asked for in it. */
export function AddPart({ spot, tabIndex }: { spot: Spot; tabIndex: 0 | -1 }) {
  const work = useTree();
  const { adding, vocabulary } = work;
  const isList = vocabulary.root === "list";
  if (adding === null || !same(adding.list, spot.list)) {
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        tabIndex={tabIndex}
        className={styles.add ?? ""}
        leftSection={<IconPlus size="0.875rem" aria-hidden />}
        onClick={() => work.startAdding(spot)}
      >
        {isList ? "Add an action" : "Add a part"}
      </Button>
    );
  }
  const cancel = () => {
    work.startAdding(null);
    if (work.selected !== null) {
      document.getElementById(idOf(work, work.selected))?.focus();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is chosen here is no part of the group yet, so it does not select it
    <div onFocus={(event) => event.stopPropagation()}>
      <PartSelect
        vocabulary={vocabulary}
        groups="with"
        className={styles.adding ?? ""}
        aria-label={isList ? "New action" : "New part"}
        placeholder={isList ? "What it does" : "What it asks"}
        autoFocus
        defaultDropdownOpened
        value={null}
        onBlur={() => work.startAdding(null)}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            event.stopPropagation();
            cancel();
          }
        }}
        onChoose={(key) => {
          const part = made(key, vocabulary);
          work.startAdding(null);
          work.perform(part === null ? null : insert(work.root, adding, part, vocabulary), "Added.", "value");
        }}
      />
    </div>
  );
}
