/** What the user can do in the lab, for buttons, palette and keyboard. */
import {
  IconArrowBackUp,
  IconArrowsSplit2,
  IconCheck,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconCopy,
  IconInfoCircle,
  IconLayoutSidebarRightCollapse,
  IconListCheck,
  IconListSearch,
  IconRegex,
  IconTrash,
} from "@tabler/icons-react";
import { useActions } from "@/app/actions";
import type { Expectation } from "@/ipc/generated";
import type { LabPattern } from "./use-lab-pattern";

export type LabActions = {
  lab: LabPattern;
  hasDraft: boolean;
  /** How many rows are chosen. */
  chosen: number;
  /** How many rows are shown. */
  urls: number;
  focusPattern: () => void;
  panel: "open" | "closed";
  togglePanel: () => void;
  add: () => void;
  /** Whether the row that the keyboard is on is there. */
  onRow: boolean;
  near: () => void;
  expect: (expectation: Expectation) => void;
  remove: () => void;
  copy: () => void;
  chooseAll: () => void;
};

export function useLabActions(does: LabActions): void {
  const { lab, hasDraft, chosen, urls } = does;
  const section = "Pattern";
  const some = chosen > 0;
  useActions([
    {
      id: "patterns.focus",
      title: "Edit the pattern",
      section,
      icon: IconRegex,
      shortcut: "mod+L",
      run: does.focusPattern,
    },
    {
      id: "patterns.panel",
      title: does.panel === "open" ? "Hide what it means" : "Show what it means",
      section,
      icon: does.panel === "open" ? IconLayoutSidebarRightCollapse : IconInfoCircle,
      shortcut: "mod+Shift+E",
      keywords: ["explanation", "meaning", "dangers", "syntax", "cheat sheet"],
      run: does.togglePanel,
    },
    {
      id: "patterns.add",
      title: "Add URLs",
      section,
      icon: IconListSearch,
      shortcut: "mod+Shift+A",
      keywords: ["paste", "import", "sitemap", "addresses"],
      run: does.add,
    },
    {
      id: "patterns.near",
      title: "Near misses",
      section,
      icon: IconArrowsSplit2,
      shortcut: "V",
      keywords: ["variants", "similar", "slash", "query", "what else"],
      enabled: does.onRow,
      run: does.near,
    },
    {
      id: "patterns.must",
      title: "Expect a match",
      section,
      icon: IconCircleCheck,
      shortcut: "M",
      keywords: ["must", "expected"],
      enabled: some,
      run: () => does.expect("must"),
    },
    {
      id: "patterns.must-not",
      title: "Expect no match",
      section,
      icon: IconCircleX,
      shortcut: "N",
      keywords: ["must not", "expected"],
      enabled: some,
      run: () => does.expect("must-not"),
    },
    {
      id: "patterns.expect-nothing",
      title: "Expect nothing",
      section,
      icon: IconCircleDashed,
      shortcut: "0",
      enabled: some,
      run: () => does.expect("none"),
    },
    {
      id: "patterns.choose-all",
      title: "Choose all URLs shown",
      section,
      icon: IconListCheck,
      shortcut: "A",
      keywords: ["select all"],
      enabled: urls > 0,
      run: does.chooseAll,
    },
    {
      id: "patterns.copy",
      title: some ? `Copy the chosen URLs (${chosen})` : "Copy the chosen URLs",
      section,
      icon: IconCopy,
      shortcut: "C",
      enabled: some,
      run: does.copy,
    },
    {
      id: "patterns.remove",
      title: some ? `Remove the chosen URLs (${chosen})` : "Remove the chosen URLs",
      section,
      icon: IconTrash,
      shortcut: "Delete",
      enabled: some,
      run: does.remove,
    },
    ...(hasDraft
      ? [
          {
            id: "patterns.use",
            title: "Use this pattern in the draft",
            section,
            icon: IconCheck,
            shortcut: "mod+S",
            keywords: ["save", "apply"],
            enabled: lab.differs && !lab.saving,
            run: lab.use,
          } as const,
          {
            id: "patterns.discard",
            title: "Go back to the draft’s pattern",
            section,
            icon: IconArrowBackUp,
            enabled: lab.differs,
            run: lab.discard,
          } as const,
        ]
      : []),
  ]);
}
