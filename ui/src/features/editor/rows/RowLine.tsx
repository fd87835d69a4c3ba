import { ActionIcon, Checkbox, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { ClipboardEvent, KeyboardEvent } from "react";
import { FieldDiagnostics, type OnMend } from "@/components/DiagnosticList";
import { about, type Diagnostic, fieldId } from "@/components/diagnostics";
import type { Field, FieldPath, ItemList, JsonValue } from "@/ipc/generated";
import { inside, isObject, member } from "@/lib/json-pointer";
import { written } from "../document";
import { form } from "../FieldControl";
import styles from "./Rows.module.css";
import { type Row, texts } from "./rows";

export type RowLineProps = {
  row: Row;
  items: ItemList;
  /** Its place, counted from 1. */
  number: number;
  path: FieldPath;
  diagnostics: readonly Diagnostic[];
  onCell: (field: Field, value: JsonValue) => void;
  /** Makes a row behind this one. */
  onAdd: () => void;
  onRemove: () => void;
  /** The same by Backspace, where nothing was typed into the row. */
  onRemoveBlank: (() => void) | undefined;
  onMove: (by: 1 | -1, key: string) => void;
  /** Goes to the same field of the row before or behind. */
  onGo: (by: 1 | -1, key: string) => void;
  onPaste: (text: string) => void;
  onMend: OnMend;
};

/** One row: its fields side by side, and the way to remove it. */
export function RowLine(props: RowLineProps) {
  const { row, items, number, path, diagnostics, onRemove, onMend } = props;
  const name = `${items.item} ${number}`;
  const notes = `${fieldId(form, path)}.notes`;
  return (
    <li className={styles.row}>
      <div className={styles.cells}>
        {isObject(row) ? (
          items.fields.map((field) => (
            <Cell key={field.key} {...props} field={field} name={name} notes={notes} />
          ))
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
      <FieldDiagnostics id={notes} diagnostics={diagnostics} onMend={onMend} />
    </li>
  );
}

type CellProps = RowLineProps & { field: Field; name: string; notes: string };

function Cell({ field, name, notes, ...props }: CellProps) {
  const { row, path, diagnostics, onCell } = props;
  const { key, kind, label, placeholder } = field;
  const value = member(row, key);
  const id = fieldId(form, inside(path, key));

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.nativeEvent.isComposing) {
      return;
    }
    if (by !== null) {
      event.preventDefault();
      event.stopPropagation();
      (event.altKey ? props.onMove : props.onGo)(by, key);
    } else if (event.key === "Enter" && !event.altKey) {
      event.preventDefault();
      props.onAdd();
    } else if (event.key === "Backspace" && kind !== "switch" && props.onRemoveBlank !== undefined) {
      event.preventDefault();
      props.onRemoveBlank();
    }
  }
  function onPaste(event: ClipboardEvent<HTMLInputElement>): void {
    const text = event.clipboardData.getData("text");
    const several = texts(props.items).length > 1 ? /[\n\r\t]/ : /[\n\r]/;
    if (several.test(text.trim())) {
      event.preventDefault();
      props.onPaste(text);
    }
  }

  return (
    <div className={styles.cell} data-kind={kind}>
      {kind === "switch" ? (
        <Checkbox
          id={id}
          aria-label={`${label}: ${name}`}
          aria-describedby={notes}
          checked={value === true}
          onChange={({ currentTarget: { checked } }) => onCell(field, checked)}
          onKeyDown={onKeyDown}
        />
      ) : (
        <TextInput
          id={id}
          aria-label={`${label}: ${name}`}
          aria-describedby={notes}
          aria-keyshortcuts="Enter Alt+ArrowUp Alt+ArrowDown"
          placeholder={placeholder}
          error={about(diagnostics, inside(path, key), "deep").some(({ severity }) => severity === "error")}
          withErrorStyles
          value={written(value ?? "")}
          onChange={(event) => onCell(field, event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
      )}
      <span className={styles.cellLabel} aria-hidden>
        {label}
      </span>
    </div>
  );
}
