import { StatusBadge, type StatusBadgeProps, StatusIcon } from "@/components/StatusBadge";
import styles from "./RowBadge.module.css";

export type RowBadgeProps = StatusBadgeProps & {
  /** What stays beside the icon where the words have gone. */
  count?: number;
  /** `early` gives its words up before the other badges of the row do. */
  yields: "early" | "late";
};

/** A badge of a row. Where the row has no room for its words the icon says them, in its tooltip and to screen readers. */
export function RowBadge({ count, yields, ...badge }: RowBadgeProps) {
  const { status, label } = badge;
  return (
    <span className={styles.badge} data-yields={yields}>
      <span className={styles.whole}>
        <StatusBadge {...badge} />
      </span>
      <span className={styles.short}>
        <StatusIcon status={status} {...(label === undefined ? {} : { label })} />
        {count !== undefined && <span aria-hidden>{count}</span>}
      </span>
    </span>
  );
}
