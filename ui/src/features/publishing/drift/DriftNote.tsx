import { Button } from "@mantine/core";
import { ErrorPanel } from "@/components/ErrorPanel";
import { RelativeTime } from "@/components/RelativeTime";
import { StatusIcon } from "@/components/StatusBadge";
import { useDrift } from "@/ipc/drift";
import type { ServerRow } from "@/ipc/generated";
import { counted } from "@/lib/counted";
import styles from "../results/Results.module.css";
import { TriggerChanges } from "./TriggerChanges";

/** What others changed on the server since it was last read, once that is known; nothing where nothing was changed. */
export function DriftNote({ server, onPlan }: { server: ServerRow; onPlan: () => void }) {
  const { drift, error, look } = useDrift(server.id);
  if (error !== null) {
    return <ErrorPanel error={error} onRetry={look} />;
  }
  if (drift === undefined || drift.changes.length === 0 || drift.read_at === null) {
    return null;
  }
  return (
    <div className={styles.more}>
      <div className={styles.banner}>
        <StatusIcon status="changed-on-server" />
        <span className={styles.name}>
          <strong>Others changed {counted(drift.changes.length, "trigger")} on this server</strong> since it
          was read <RelativeTime at={drift.read_at} />. A plan shows what that means for your drafts.
        </span>
        <Button size="compact-sm" variant="default" onClick={onPlan}>
          Make plan
        </Button>
      </div>
      <TriggerChanges changes={drift.changes} />
    </div>
  );
}
