import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { FieldDiagnostics, type OnMend } from "@/components/DiagnosticList";
import { about, fieldId } from "@/components/diagnostics";
import { useHelpName } from "@/components/help";
import type { Field } from "@/ipc/generated";
import { inside, isObject, member } from "@/lib/json-pointer";
import { form } from "../FieldControl";
import { Cell, type CellProps } from "./Cell";
import styles from "./Rows.module.css";
import { RowsField } from "./RowsField";
import { shownFields } from "./rows";

export type RowLineProps = Omit<CellProps, "field" | "name" | "notes"> & {
  /** Its place, counted from 1. */
  number: number;
  onRemove: () => void;
  onMend: OnMend;
};

/** Fields that have a line of their own below the others. */
const isWide = ({ kind }: Field) => kind === "list" || kind === "long-text";

/** What a row looks at, where that decides which other fields it has. */
function looksAt(row: RowLineProps["row"], { fields }: RowLineProps["items"]): string | null {
  const deciding = fields.find(
    ({ key, kind }) => kind === "choice" && fields.some(({ shown_when: shown }) => shown?.field === key),
  );
  const value = deciding === undefined || !isObject(row) ? null : member(row, deciding.key);
  return typeof value === "string" ? value : null;
}

/** One row: its fields side by side, and the way to remove it. */
export function RowLine(props: RowLineProps) {
  const { row, items, number, path, diagnostics, onCell, onRemove, onMend } = props;
  const name = `${items.item} ${number}`;
  const notes = `${fieldId(form, path)}.notes`;
  const fields = isObject(row) ? shownFields(row, items) : [];
  const help = useHelpName()("condition", looksAt(row, items));
  const lists = fields.filter(({ kind }) => kind === "list");
  // What is said of a list inside stands there.
  const own = diagnostics.filter((one) =>
    lists.every(({ key }) => about([one], inside(path, key), "deep").length === 0),
  );
  const cell = (field: Field) => (
    <Cell key={`${field.key} ${field.label}`} {...props} field={field} name={name} notes={notes} />
  );
  return (
    <li className={styles.row} data-help={help}>
      <div className={styles.cells}>
        {isObject(row) ? (
          fields.filter((field) => !isWide(field)).map(cell)
        ) : (
          <code className={styles.cell}>{JSON.stringify(row)}</code>
        )}
        <ActionIcon
          className={styles.remove ?? ""}
          variant="subtle"
          color="gray"
          aria-label={`Remove ${name}`}
          title={`Remove ${name}`}
          onClick={onRemove}
        >
          <IconX size="1rem" aria-hidden />
        </ActionIcon>
      </div>
      {fields.filter(({ kind }) => kind === "long-text").map(cell)}
      {lists.map((field) =>
        field.items === null ? null : (
          <RowsField
            key={field.key}
            field={field}
            items={field.items}
            path={inside(path, field.key)}
            value={member(row, field.key)}
            of={name}
            diagnostics={about(diagnostics, inside(path, field.key), "deep")}
            onType={(value, typed) => onCell(field, value, typed)}
            onStep={(value) => onCell(field, value, null)}
            onMend={onMend}
            onOpenLab={undefined}
          />
        ),
      )}
      <FieldDiagnostics id={notes} diagnostics={own} onMend={onMend} />
    </li>
  );
}
