import { Select } from "@mantine/core";
import { navigate } from "@/app/routes";
import { useCommand } from "@/ipc/queries";
import { useReaders } from "./dialect";
import styles from "./PatternLab.module.css";

const free = "free";

/** Chooses whose pattern and URLs the lab shows: the project's own, or those of a draft that looks at the page's URL. */
export function DraftPicker({ project, draft }: { project: number; draft: number | null }) {
  const drafts = useCommand("draft.list", { project }).data ?? [];
  const readers = useReaders();
  const offered = drafts.filter((row) => row.patterns.length > 0 || row.id === draft);
  const item = ({ id, name }: (typeof offered)[number]) => ({
    value: `${id}`,
    label: name === "" ? `Untitled ${id}` : name,
  });
  // Platforms are named where the drafts are for several.
  const groups = readers
    .map(({ platform, name }) => ({ name, rows: offered.filter((row) => row.platform === platform) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <Select
      className={styles.picker ?? ""}
      aria-label="Pattern of"
      data={[
        { value: free, label: "Free lab" },
        ...groups.map(({ name, rows }) => ({
          group: groups.length > 1 ? `${name} drafts with a page URL` : "Drafts with a page URL",
          items: rows.map(item),
        })),
      ]}
      value={draft === null ? free : `${draft}`}
      onChange={(value) =>
        value !== null && navigate({ screen: "patterns", draft: value === free ? null : Number(value) })
      }
      allowDeselect={false}
      searchable
      nothingFoundMessage="No draft with that name looks at the page’s URL"
      limit={100}
    />
  );
}
