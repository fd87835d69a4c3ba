import { useState } from "react";
import type { FieldChange } from "@/ipc/generated";
import { counted } from "@/lib/counted";
import styles from "../results/Results.module.css";
import { FieldDiff } from "./FieldDiff";

export type ChangedFieldsProps = {
  /** What the changes are of, for screen readers. */
  label: string;
  changes: readonly FieldChange[];
};

/** How many fields changed, and on demand which. They are compared when they are asked for: a list has hundreds of these. */
export function ChangedFields({ label, changes }: ChangedFieldsProps) {
  const [opened, setOpened] = useState(false);
  return (
    changes.length > 0 && (
      <details className={styles.fields} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
        <summary>{counted(changes.length, "field")}</summary>
        {opened && <FieldDiff label={label} changes={changes} />}
      </details>
    )
  );
}
