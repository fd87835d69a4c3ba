import { Button, Group, Stack, TextInput } from "@mantine/core";
import { modals } from "@mantine/modals";
import { type FormEvent, useState } from "react";
import { useAct } from "@/ipc/queries";
import { useProject } from "./project";

type NewProjectFormProps = { onCreated: (id: number) => void; onCancel: () => void };

function NewProjectForm({ onCreated, onCancel }: NewProjectFormProps) {
  const [name, setName] = useState("");
  const [error, setError] = useState<string | null>(null);
  const create = useAct("project.create", {
    changes: ["project", "app"],
    onSuccess: ({ id }) => onCreated(id),
    onError: ({ message, help }) => setError(help === undefined ? message : `${message} ${help}`),
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    const trimmed = name.trim();
    if (trimmed === "") {
      setError("Give the project a name, such as the site it is for.");
    } else {
      create.mutate({ name: trimmed });
    }
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <TextInput
          label="Name"
          description="A project holds the drafts of one site or one team."
          data-autofocus
          value={name}
          error={error}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setError(null);
          }}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={create.isPending}>
            Create project
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Opens the form for a new project; the project is chosen once it is there. */
export function useNewProject(): () => void {
  const { choose } = useProject();
  return () => {
    const id = modals.open({
      title: "New project",
      children: (
        <NewProjectForm
          onCancel={() => modals.close(id)}
          onCreated={(project) => {
            choose(project);
            modals.close(id);
          }}
        />
      ),
    });
  };
}
