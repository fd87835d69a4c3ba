import { Button, Checkbox, Group, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { FormDialog } from "@/components/FormDialog";
import { useReturnFocus } from "@/components/use-return-focus";
import type { DraftRow } from "@/ipc/generated";
import { tagsOf } from "./arrange";
import { called } from "./words";

export type TagsDialogProps = {
  onClose: () => void;
  chosen: readonly DraftRow[];
  /** Every draft of the project: their tags are offered. */
  all: readonly DraftRow[];
  onChange: (add: string[], remove: string[]) => void;
};

/** Which tags the chosen drafts have. A tag that only some of them have stays as it is until it is pressed. */
export function TagsDialog({ onClose, chosen, all, onChange }: TagsDialogProps) {
  useReturnFocus();
  const [wanted, want] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [typed, type] = useState("");
  const fresh = typed.trim().replace(/\s+/g, " ");
  const known = new Set([...tagsOf(all), ...wanted.keys()]);
  const having = (tag: string) => chosen.filter(({ tags }) => tags.includes(tag)).length;
  const set = (tag: string, on: boolean) => want(new Map(wanted).set(tag, on));
  const submit = () => {
    const all = fresh === "" ? wanted : new Map(wanted).set(fresh, true);
    const tags = (on: boolean) => [...all].filter(([, wants]) => wants === on).map(([tag]) => tag);
    onChange(tags(true), tags(false));
    onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title={`Tags of ${called(chosen)}`}
      deed="Change the tags"
      isIncomplete={wanted.size === 0 && fresh === ""}
      onSubmit={submit}
    >
      <Group gap="sm" align="flex-end" wrap="nowrap">
        <TextInput
          data-autofocus
          flex={1}
          label="New tag"
          description="Tags stay in the project: no server gets them."
          maxLength={40}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={fresh === ""}
          onClick={() => {
            set(fresh, true);
            type("");
          }}
        >
          Add
        </Button>
      </Group>
      {known.size > 0 && (
        <Stack gap="xs" role="group" aria-label="Tags">
          {[...known]
            .sort((a, b) => a.localeCompare(b))
            .map((tag) => {
              const on = wanted.get(tag);
              const has = having(tag);
              const mixed = on === undefined && has > 0 && has < chosen.length;
              return (
                <Checkbox
                  key={tag}
                  label={tag}
                  checked={on ?? has === chosen.length}
                  indeterminate={mixed}
                  {...(mixed ? { description: `${has} of ${chosen.length} have it` } : {})}
                  onChange={(event) => set(tag, event.currentTarget.checked)}
                />
              );
            })}
        </Stack>
      )}
    </FormDialog>
  );
}
