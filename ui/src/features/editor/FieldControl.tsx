import { Autocomplete, Select, Switch, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { FieldDiagnostics, type OnMend } from "@/components/DiagnosticList";
import { type Diagnostic, fieldId } from "@/components/diagnostics";
import { useHelpName } from "@/components/help";
import { WithCode } from "@/components/WithCode";
import type { AccountNames, Field, FieldKind, FieldPath, JsonValue, SenderEntry } from "@/ipc/generated";
import { graphemes } from "@/lib/unicode";
import { ChoicesInput } from "./ChoicesInput";
import { written } from "./document";
import styles from "./Editor.module.css";
import { NamedNumberInput } from "./NamedNumberInput";
import { NamesNote } from "./NamesNote";
import { NumbersInput } from "./NumbersInput";
import { PatternField } from "./PatternField";
import { TextsInput } from "./TextsInput";

/** The form whose controls diagnostics focus. */
export const form = "editor";

/** More choices than that are found by typing. */
const few = 8;

/** A field that one control edits. */
export type SingleField = Omit<Field, "kind"> & {
  kind: Exclude<FieldKind, "items" | "list" | "pair" | "members" | "image">;
};

export type FieldControlProps = {
  field: SingleField;
  path: FieldPath;
  value: JsonValue | undefined;
  /** What is said about this field. */
  diagnostics: readonly Diagnostic[];
  /** Takes what it holds now; undefined when it is left out. */
  onChange: (value: JsonValue | undefined) => void;
  /** Puts a ready change into the field, as a step of its own. */
  onMend: OnMend;
  senders: readonly SenderEntry[];
  /** What numbers here stand for, where a server says it. */
  names?: AccountNames | undefined;
  /** Values that others use here, to choose from. */
  suggestions?: readonly string[];
  onFocus?: () => void;
  /** Opens the pattern lab on this draft. */
  onOpenLab: () => void;
};

/** What was typed, as the type that the wire wants; a text that is no number stays as it is, and the check says so. */
export function milliseconds(text: string): JsonValue {
  return text !== "" && String(Number(text)) === text ? Number(text) : text;
}

function shown(value: JsonValue | undefined): string {
  return value === null ? "" : written(value);
}

/** A switch in the form that it had: some servers write 0 and 1. */
export function switched(before: JsonValue | undefined, on: boolean): JsonValue {
  return typeof before === "number" ? Number(on) : on;
}

/** The control of a field as the catalogue describes it, with its help and what is wrong with it. */
export function FieldControl(props: FieldControlProps) {
  const { field, path, value, diagnostics, onChange } = props;
  // A field inside a condition or an action has no page of its own: that of the condition is about it.
  const help = useHelpName()("field", path.slice(1).replaceAll("/", "."));
  const notes = `${fieldId(form, path)}.notes`;
  const common = {
    id: fieldId(form, path),
    label: field.label,
    description: described(field.help),
    placeholder: field.placeholder,
    error: diagnostics.some(({ severity }) => severity === "error"),
    withErrorStyles: true,
    "aria-describedby": notes,
    onFocus: props.onFocus,
  };
  const count = typeof value === "string" ? graphemes(value).length : 0;
  return (
    <div data-help={help}>
      {control()}
      {props.names !== undefined && <NamesNote names={props.names} />}
      <FieldDiagnostics id={notes} diagnostics={diagnostics} onMend={props.onMend} />
    </div>
  );

  function control() {
    if (props.names !== undefined && props.names.names.length > 0 && field.kind !== "numbers") {
      return <NamedNumberInput {...common} names={props.names} value={value} onChange={onChange} />;
    }
    switch (field.kind) {
      case "switch":
        return (
          <Switch
            id={common.id}
            label={field.label}
            description={described(field.help)}
            aria-describedby={notes}
            checked={value === true || value === 1}
            onChange={({ currentTarget: { checked } }) => onChange(switched(value, checked))}
          />
        );
      case "long-text":
        return (
          <div className={styles.counted}>
            <Textarea
              {...common}
              autosize
              minRows={3}
              maxRows={14}
              value={shown(value)}
              onChange={(event) => onChange(event.currentTarget.value)}
            />
            <span className={styles.count}>{count === 1 ? "1 character" : `${count} characters`}</span>
          </div>
        );
      case "pattern":
        return (
          <PatternField
            id={common.id}
            label={field.label}
            help={described(field.help)}
            placeholder={field.placeholder}
            describedBy={notes}
            value={shown(value)}
            invalid={common.error}
            onChange={onChange}
            onOpenLab={props.onOpenLab}
          />
        );
      case "sender":
        return (
          <Select
            {...common}
            allowDeselect={false}
            data={choices(props.senders, value)}
            value={typeof value === "string" ? value : null}
            onChange={(key) => key !== null && onChange(key)}
            renderOption={({ option }) => (
              <Option
                label={option.label}
                text={props.senders.find(({ key }) => key === option.value)?.description ?? ""}
              />
            )}
          />
        );
      case "seconds":
      case "number":
      case "milliseconds":
        return (
          <TextInput
            {...common}
            inputMode="numeric"
            className={styles.number ?? ""}
            value={shown(value)}
            onChange={(event) => {
              const text = event.currentTarget.value;
              onChange(field.kind === "seconds" ? text : milliseconds(text));
            }}
          />
        );
      case "numbers":
        return <NumbersInput {...common} names={props.names} value={value} onChange={onChange} />;
      case "texts":
        return <TextsInput {...common} value={value} onChange={onChange} />;
      case "choices":
        return <ChoicesInput {...common} choices={field.choices} value={value} onChange={onChange} />;
      case "choice":
        return (
          <Select
            {...common}
            allowDeselect={false}
            clearable={!field.required}
            clearButtonProps={{ "aria-label": `Clear ${field.label}` }}
            searchable={field.choices.length > few}
            nothingFoundMessage="Nothing of that name"
            data={choices(field.choices, value)}
            value={typeof value === "string" && value !== "" ? value : null}
            onChange={(key) => onChange(key ?? undefined)}
            renderOption={({ option }) => (
              <Option
                label={option.label}
                text={field.choices.find(({ key }) => key === option.value)?.description ?? ""}
              />
            )}
          />
        );
      case "text":
      case "url":
        return props.suggestions === undefined ? (
          <TextInput
            {...common}
            type="text"
            inputMode={field.kind === "url" ? "url" : "text"}
            value={shown(value)}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        ) : (
          <Autocomplete
            {...common}
            data={[...props.suggestions]}
            value={shown(value)}
            onChange={(text) => onChange(text)}
          />
        );
    }
  }
}

/** The help of a field, as a control takes it; nothing for none. */
export function described(help: string | undefined): ReactNode {
  return help === undefined || help === "" ? undefined : <WithCode text={help} />;
}

/** An option of a list with a line that says what it means. */
export function Option({ label, text }: { label: string; text: string }) {
  return (
    <div className={styles.option}>
      <span>{label}</span>
      <span className={styles.optionText}>
        <WithCode text={text} />
      </span>
    </div>
  );
}

/** The entries to choose from, and the present one even where the catalogue does not know it. */
export function choices(entries: readonly { key: string; label: string }[], value: JsonValue | undefined) {
  const known = entries.map(({ key, label }) => ({ value: key, label }));
  const isUnknown = typeof value === "string" && value !== "" && !entries.some(({ key }) => key === value);
  return isUnknown ? [...known, { value, label: `${value} (unknown here)` }] : known;
}
