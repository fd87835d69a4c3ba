import { Autocomplete, Select, Switch, Textarea, TextInput } from "@mantine/core";
import type { Dialect, ValueKind } from "@/ipc/generated";
import type { Json } from "@/lib/json-pointer";
import { written } from "../document";
import { fits, parsed, typed } from "./model/values";
import { valueWords } from "./model/words";
import { PatternValue } from "./PatternValue";
import { RawValue } from "./RawValue";
import styles from "./tree.module.css";

export type ValueControlProps = {
  id: string;
  label: string;
  kind: ValueKind;
  /** Undefined while an optional value is not there. */
  value: Json | undefined;
  onChange: (value: Json) => void;
  /** Said in the control while it is empty. */
  placeholder?: string;
  range?: [number, number] | null;
  choices?: readonly { value: string; label: string }[];
  closed?: boolean;
  /** The language of a pattern. */
  pattern?: Dialect | null;
  invalid: boolean;
  /** Whether the checks warn of the value. */
  doubted?: boolean;
  /** Id of what is said about the value. */
  describedBy: string;
  tabIndex: 0 | -1;
  onOpenLab: () => void;
};

/** The control of a value, by its kind. A value of another shape is edited as it is written. */
export function ValueControl(props: ValueControlProps) {
  const { id, label, kind, value, onChange, choices = [], tabIndex, describedBy } = props;
  const common = {
    id,
    "aria-label": label,
    "aria-describedby": describedBy,
    error: props.invalid,
    withErrorStyles: true,
    tabIndex,
    placeholder: props.placeholder ?? "",
  };
  const isList = typeof value === "object";
  // A text where a number should be is shown as a text: typing mends it.
  const isOdd =
    value !== undefined && !fits(value, kind) && (isList || kind === "switch" || typeof value === "boolean");
  const shown = written(value ?? "");
  if (isOdd) {
    return <RawValue {...props} value={value} />;
  }
  if (props.closed === true || (choices.length > 0 && typeof value !== "string")) {
    return (
      <Select
        {...common}
        data={choicesOf(choices, value)}
        value={value === undefined ? null : JSON.stringify(value)}
        onChange={(text) => text !== null && onChange(parsed(text))}
      />
    );
  }
  if (choices.length > 0) {
    return (
      <Autocomplete
        {...common}
        data={choices.map(({ value: text }) => written(parsed(text)))}
        value={shown}
        onChange={onChange}
      />
    );
  }
  if (props.pattern != null) {
    return <PatternValue {...props} doubted={props.doubted ?? false} dialect={props.pattern} value={shown} />;
  }
  switch (kind) {
    case "switch":
      return (
        <Switch
          id={id}
          aria-label={label}
          aria-describedby={describedBy}
          tabIndex={tabIndex}
          className={styles.switch ?? ""}
          label={value === true ? "yes" : "no"}
          checked={value === true}
          onChange={({ currentTarget: { checked } }) => onChange(checked)}
        />
      );
    case "long-text":
      return (
        <Textarea
          {...common}
          autosize
          minRows={1}
          maxRows={10}
          value={shown}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "number":
    case "seconds": {
      const unit = kind === "seconds" ? "seconds" : rangeWords(props.range ?? null);
      return (
        <div className={styles.measure}>
          <TextInput
            {...common}
            className={styles.number ?? ""}
            inputMode="decimal"
            value={shown}
            onChange={(event) => onChange(typed(event.currentTarget.value, kind, value))}
          />
          {unit !== "" && <span className={styles.unit}>{unit}</span>}
        </div>
      );
    }
    case "address":
    case "id":
    case "tag":
    case "text":
      return (
        <TextInput
          {...common}
          inputMode={kind === "address" ? "url" : "text"}
          value={shown}
          onChange={(event) => onChange(typed(event.currentTarget.value, kind, value))}
        />
      );
  }
}

/** Words for a range that people can keep in mind; none for one that only says that it is a whole number. */
function rangeWords(range: [number, number] | null): string {
  return range !== null && range[1] < 1000 ? `${range[0]} to ${range[1]}` : "";
}

/** The choices by their JSON, and the present value even where it is none of them. */
function choicesOf(choices: readonly { value: string; label: string }[], value: Json | undefined) {
  const known = choices.map((choice) => ({
    value: JSON.stringify(parsed(choice.value)),
    label: choice.label,
  }));
  const present = value === undefined ? null : JSON.stringify(value);
  return present === null || known.some((choice) => choice.value === present)
    ? known
    : [...known, { value: present, label: `${valueWords(value ?? "")} (not one of them)` }];
}
