import { UnstyledButton } from "@mantine/core";
import styles from "./FilterChips.module.css";

export type FilterChip<V extends string> = { value: V; label: string; count?: number };

export type FilterChipsProps<V extends string> = {
  /** What the filters are about: *State*. */
  label: string;
  chips: readonly FilterChip<V>[];
  /** The filters that are on; none lets everything through. */
  chosen: readonly V[];
  onChange: (chosen: V[]) => void;
};

/** Filters that can be on together, with how many each would show. */
export function FilterChips<V extends string>({ label, chips, chosen, onChange }: FilterChipsProps<V>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a wrapping row everywhere
    <div className={styles.chips} role="group" aria-label={label}>
      {chips.map(({ value, label: word, count }) => {
        const on = chosen.includes(value);
        return (
          <UnstyledButton
            key={value}
            className={styles.chip}
            aria-pressed={on}
            onClick={() => onChange(on ? chosen.filter((other) => other !== value) : [...chosen, value])}
          >
            {word}
            {count !== undefined && <span className={styles.count}>{count}</span>}
          </UnstyledButton>
        );
      })}
    </div>
  );
}
