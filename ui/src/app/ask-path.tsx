/** Asks for a file's path in words, where the surroundings have no dialog that gives one (a browser). */
import { Button, Group, Stack, TextInput } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useState } from "react";

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
