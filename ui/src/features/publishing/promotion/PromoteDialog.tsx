import { Button, Group, Modal, Radio, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { StatusBadge } from "@/components/StatusBadge";
import type { ServerRow } from "@/ipc/generated";

export type PromoteDialogProps = {
  opened: boolean;
  to: ServerRow;
  /** The other servers of the project. */
  others: readonly ServerRow[];
  onPlan: (from: number) => void;
  onClose: () => void;
};

/** Asks from which server to take what goes to another one. */
export function PromoteDialog({ opened, to, others, onPlan, onClose }: PromoteDialogProps) {
  const [from, setFrom] = useState<string | null>(null);
  const chosen = from ?? (others.length === 1 ? String(others[0]?.id) : null);
  return (
    <Modal opened={opened} onClose={onClose} title={`Promote to ${to.name}`}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          The plan brings every trigger of the other server here as it is there now, whatever your drafts say.
          What only {to.name} has is left alone. Nothing is sent before you apply it.
        </Text>
        <Radio.Group label="From" value={chosen} onChange={setFrom}>
          <Stack gap="sm" mt="sm">
            {others.map((server) => (
              <Group key={server.id} gap="sm">
                <Radio value={String(server.id)} label={server.name} size="xs" />
                {server.environment !== "unmarked" && <StatusBadge status={server.environment} look="bare" />}
              </Group>
            ))}
          </Stack>
        </Radio.Group>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            disabled={chosen === null}
            onClick={() => {
              onPlan(Number(chosen));
              onClose();
            }}
          >
            Make plan
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
