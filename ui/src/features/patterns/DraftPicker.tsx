import { Select } from "@mantine/core";
import { navigate } from "@/app/routes";
import { useCommand } from "@/ipc/queries";
import { isBrowsers } from "./dialect";
import styles from "./PatternLab.module.css";

const free = "free";

/** Chooses whose pattern and URLs the lab shows: the project's own, or those of a draft that looks at the page's URL. */
export function DraftPicker({ project, draft }: { project: number; draft: number | null }) {
  const drafts = useCommand("draft.list", { project }).data ?? [];
  const offered = drafts.filter((row) => row.patterns.some(isBrowsers) || row.id === draft);
  return (
    <Select
      className={styles.picker ?? ""}
      aria-label="Pattern of"
      data={[
        { value: free, label: "Free lab" },
        ...(offered.length === 0
          ? []
          : [
              {
                group: "Drafts with a page URL",
                items: offered.map(({ id, name }) => ({
                  value: `${id}`,
                  label: name === "" ? `Untitled ${id}` : name,
                })),
              },
            ]),
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
