import { Button, Group, Modal, Text } from "@mantine/core";
import { Suspense, useState } from "react";
import { prepared } from "@/lib/preparation";
import styles from "./Library.module.css";

// The library is the first screen, and its start needs no editor.
const CodeEditor = prepared(() => import("@/components/CodeEditor"), "CodeEditor");

export type PasteDialogProps = {
  opened: boolean;
  onClose: () => void;
  onImport: (text: string) => void;
};

/** Drafts from JSON on the clipboard. */
export function PasteDialog({ opened, onClose, onImport }: PasteDialogProps) {
  const [text, setText] = useState("");
  function importIt(): void {
    onImport(text);
    setText("");
    onClose();
  }
  return (
    <Modal opened={opened} onClose={onClose} title="Paste JSON" size="lg">
      <Text size="sm" c="dimmed" mb="sm">
        A trigger, a list of triggers, or what a server answered when it listed its own. Each becomes a draft.
      </Text>
      <div className={styles.pasteEditor}>
        <Suspense fallback={null}>
          <CodeEditor label="JSON of triggers" language="json" value={text} onChange={setText} />
        </Suspense>
      </div>
      <Group justify="flex-end" mt="md" gap="sm">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button disabled={text.trim() === ""} onClick={importIt}>
          Import
        </Button>
      </Group>
    </Modal>
  );
}
