import styles from "./PlatformMark.module.css";

export type PlatformMarkProps = {
  /** Platform and kind in words; null where they go without saying. */
  name: string | null;
};

/** For which platform something is, where things for several stand side by side. */
export function PlatformMark({ name }: PlatformMarkProps) {
  return name === null ? null : <span className={styles.mark}>{name}</span>;
}
