import { MultiSelect, Select, Switch, Textarea, TextInput } from "@mantine/core";
import { withName } from "@/ipc/account-names";
import type { AccountInput, AccountNames, JsonValue } from "@/ipc/generated";
import { exhaustive } from "@/lib/exhaustive";
import { PairsInput } from "./PairsInput";

export type InputControlProps = {
  input: AccountInput;
  value: JsonValue | undefined;
  /** What the things are called that can be chosen here. */
  names: Pick<AccountNames, "names">;
  error: string | null;
  onChange: (value: JsonValue) => void;
};

/** The control of something that is entered for a deed, by its shape. */
export function InputControl({ input, value, names, error, onChange }: InputControlProps) {
  const { label, help, shape, words, required } = input;
  const common = { label, description: help, error, required };
  const texts = Array.isArray(value) ? value.map(String) : [];
  switch (shape) {
    case "text":
    case "time":
      return (
        <TextInput
          {...common}
          value={String(value ?? "")}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "number":
      return (
        <TextInput
          {...common}
          inputMode="numeric"
          value={String(value ?? "")}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "json":
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          maxRows={8}
          value={String(value ?? "")}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "switch":
      return (
        <Switch
          label={label}
          description={help}
          checked={value === true}
          onChange={({ currentTarget: { checked } }) => onChange(checked)}
        />
      );
    case "word":
      return (
        <Select
          {...common}
          data={
            typeof value === "string" && value !== "" && !words.includes(value)
              ? [value, ...words]
              : [...words]
          }
          value={typeof value === "string" && value !== "" ? value : null}
          allowDeselect={!required}
          onChange={(word) => onChange(word ?? "")}
        />
      );
    case "words":
      return <MultiSelect {...common} data={[...words]} value={texts} onChange={onChange} />;
    case "groups":
      return (
        <MultiSelect
          {...common}
          searchable
          limit={50}
          data={known(names, texts)}
          value={texts}
          onChange={(ids) => onChange(ids.map(Number))}
        />
      );
    case "members":
    case "memberships":
      return (
        <PairsInput
          label={label}
          description={help}
          error={error}
          shape={shape}
          value={value}
          names={names}
          words={words}
          onChange={onChange}
        />
      );
    default:
      return exhaustive(shape);
  }
}

/** What can be chosen, and what is chosen though nobody knows it. */
function known(names: Pick<AccountNames, "names">, chosen: readonly string[]) {
  const ids = names.names.map(({ id }) => id);
  return [...ids, ...chosen.filter((id) => !ids.includes(id))].map((id) => ({
    value: id,
    label: withName(names, id),
  }));
}
