import { UnstyledButton } from "@mantine/core";
import type { Ref } from "react";
import styles from "./FilterChips.module.css";

export type FilterChip<V extends string> = { value: V; label: string; count?: number };

export type FilterChipsProps<V extends string> = {
  /** What the filters are about: *State*. */
  label: string;
  chips: readonly FilterChip<V>[];
  /** The filters that are on; none lets everything through. */
  chosen: readonly V[];
  onChange: (chosen: V[]) => void;
  /** In one line: how many fit, as `useFitting` measures it. The others are out of sight and out of reach here. */
  line?: { ref: Ref<HTMLDivElement>; fits: number };
};

/** Filters that can be on together, with how many each would show. */
export function FilterChips<V extends string>(props: FilterChipsProps<V>) {
  const { label, chips, chosen, onChange, line } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a wrapping row everywhere
    <div
      {...(line === undefined ? {} : { ref: line.ref })}
      className={styles.chips}
      data-line={line !== undefined}
      role="group"
      aria-label={label}
    >
      {chips.map(({ value, label: word, count }, index) => {
        const on = chosen.includes(value);
        return (
          <UnstyledButton
            key={value}
            className={styles.chip}
            data-fits={line === undefined || index < line.fits}
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
