import { Button, Popover, Select, type SelectProps } from "@mantine/core";
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import { useState } from "react";
import { useActions } from "@/app/actions";
import { type FilterChip, FilterChips } from "@/components/FilterChips";
import type { DraftRow, PlatformRow } from "@/ipc/generated";
import { useCatalogues, waitedFor } from "@/ipc/platforms";
import { type Arrangement, type Filter, sortings, tagsOf, waiting } from "./arrange";
import styles from "./Library.module.css";

const sortingWords = { order: "In their order", name: "By name", edited: "Last edited first" } as const;

/** Stands for every platform and every condition; none has an empty name. */
const any = "";

export type MoreFiltersProps = {
  rows: readonly DraftRow[];
  /** Those that the drafts are for. */
  platforms: readonly PlatformRow[];
  /** The filters that have no room in the line. */
  chips: readonly FilterChip<Filter>[];
  arrangement: Arrangement;
  onArrange: (arrangement: Arrangement) => void;
};

/** What sets drafts apart besides the filters in the line, and their order. The button says what is chosen here. */
export function MoreFilters({ rows, platforms, chips, arrangement, onArrange }: MoreFiltersProps) {
  const [opened, setOpened] = useState(false);
  const groups = useConditions(rows, platforms, arrangement);
  const tags = tagsOf(rows);
  useActions([
    {
      id: "library.filter",
      title: "Filter and order the drafts…",
      section: "View",
      icon: IconAdjustmentsHorizontal,
      keywords: ["platform", "condition", "tag", "sort", "state"],
      run: () => setOpened(true),
    },
  ]);
  const conditions = groups.flatMap((group) => ("items" in group ? group.items : [group]));
  const chosen = [
    platforms.find(({ platform }) => platform === arrangement.platform)?.name,
    conditions.find(({ value }) => value === arrangement.condition)?.label,
    arrangement.tag ?? undefined,
    ...chips.filter(({ value }) => arrangement.filters.includes(value)).map(({ label }) => label),
    arrangement.sorting === "order" ? undefined : sortingWords[arrangement.sorting],
  ].filter((word) => word !== undefined);
  const words = chosen.length === 0 ? "Filter" : chosen.join(", ");
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus withRoles={false}>
      <Popover.Target>
        <Button
          size="xs"
          className={styles.moreFilters ?? ""}
          variant={chosen.length === 0 ? "default" : "light"}
          leftSection={<IconAdjustmentsHorizontal size="1rem" aria-hidden />}
          aria-label={chosen.length === 0 ? "Filter and order" : `Filter and order: ${words}`}
          aria-haspopup="dialog"
          aria-expanded={opened}
          title={words}
          onClick={() => setOpened(!opened)}
        >
          {words}
        </Button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label="Filter and order" className={styles.filterForm ?? ""}>
        {platforms.length > 1 && (
          <Choice
            label="Platform"
            data={[
              { value: any, label: "Any platform" },
              ...platforms.map(({ platform, name }) => ({ value: platform, label: name })),
            ]}
            value={arrangement.platform ?? any}
            onChange={(value) => {
              const wanted = platforms.find(({ platform }) => platform === value)?.platform ?? null;
              // What is looked for may be of another platform.
              onArrange({ ...arrangement, platform: wanted, condition: null });
            }}
          />
        )}
        {groups.length > 0 && (
          <Choice
            label="Condition"
            data={[{ value: any, label: "Any condition" }, ...groups]}
            value={arrangement.condition ?? any}
            onChange={(value) => onArrange({ ...arrangement, condition: value === any ? null : value })}
          />
        )}
        {tags.length > 0 && (
          <Choice
            label="Tag"
            data={[{ value: any, label: "Any tag" }, ...tags.map((tag) => ({ value: tag, label: tag }))]}
            value={arrangement.tag ?? any}
            onChange={(value) => onArrange({ ...arrangement, tag: value === any ? null : value })}
          />
        )}
        <Choice
          label="Order of the list"
          data={sortings.map((value) => ({ value, label: sortingWords[value] }))}
          value={arrangement.sorting}
          onChange={(value) => {
            const sorting = sortings.find((known) => known === value) ?? "order";
            onArrange({ ...arrangement, sorting });
          }}
        />
        {chips.length > 0 && (
          <FilterChips
            label="More filters"
            chips={chips}
            chosen={arrangement.filters}
            onChange={(filters) => onArrange({ ...arrangement, filters })}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

type ChoiceProps = {
  label: string;
  data: NonNullable<SelectProps["data"]>;
  value: string;
  onChange: (value: string) => void;
};

/** One of several. Its list lies inside, so that choosing there is no click outside. */
function Choice({ onChange, ...rest }: ChoiceProps) {
  return (
    <Select
      {...rest}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      onChange={(value) => value !== null && onChange(value)}
    />
  );
}

type Named = { value: string; label: string };

/** What the drafts wait for, in a group for each platform where there are several. */
function useConditions(
  rows: readonly DraftRow[],
  platforms: readonly PlatformRow[],
  { platform: wanted }: Arrangement,
): readonly Named[] | readonly { group: string; items: Named[] }[] {
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
