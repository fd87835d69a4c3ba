import { ActionIcon, Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { confirm } from "@/components/confirm";
import { FormDialog } from "@/components/FormDialog";
import { toast, toastError } from "@/components/toast";
import { useReturnFocus } from "@/components/use-return-focus";
import type { DraftRow, PlatformRow, TemplateRow } from "@/ipc/generated";
import { useTemplates } from "@/ipc/platforms";
import { useAct } from "@/ipc/queries";
import styles from "./Library.module.css";
import { nameOf } from "./words";

const changes = ["template"] as const;

/** Keeps a draft to start others from. */
export function SaveTemplateDialog({ draft, onClose }: { draft: DraftRow; onClose: () => void }) {
  useReturnFocus();
  const [name, setName] = useState(nameOf(draft));
  const save = useAct("template.save", {
    changes,
    onError: toastError,
    onSuccess: (row) => {
      toast({ message: `“${row.name}” saved as a template. New draft offers it.` });
      onClose();
    },
  });
  return (
    <FormDialog
      onClose={onClose}
      title="Save as template"
      deed="Save"
      isIncomplete={name.trim() === ""}
      isBusy={save.isPending}
      onSubmit={() => save.mutate({ draft: draft.id, name })}
    >
      <TextInput
        data-autofocus
        label="Name"
        description="What the menu of New draft calls it, in all of your projects."
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

/** The templates that one saved: renamed and deleted here. */
export function OwnTemplatesDialog({
  platforms,
  onClose,
}: {
  platforms: readonly PlatformRow[];
  onClose: () => void;
}) {
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} title="Your templates" size="lg">
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          New draft offers them in all of your projects. “Save as template…” on a draft adds one.
        </Text>
        {platforms.map((row) => (
          <OfPlatform key={row.platform} row={row} several={platforms.length > 1} />
        ))}
        <Group justify="flex-end">
          <Button onClick={onClose}>Close</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function OfPlatform({ row, several }: { row: PlatformRow; several: boolean }) {
  const own = useTemplates(row.platform).filter((template) => template.own !== null);
  if (own.length === 0) {
    return null;
  }
  return (
    <Stack gap="xs" role="group" aria-label={row.name}>
      {several && <Text size="sm">{row.name}</Text>}
      {own.map((template) => (
        <OwnTemplate key={template.key} template={template} />
      ))}
    </Stack>
  );
}

function OwnTemplate({ template }: { template: TemplateRow }) {
  const [name, setName] = useState(template.name);
  const options = { changes, onError: toastError };
  const rename = useAct("template.rename", options);
  const remove = useAct("template.delete", options);
  const number = template.own ?? 0;
  const keep = () => {
    if (name.trim() === "") {
      setName(template.name);
    } else if (name.trim() !== template.name) {
      rename.mutate({ template: number, name });
    }
  };
  return (
    <Group gap="sm" wrap="nowrap">
      <div className={styles.ownTemplate}>
        <TextInput
          aria-label={`Name of ${template.name}`}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onBlur={keep}
          onKeyDown={(event) => event.key === "Enter" && keep()}
        />
        <Text size="xs" c="dimmed" truncate>
          {template.description}
        </Text>
      </div>
      <ActionIcon
        variant="subtle"
        color="red"
        aria-label={`Delete ${template.name}`}
        onClick={() =>
          void confirm({
            title: `Delete the template “${template.name}”?`,
            text: "Drafts that were made from it stay. It cannot be brought back.",
            confirm: "Delete the template",
            tone: "danger",
          }).then((sure) => sure && remove.mutate({ template: number }))
        }
      >
        <IconTrash size="1rem" aria-hidden />
      </ActionIcon>
    </Group>
  );
}
