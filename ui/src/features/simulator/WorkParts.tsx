import { Tabs } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { type ReactNode, useState } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import { type Pane, Panes } from "@/components/Panes";
import { isSizes, remember, remembered } from "@/lib/storage";
import { splitBreak } from "@/theme";
import type { OpenedStep } from "./session/StepList";
import styles from "./simulator.module.css";

/** What the height of the time axis is remembered under. */
const memory = "simulator.split";

export type WorkPartsProps = {
  axis: ReactNode;
  session: Pane;
  page: Pane;
  why: Pane;
  /** The step whose fields are asked for: they are in the session. */
  opened: OpenedStep | null;
};

/** The time axis above the panes; in a low window, or one that is zoomed into, one of the four at a time, so that each has room. */
export function WorkParts(props: WorkPartsProps) {
  const { ref, height } = useElementSize();
  const isLow = height > 0 && height < splitBreak;
  return (
    <div ref={ref} className={styles.work}>
      {isLow ? <OneAtATime {...props} /> : <Split {...props} />}
    </div>
  );
}

function Split({ axis, session, page, why, opened }: WorkPartsProps) {
  const [layout] = useState(() => remembered(memory, {}, isSizes));
  return (
    <Group
      orientation="vertical"
      {...(Object.keys(layout).length === 2 ? { defaultLayout: layout } : {})}
      onLayoutChanged={(next, { isUserInteraction }) => isUserInteraction && remember(memory, next)}
    >
      <Panel id="axis" className={styles.part} defaultSize="50%" minSize="25%">
        {axis}
      </Panel>
      <Separator className={styles.separator} aria-label="Height of the time axis" />
      <Panel id="panes" className={styles.part} minSize="25%">
        <Panes
          id="simulator"
          reveal={opened === null ? null : { side: "list", turn: opened.turn }}
          list={session}
          work={page}
          inspector={why}
        />
      </Panel>
    </Group>
  );
}

const axisPart = "axis";

function OneAtATime({ axis, session, page, why, opened }: WorkPartsProps) {
  const [shown, setShown] = useState<string>(axisPart);
  const [turn, setTurn] = useState(opened?.turn);
  if (opened !== null && opened.turn !== turn) {
    setTurn(opened.turn);
    setShown("session");
  }
  const parts: Record<string, Pane> = { axis: { label: "Time axis", content: axis }, session, page, why };
  return (
    <Tabs
      value={shown}
      onChange={(next) => setShown(next ?? axisPart)}
      keepMounted={false}
      className={styles.parts ?? ""}
      classNames={{ tab: styles.partName ?? "" }}
    >
      <Tabs.List aria-label="Parts of the simulator">
        {Object.entries(parts).map(([key, { label }]) => (
          <Tabs.Tab key={key} value={key}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {Object.entries(parts).map(([key, { content }]) => (
        <Tabs.Panel key={key} value={key} className={styles.onePart ?? ""}>
          {content}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
