import { Button, Group, Modal, TextInput } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";

export type NameDialogProps = {
  title: string;
  /** The deed as a verb: *Rename*. */
  deed: string;
  start: string;
  /** More to say, between the name and the buttons. */
  children?: ReactNode;
  onName: (name: string) => void;
  onClose: () => void;
};

/** Asks for the name of a session. */
export function NameDialog({ title, deed, start, children, onName, onClose }: NameDialogProps) {
  const [name, setName] = useState(start);
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() !== "") {
      onName(name.trim());
      onClose();
    }
  }
  return (
    <Modal opened title={title} onClose={onClose}>
      <form onSubmit={submit}>
        <TextInput
          data-autofocus
          label="Name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
        />
        {children}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={name.trim() === ""}>
            {deed}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
