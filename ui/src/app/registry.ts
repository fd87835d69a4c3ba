/**
 * The registry of actions without React: what is contributed, which shortcut means what. `actions.tsx` binds it to components.
 */
import type { Icon } from "@tabler/icons-react";
import { isTyping, type Keyboard, type KeyPress, matches, parseShortcut } from "@/lib/keys";
import { type Contributions, createContributions } from "./contributions";

/** The groups of the palette and the shortcuts sheet, in their order. */
export const sections = [
  "Draft",
  "Edit",
  "Pattern",
  "Session",
  "Publish",
  "Go to",
  "Project",
  "View",
  "Help",
] as const;
export type Section = (typeof sections)[number];

/** Something that the user can do, once for menus, buttons, palette and keyboard. */
export type Action = {
  /** Stable, such as `library.new-draft`. */
  id: string;
  /** What it does, as a button would say it: *New draft*. */
  title: string;
  section: Section;
  /** Such as `mod+Shift+K` or `?`; several where more than one key is usual. */
  shortcut?: string | readonly string[];
  icon?: Icon;
  /** Other words that find it in the palette. */
  keywords?: readonly string[];
  /** Off while it cannot be done; true without it. */
  enabled?: boolean;
  /** Left out of the palette (for keys that only make sense where the focus is). */
  hidden?: boolean;
  /** Takes something away: the palette lists it last and asks before it runs it. */
  destroys?: boolean;
  /** Acts while one types, too: its keys move nothing in a text, but on a Mac, where Alt and an arrow go by words. */
  leavesFields?: boolean;
  /** Left to the field while one types in it, such as an undo that the field has too. */
  yieldsToFields?: boolean;
  /** Acts in a dialog, too, which has the keyboard to itself otherwise: it leaves the dialog as it is. */
  inDialogs?: boolean;
  run: () => void;
};

/** Gives an action its type; a place to hang shared definitions on. */
export function defineAction(action: Action): Action {
  return action;
}

export function shortcutsOf(action: Pick<Action, "shortcut">): readonly string[] {
  if (action.shortcut === undefined) {
    return [];
  }
  return typeof action.shortcut === "string" ? [action.shortcut] : action.shortcut;
}

/** The first shortcut, which is the one that hints show. */
export function mainShortcut(action: Pick<Action, "shortcut">): string | undefined {
  return shortcutsOf(action)[0];
}

/** What a menu or the palette can see of an action; `run` may change without anybody having to draw again. */
function shape(action: Action): string {
  return JSON.stringify([
    action.id,
    action.title,
    action.section,
    shortcutsOf(action),
    action.keywords ?? [],
    action.enabled ?? true,
    action.hidden ?? false,
    action.destroys ?? false,
  ]);
}

export type Registry = Contributions<Action> & {
  /** Runs the action if it is there and enabled; says whether it did. */
  run: (id: string) => boolean;
};

export function createRegistry(): Registry {
  const contributions = createContributions(shape);
  return {
    ...contributions,
    run: (id) => {
      const action = contributions.find(id);
      if (action === undefined || action.enabled === false) {
        return false;
      }
      action.run();
      return true;
    },
  };
}

/**
 * The action that a key press means. While the user types only shortcuts with `mod` (and function keys, and what leaves
 * the screen) act. Of several actions with
 * one shortcut, the enabled one that came last.
 */
export function actionFor(
  actions: readonly Action[],
  press: KeyPress,
  target: EventTarget | null,
  keyboard: Keyboard,
): Action | undefined {
  const typing = isTyping(target);
  return actions.findLast(
    (action) =>
      action.enabled !== false &&
      shortcutsOf(action).some((text) => {
        const shortcut = parseShortcut(text);
        const leaves = action.leavesFields === true && keyboard !== "mac";
        const safe =
          !typing ||
          (action.yieldsToFields !== true && (shortcut.mod || leaves || /^F\d+$/.test(shortcut.key)));
        return safe && matches(press, shortcut, keyboard);
      }),
  );
}
