import { Button, Group, Modal, Radio, SegmentedControl, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { StatusBadge } from "@/components/StatusBadge";
import type { ServerRow } from "@/ipc/generated";

/** Whether the server that is looked at gets the triggers, or gives them. */
export type Direction = "to" | "from";

export type PromoteDialogProps = {
  /** How the dialog was asked for; null while nobody did. */
  asked: Direction | null;
  /** The server that is looked at. */
  server: ServerRow;
  /** The other servers of the project. */
  others: readonly ServerRow[];
  onPlan: (from: number, to: number) => void;
  onClose: () => void;
};

/** Asks which server's triggers go to which other one. */
export function PromoteDialog({ asked, server, others, onPlan, onClose }: PromoteDialogProps) {
  const [turned, turn] = useState<Direction | null>(null);
  const [picked, pick] = useState<string | null>(null);
  const direction = turned ?? asked ?? "to";
  const other = others.length === 1 ? others[0] : others.find(({ id }) => String(id) === picked);
  const target = direction === "to" ? server.name : (other?.name ?? "the other server");
  const close = () => {
    turn(null);
    pick(null);
    onClose();
  };
  return (
    <Modal
      opened={asked !== null}
      onClose={close}
      title={direction === "to" ? `Promote to ${server.name}` : `Promote from ${server.name}`}
    >
      <Stack gap="md">
        <SegmentedControl
          fullWidth
          aria-label="Direction"
          data={[
            { value: "to", label: `To ${server.name}` },
            { value: "from", label: `From ${server.name}` },
          ]}
          value={direction}
          onChange={(next) => turn(next === "from" ? "from" : "to")}
        />
        <Radio.Group
          label={direction === "to" ? "From" : "To"}
          value={other === undefined ? null : String(other.id)}
          onChange={pick}
        >
          <Stack gap="sm" mt="sm">
            {others.map((row) => (
              <Group key={row.id} gap="sm">
                <Radio value={String(row.id)} label={row.name} size="xs" />
                {row.environment !== "unmarked" && <StatusBadge status={row.environment} look="bare" />}
              </Group>
            ))}
          </Stack>
        </Radio.Group>
        <Text size="sm" c="dimmed">
          The plan brings every trigger as the one server has it now to {target}, whatever your drafts say.
          What only {target} has is left alone. Nothing is sent before you apply it.
        </Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button
            disabled={other === undefined}
            onClick={() => {
              if (other !== undefined) {
                onPlan(direction === "to" ? other.id : server.id, direction === "to" ? server.id : other.id);
              }
              close();
            }}
          >
            Make plan
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
