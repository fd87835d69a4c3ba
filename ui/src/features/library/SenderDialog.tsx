import { Autocomplete, Radio, Stack } from "@mantine/core";
import { useState } from "react";
import { FormDialog } from "@/components/FormDialog";
import { useReturnFocus } from "@/components/use-return-focus";
import type { DraftRow } from "@/ipc/generated";
import { called } from "./words";

export type SenderDialogProps = {
  onClose: () => void;
  chosen: readonly DraftRow[];
  /** Every draft of the project: their senders are proposed. */
  all: readonly DraftRow[];
  /** Without a name the platform chooses. */
  onSet: (name: string | null) => void;
};

/** One sender for the messages of all chosen drafts. */
export function SenderDialog({ onClose, chosen, all, onSet }: SenderDialogProps) {
  useReturnFocus();
  const [who, setWho] = useState<"named" | "platform">("named");
  const [name, setName] = useState("");
  const known = new Set(all.flatMap(({ messages }) => messages.flatMap(({ sender }) => sender ?? [])));
  const submit = () => {
    onSet(who === "named" ? name.trim() : null);
    onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title={`Sender of ${called(chosen)}`}
      deed="Set the sender"
      isIncomplete={who === "named" && name.trim() === ""}
      onSubmit={submit}
    >
      <Radio.Group
        label="Who the messages come from"
        value={who}
        onChange={(value) => setWho(value === "platform" ? "platform" : "named")}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="named" label="An agent or bot with a name" />
          <Radio value="platform" label="Whom the platform chooses, such as the next agent in the queue" />
        </Stack>
      </Radio.Group>
      {who === "named" && (
        <Autocomplete
          data-autofocus
          label="Name"
          description="As the platform knows the agent or bot. Every message of the drafts gets it."
          data={[...known].sort()}
          value={name}
          onChange={setName}
        />
      )}
    </FormDialog>
  );
}
