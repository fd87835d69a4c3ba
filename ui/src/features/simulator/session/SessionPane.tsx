import { Tabs } from "@mantine/core";
import type { Simulation } from "@/ipc/generated";
import { ScriptText } from "./ScriptText";
import { StepList } from "./StepList";
import styles from "./session.module.css";
import type { SessionDocument } from "./useSessionDocument";
import { WorldForm } from "./WorldForm";

export type SessionPaneProps = {
  document: SessionDocument;
  simulation: Simulation | undefined;
  step: number | null;
  onStep: (index: number | null) => void;
};

/** What is played: the visitor's steps, the world around them, and both as text. */
export function SessionPane({ document, simulation, step, onStep }: SessionPaneProps) {
  return (
    <Tabs defaultValue="steps" className={styles.tabs ?? ""}>
      <Tabs.List aria-label="Parts of the session">
        <Tabs.Tab value="steps">Steps</Tabs.Tab>
        <Tabs.Tab value="world">World</Tabs.Tab>
        <Tabs.Tab value="script">Script</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="steps" className={styles.panel ?? ""}>
        <StepList document={document} chosen={step} onChoose={onStep} />
      </Tabs.Panel>
      <Tabs.Panel value="world" className={styles.panel ?? ""}>
        <WorldForm document={document} simulation={simulation} />
      </Tabs.Panel>
      <Tabs.Panel value="script" className={styles.panel ?? ""}>
        <ScriptText document={document} />
      </Tabs.Panel>
    </Tabs>
  );
}
