import { Button, Progress } from "@mantine/core";
import styles from "./JobProgress.module.css";

export type JobProgressProps = {
  /** What is being done: *Reading triggers of “Shop”*. */
  label: string;
  /** The step of the moment: *Waiting 23 s: the server allows 10 calls a minute*. */
  message?: string;
  done: number;
  /** Steps in all, where that is known. */
  total?: number | null;
  /** Without it the work cannot be cancelled. */
  onCancel?: () => void;
  /** Cancelling was asked for; the next safe point is awaited. */
  cancelling?: boolean;
};

/** Long work: what it is, how far, in numbers, and the way to stop it. */
export function JobProgress({ label, message, done, total, onCancel, cancelling = false }: JobProgressProps) {
  const known = total !== undefined && total !== null && total > 0;
  const count = known ? `${done} of ${total}` : `${done} so far`;
  return (
    <div className={styles.job}>
      <div className={styles.line}>
        <span className={styles.label}>{label}</span>
        <span className={styles.count}>{count}</span>
        {onCancel !== undefined && (
          <Button size="compact-sm" variant="default" disabled={cancelling} onClick={onCancel}>
            {cancelling ? "Stopping…" : "Cancel"}
          </Button>
        )}
      </div>
      <Progress.Root size="sm">
        <Progress.Section
          value={known ? (100 * done) / total : 100}
          animated={!known}
          striped={!known}
          aria-label={label}
          aria-valuetext={count}
        />
      </Progress.Root>
      <p className={styles.message} role="status">
        {message}
      </p>
    </div>
  );
}
