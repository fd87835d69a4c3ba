import styles from "./Library.module.css";

/** What the numbers of drafts mean where the order decides; `kinds` are those of which that is so. */
export function OrderNote({ kinds }: { kinds: readonly string[] }) {
  if (kinds.length === 0) {
    return null;
  }
  return (
    <p className={styles.orderNote}>
      {kinds.join(", ")}: the first that holds decides, in the order of the numbers.
    </p>
  );
}
