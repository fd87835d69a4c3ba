import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { Json } from "@/lib/json-pointer";
import styles from "./tree.module.css";

export type RawValueProps = {
  id: string;
  label: string;
  value: Json;
  onChange: (value: Json) => void;
  describedBy: string;
  tabIndex: 0 | -1;
};

/** Something that no control can show, as JSON. What is no JSON yet takes no effect and is not lost while one types. */
export function RawValue({ id, label, value, onChange, describedBy, tabIndex }: RawValueProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const present = JSON.stringify(value);
  const problem =
    typed === null || read(typed) !== undefined ? null : "This is no JSON yet; what was there before counts.";
  return (
    <TextInput
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      tabIndex={tabIndex}
      className={styles.raw ?? ""}
      error={problem}
      value={typed ?? present}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const next = read(text);
        setTyped(text);
        if (next !== undefined) {
          onChange(next);
        }
      }}
      onBlur={() => problem === null && setTyped(null)}
    />
  );
}

function read(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
