import { IconArrowDown, IconArrowUp, IconPlus } from "@tabler/icons-react";
import type { FieldChange, JsonValue } from "@/ipc/generated";
import styles from "./OrderChange.module.css";
import { type Standing, standings } from "./order";

export type OrderChangeProps = {
  /** What the order is of, for screen readers. */
  label: string;
  /** The order before and after, as lists of names. */
  changes: readonly FieldChange[];
};

function names(value: JsonValue | null): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** An order as it will be: each with its number, and those that are put elsewhere with the one that they had. */
export function OrderChange({ label, changes }: OrderChangeProps) {
  return changes.map((change) => (
    <ol key={change.path} className={styles.order} aria-label={label}>
      {standings(names(change.before), names(change.after)).map((standing, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place in an order is its number
        <li key={index} className={styles.line} data-moved={standing.moved || standing.before === null}>
          <span className={styles.number}>{index + 1}</span>
          <span className={styles.name}>{standing.name === "" ? "Without a name" : standing.name}</span>
          <Origin standing={standing} place={index + 1} />
        </li>
      ))}
    </ol>
  ));
}

function Origin({ standing: { before, moved }, place }: { standing: Standing; place: number }) {
  if (before === null) {
    return (
      <span className={styles.origin}>
        <IconPlus size="1em" aria-hidden /> new
      </span>
    );
  }
  const Glyph = before > place ? IconArrowUp : IconArrowDown;
  return moved ? (
    <span className={styles.origin}>
      <Glyph size="1em" aria-hidden /> was {before}
    </span>
  ) : null;
}
