import { Select } from "@mantine/core";
import type { Ref } from "react";
import { FilterChips } from "@/components/FilterChips";
import { SearchField } from "@/components/SearchField";
import { statusLooks } from "@/components/status";
import type { DraftRow, PlatformRow } from "@/ipc/generated";
import { useCatalogues, waitedFor } from "@/ipc/platforms";
import { type Arrangement, type Filter, filters, passes, sortings, tagsOf, waiting } from "./arrange";
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

/** Stands for every platform and every condition; none has an empty name. */
const any = "";

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

/** Searching, filtering and sorting the drafts. Filters that would find nothing are not offered. */
export function Toolbar({ rows, red, platforms, arrangement, onArrange, searchRef }: ToolbarProps) {
  const chips = filters
    .map((value) => ({
      value,
      label: words[value],
      count: rows.filter((row) => passes(row, value, red)).length,
    }))
    .filter(({ value, count }) => count > 0 || arrangement.filters.includes(value));
  const groups = useConditions(rows, platforms, arrangement);
  const tags = tagsOf(rows);
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
      {platforms.length > 1 && (
        <Select
          className={styles.platform ?? ""}
          aria-label="Platform"
          size="xs"
          allowDeselect={false}
          data={[
            { value: any, label: "Any platform" },
            ...platforms.map(({ platform, name }) => ({ value: platform, label: name })),
          ]}
          value={arrangement.platform ?? any}
          onChange={(value) => {
            const chosen = platforms.find(({ platform }) => platform === value)?.platform ?? null;
            // What is looked for may be of another platform.
            onArrange({ ...arrangement, platform: chosen, condition: null });
          }}
        />
      )}
      {groups.length > 0 && (
        <Select
          className={styles.condition ?? ""}
          aria-label="Condition"
          size="xs"
          allowDeselect={false}
          data={[{ value: any, label: "Any condition" }, ...groups]}
          value={arrangement.condition ?? any}
          onChange={(value) => onArrange({ ...arrangement, condition: value === any ? null : value })}
          comboboxProps={{ width: "max-content", position: "bottom-end" }}
        />
      )}
      {tags.length > 0 && (
        <Select
          className={styles.tagFilter ?? ""}
          aria-label="Tag"
          size="xs"
          allowDeselect={false}
          data={[{ value: any, label: "Any tag" }, ...tags.map((tag) => ({ value: tag, label: tag }))]}
          value={arrangement.tag ?? any}
          onChange={(value) => onArrange({ ...arrangement, tag: value === any ? null : value })}
          comboboxProps={{ width: "max-content", position: "bottom-end" }}
        />
      )}
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

/** What the drafts wait for, in a group for each platform where there are several. */
function useConditions(
  rows: readonly DraftRow[],
  platforms: readonly PlatformRow[],
  { platform: wanted }: Arrangement,
) {
  const catalogues = useCatalogues(platforms.map(({ platform }) => platform));
  const shown = platforms.filter(({ platform }) => wanted === null || platform === wanted);
  const groups = shown.map(({ platform, name }) => {
    const catalogue = catalogues.get(platform);
    const labels = catalogue === undefined ? [] : waitedFor(catalogue);
    const items = new Map<string, string>();
    for (const row of rows) {
      const value = waiting(row);
      if (row.platform === platform && value !== null && row.condition !== null) {
        // Kinds that the catalogue does not know come with imports; they are called what the wire calls them.
        items.set(value, labels.find(({ key }) => key === row.condition)?.label ?? row.condition);
      }
    }
    return { group: name, items: [...items].map(([value, label]) => ({ value, label })) };
  });
  return groups.length > 1 ? groups.filter(({ items }) => items.length > 0) : (groups[0]?.items ?? []);
}
