import { Button, Group, Modal, type ModalProps, Stack } from "@mantine/core";
import type { ReactNode } from "react";

export type FormDialogProps = Pick<ModalProps, "title" | "size" | "onClose"> & {
  /** Left out: it is there as long as it is drawn. */
  opened?: boolean;
  /** What it does, as a verb: *Export*. */
  deed: string;
  /** Something is missing, so that it cannot be done yet. */
  isIncomplete?: boolean;
  isBusy?: boolean;
  onSubmit: () => void;
  children: ReactNode;
};

/** Asks for something before a deed: fields, a way out, and the deed, which Enter does too. */
export function FormDialog(props: FormDialogProps) {
  const { opened = true, deed, isIncomplete = false, isBusy = false, onSubmit, children, ...modal } = props;
  return (
    <Modal opened={opened} {...modal}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isIncomplete) {
            onSubmit();
          }
        }}
      >
        <Stack gap="md">
          {children}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={modal.onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={isIncomplete} loading={isBusy}>
              {deed}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
