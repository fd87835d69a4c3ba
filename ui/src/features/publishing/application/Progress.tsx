import { Button } from "@mantine/core";
import { navigate } from "@/app/routes";
import { JobProgress } from "@/components/JobProgress";
import { StatusBadge, StatusIcon } from "@/components/StatusBadge";
import type { Publication, Pulled } from "@/ipc/generated";
import { counted } from "@/lib/counted";
import { PublicationItems } from "../history/PublicationItems";
import { publicationLooks } from "../results/outcomes";
import styles from "../results/Results.module.css";
import type { Session, Task } from "../session/session";
import type { PublishingSession } from "../session/useSession";

const doing: Record<Task["work"], string> = {
  pull: "Pulling from",
  plan: "Comparing with",
  "go-back": "Planning to take back",
  promote: "Planning what goes to",
  apply: "Applying the plan to",
  settle: "Looking up what happened on",
};

type RunningProps = Pick<PublishingSession, "session" | "progress" | "cancel"> & { server: string };

/** The work that runs, with its way to stop. */
export function Running({ session: { running }, progress, cancel, server }: RunningProps) {
  return (
    running !== null && (
      <JobProgress
        label={`${doing[running.task.work]} ${server}`}
        message={progress?.message ?? "Starting…"}
        done={progress?.done ?? 0}
        total={progress?.total ?? null}
        onCancel={cancel}
        cancelling={running.cancelling}
      />
    )
  );
}

type RunningElsewhereProps = { session: Session; server: string };

/** Work that goes on while its server is not the one that is looked at, and the way to it. */
export function RunningElsewhere({ session: { running, server: id }, server }: RunningElsewhereProps) {
  return (
    running !== null && (
      <div className={styles.row} role="status">
        <StatusIcon status="waiting" />
        <span className={styles.name}>
          {doing[running.task.work]} {server} goes on.
        </span>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => navigate({ screen: "publish", server: id })}
        >
          Show {server}
        </Button>
      </div>
    )
  );
}

/** What a pull brought. */
export function PulledNote({ pulled, onDismiss }: { pulled: Pulled; onDismiss: () => void }) {
  const parts = [
    `${pulled.created.length} created`,
    `${pulled.updated.length} updated`,
    ...(pulled.conflicts.length > 0
      ? [`${counted(pulled.conflicts.length, "conflict")} left alone: make a plan to decide`]
      : []),
    ...(pulled.deleted_on_server.length > 0
      ? [`${pulled.deleted_on_server.length} not on the server any more`]
      : []),
  ];
  return (
    <div className={styles.row} role="status">
      <StatusIcon status="done" />
      <span className={styles.name}>
        Read {counted(pulled.triggers, "trigger")}. Drafts: {parts.join(", ")}.
      </span>
      <Button size="compact-sm" variant="default" onClick={onDismiss}>
        Dismiss
      </Button>
    </div>
  );
}

type UnfinishedProps = { publication: Publication; onSettle: () => void; disabled: boolean };

/** A publication that was interrupted, and the way to know what became of it. */
export function Unfinished({ publication, onSettle, disabled }: UnfinishedProps) {
  const done = publication.items.filter(({ state }) => state === "verified").length;
  return (
    <div className={styles.banner}>
      <StatusIcon status="warning" />
      <span className={styles.name}>
        <strong>A publication to {publication.server_name} was interrupted.</strong> {done} of{" "}
        {publication.items.length} were done. The server knows the rest; looking it up sends nothing.
      </span>
      <Button size="compact-sm" variant="default" disabled={disabled} onClick={onSettle}>
        Look what happened
      </Button>
    </div>
  );
}

/** What became of an interrupted publication. */
export function SettledNote({ publication, onDismiss }: { publication: Publication; onDismiss: () => void }) {
  const look = publicationLooks[publication.outcome];
  return (
    <div className={styles.more}>
      <div className={styles.row}>
        <StatusBadge status={look.status} label={look.word} />
        <span className={styles.name}>What happened to the publication to {publication.server_name}:</span>
        <Button size="compact-sm" variant="default" onClick={onDismiss}>
          Dismiss
        </Button>
      </div>
      <PublicationItems items={publication.items} />
    </div>
  );
}
