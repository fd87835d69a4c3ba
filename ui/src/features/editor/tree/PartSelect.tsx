import { Select, type SelectProps } from "@mantine/core";
import type { Json } from "@/lib/json-pointer";
import { Option } from "../FieldControl";
import { newComparison, newPart } from "./model/values";
import { find, type Vocabulary } from "./model/vocabulary";

export type PartSelectProps = Omit<SelectProps, "data" | "value" | "onChange"> & {
  vocabulary: Vocabulary;
  /** The name on the wire of what is chosen: of a variable or of a part. */
  value: string | null;
  /** Takes the name of what is chosen. */
  onChoose: (key: string) => void;
  /** Whether lists of parts can be chosen, too. */
  groups: "with" | "without";
};

/** Everything that a part can be, to search in. */
export function PartSelect({ vocabulary, value, onChoose, groups, ...props }: PartSelectProps) {
  const { variables, parts, root } = vocabulary;
  const leaves = parts.filter(({ children }) => children === "none");
  const item = ({ key, label }: { key: string; label: string }) => ({ value: key, label });
  const isUnknown = value !== null && ![...variables, ...parts].some(({ key }) => key === value);
  const data = [
    ...(isUnknown ? [{ value, label: value }] : []),
    { group: "Compare", items: variables.map(item) },
    { group: root === "list" ? "Do" : "Ask", items: leaves.map(item) },
    { group: "Put together", items: groups === "with" ? vocabulary.groups.map(item) : [] },
  ];
  return (
    <Select
      {...props}
      data={data.filter((entry) => !("items" in entry) || entry.items.length > 0)}
      value={value}
      onChange={(key) => key !== null && onChoose(key)}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage="Nothing is called that"
      maxDropdownHeight="var(--td-size-widget)"
      comboboxProps={{ width: "var(--td-size-drawer)", position: "bottom-start" }}
      renderOption={({ option }) => (
        <Option
          label={option.label}
          text={(find(variables, option.value) ?? find(parts, option.value))?.help ?? "Not known here."}
        />
      )}
    />
  );
}

/** A new part of this name; null when there is none. */
export function made(key: string, vocabulary: Vocabulary): Json | null {
  const variable = find(vocabulary.variables, key);
  const part = find(vocabulary.parts, key);
  return variable !== undefined ? newComparison(variable) : part !== undefined ? newPart(part) : null;
}
