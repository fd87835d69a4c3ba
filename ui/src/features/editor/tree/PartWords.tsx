import type { Item } from "./model/parts";
import { valueWords } from "./model/words";
import styles from "./tree.module.css";

/** A part in words, in the places of its controls: for parts of large trees that nobody has looked at yet. */
export function PartWords({ item: { part, written } }: { item: Item }) {
  switch (part.kind) {
    case "group":
      return null;
    case "comparison":
      return (
        <div className={styles.comparison}>
          <span className={styles.word}>{part.known?.label ?? part.variable}</span>
          <span className={styles.word}>{part.operator.label}</span>
          <span className={styles.word} data-value>
            {valueWords(part.value, part.known?.choices)}
          </span>
        </div>
      );
    case "known":
      return (
        <div className={styles.known}>
          <span className={styles.word}>{part.entry.label}</span>
          <span className={styles.word} data-value>
            {part.values.map((value) => valueWords(value)).join(", ")}
          </span>
        </div>
      );
    case "unknown":
      return <code className={styles.word}>{JSON.stringify(written)}</code>;
  }
}
