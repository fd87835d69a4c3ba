import { Button, Text } from "@mantine/core";
import { ErrorPanel } from "@/components/ErrorPanel";
import { StatusIcon } from "@/components/StatusBadge";
import type { Catalogue } from "@/ipc/generated";
import { Changes } from "./Changes";
import styles from "./Editor.module.css";
import type { Editing } from "./editing";
import type { DraftSession } from "./session";

export type TroubleProps = { state: Editing; session: DraftSession; catalogue: Catalogue };

/** Why what is typed is not saved, with the ways out. */
export function Trouble({ state, session, catalogue }: TroubleProps) {
  const { theirs, failure } = state;
  if (theirs !== null) {
    return (
      <section className={styles.trouble} role="alert" aria-label="Conflict">
        <Text fw={600} className={styles.troubleTitle}>
          <StatusIcon status="conflict" /> This draft was changed in another window while you edited it here
        </Text>
        <Text size="sm" c="dimmed">
          Both texts are kept in the history. Saving waits until you choose the one to go on with.
        </Text>
        <Changes
          before={theirs.document}
          after={state.document}
          catalogue={catalogue}
          names={["Other window", "Here"]}
        />
        <div className={styles.troubleActions}>
          <Button onClick={() => void session.decide("mine")}>Keep what is here</Button>
          <Button variant="default" onClick={() => void session.decide("theirs")}>
            Take the other window’s
          </Button>
        </div>
      </section>
    );
  }
  if (failure !== null) {
    return (
      <div className={styles.trouble}>
        <ErrorPanel error={failure} onRetry={() => void session.flush()} />
      </div>
    );
  }
  return null;
}
