import { TagsInput, type TagsInputProps } from "@mantine/core";
import type { JsonValue } from "@/ipc/generated";
import { written } from "./document";

export type TextsInputProps = Omit<TagsInputProps, "value" | "onChange"> & {
  value: JsonValue | undefined;
  /** Takes the list; undefined when it holds nothing any more. */
  onChange: (value: JsonValue[] | undefined) => void;
};

/** A list of texts: Enter or a comma ends one, and Backspace takes the last one away. What is no text stays as it is. */
export function TextsInput({ value, onChange, placeholder, ...props }: TextsInputProps) {
  const held = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return (
    <TagsInput
      {...props}
      // Beside texts that are there, an example looks like one more of them.
      placeholder={held.length === 0 ? (placeholder ?? "") : ""}
      splitChars={[",", ";", "\n", "\t"]}
      acceptValueOnBlur
      value={held.map(written)}
      onChange={(texts) => {
        const next = texts.map((text) => held.find((item) => written(item) === text) ?? text);
        onChange(next.length === 0 ? undefined : next);
      }}
    />
  );
}
