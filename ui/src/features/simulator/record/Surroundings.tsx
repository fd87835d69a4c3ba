import { ActionIcon, Button, Popover, Switch, TextInput } from "@mantine/core";
import { IconUsers, IconUsersMinus } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import type { Session } from "@/ipc/generated";
import { surroundings } from "../model/recording";
import type { Simulation } from "../model/simulation";
import { ServiceAnswers } from "../session/ServiceAnswers";
import styles from "./record.module.css";
import type { Recorder } from "./useRecorder";

export type SurroundingsProps = { recorder: Recorder; session: Session; simulation: Simulation };

/** What surrounds the visitor: agents who come and go are steps of the recording, what services answer holds for all of the visit. */
export function Surroundings({ recorder, session, simulation }: SurroundingsProps) {
  const { online, nextAgent } = surroundings(session);
  const asks =
    Object.keys(session.env.services).length > 0 ||
    simulation.trace.decisions.some(({ verdict }) => verdict === "service_asked");
  const name = `Surroundings: agents ${online ? "online" : "offline"}`;
  return (
    <Popover position="bottom-end" trapFocus withRoles={false}>
      <Popover.Target>
        <ActionIcon aria-label={name} title={name} aria-haspopup="dialog">
          {online ? <IconUsers size="1rem" aria-hidden /> : <IconUsersMinus size="1rem" aria-hidden />}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label="Surroundings" className={styles.surroundings ?? ""}>
        <Switch
          label="Agents online"
          description="Counts from the next page."
          checked={online}
          onChange={(event) => recorder.surround({ online: event.currentTarget.checked })}
        />
        <NextAgent
          key={nextAgent}
          agent={nextAgent}
          onChange={(next) => recorder.surround({ nextAgent: next })}
        />
        {asks && <ServiceAnswers document={recorder.document} simulation={simulation} />}
      </Popover.Dropdown>
    </Popover>
  );
}

type NextAgentProps = { agent: string | null; onChange: (agent: string | null) => void };

/** Another agent is one step, however many letters the name has. */
function NextAgent({ agent, onChange }: NextAgentProps) {
  const [typed, setTyped] = useState(agent ?? "");
  const next = typed.trim() === "" ? null : typed.trim();
  function submit(event: FormEvent): void {
    event.preventDefault();
    onChange(next);
  }
  return (
    <form className={styles.agent} onSubmit={submit}>
      <TextInput
        size="xs"
        label="Next agent"
        placeholder="Nobody"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" disabled={next === agent}>
        Set
      </Button>
    </form>
  );
}
