import { ActionIcon, Tooltip } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconCopy } from "@tabler/icons-react";

export type CopyButtonProps = {
  value: string;
  /** What is copied: *Copy the address*. */
  label: string;
};

/** Copies a text and says so. */
export function CopyButton({ value, label }: CopyButtonProps) {
  const { copied, copy, error } = useClipboard({ timeout: 2_000 });
  const words = error !== null ? "Could not copy" : copied ? "Copied" : label;
  return (
    <Tooltip label={words}>
      <ActionIcon aria-label={words} onClick={() => copy(value)}>
        {copied ? <IconCheck size="1rem" aria-hidden /> : <IconCopy size="1rem" aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
}
