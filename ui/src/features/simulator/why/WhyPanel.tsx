import { Button, SegmentedControl, Select } from "@mantine/core";
import { useMemo, useState } from "react";
import { StatusIcon } from "@/components/StatusBadge";
import { WithCode } from "@/components/WithCode";
import type { EngineInfo } from "@/ipc/generated";
import { Differences } from "../engine/Differences";
import type { Simulation } from "../model/simulation";
import { allOf, capital } from "../model/speech";
import { headName, outcome, story } from "../model/story";
import { useGroupNames, useVocabulary } from "../vocabulary/context";
import { DecisionsNow } from "./DecisionsNow";
import { EventList } from "./EventList";
import { Suggestions } from "./Suggestions";
import type { Played } from "./useSuggestions";
import styles from "./why.module.css";

export type WhyPanelProps = {
  simulation: Simulation;
  played: Played;
  engine: EngineInfo;
  /** The engine that it is compared with. */
  other: EngineInfo | null;
  /** The trigger that it is about; null for all. */
  chosen: string | null;
  onChoose: (trigger: string | null) => void;
  /** Makes what a trigger does what is expected of it. */
  onExpect: (trigger: string) => void;
};

const all = "all";

/** As many triggers as are offered at once; of more, one types some letters. */
const mostOptions = 100;

type Look = "now" | "events" | "differences";

/** Why each trigger did what it did: at the playhead with everything it saw, or over the whole session as a list. */
export function WhyPanel({ simulation, played, engine, other, chosen, onChoose, onExpect }: WhyPanelProps) {
  const vocabulary = useVocabulary();
  const { trace, triggers } = simulation;
  const compared = other?.key ?? null;
  // Whoever chooses an engine to compare with wants to see the differences, also after the panel was folded away.
  const [picked, setLook] = useState<Look>(compared === null ? "now" : "differences");
  const [seen, setSeen] = useState(compared);
  if (seen !== compared) {
    setSeen(compared);
    setLook(compared === null ? "now" : "differences");
  }
  const look = picked === "differences" && other === null ? "now" : picked;
  const head = triggers.find(({ trigger }) => trigger === chosen);
  const groups = useGroupNames();
  const rows = useMemo(
    () => story(trace, triggers, vocabulary, groups),
    [trace, triggers, vocabulary, groups],
  );
  const own = useMemo(
    () =>
      head === undefined
        ? rows
        : rows.filter(({ trigger, kind }) => trigger === head.trigger || kind === "page"),
    [rows, head],
  );
  const result = head === undefined ? null : outcome(trace, head, vocabulary);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of what is read, not of fields
    <div className={styles.why} role="group" aria-label="Why" tabIndex={-1} data-home>
      <div className={styles.top}>
        <Select
          aria-label={`${capital(vocabulary.speech.one)} that the decisions are about`}
          searchable={triggers.length > 10}
          limit={mostOptions}
          data={[
            { value: all, label: allOf(vocabulary.speech) },
            ...triggers.map((each) => ({ value: each.trigger, label: headName(each) })),
          ]}
          value={head?.trigger ?? all}
          onChange={(value) => onChoose(value === all ? null : value)}
        />
        <SegmentedControl
          fullWidth
          aria-label="What is listed"
          data={[
            { value: "now", label: "At the playhead" },
            { value: "events", label: "All events" },
            ...(other === null ? [] : [{ value: "differences", label: "Differences" }]),
          ]}
          value={look}
          onChange={(value) => setLook(value as Look)}
        />
        {result !== null && (
          <div className={styles.summary}>
            <StatusIcon status={result.status} />
            <span className={styles.outcome}>
              <WithCode text={result.text} />
            </span>
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => head !== undefined && onExpect(head.trigger)}
            >
              Expect this
            </Button>
          </div>
        )}
      </div>
      {look === "differences" && other !== null ? (
        <Differences
          simulation={simulation}
          played={played}
          engine={engine}
          other={other}
          chosen={chosen}
          onChoose={onChoose}
        />
      ) : look === "now" ? (
        <DecisionsNow
          simulation={simulation}
          engine={engine}
          trigger={head?.trigger ?? null}
          played={played}
          lead={
            head !== undefined &&
            result?.status !== "fires" && (
              <Suggestions key={head.trigger} played={played} draft={head.draft} decision={null} />
            )
          }
        />
      ) : (
        <EventList rows={own} engine={engine} />
      )}
    </div>
  );
}
