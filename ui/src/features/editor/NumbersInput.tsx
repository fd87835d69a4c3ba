import { TagsInput, type TagsInputProps } from "@mantine/core";
import type { AccountNames, JsonValue } from "@/ipc/generated";
import { written } from "./document";
import { meant, offered, tagsOf } from "./named-numbers";

/** What was typed, as the wire wants it: whole numbers from 0 on. Another text stays as it is, and the check says so. */
export function numbers(texts: readonly string[]): JsonValue[] {
  return texts.map((text) =>
    /^\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : text,
  );
}

export type NumbersInputProps = Omit<TagsInputProps, "value" | "onChange"> & {
  value: JsonValue | undefined;
  /** What the numbers stand for, to choose from by name; undefined where they stand for nothing with a name. */
  names: Pick<AccountNames, "names"> | undefined;
  onChange: (value: JsonValue[]) => void;
};

/** A list of numbers: Enter, a comma or a blank ends one, and Backspace takes the last one away. Names can have blanks, so there they end nothing. */
export function NumbersInput({ value, names, onChange, placeholder, ...props }: NumbersInputProps) {
  const held = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  const isNamed = names !== undefined && names.names.length > 0;
  return (
    <TagsInput
      {...props}
      // Beside numbers that are there, an example looks like one more of them.
      placeholder={held.length > 0 ? "" : isNamed ? "A name or a number" : (placeholder ?? "")}
      inputMode={isNamed ? "text" : "numeric"}
      splitChars={isNamed ? [",", ";", "\n", "\t"] : [",", ";", " ", "\n", "\t"]}
      acceptValueOnBlur
      {...(isNamed
        ? { data: offered(held, names), limit: 50, value: tagsOf(held, names) }
        : { value: held.map(written) })}
      onChange={(texts) => onChange(isNamed ? meant(texts, held, names) : numbers(texts))}
    />
  );
}
