import { TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { FormDialog } from "@/components/FormDialog";

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
  return (
    <FormDialog
      title={title}
      onClose={onClose}
      deed={deed}
      isIncomplete={name.trim() === ""}
      onSubmit={() => {
        onName(name.trim());
        onClose();
      }}
    >
      <TextInput
        data-autofocus
        label="Name"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
      />
      {children}
    </FormDialog>
  );
}
