import type { ReactNode } from "react";
import styles from "./Service.module.css";

export type DisclosureProps = {
  title: string;
  /** The gist, for those who leave it closed. */
  gist?: string;
  children: ReactNode;
};

/** More for those who want it. */
export function Disclosure({ title, gist, children }: DisclosureProps) {
  return (
    <details className={styles.more}>
      <summary className={styles.moreTitle}>
        {title}
        {gist !== undefined && <span className={styles.gist}> · {gist}</span>}
      </summary>
      <div className={styles.moreBody}>{children}</div>
    </details>
  );
}
