import { UnstyledButton } from "@mantine/core";
import { type Icon, IconCheck, IconLogout, IconX } from "@tabler/icons-react";
import type { CSSProperties } from "react";
import { StatusIcon } from "@/components/StatusBadge";
import type { Lane, LaneHead, LaneMark, SpanKind, Speech, Trace } from "@/ipc/generated";
import { rowHeight } from "@/theme";
import { type Cluster, clusters } from "../model/clusters";
import { type MarkLook, markLook } from "../model/marks";
import { capital } from "../model/speech";
import type { Outcome } from "../model/story";
import { shortStamp } from "../model/timespan";
import { usePlayhead } from "../playhead/playhead";
import { useVocabulary } from "../vocabulary/context";
import rowStyles from "./row.module.css";
import styles from "./TriggerLane.module.css";
import type { View } from "./useView";

export type LaneNameProps = {
  head: LaneHead;
  name: string;
  outcome: Outcome | undefined;
  /** What it lacks, where it nearly fires. */
  near: string | null;
  /** Whether that is said instead of what became of it. */
  tellsNearness: boolean;
  /** What it does otherwise than expected, a line each. */
  failure: string | undefined;
  place: CSSProperties;
  chosen: boolean;
  onChoose: (trigger: string | null) => void;
};

/** The name of a trigger with what becomes of it. It stays in view while the axis is scrolled. */
export function LaneName(props: LaneNameProps) {
  const { head, name, outcome, near, tellsNearness, failure, place, chosen, onChoose } = props;
  const lacks = near === null ? null : `Nearly: ${near}`;
  const text = tellsNearness && lacks !== null ? lacks : head.enabled ? outcome?.text : "Disabled";
  return (
    <UnstyledButton
      className={rowStyles.name}
      data-part="lane"
      data-chosen={chosen}
      data-enabled={head.enabled}
      aria-pressed={chosen}
      title={[name, head.when, outcome?.text ?? "", ...(lacks === null ? [] : [lacks])].join("\n")}
      style={place}
      onClick={() => onChoose(chosen ? null : head.trigger)}
    >
      <StatusIcon status={outcome?.status ?? "does-not-fire"} />
      <span className={rowStyles.nameWords}>
        <span className={rowStyles.nameTitle}>{name}</span>
        <span className={rowStyles.nameText}>{text}</span>
      </span>
      {failure !== undefined && (
        <span className={rowStyles.failure}>
          <StatusIcon status="failed" label={`Not as expected. ${failure}`} />
        </span>
      )}
    </UnstyledButton>
  );
}

export type TriggerLaneProps = {
  trigger: string;
  lane: Lane | undefined;
  trace: Trace;
  view: View;
  place: CSSProperties;
  chosen: boolean;
  onChoose: (trigger: string | null) => void;
};

const spanWords: Record<SpanKind, string> = {
  waiting: "Waiting",
  asking_service: "Asking the service",
  visible: "Message visible",
  resting: "Not active",
};

/** The width of a letter of such a word, and the room that the marks at both ends of a stretch take, in CSS pixels. */
const letter = 7;
const ends = rowHeight.dense;

const markIcons: Record<MarkLook, Icon | null> = {
  fires: IconCheck,
  lost: IconLogout,
  broken: IconX,
  routine: null,
};

/** The width of a mark: two never overlap more than by half. */
const markRoom = rowHeight.dense / 2;

function markWords(trace: Trace, { marks, fired }: Cluster, speech: Speech): string {
  const told = [...marks.filter((mark) => mark.fired), ...marks.filter((mark) => !mark.fired)];
  const line = (mark: LaneMark) =>
    `${mark.fired ? `✓ ${capital(speech.fires)}` : `✕ ${capital(speech.fires_not)}`} at ${shortStamp(mark.t_ms)}: ${trace.decisions[mark.decision]?.text ?? ""}`;
  const more = told.length > 4 ? [`and ${told.length - 3} more`] : [];
  const lines = told.slice(0, more.length === 0 ? 4 : 3).map(line);
  return fired || lines.length > 0 ? [...lines, ...more].join("\n") : "";
}

/** One trigger over the whole session: stretches in which it waits or is read, and marks where it fires or does not. */
export function TriggerLane({ trigger, lane, trace, view, place, chosen, onChoose }: TriggerLaneProps) {
  const { scale, from, to } = view;
  const playhead = usePlayhead();
  const vocabulary = useVocabulary();
  const spans = (lane?.spans ?? []).filter(
    ({ from_ms, to_ms }) => scale.x(to_ms) >= from && scale.x(from_ms) <= to,
  );
  return (
    <div className={styles.lane} data-chosen={chosen} style={place}>
      {spans.map((span) => {
        const x = Math.max(scale.x(span.from_ms), from);
        const width = Math.min(scale.x(span.to_ms), to) - x;
        const word = spanWords[span.kind];
        const words = `${spanWords[span.kind]} from ${shortStamp(span.from_ms)} to ${shortStamp(span.to_ms)}`;
        return (
          <span
            key={`${span.kind}${span.from_ms}`}
            className={styles.span}
            data-kind={span.kind}
            role="img"
            aria-label={words}
            title={words}
            style={{ insetInlineStart: x, inlineSize: width }}
          >
            {width >= word.length * letter + ends && word}
          </span>
        );
      })}
      {clusters(lane?.marks ?? [], scale, from, to, markRoom).map((cluster) => {
        const shown = cluster.marks.find((mark) => mark.fired === cluster.fired) ?? cluster.marks[0];
        const words = markWords(trace, cluster, vocabulary.speech);
        const look = markLook(cluster.marks, vocabulary);
        const Glyph = markIcons[look];
        return (
          <UnstyledButton
            key={cluster.marks[0]?.decision}
            className={styles.mark}
            data-look={look}
            tabIndex={-1}
            aria-label={words}
            title={words}
            style={{ insetInlineStart: cluster.x }}
            onClick={() => {
              onChoose(trigger);
              playhead.playing.set(false);
              playhead.seek(shown?.t_ms ?? 0);
            }}
          >
            {Glyph !== null && <Glyph size="0.75rem" stroke={2.5} aria-hidden />}
          </UnstyledButton>
        );
      })}
    </div>
  );
}
