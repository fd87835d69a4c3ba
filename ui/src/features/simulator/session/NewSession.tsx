import { Radio, Stack } from "@mantine/core";
import { useState } from "react";
import type { Session } from "@/ipc/generated";
import { NameDialog } from "./NameDialog";
import styles from "./session.module.css";
import { useTemplates } from "./useTemplates";

export type NewSessionProps = {
  onCreate: (name: string, session?: Session) => void;
  onClose: () => void;
};

const blank = "blank";

/** Asks for the name of a new session and for the visit that it starts from. */
export function NewSession({ onCreate, onClose }: NewSessionProps) {
  const { list, read } = useTemplates();
  const [from, setFrom] = useState(blank);
  async function create(name: string): Promise<void> {
    const template = list.find(({ key }) => key === from);
    if (template === undefined) {
      onCreate(name);
      return;
    }
    const visit = await read(template);
    if (visit !== null) {
      onCreate(name, visit);
    }
  }
  return (
    <NameDialog
      title="New session"
      deed="Create"
      start="New visit"
      onName={(name) => void create(name)}
      onClose={onClose}
    >
      <Radio.Group label="Start from" value={from} onChange={setFrom} className={styles.from ?? ""}>
        <Stack gap="xs" mt="xs">
          <Radio value={blank} label="An empty visit" />
          {list.map(({ key, name, description }) => (
            <Radio key={key} value={key} label={name} description={description} />
          ))}
        </Stack>
      </Radio.Group>
    </NameDialog>
  );
}
