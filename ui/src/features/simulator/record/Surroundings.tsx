import { ActionIcon, Button, Popover, Select, Switch, TextInput } from "@mantine/core";
import { IconUsers, IconUsersMinus } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import type { Session, WorldEntry } from "@/ipc/generated";
import { surrounding } from "../model/recording";
import type { Simulation } from "../model/simulation";
import { begins } from "../model/story";
import { departmentsOf } from "../model/vocabulary";
import { ServiceAnswers } from "../session/ServiceAnswers";
import { useVocabulary } from "../vocabulary/context";
import { StatusSelect, useStatuses } from "../world/Departments";
import styles from "./record.module.css";
import type { Recorder } from "./useRecorder";

export type SurroundingsProps = {
  recorder: Recorder;
  session: Session;
  simulation: Simulation;
};

/** What surrounds the visitor: what comes and goes is a step of the recording, what services answer holds for all of the visit. */
export function Surroundings({ recorder, session, simulation }: SurroundingsProps) {
  const vocabulary = useVocabulary();
  const { world } = vocabulary;
  const asks =
    Object.keys(session.env.services).length > 0 ||
    simulation.trace.decisions.some(({ verdict }) => begins(verdict, "asking_service", vocabulary));
  const agents = world.find(
    ({ changed_by, member }) => changed_by !== null && (member.kind === "switch" || member.kind === "choice"),
  );
  const online = agents === undefined || JSON.stringify(surrounding(session, agents)) === agents.initial;
  const name = `Surroundings: agents ${online ? "online" : "offline"}`;
  return (
    <Popover position="bottom-end" trapFocus withRoles={false}>
      <Popover.Target>
        <ActionIcon aria-label={name} title={name} aria-haspopup="dialog">
          {online ? <IconUsers size="1rem" aria-hidden /> : <IconUsersMinus size="1rem" aria-hidden />}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label="Surroundings" className={styles.surroundings ?? ""}>
        {world
          .filter(({ changed_by }) => changed_by !== null)
          .map((entry) => (
            <Surrounding
              key={entry.member.key}
              entry={entry}
              session={session}
              surround={recorder.surround}
            />
          ))}
        {asks && <ServiceAnswers document={recorder.document} simulation={simulation} />}
      </Popover.Dropdown>
    </Popover>
  );
}

type SurroundingProps = { entry: WorldEntry; session: Session; surround: Recorder["surround"] };

/** A member of the world that a step changes. */
function Surrounding({ entry, session, surround }: SurroundingProps) {
  const { member } = entry;
  const statuses = useStatuses(entry);
  const now = surrounding(session, entry);
  switch (member.kind) {
    case "switch":
      return (
        <Switch
          label={member.label}
          description="Counts from the next page."
          checked={now === true}
          onChange={(event) => surround(entry, event.currentTarget.checked)}
        />
      );
    case "choice":
      return (
        <Select
          size="xs"
          label={member.label}
          description={member.help}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          data={member.choices.map((choice) => ({ value: choice.value, label: choice.label }))}
          value={JSON.stringify(now)}
          onChange={(next) => next !== null && surround(entry, JSON.parse(next))}
        />
      );
    case "departments":
      return Object.entries(now as object).map(([department, status]) => (
        <div key={department} className={styles.department}>
          <span>{department}</span>
          <StatusSelect
            label={`Status of ${department}`}
            statuses={statuses}
            status={status}
            onChange={(next) => surround(entry, next, department)}
          />
        </div>
      ));
    case "department": {
      const departments = departmentsOf(session);
      return (
        departments.length > 0 && (
          <Select
            size="xs"
            label={member.label}
            placeholder={member.placeholder}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            data={departments}
            value={typeof now === "string" ? now : null}
            onChange={(next) => next !== null && surround(entry, next)}
          />
        )
      );
    }
    default: {
      const name = typeof now === "string" ? now : null;
      return <NameField key={name} entry={entry} name={name} onChange={(next) => surround(entry, next)} />;
    }
  }
}

type NameFieldProps = { entry: WorldEntry; name: string | null; onChange: (name: string | null) => void };

/** Another name is one step, however many letters it has. */
function NameField({ entry: { member }, name, onChange }: NameFieldProps) {
  const [typed, setTyped] = useState(name ?? "");
  const next = typed.trim() === "" ? null : typed.trim();
  function submit(event: FormEvent): void {
    event.preventDefault();
    onChange(next);
  }
  return (
    <form className={styles.agent} onSubmit={submit}>
      <TextInput
        size="xs"
        label={member.label}
        placeholder={member.placeholder}
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" disabled={next === name}>
        Set
      </Button>
    </form>
  );
}
