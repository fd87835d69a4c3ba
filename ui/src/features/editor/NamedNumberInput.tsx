import { Autocomplete, type AutocompleteProps } from "@mantine/core";
import { useState } from "react";
import type { AccountNames, JsonValue } from "@/ipc/generated";
import { written } from "./document";
import { meant, offered, tagsOf } from "./named-numbers";

export type NamedNumberInputProps = Omit<AutocompleteProps, "value" | "onChange" | "data"> & {
  value: JsonValue | undefined;
  names: Pick<AccountNames, "names">;
  onChange: (value: JsonValue) => void;
};

/** One number that stands for a thing with a name: found by its name, or typed. */
export function NamedNumberInput({ value, names, onChange, ...props }: NamedNumberInputProps) {
  // While somebody types, it is a text: “1” may become “12”, and no name stands in its place before.
  const [typed, setTyped] = useState<string | null>(null);
  const held = value === undefined || value === null ? [] : [value];
  return (
    <Autocomplete
      {...props}
      data={offered([], names)}
      limit={50}
      value={typed ?? tagsOf(held, names)[0] ?? ""}
      onChange={(text) => {
        setTyped(text);
        const [number] = meant([text], [], names);
        if (number !== undefined && written(number) !== written(value)) {
          onChange(number);
        }
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
