import { Button, Group, Radio, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { ErrorPanel } from "@/components/ErrorPanel";
import { FormDialog } from "@/components/FormDialog";
import { toast } from "@/components/toast";
import { inWindow } from "@/ipc/client";
import type { DraftRow } from "@/ipc/generated";
import { useHost } from "@/ipc/host";
import { useAct } from "@/ipc/queries";
import { counted } from "@/lib/counted";
import { remember, remembered } from "@/lib/storage";
import { called } from "./words";

export type ExportDialogProps = {
  opened: boolean;
  onClose: () => void;
  project: number;
  /** How many drafts the project has. */
  all: number;
  chosen: readonly DraftRow[];
};

const isText = (value: unknown): value is string => typeof value === "string";

/** Writes a file for each draft into a folder, made to be kept under version control. */
export function ExportDialog({ opened, onClose, project, all, chosen }: ExportDialogProps) {
  const host = useHost();
  const [folder, setFolder] = useState(() => remembered("export.folder", "", isText));
  const [which, setWhich] = useState<"all" | "chosen">("all");
  const write = useAct("draft.export", {
    changes: [],
    onSuccess: ({ folder: written, files }) => {
      remember("export.folder", folder);
      toast({ message: `${counted(files.length, "file")} written to ${written}.` });
      onClose();
    },
  });
  function submit(): void {
    write.mutate({
      project,
      folder,
      ...(which === "chosen" ? { drafts: chosen.map(({ id }) => id) } : {}),
    });
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title="Export drafts"
      deed="Export"
      isIncomplete={folder.trim() === ""}
      isBusy={write.isPending}
      onSubmit={submit}
    >
      <Radio.Group
        label="What to export"
        value={which}
        onChange={(value) => setWhich(value === "chosen" ? "chosen" : "all")}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="all" label={`All of the project: ${counted(all, "draft")}`} />
          {chosen.length > 0 && <Radio value="chosen" label={`What is chosen: ${called(chosen)}`} />}
        </Stack>
      </Radio.Group>
      <Group align="flex-end" gap="sm" wrap="nowrap">
        <TextInput
          flex={1}
          data-autofocus
          label="Folder"
          description="Each draft becomes a JSON file with a stable order of fields. Files of the same name are replaced."
          placeholder="/home/you/triggers"
          value={folder}
          onChange={(event) => setFolder(event.currentTarget.value)}
        />
        {inWindow() && (
          <Button
            variant="default"
            onClick={() => void host.pickFolder().then((picked) => picked !== null && setFolder(picked))}
          >
            Choose…
          </Button>
        )}
      </Group>
      {write.isError && <ErrorPanel error={write.error} />}
    </FormDialog>
  );
}
