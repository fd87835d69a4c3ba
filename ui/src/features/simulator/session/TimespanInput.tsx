import { TextInput } from "@mantine/core";
import { useState } from "react";
import { readTimespan, writeTimespan } from "../model/timespan";

export type TimespanInputProps = {
  label: string;
  /** Whether the label is drawn; it is always there for screen readers. */
  look?: "labelled" | "bare";
  ms: number;
  onChange: (ms: number) => void;
};

/** A length of time as one writes it. What cannot be read stays as it was typed, with the reason. */
export function TimespanInput({ label, look = "bare", ms, onChange }: TimespanInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const unread = typed !== null && readTimespan(typed) === null;
  return (
    <TextInput
      {...(look === "labelled" ? { label } : { "aria-label": label })}
      size="xs"
      value={typed ?? writeTimespan(ms)}
      placeholder="1m 30s"
      error={unread ? "Write 500ms, 30s, 1m 30s or 1d" : undefined}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const read = readTimespan(text);
        if (read !== null) {
          onChange(read);
        }
      }}
      onBlur={() => !unread && setTyped(null)}
    />
  );
}
