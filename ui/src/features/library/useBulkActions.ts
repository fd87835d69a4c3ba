/** What can be done with many drafts at once, and what takes it back, for buttons, menus, palette and keyboard. */
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCopyPlus,
  IconEye,
  IconEyeOff,
  IconReplace,
  IconTags,
  IconTemplate,
  IconTrashX,
  IconUserEdit,
} from "@tabler/icons-react";
import { useActions } from "@/app/actions";
import type { Deeds } from "@/app/deeds";
import type { DraftRow } from "@/ipc/generated";
import { counted } from "@/lib/counted";
import { called } from "./words";

export type BulkDialog = "sender" | "replace" | "tags" | "variants" | "save-template" | "templates";

export type BulkActionsOptions = {
  chosen: readonly DraftRow[];
  inTrash: boolean;
  trashed: readonly DraftRow[];
  deeds: Deeds;
  open: (dialog: BulkDialog) => void;
  enable: (on: boolean) => void;
  emptyTrash: () => void;
};

export function useBulkActions(options: BulkActionsOptions): void {
  const { chosen, inTrash, trashed, deeds, open, enable, emptyTrash } = options;
  const { last, next } = deeds;
  const some = chosen.length > 0 && !inTrash;
  const about = [called(chosen)];
  useActions([
    {
      id: "library.enable",
      title: "Enable",
      section: "Draft",
      icon: IconEye,
      keywords: [...about, "switch on"],
      enabled: some && chosen.some(({ enabled }) => !enabled),
      run: () => enable(true),
    },
    {
      id: "library.disable",
      title: "Disable",
      section: "Draft",
      icon: IconEyeOff,
      keywords: [...about, "switch off"],
      enabled: some && chosen.some(({ enabled }) => enabled),
      run: () => enable(false),
    },
    {
      id: "library.sender",
      title: "Set sender…",
      section: "Draft",
      icon: IconUserEdit,
      keywords: [...about, "agent", "name"],
      enabled: some && chosen.some(({ messages }) => messages.length > 0),
      run: () => open("sender"),
    },
    {
      id: "library.replace",
      title: "Find and replace in messages…",
      section: "Draft",
      shortcut: "mod+H",
      icon: IconReplace,
      keywords: [...about, "words", "text"],
      enabled: some && chosen.some(({ messages }) => messages.length > 0),
      run: () => open("replace"),
    },
    {
      id: "library.tags",
      title: "Tags…",
      section: "Draft",
      shortcut: "mod+Shift+L",
      icon: IconTags,
      keywords: [...about, "label", "group"],
      enabled: some,
      run: () => open("tags"),
    },
    {
      id: "library.variants",
      title: "Make variants…",
      section: "Draft",
      icon: IconCopyPlus,
      keywords: [...about, "copies", "table", "spreadsheet", "pages", "languages"],
      enabled: some && chosen.length === 1,
      run: () => open("variants"),
    },
    {
      id: "library.save-template",
      title: "Save as template…",
      section: "Draft",
      icon: IconTemplate,
      keywords: about,
      enabled: some && chosen.length === 1,
      run: () => open("save-template"),
    },
    {
      id: "library.templates",
      title: "Your templates…",
      section: "Project",
      icon: IconTemplate,
      keywords: ["rename", "delete", "own"],
      run: () => open("templates"),
    },
    {
      id: "library.empty-trash",
      title:
        trashed.length === 0 ? "Empty the trash…" : `Empty the trash: ${counted(trashed.length, "draft")}…`,
      section: "Project",
      icon: IconTrashX,
      keywords: ["delete", "remove", "for good"],
      enabled: trashed.length > 0,
      run: emptyTrash,
    },
    {
      id: "library.undo",
      title: last === null ? "Undo" : `Undo: ${last.words}`,
      section: "Edit",
      shortcut: "mod+Z",
      icon: IconArrowBackUp,
      enabled: deeds.canUndo,
      yieldsToFields: true,
      run: () => deeds.undo(),
    },
    {
      id: "library.redo",
      title: next === null ? "Redo" : `Redo: ${next.words}`,
      section: "Edit",
      shortcut: ["mod+Shift+Z", "mod+Y"],
      icon: IconArrowForwardUp,
      enabled: next !== null,
      yieldsToFields: true,
      run: () => deeds.redo(),
    },
  ]);
}
