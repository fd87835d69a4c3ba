/** Asks for the path of a file or a folder: with the system's dialog in the window, in words where the surroundings have none (a browser). */
import { Button, Group, Stack, TextInput } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useState } from "react";
import { inWindow } from "@/ipc/client";
import { type FileKinds, useHost } from "@/ipc/host";

export type PathQuestion = {
  title: string;
  /** What the path is of: *File for the backup*. */
  label: string;
  /** The deed as a verb: *Back up*. */
  confirm: string;
};

/** The path that was given, or null when the user thought better of it. */
export function askPath({ title, ...form }: PathQuestion): Promise<string | null> {
  return new Promise((resolve) => {
    const id = modals.open({
      title,
      children: (
        <PathForm
          {...form}
          onDone={(path) => {
            resolve(path);
            modals.close(id);
          }}
        />
      ),
      // Resolving twice is no harm: the first answer counts.
      onClose: () => resolve(null),
    });
  });
}

export type SaveQuestion = PathQuestion & {
  /** The name that the file is offered. */
  name: string;
  kinds: FileKinds;
};

/** Asks where to write a file; null when the user thought better of it. */
export function useAskSavePath(): (question: SaveQuestion) => Promise<string | null> {
  const host = useHost();
  return async ({ name, kinds, ...question }) => {
    if (!inWindow()) {
      return askPath(question);
    }
    const target = await host.pickSaveTarget(name, kinds);
    return target?.kind === "path" ? target.path : null;
  };
}

/** Asks for a folder; null when the user thought better of it. */
export function useAskFolder(): (question: PathQuestion) => Promise<string | null> {
  const host = useHost();
  return (question) => (inWindow() ? host.pickFolder() : askPath(question));
}

type PathFormProps = Omit<PathQuestion, "title"> & { onDone: (path: string) => void };

function PathForm({ label, confirm, onDone }: PathFormProps) {
  const [path, setPath] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onDone(path.trim());
      }}
    >
      <Stack gap="md">
        <TextInput
          data-autofocus
          label={label}
          description="The whole path on this machine"
          value={path}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" disabled={path.trim() === ""}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
