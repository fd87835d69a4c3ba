import type { Ref } from "react";
import { FilterChips } from "@/components/FilterChips";
import { SearchField } from "@/components/SearchField";
import { statusLooks } from "@/components/status";
import { useFitting } from "@/components/use-fitting";
import type { DraftRow, PlatformRow } from "@/ipc/generated";
import { type Arrangement, type Filter, filters, passes } from "./arrange";
import styles from "./Library.module.css";
import { MoreFilters } from "./MoreFilters";

const words: Record<Filter, string> = {
  draft: statusLooks.draft.word,
  ready: statusLooks.ready.word,
  published: statusLooks.published.word,
  changed: statusLooks.changed.word,
  "changed-on-server": statusLooks["changed-on-server"].word,
  errors: "With errors",
  warnings: "With warnings",
  disabled: "Disabled",
  "tests-red": "Red tests",
};

export type ToolbarProps = {
  rows: readonly DraftRow[];
  /** The drafts whose tests are red. */
  red: ReadonlySet<number>;
  /** Those that the drafts are for. */
  platforms: readonly PlatformRow[];
  arrangement: Arrangement;
  onArrange: (arrangement: Arrangement) => void;
  searchRef: Ref<HTMLInputElement>;
};

/** Searching, filtering and sorting the drafts, in one line. Filters that would find nothing are not offered. */
export function Toolbar({ rows, red, platforms, arrangement, onArrange, searchRef }: ToolbarProps) {
  const chips = filters
    .map((value) => ({
      value,
      label: words[value],
      count: rows.filter((row) => passes(row, value, red)).length,
    }))
    .filter(({ value, count }) => count > 0 || arrangement.filters.includes(value));
  const line = useFitting(chips.length);
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
      <FilterChips
        label="Filters"
        line={line}
        chips={chips}
        chosen={arrangement.filters}
        onChange={(chosen) => onArrange({ ...arrangement, filters: chosen })}
      />
      <MoreFilters
        rows={rows}
        platforms={platforms}
        chips={chips.slice(line.fits)}
        arrangement={arrangement}
        onArrange={onArrange}
      />
    </div>
  );
}
