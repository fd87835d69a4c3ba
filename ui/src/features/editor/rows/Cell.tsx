import { Checkbox, Select, Textarea, TextInput } from "@mantine/core";
import type { ClipboardEvent, KeyboardEvent } from "react";
import { about, type Diagnostic, fieldId } from "@/components/diagnostics";
import type { Field, FieldPath, ItemList, JsonValue } from "@/ipc/generated";
import { inside, isObject, member } from "@/lib/json-pointer";
import { written } from "../document";
import { choices, form, Option } from "../FieldControl";
import { PairCell } from "./PairCell";
import styles from "./Rows.module.css";
import { isTable, type Row, texts } from "./rows";

export type CellProps = {
  field: Field;
  /** What the row is called. */
  name: string;
  /** Where what is said of the row stands. */
  notes: string;
  row: Row;
  items: ItemList;
  path: FieldPath;
  diagnostics: readonly Diagnostic[];
  /** Takes what the field holds now; `typed` says where it was typed, null: it was chosen. */
  onCell: (field: Field, value: JsonValue | undefined, typed: FieldPath | null) => void;
  /** Makes a row behind this one. */
  onAdd: () => void;
  /** Removes the row by Backspace, where nothing was typed into it. */
  onRemoveBlank: (() => void) | undefined;
  onMove: (by: 1 | -1, key: string) => void;
  /** Goes to the same field of the row before or behind. */
  onGo: (by: 1 | -1, key: string) => void;
  onPaste: (text: string) => void;
};

/** An image with another address; none where there is nothing else to keep. */
function withUrl(image: JsonValue | undefined, url: string): JsonValue | undefined {
  const { url: _, ...rest } = isObject(image) ? image : {};
  return url === "" && Object.keys(rest).length === 0 ? undefined : { url, ...rest };
}

/** One field of a row. */
export function Cell({ field, name, notes, ...props }: CellProps) {
  const { row, path, diagnostics, onCell } = props;
  const { key, kind, label, placeholder } = field;
  const value = member(row, key);
  const own = inside(path, key);
  const title = `${label}: ${name}`;
  const error = about(diagnostics, own, "deep").some(({ severity }) => severity === "error");
  const common = { id: fieldId(form, own), "aria-label": title, "aria-describedby": notes };

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.nativeEvent.isComposing) {
      return;
    }
    if (by !== null && (event.altKey || kind !== "choice")) {
      event.preventDefault();
      event.stopPropagation();
      (event.altKey ? props.onMove : props.onGo)(by, key);
    } else if (event.key === "Enter" && !event.altKey && kind !== "choice") {
      event.preventDefault();
      props.onAdd();
    } else if (
      event.key === "Backspace" &&
      kind !== "switch" &&
      kind !== "choice" &&
      props.onRemoveBlank !== undefined
    ) {
      event.preventDefault();
      props.onRemoveBlank();
    }
  }
  function onPaste(event: ClipboardEvent<HTMLInputElement>): void {
    const text = event.clipboardData.getData("text");
    const several = texts(props.items).length > 1 ? /[\n\r\t]/ : /[\n\r]/;
    if (isTable(props.items) && several.test(text.trim())) {
      event.preventDefault();
      props.onPaste(text);
    }
  }

  function control() {
    switch (kind) {
      case "switch":
        return (
          <Checkbox
            {...common}
            checked={value === true}
            onChange={({ currentTarget: { checked } }) => onCell(field, checked, own)}
            onKeyDown={onKeyDown}
          />
        );
      case "choice":
        return (
          <Select
            {...common}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            allowDeselect={false}
            error={error}
            withErrorStyles
            comboboxProps={{ width: "max-content", position: "bottom-start" }}
            data={choices(field.choices, value)}
            value={typeof value === "string" && value !== "" ? value : null}
            onChange={(next) => next !== null && next !== value && onCell(field, next, null)}
            onKeyDown={onKeyDown}
            renderOption={({ option }) => (
              <Option
                label={option.label}
                text={field.choices.find((choice) => choice.key === option.value)?.description ?? ""}
              />
            )}
          />
        );
      case "pair":
        return (
          <PairCell
            {...common}
            field={field}
            value={value}
            error={error}
            path={own}
            onChange={(next, typed) => onCell(field, next, typed)}
            onKeyDown={onKeyDown}
          />
        );
      case "image":
        return (
          <TextInput
            {...common}
            type="url"
            placeholder={placeholder}
            error={error}
            withErrorStyles
            value={written(member(value, "url") ?? "")}
            onChange={(event) => onCell(field, withUrl(value, event.currentTarget.value), own)}
            onKeyDown={onKeyDown}
          />
        );
      case "long-text":
        return (
          <Textarea
            {...common}
            autosize
            minRows={2}
            maxRows={10}
            placeholder={placeholder}
            error={error}
            withErrorStyles
            value={written(value ?? "")}
            onChange={(event) => onCell(field, event.currentTarget.value, own)}
          />
        );
      default:
        return (
          <TextInput
            {...common}
            aria-keyshortcuts="Enter Alt+ArrowUp Alt+ArrowDown"
            {...(kind === "seconds" ? { inputMode: "numeric" as const } : {})}
            placeholder={placeholder}
            error={error}
            withErrorStyles
            value={written(value ?? "")}
            onChange={(event) => onCell(field, event.currentTarget.value, own)}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
          />
        );
    }
  }

  // What decides which fields there are has the longest words.
  const decides = props.items.fields.some(({ shown_when }) => shown_when?.field === key);
  return (
    <div className={styles.cell} data-kind={kind} data-decides={decides}>
      {control()}
      <span className={styles.cellLabel} title={field.help} aria-hidden>
        {label}
      </span>
    </div>
  );
}
