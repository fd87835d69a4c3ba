import { Select } from "@mantine/core";
import type { Ref } from "react";
import { FilterChips } from "@/components/FilterChips";
import { SearchField } from "@/components/SearchField";
import { statusLooks } from "@/components/status";
import type { DraftRow } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { type Arrangement, type Filter, filters, passes, sortings } from "./arrange";
import styles from "./Library.module.css";

const words: Record<Filter, string> = {
  draft: statusLooks.draft.word,
  ready: statusLooks.ready.word,
  published: statusLooks.published.word,
  changed: statusLooks.changed.word,
  "changed-on-server": statusLooks["changed-on-server"].word,
  errors: "With errors",
  warnings: "With warnings",
  disabled: "Not enabled",
  "tests-red": "Tests red",
};

const sortingWords = { order: "In their order", name: "By name", edited: "Last edited first" } as const;

/** Stands for every condition; no kind has an empty name. */
const any = "";

export type ToolbarProps = {
  rows: readonly DraftRow[];
  /** The drafts whose tests are red. */
  red: ReadonlySet<number>;
  arrangement: Arrangement;
  onArrange: (arrangement: Arrangement) => void;
  searchRef: Ref<HTMLInputElement>;
};

/** Searching, filtering and sorting the drafts. Filters that would find nothing are not offered. */
export function Toolbar({ rows, red, arrangement, onArrange, searchRef }: ToolbarProps) {
  const chips = filters
    .map((value) => ({
      value,
      label: words[value],
      count: rows.filter((row) => passes(row, value, red)).length,
    }))
    .filter(({ value, count }) => count > 0 || arrangement.filters.includes(value));
  const catalogue = useCommand(
    "catalogue.get",
    { platform: "rocketchat" },
    { staleTime: Number.POSITIVE_INFINITY },
  ).data;
  // Kinds that the catalogue does not know come with imports; they are called what the wire calls them.
  const conditions = [...new Set(rows.flatMap(({ condition }) => condition ?? []))].map((value) => ({
    value,
    label: catalogue?.conditions.find(({ key }) => key === value)?.label ?? value,
  }));
  return (
    <div className={styles.toolbar}>
      <div className={styles.search}>
        <SearchField
          ref={searchRef}
          label="Search drafts"
          value={arrangement.query}
          onChange={(query) => onArrange({ ...arrangement, query })}
        />
      </div>
      <Select
        className={styles.condition ?? ""}
        aria-label="Condition"
        size="xs"
        allowDeselect={false}
        data={[{ value: any, label: "Any condition" }, ...conditions]}
        value={arrangement.condition ?? any}
        onChange={(value) => onArrange({ ...arrangement, condition: value === any ? null : value })}
      />
      <Select
        className={styles.sorting ?? ""}
        aria-label="Order of the list"
        size="xs"
        allowDeselect={false}
        data={sortings.map((value) => ({ value, label: sortingWords[value] }))}
        value={arrangement.sorting}
        onChange={(value) => onArrange({ ...arrangement, sorting: value ?? "order" })}
      />
      <FilterChips
        label="Filters"
        chips={chips}
        chosen={arrangement.filters}
        onChange={(chosen) => onArrange({ ...arrangement, filters: chosen })}
      />
    </div>
  );
}
