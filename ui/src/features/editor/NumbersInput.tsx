import { TagsInput, type TagsInputProps } from "@mantine/core";
import type { JsonValue } from "@/ipc/generated";
import { written } from "./document";

/** What was typed, as the wire wants it: whole numbers from 0 on. Another text stays as it is, and the check says so. */
export function numbers(texts: readonly string[]): JsonValue[] {
  return texts.map((text) =>
    /^\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : text,
  );
}

export type NumbersInputProps = Omit<TagsInputProps, "value" | "onChange"> & {
  value: JsonValue | undefined;
  onChange: (value: JsonValue[]) => void;
};

/** A list of numbers: Enter, a comma or a blank ends one, and Backspace takes the last one away. */
export function NumbersInput({ value, onChange, placeholder, ...props }: NumbersInputProps) {
  const held = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return (
    <TagsInput
      {...props}
      // Beside numbers that are there, an example looks like one more of them.
      placeholder={held.length === 0 ? (placeholder ?? "") : ""}
      inputMode="numeric"
      splitChars={[",", ";", " ", "\n", "\t"]}
      acceptValueOnBlur
      value={held.map(written)}
      onChange={(texts) => onChange(numbers(texts))}
    />
  );
}
