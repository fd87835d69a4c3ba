import { Button } from "@mantine/core";
import { IconLibrary, IconPencil } from "@tabler/icons-react";
import { useEffect } from "react";
import { useProject } from "@/app/project";
import { navigate } from "@/app/routes";
import { EmptyState } from "@/components/EmptyState";
import { ErrorPanel } from "@/components/ErrorPanel";
import { ScreenFrame } from "@/components/ScreenFrame";
import type { ApiError } from "@/ipc/client";
import type { DraftView } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { isNumber, remember, remembered } from "@/lib/storage";
import { DraftEditor } from "./DraftEditor";
import styles from "./Editor.module.css";

export type EditorScreenProps = { draft: number | null };

/** One draft in a form, or what to do when none is chosen. */
export function EditorScreen({ draft }: EditorScreenProps) {
  return draft === null ? <NoDraft /> : <LoadedDraft key={draft} draft={draft} />;
}

const last = "editor.draft";

function LoadedDraft({ draft }: { draft: number }) {
  // What is shown first must be the newest: another screen or window may have changed it since it was last asked for.
  const view = useCommand("draft.get", { draft }, { refetchOnMount: "always" });
  useEffect(() => remember(last, draft), [draft]);
  return view.data === undefined ? (
    <Waiting error={view.error} onRetry={() => void view.refetch()} />
  ) : (
    <DraftInItsForm view={view.data} />
  );
}

/** The draft with what the form of its platform is made of. */
function DraftInItsForm({ view }: { view: DraftView }) {
  const { platform } = view.row;
  const catalogue = useCommand("catalogue.get", { platform }, { staleTime: Number.POSITIVE_INFINITY });
  return catalogue.data === undefined ? (
    <Waiting error={catalogue.error} onRetry={() => void catalogue.refetch()} />
  ) : (
    <DraftEditor view={view} catalogue={catalogue.data} />
  );
}

function Waiting({ error, onRetry }: { error: ApiError | null; onRetry: () => void }) {
  return (
    <ScreenFrame title="Editor">
      {error !== null && (
        <div className={styles.failed}>
          <ErrorPanel error={error} onRetry={onRetry} />
          <LibraryButton />
        </div>
      )}
    </ScreenFrame>
  );
}

/** Goes on with the draft that was edited last, where it is one of this project's. */
function NoDraft() {
  const { project } = useProject();
  const drafts = useCommand("draft.list", { project: project?.id ?? 0 }, { enabled: project !== null });
  const wanted = remembered(last, 0, isNumber);
  const found = drafts.data?.some(({ id }) => id === wanted) ?? false;
  useEffect(() => {
    if (found) {
      navigate({ screen: "editor", draft: wanted }, "replace");
    }
  }, [found, wanted]);
  return (
    <ScreenFrame title="Editor">
      {!found && !drafts.isLoading && (
        <EmptyState
          icon={IconPencil}
          title="No draft is open"
          text="Here you write when a trigger acts and what it says, with checks as you type and a picture of what visitors see. Open a draft in the library, or make a new one there."
          action={<LibraryButton />}
        />
      )}
    </ScreenFrame>
  );
}

function LibraryButton() {
  return (
    <Button
      leftSection={<IconLibrary size="1rem" aria-hidden />}
      onClick={() => navigate({ screen: "library" })}
    >
      Open the library
    </Button>
  );
}
