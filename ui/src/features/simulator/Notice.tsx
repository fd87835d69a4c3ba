import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./Notice.module.css";

export type NoticeProps = {
  icon: Icon;
  children: ReactNode;
  /** What can be done about it. */
  action?: ReactNode;
};

/** What is to know about a run before one looks at it, above the time axis. */
export function Notice({ icon: Glyph, children, action }: NoticeProps) {
  return (
    <div className={styles.notice} role="status">
      <Glyph className={styles.icon} size="1rem" aria-hidden />
      <p className={styles.text}>{children}</p>
      {action !== undefined && <span className={styles.action}>{action}</span>}
    </div>
  );
}
