/** Everything that can be done with the drafts of a project, for buttons, menus, palette and keyboard. */
import {
  IconArrowDown,
  IconArrowUp,
  IconCircleCheck,
  IconClipboardText,
  IconCopy,
  IconFileImport,
  IconFilePlus,
  IconFolderShare,
  IconPencil,
  IconPlayerPlay,
  IconRegex,
  IconSearch,
  IconSelectAll,
  IconTrash,
} from "@tabler/icons-react";
import { useActions } from "@/app/actions";
import { useVisitAction } from "@/app/visit-for-draft";
import type { DraftRow, Platform, PlatformRow } from "@/ipc/generated";
import { kindOf } from "@/ipc/platforms";
import { isMarkable } from "@/ipc/readiness";
import { called } from "./words";

export type LibraryDeeds = {
  create: (platform: Platform) => void;
  open: (row: DraftRow) => void;
  simulate: (row: DraftRow) => void;
  lab: (row: DraftRow) => void;
  duplicate: (rows: readonly DraftRow[]) => void;
  trash: (rows: readonly DraftRow[]) => void;
  markReady: (rows: readonly DraftRow[], ready: boolean) => void;
  move: (direction: "up" | "down") => void;
  importFiles: () => void;
  paste: () => void;
  exportDrafts: () => void;
  toggleTrash: () => void;
  selectAll: () => void;
  search: () => void;
};

export type LibraryActionsOptions = {
  /** Every platform, the one that new drafts are for first. */
  platforms: readonly PlatformRow[];
  chosen: readonly DraftRow[];
  canMove: boolean;
  inTrash: boolean;
  deeds: LibraryDeeds;
};

export function useLibraryActions(options: LibraryActionsOptions): void {
  const { platforms, chosen, canMove, inTrash, deeds } = options;
  const [usual, ...others] = platforms;
  const [first] = chosen;
  const single = chosen.length === 1 && first !== undefined ? first : null;
  const some = chosen.length > 0 && !inTrash;
  const markable = chosen.filter(isMarkable);
  const allReady = markable.length > 0 && markable.every(({ is_marked_ready }) => is_marked_ready);
  const onSingle = (run: (row: DraftRow) => void) => () => {
    if (single !== null) {
      run(single);
    }
  };
  useVisitAction({ draft: inTrash ? null : single });
  useActions([
    {
      id: "library.new",
      title: "New draft",
      section: "Draft",
      shortcut: "mod+N",
      icon: IconFilePlus,
      keywords: ["blank", "create", "trigger"],
      enabled: usual !== undefined,
      run: () => usual !== undefined && deeds.create(usual.platform),
    },
    ...others.map(({ platform, name }) => ({
      id: `library.new.${platform}`,
      title: `New draft for ${name}`,
      section: "Draft" as const,
      icon: IconFilePlus,
      keywords: ["blank", "create", "trigger", "platform"],
      run: () => deeds.create(platform),
    })),
    {
      id: "library.edit",
      title: "Edit",
      section: "Draft",
      icon: IconPencil,
      keywords: ["open"],
      enabled: single !== null && !inTrash,
      run: onSingle(deeds.open),
    },
    {
      id: "library.simulate",
      title: "Simulate",
      section: "Draft",
      icon: IconPlayerPlay,
      enabled: single !== null && !inTrash && (kindOf(platforms, single)?.is_played ?? true),
      run: onSingle(deeds.simulate),
    },
    {
      id: "library.lab",
      title: "Pattern lab",
      section: "Draft",
      icon: IconRegex,
      enabled: single !== null && !inTrash,
      run: onSingle(deeds.lab),
    },
    {
      id: "library.duplicate",
      title: "Duplicate",
      section: "Draft",
      shortcut: "mod+D",
      icon: IconCopy,
      keywords: ["copy"],
      enabled: some,
      run: () => deeds.duplicate(chosen),
    },
    {
      id: "library.ready",
      title: allReady ? "Not ready after all" : "Mark ready",
      section: "Draft",
      shortcut: "mod+Enter",
      icon: allReady ? IconPencil : IconCircleCheck,
      keywords: ["publish", "state"],
      enabled: markable.length > 0 && !inTrash,
      run: () => deeds.markReady(markable, !allReady),
    },
    {
      id: "library.up",
      title: "Move up",
      section: "Draft",
      shortcut: "Alt+ArrowUp",
      icon: IconArrowUp,
      keywords: ["order"],
      enabled: some && canMove,
      run: () => deeds.move("up"),
    },
    {
      id: "library.down",
      title: "Move down",
      section: "Draft",
      shortcut: "Alt+ArrowDown",
      icon: IconArrowDown,
      keywords: ["order"],
      enabled: some && canMove,
      run: () => deeds.move("down"),
    },
    {
      id: "library.trash",
      title: "Move to trash",
      section: "Draft",
      shortcut: "Delete",
      icon: IconTrash,
      keywords: ["delete", "remove", called(chosen)],
      enabled: some,
      run: () => deeds.trash(chosen),
    },
    {
      id: "library.import",
      title: "Import files…",
      section: "Project",
      shortcut: "mod+O",
      icon: IconFileImport,
      keywords: ["json", "open"],
      run: deeds.importFiles,
    },
    {
      id: "library.paste",
      title: "Paste JSON…",
      section: "Project",
      shortcut: "mod+Shift+V",
      icon: IconClipboardText,
      keywords: ["import", "clipboard"],
      run: deeds.paste,
    },
    {
      id: "library.export",
      title: "Export…",
      section: "Project",
      shortcut: "mod+E",
      icon: IconFolderShare,
      keywords: ["json", "folder", "files", "git"],
      run: deeds.exportDrafts,
    },
    {
      id: "library.show-trash",
      title: inTrash ? "Back to the drafts" : "Show the trash",
      section: "View",
      icon: IconTrash,
      keywords: ["restore", "deleted"],
      run: deeds.toggleTrash,
    },
    {
      id: "library.search",
      title: "Search drafts",
      section: "View",
      shortcut: "mod+F",
      icon: IconSearch,
      keywords: ["find", "filter"],
      run: deeds.search,
    },
    {
      id: "library.select-all",
      title: "Choose all drafts",
      section: "Edit",
      shortcut: "mod+A",
      yieldsToFields: true,
      icon: IconSelectAll,
      run: deeds.selectAll,
    },
  ]);
}
