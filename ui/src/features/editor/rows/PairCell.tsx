import { Select, TextInput } from "@mantine/core";
import type { KeyboardEvent } from "react";
import type { Field, FieldPath, JsonValue } from "@/ipc/generated";
import { isObject } from "@/lib/json-pointer";
import { written } from "../document";
import { choices } from "../FieldControl";
import styles from "./Rows.module.css";

export type PairCellProps = {
  id: string;
  "aria-label": string;
  "aria-describedby": string;
  field: Field;
  value: JsonValue | undefined;
  error: boolean;
  path: FieldPath;
  /** Takes the pair; `typed` says where it was typed, null: the name was chosen. */
  onChange: (value: JsonValue | undefined, typed: FieldPath | null) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

/** A name and its value, side by side. More members than one stay as they are until the name or the value of the first is changed. */
export function PairCell({ field, value, path, error, onChange, onKeyDown, ...common }: PairCellProps) {
  const members = isObject(value) ? Object.entries(value) : [];
  const [name, held] = members[0] ?? ["", ""];
  const rest = Object.fromEntries(members.slice(1));
  const put = (key: string, text: JsonValue, typed: FieldPath | null) =>
    onChange(key === "" && text === "" && members.length < 2 ? undefined : { [key]: text, ...rest }, typed);
  const title = common["aria-label"];
  return (
    <div className={styles.pair}>
      {field.choices.length > 0 ? (
        <Select
          id={common.id}
          aria-label={`${title}, name`}
          aria-describedby={common["aria-describedby"]}
          placeholder="Where"
          allowDeselect={false}
          error={error}
          withErrorStyles
          data={choices(field.choices, name)}
          value={name === "" ? null : name}
          onChange={(key) => key !== null && key !== name && put(key, held, null)}
        />
      ) : (
        <TextInput
          id={common.id}
          aria-label={`${title}, name`}
          aria-describedby={common["aria-describedby"]}
          placeholder={field.placeholder}
          error={error}
          withErrorStyles
          value={name}
          onChange={(event) => put(event.currentTarget.value, held, `${path}.name`)}
          onKeyDown={onKeyDown}
        />
      )}
      <TextInput
        aria-label={`${title}, value`}
        aria-describedby={common["aria-describedby"]}
        placeholder="Value"
        error={error}
        withErrorStyles
        value={written(held)}
        onChange={(event) => put(name, event.currentTarget.value, `${path}.value`)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
