import styles from "./StatusBadge.module.css";
import { type Status, statusLooks } from "./status";

export type { Status } from "./status";

export type StatusBadgeProps = {
  status: Status;
  /** Other words than the state's own, where a number or a name says more: *3 errors*. */
  label?: string;
  /** `bare` has no background, for dense rows. */
  look?: "filled" | "bare";
};

/** A state as colour, icon and word. */
export function StatusBadge({ status, label, look = "filled" }: StatusBadgeProps) {
  const { icon: Glyph, tone, word } = statusLooks[status];
  return (
    <span className={styles.badge} data-tone={tone} data-look={look}>
      <Glyph className={styles.icon} stroke={2} aria-hidden />
      {label ?? word}
    </span>
  );
}

export type StatusIconProps = {
  status: Status;
  /** What screen readers and the tooltip say; the state's word without it. */
  label?: string;
};

/** A state as an icon alone, for places where the word is next to it or in a legend. Screen readers hear the word. */
export function StatusIcon({ status, label }: StatusIconProps) {
  const { icon: Glyph, tone, word } = statusLooks[status];
  return (
    <span
      className={styles.bareIcon}
      data-tone={tone}
      role="img"
      aria-label={label ?? word}
      title={label ?? word}
    >
      <Glyph className={styles.icon} stroke={2} aria-hidden />
    </span>
  );
}
