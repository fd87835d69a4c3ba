import { confirm } from "@/components/confirm";
import type { DraftRow } from "@/ipc/generated";
import { counted } from "@/lib/counted";
import { ReplaceDialog } from "./ReplaceDialog";
import { SenderDialog } from "./SenderDialog";
import { TagsDialog } from "./TagsDialog";
import { OwnTemplatesDialog, SaveTemplateDialog } from "./TemplateDialogs";
import type { Library } from "./useLibrary";
import { VariantsDialog } from "./VariantsDialog";

export type BulkDialogsProps = {
  dialog: string | null;
  onClose: () => void;
  project: number;
  library: Library;
  chosen: readonly DraftRow[];
  /** Hears of the variants that were made. */
  onMade: (drafts: readonly number[]) => void;
};

/** The dialog of what is done with the chosen drafts, while it is open. */
export function BulkDialogs({ dialog, onClose, project, library, chosen, onMade }: BulkDialogsProps) {
  const [first] = chosen;
  switch (dialog) {
    case "sender":
      return (
        <SenderDialog
          onClose={onClose}
          chosen={chosen}
          all={library.rows}
          onSet={(name) =>
            library.bulk(chosen, { kind: "sender", name }, "they have no sender that could be set")
          }
        />
      );
    case "replace":
      return (
        <ReplaceDialog onClose={onClose} project={project} chosen={chosen} onReplace={library.replace} />
      );
    case "tags":
      return (
        <TagsDialog
          onClose={onClose}
          chosen={chosen}
          all={library.rows}
          onChange={(add, remove) => library.bulk(chosen, { kind: "tags", add, remove })}
        />
      );
    case "variants":
      return first === undefined ? null : (
        <VariantsDialog
          onClose={onClose}
          draft={first}
          onMake={(rows, withTests) => library.variants(first, rows, withTests, onMade)}
        />
      );
    case "save-template":
      return first === undefined ? null : <SaveTemplateDialog draft={first} onClose={onClose} />;
    case "templates":
      return <OwnTemplatesDialog platforms={library.platforms} onClose={onClose} />;
    default:
      return null;
  }
}

/** Asks before drafts are removed for good, and says how many they are. */
export function emptyTrash(trashed: readonly DraftRow[]): Promise<boolean> {
  const what = counted(trashed.length, "draft");
  const there = trashed.filter(({ servers }) => servers.length > 0).length;
  return confirm({
    title: `Remove ${what} for good?`,
    text:
      there === 0
        ? "They and their history are gone then. This cannot be undone."
        : `They and their history are gone then. This cannot be undone. ${there === 1 ? "One of them is" : `${there} of them are`} still on a server: their triggers stay there, and no plan deletes them any more.`,
    confirm: `Remove ${what}`,
    tone: "danger",
  });
}
