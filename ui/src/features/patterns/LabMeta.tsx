/** Beside the title of the lab: whose pattern it is, which of several, and how it is read. */
import { Select } from "@mantine/core";
import type { DraftView, PatternField, Platform } from "@/ipc/generated";
import { DraftPicker } from "./DraftPicker";
import { type Choice, useReaders, wordsOf } from "./dialect";
import styles from "./PatternLab.module.css";

export type FreeMetaProps = {
  project: number;
  offered: readonly Choice[];
  chosen: string;
  onChoose: (key: string) => void;
};

/** Of the free lab. How a pattern is read is asked only where there is a choice. */
export function FreeMeta({ project, offered, chosen, onChoose }: FreeMetaProps) {
  return (
    <div className={styles.meta}>
      <DraftPicker project={project} draft={null} />
      {offered.length > 1 && (
        <Select
          className={styles.reading ?? ""}
          aria-label="How the pattern is read"
          data={offered.map(({ key, dialect, platforms }) => ({
            value: key,
            label: `${wordsOf(dialect).name} (${platforms.join(", ")})`,
          }))}
          value={chosen}
          onChange={(key) => key !== null && onChoose(key)}
          allowDeselect={false}
        />
      )}
    </div>
  );
}

export type DraftMetaProps = {
  view: DraftView;
  field: PatternField | undefined;
  onField: (path: string) => void;
};

/** Of a draft's lab. */
export function DraftMeta({ view, field, onField }: DraftMetaProps) {
  const { row } = view;
  return (
    <div className={styles.meta}>
      <DraftPicker project={row.project} draft={row.id} />
      {field !== undefined && row.patterns.length > 1 && (
        <Select
          className={styles.reading ?? ""}
          aria-label="Pattern of the draft"
          data={row.patterns.map(({ path, source }, place) => ({
            value: path,
            label: `${place + 1} of ${row.patterns.length}: ${source === "" ? "empty" : source}`,
          }))}
          value={field.path}
          onChange={(path) => path !== null && onField(path)}
          allowDeselect={false}
        />
      )}
      {field !== undefined && <Reading platform={row.platform} field={field} />}
    </div>
  );
}

/** How the platform reads the pattern, where platforms differ from what a browser does. */
function Reading({ platform, field: { dialect } }: { platform: Platform; field: PatternField }) {
  const reader = useReaders().find((known) => known.platform === platform);
  const { name, asks } = wordsOf(dialect);
  return reader === undefined || dialect.language === "javascript" ? null : (
    <span className={styles.asks} title={asks}>
      {reader.name}: {name.toLowerCase()}
    </span>
  );
}
