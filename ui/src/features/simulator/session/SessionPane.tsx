import { Tabs } from "@mantine/core";
import { StatusIcon } from "@/components/StatusBadge";
import { Expectations } from "../expect/Expectations";
import type { Observe } from "../expect/useObserve";
import type { Tests } from "../expect/useTests";
import { WorldForm } from "../world/WorldForm";
import { ScriptText } from "./ScriptText";
import { type OpenedStep, StepList } from "./StepList";
import styles from "./session.module.css";
import type { SessionDocument } from "./useSessionDocument";
import type { Played } from "./useSimulation";

const parts = ["steps", "world", "script", "expectations"] as const;
export type SessionPart = (typeof parts)[number];

export type SessionPaneProps = {
  document: SessionDocument;
  simulation: Played | undefined;
  step: number | null;
  onStep: (index: number | null) => void;
  /** The step whose fields were asked for. */
  opened: OpenedStep | null;
  part: SessionPart;
  onPart: (part: SessionPart) => void;
  /** The key of the engine that plays it. */
  engine: string;
  tests: Tests;
  observe: Observe;
};

/** What is played: the visitor's steps, the world around them, both as text, and what should come of it. */
export function SessionPane(props: SessionPaneProps) {
  const { document, simulation, step, onStep, opened, part, onPart, engine, tests, observe } = props;
  function onChange(value: string | null): void {
    const next = parts.find((one) => one === value);
    if (next !== undefined) {
      onPart(next);
    }
  }
  return (
    <Tabs
      value={part}
      onChange={onChange}
      className={styles.tabs ?? ""}
      classNames={{ list: styles.tabNames ?? "", tab: styles.tabName ?? "" }}
    >
      <Tabs.List aria-label="Parts of the session">
        <Tabs.Tab value="steps">Steps</Tabs.Tab>
        <Tabs.Tab value="world">World</Tabs.Tab>
        <Tabs.Tab value="script">Script</Tabs.Tab>
        <Tabs.Tab
          value="expectations"
          rightSection={tests.failures.size > 0 && <StatusIcon status="failed" label="Not as expected" />}
        >
          Expectations
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="steps" className={styles.panel ?? ""}>
        <StepList document={document} chosen={step} onChoose={onStep} opened={opened} />
      </Tabs.Panel>
      <Tabs.Panel value="world" className={styles.panel ?? ""}>
        <WorldForm document={document} simulation={simulation} />
      </Tabs.Panel>
      <Tabs.Panel value="script" className={styles.panel ?? ""}>
        <ScriptText document={document} simulation={simulation} engine={engine} />
      </Tabs.Panel>
      <Tabs.Panel value="expectations" className={styles.panel ?? ""}>
        <Expectations
          document={document}
          triggers={simulation?.triggers ?? []}
          results={tests.results}
          observe={observe}
        />
      </Tabs.Panel>
    </Tabs>
  );
}
