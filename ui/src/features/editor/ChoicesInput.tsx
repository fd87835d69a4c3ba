import { Checkbox, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import type { FieldChoice, JsonValue } from "@/ipc/generated";
import { choices as entries } from "./FieldControl";

export type ChoicesInputProps = {
  id: string;
  label: string;
  description: ReactNode;
  error: boolean;
  "aria-describedby": string;
  choices: readonly FieldChoice[];
  value: JsonValue | undefined;
  /** Takes the list; undefined when nothing is chosen any more. */
  onChange: (value: JsonValue[] | undefined) => void;
};

/** The list with `key` put in or taken out, in the order of the choices; what is no choice stays behind them. */
export function chosen(
  held: readonly JsonValue[],
  key: string,
  on: boolean,
  choices: readonly FieldChoice[],
) {
  const left = on ? [...held, key] : held.filter((item) => item !== key);
  const keys = choices.map((choice) => choice.key);
  const place = (item: JsonValue) =>
    typeof item === "string" && keys.includes(item) ? keys.indexOf(item) : keys.length;
  return left.toSorted((one, other) => place(one) - place(other));
}

/** Several of a few, each with a box to tick. */
export function ChoicesInput(props: ChoicesInputProps) {
  const { id, label, description, choices, value, onChange } = props;
  const held = Array.isArray(value) ? value : [];
  const unknown = new Set(held.filter((item) => !choices.some(({ key }) => key === item)));
  const shown = [...entries(choices, undefined), ...[...unknown].flatMap((item) => entries([], item))];
  return (
    <Checkbox.Group
      label={label}
      description={description}
      error={props.error}
      aria-describedby={props["aria-describedby"]}
      value={held.filter((item) => typeof item === "string")}
    >
      <Stack gap="xs" mt="xs">
        {shown.map(({ value: key, label: name }, index) => (
          <Checkbox
            // What is said about the field leads to its first box.
            {...(index === 0 ? { id } : {})}
            key={key}
            value={key}
            label={name}
            onChange={({ currentTarget: { checked } }) => {
              const next = chosen(held, key, checked, choices);
              onChange(next.length === 0 ? undefined : next);
            }}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
