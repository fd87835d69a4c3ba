import { CloseButton, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { Ref } from "react";

export type SearchFieldProps = {
  /** What is searched: *Search drafts*. It is the label and the placeholder. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** `xs` in a bar of small controls. */
  size?: "xs";
  /** For an action that moves the focus here. */
  ref?: Ref<HTMLInputElement>;
};

/** Filters as one types; Escape empties it. */
export function SearchField({ label, value, onChange, size, ref }: SearchFieldProps) {
  return (
    <TextInput
      {...(ref === undefined ? {} : { ref })}
      {...(size === undefined ? {} : { size })}
      type="search"
      role="searchbox"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && value !== "") {
          event.preventDefault();
          onChange("");
        }
      }}
      leftSection={<IconSearch size="1rem" aria-hidden />}
      leftSectionPointerEvents="none"
      rightSection={
        value !== "" && <CloseButton size="sm" aria-label="Empty the search" onClick={() => onChange("")} />
      }
    />
  );
}
