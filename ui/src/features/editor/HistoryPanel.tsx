import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { ErrorPanel } from "@/components/ErrorPanel";
import { ListRow } from "@/components/ListRow";
import { RelativeTime } from "@/components/RelativeTime";
import { VirtualList } from "@/components/VirtualList";
import type { Catalogue, DraftRevision } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { Changes } from "./Changes";
import type { Document } from "./document";
import styles from "./Editor.module.css";

export type HistoryPanelProps = {
  draft: number;
  document: Document;
  catalogue: Catalogue;
  onRevert: (revision: DraftRevision) => void;
};

/** Every state that the draft was in; each can be compared with the present one and taken back. */
export function HistoryPanel({ draft, document, catalogue, onRevert }: HistoryPanelProps) {
  const history = useCommand("draft.history", { draft });
  const [chosen, setChosen] = useState<number | null>(null);
  if (history.isError) {
    return <ErrorPanel error={history.error} onRetry={() => void history.refetch()} />;
  }
  const revisions = history.data ?? [];
  const index = Math.max(
    0,
    revisions.findIndex(({ id, current }) => (chosen === null ? current : id === chosen)),
  );
  const revision = revisions[index];
  return (
    <div className={styles.history}>
      <VirtualList
        label="Revisions, newest first"
        items={revisions}
        itemKey={({ id }) => id}
        height="tall"
        active={index}
        onActive={(next) => setChosen(revisions[next]?.id ?? null)}
        onOpen={(next) => {
          const opened = revisions[next];
          if (opened !== undefined && !opened.current) {
            onRevert(opened);
          }
        }}
        renderItem={(item) => (
          <ListRow
            title={item.label === null ? item.summary : `${item.label}: ${item.summary}`}
            text={<RelativeTime at={item.saved_at} />}
            {...(item.current ? { end: "Now" } : {})}
          />
        )}
      />
      {revision !== undefined && (
        <section className={styles.revision} aria-label="The chosen revision">
          {revision.current ? (
            <Text size="sm" c="dimmed">
              This is what the draft is now. Choose an older state to compare it.
            </Text>
          ) : (
            <>
              <Changes
                before={document}
                after={revision.document}
                catalogue={catalogue}
                names={["Now", "Then"]}
              />
              <Button variant="default" fullWidth onClick={() => onRevert(revision)}>
                Go back to this state
              </Button>
            </>
          )}
        </section>
      )}
    </div>
  );
}
