import { ActionIcon, Button, Select, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import type { Session, TreeChoice, WorldEntry } from "@/ipc/generated";
import { worldValue } from "../model/vocabulary";
import styles from "../session/session.module.css";
import { useVocabulary } from "../vocabulary/context";

export type DepartmentsProps = {
  entry: WorldEntry;
  session: Session;
  /** Undefined: there are none. */
  onChange: (value: unknown) => void;
};

/** The departments that a session knows, each with the status of its agents. */
export function Departments({ entry, session, onChange }: DepartmentsProps) {
  const statuses = useStatuses(entry);
  const [name, setName] = useState("");
  const known = worldValue(session.env, entry) as Record<string, unknown>;
  const taken = known[name.trim()] !== undefined;
  function change(next: Record<string, unknown>): void {
    onChange(Object.keys(next).length === 0 ? undefined : next);
  }
  function add(event: FormEvent): void {
    event.preventDefault();
    const first = statuses[0];
    if (name.trim() !== "" && !taken && first !== undefined) {
      change({ ...known, [name.trim()]: JSON.parse(first.value) });
      setName("");
    }
  }
  return (
    <fieldset className={styles.list}>
      <legend>{entry.member.label}</legend>
      <p className={styles.hint}>{entry.member.help}</p>
      {Object.entries(known).map(([department, status]) => (
        <div key={department} className={styles.entry}>
          <span title={department}>{department}</span>
          <StatusSelect
            label={`Status of ${department}`}
            statuses={statuses}
            status={status}
            onChange={(next) => change({ ...known, [department]: next })}
          />
          <ActionIcon
            size="sm"
            aria-label={`Remove the department ${department}`}
            onClick={() => {
              const { [department]: _, ...others } = known;
              change(others);
            }}
          >
            <IconTrash size="0.875rem" aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <form className={styles.add} onSubmit={add}>
        <TextInput
          size="xs"
          aria-label="New department"
          placeholder="Name or id"
          value={name}
          error={taken ? "It is there already" : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          type="submit"
          size="xs"
          variant="light"
          disabled={name.trim() === "" || taken}
          leftSection={<IconPlus size="0.875rem" aria-hidden />}
        >
          Add department
        </Button>
      </form>
    </fieldset>
  );
}

/** What the step that changes such a member can say. */
export function useStatuses({ changed_by: change }: WorldEntry): readonly TreeChoice[] {
  const { steps } = useVocabulary();
  const entry = steps.flatMap((group) => group.steps).find(({ op }) => op === change?.op);
  return entry?.arguments.find(({ key }) => key === change?.value)?.choices ?? [];
}

export type StatusSelectProps = {
  label: string;
  statuses: readonly TreeChoice[];
  status: unknown;
  onChange: (status: unknown) => void;
};

export function StatusSelect({ label, statuses, status, onChange }: StatusSelectProps) {
  return (
    <Select
      size="xs"
      aria-label={label}
      allowDeselect={false}
      // In a popover, what opens must not be taken for a click beside it.
      comboboxProps={{ withinPortal: false }}
      data={statuses.map((choice) => ({ value: choice.value, label: choice.label }))}
      value={JSON.stringify(status)}
      onChange={(next) => next !== null && onChange(JSON.parse(next))}
    />
  );
}
