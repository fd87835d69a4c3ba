/** Everything that can be done with the part that is selected, for its menu, the keyboard, the palette and the sheet of shortcuts. */
import {
  IconArrowBarLeft,
  IconArrowBarRight,
  IconArrowDown,
  IconArrowUp,
  IconBoxMultiple,
  IconBoxOff,
  IconChevronDown,
  IconChevronRight,
  IconCopy,
  IconExclamationMark,
  IconPlus,
  IconSwitch3,
  IconTrash,
} from "@tabler/icons-react";
import { type Action, useActions } from "@/app/actions";
import {
  type Direction,
  duplicate,
  type Edit,
  move,
  negate,
  regroup,
  remove,
  step,
  unwrap,
  wrap,
} from "./model/edits";
import { innerGroups, noneClosed, toggled } from "./model/folds";
import { spotFor } from "./model/lists";
import { itemAt, nameOf } from "./model/parts";
import { placeWords, wordsOf } from "./model/words";
import type { TreeName, TreeWork } from "./work";

const moves = ["tree.up", "tree.down"] as const;

/** The key that collapses a group and expands it; with Shift, all of them. */
export const foldShortcut = "F";

/** The actions of a part's menu, in order. */
export function menuActions(name: TreeName): readonly string[] {
  return name === "actions"
    ? ["tree.add", "tree.duplicate", ...moves, "tree.remove"]
    : [
        "tree.add",
        "tree.fold",
        "tree.fold-all",
        "tree.negate",
        "tree.regroup",
        "tree.wrap",
        "tree.unwrap",
        "tree.duplicate",
        ...moves,
        "tree.in",
        "tree.out",
        "tree.remove",
      ];
}

/** Offers the actions for the tree that is worked in; all of them are off while none is. */
export function useTreeActions(work: TreeWork | null): void {
  const selected = work?.selected ?? null;
  const item = work === null || selected === null ? undefined : itemAt(work.root, selected, work.vocabulary);
  const isGroup = item?.part.kind === "group";

  /** Tries an edit. Where it turns out to be impossible, screen readers are told, and its keys mean nothing else. */
  const act = (
    make: (tree: TreeWork) => Edit,
    said: (edit: Edit, tree: TreeWork) => string,
    enabled = item !== undefined,
  ) => ({
    enabled,
    run: () => {
      if (work !== null) {
        const edit = make(work);
        work.perform(edit, edit === null ? "That cannot be done with this part." : said(edit, work));
      }
    },
  });
  const now = (edit: Edit, tree: TreeWork) => {
    const made = edit?.selected == null ? undefined : itemAt(edit.root, edit.selected, tree.vocabulary);
    return made === undefined ? "" : `Now: ${wordsOf(made)}.`;
  };
  const path = item?.path ?? [];
  const moved = (direction: Direction) =>
    act(
      (tree) => {
        const spot = step(tree.root, path, direction, tree.vocabulary);
        return spot && move(tree.root, path, spot, tree.vocabulary);
      },
      (edit, tree) => placeWords(edit?.root, edit?.selected ?? null, tree.vocabulary),
    );
  const other = work?.vocabulary.groups.find(
    ({ key }) => item?.part.kind === "group" && key !== item.part.entry.key,
  );
  const isClosed = item !== undefined && work?.closed.has(nameOf(item.path)) === true;
  const inner = work === null ? noneClosed : innerGroups(work.root, work.vocabulary);
  const areClosed =
    work !== null && work.closed.size > 0 && [...inner].every((name) => work.closed.has(name));
  const isCondition = work?.name !== "actions";

  const all: Action[] = [
    {
      id: "tree.add",
      title: isGroup ? "Add a part to it" : "Add behind it",
      section: "Edit",
      shortcut: "A",
      icon: IconPlus,
      enabled: item !== undefined,
      run: () => {
        const spot = work && spotFor(work.root, path, work.vocabulary);
        if (spot === null && work !== null && item !== undefined) {
          // A lone part has no list beside it yet.
          work.perform(wrap(work.root, path, work.vocabulary), "Put into a group.");
        }
        work?.startAdding(spot ?? { list: path, index: 2 });
      },
    },
    {
      id: "tree.fold",
      title: isClosed ? "Expand the group" : "Collapse the group",
      section: "Edit",
      shortcut: foldShortcut,
      icon: isClosed ? IconChevronDown : IconChevronRight,
      keywords: ["fold", "unfold"],
      enabled: isGroup,
      run: () => work?.close(toggled(work.closed, path)),
    },
    {
      id: "tree.fold-all",
      title: areClosed ? "Expand all groups" : "Collapse all groups",
      section: "Edit",
      shortcut: `Shift+${foldShortcut}`,
      icon: areClosed ? IconChevronDown : IconChevronRight,
      keywords: ["fold", "unfold"],
      enabled: inner.size > 0 || areClosed,
      run: () => work?.close(areClosed ? noneClosed : inner),
    },
    {
      id: "tree.negate",
      title: "Turn into its opposite",
      section: "Edit",
      shortcut: "N",
      icon: IconExclamationMark,
      keywords: ["not", "negate"],
      ...act((tree) => negate(tree.root, path, tree.vocabulary), now),
    },
    {
      id: "tree.regroup",
      title: other === undefined ? "Put together in the other way" : `Ask for “${other.label}”`,
      section: "Edit",
      shortcut: "S",
      icon: IconSwitch3,
      keywords: ["and", "or", "all", "any"],
      ...act(
        (tree) => (other === undefined ? null : regroup(tree.root, path, other.key, tree.vocabulary)),
        now,
        isGroup,
      ),
    },
    {
      id: "tree.wrap",
      title: "Put into a group",
      section: "Edit",
      shortcut: "G",
      icon: IconBoxMultiple,
      keywords: ["wrap", "bracket"],
      ...act((tree) => wrap(tree.root, path, tree.vocabulary), now),
    },
    {
      id: "tree.unwrap",
      title: "Take the group apart",
      section: "Edit",
      shortcut: "U",
      icon: IconBoxOff,
      keywords: ["unwrap", "ungroup"],
      ...act((tree) => unwrap(tree.root, path, tree.vocabulary), now, isGroup),
    },
    {
      id: "tree.duplicate",
      title: "Duplicate the part",
      section: "Edit",
      shortcut: "D",
      icon: IconCopy,
      keywords: ["copy"],
      ...act((tree) => duplicate(tree.root, path, tree.vocabulary), now),
    },
    {
      id: "tree.up",
      title: "Move up",
      section: "Edit",
      shortcut: "Alt+ArrowUp",
      icon: IconArrowUp,
      ...moved("up"),
    },
    {
      id: "tree.down",
      title: "Move down",
      section: "Edit",
      shortcut: "Alt+ArrowDown",
      icon: IconArrowDown,
      ...moved("down"),
    },
    {
      id: "tree.in",
      title: "Move into the group beside it",
      section: "Edit",
      shortcut: "Alt+ArrowRight",
      icon: IconArrowBarRight,
      ...moved("in"),
    },
    {
      id: "tree.out",
      title: "Move out of its group",
      section: "Edit",
      shortcut: "Alt+ArrowLeft",
      icon: IconArrowBarLeft,
      ...moved("out"),
    },
    {
      id: "tree.remove",
      title: "Remove the part",
      section: "Edit",
      shortcut: ["Delete", "Backspace"],
      icon: IconTrash,
      ...act(
        (tree) => remove(tree.root, path, tree.vocabulary),
        () => (item === undefined ? "" : `Removed: ${wordsOf(item)}.`),
      ),
    },
  ];
  useActions(isCondition ? all : all.filter(({ id }) => menuActions("actions").includes(id)));
}
