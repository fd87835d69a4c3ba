import { UnstyledButton } from "@mantine/core";
import { IconRoute, IconWorld } from "@tabler/icons-react";
import { useMemo } from "react";
import type { Session, Trace } from "@/ipc/generated";
import { rowHeight } from "@/theme";
import { stepTimes } from "../model/session";
import { shortUrl, stepIcon, stepWords } from "../model/steps";
import { shortStamp } from "../model/timespan";
import styles from "./axis.module.css";
import type { View } from "./useView";

export type StepLaneProps = {
  session: Session;
  trace: Trace;
  view: View;
  chosen: number | null;
  onChoose: (index: number) => void;
};

type Placed = { index: number; t_ms: number };

/** The room that a flag with words needs before the next one, and a bare one. */
const flagRoom = rowHeight.normal * 3.5;
const iconRoom = rowHeight.dense;

/** What the visitor does: pages as stretches with their URL, everything else as flags. */
export function StepLane({ session, trace, view, chosen, onChoose }: StepLaneProps) {
  const { scale, from, to } = view;
  const { pages, flags } = useMemo(() => {
    const times = stepTimes(session.session);
    const placed: (Placed & { page: boolean; flag: boolean })[] = session.session.map((step, index) => ({
      index,
      t_ms: times[index] ?? 0,
      page: step.op === "load" || step.op === "route",
      flag: step.op !== "load" && step.op !== "route" && step.op !== "wait",
    }));
    return { pages: placed.filter(({ page }) => page), flags: placed.filter(({ flag }) => flag) };
  }, [session]);
  // A run that was stopped has no later steps to show.
  const inView = ({ t_ms }: Placed) => t_ms <= trace.end_ms && scale.x(t_ms) <= to;
  return (
    <div className={styles.row} data-part="steps">
      <div className={styles.name} data-part="corner">
        Visitor
      </div>
      <div className={styles.track}>
        {pages.filter(inView).map(({ index, t_ms }, nth) => {
          const step = session.session[index];
          const x = scale.x(t_ms);
          const width = scale.x(Math.min(pages[nth + 1]?.t_ms ?? trace.end_ms, trace.end_ms)) - x;
          if (step === undefined || !("url" in step) || x + width < from) {
            return null;
          }
          const words = `${stepWords(step)} at ${shortStamp(t_ms)}`;
          const Glyph = step.op === "load" ? IconWorld : IconRoute;
          return (
            <UnstyledButton
              key={index}
              className={styles.page}
              data-op={step.op}
              data-chosen={index === chosen}
              aria-label={words}
              title={words}
              style={{ insetInlineStart: x, inlineSize: width }}
              onClick={() => onChoose(index)}
            >
              <Glyph size="0.875rem" aria-hidden />
              <span>{shortUrl(step.url)}</span>
            </UnstyledButton>
          );
        })}
        {flags.filter(inView).map(({ index, t_ms }, nth, seen) => {
          const step = session.session[index];
          if (step === undefined) {
            return null;
          }
          const x = scale.x(t_ms);
          // Flags of one moment stand beside each other.
          const before = seen.slice(0, nth).filter((other) => x - scale.x(other.t_ms) < iconRoom).length;
          const next = flags[nth + 1];
          const room = (next === undefined ? Number.POSITIVE_INFINITY : scale.x(next.t_ms)) - x;
          const words = `${stepWords(step)} at ${shortStamp(t_ms)}`;
          const Glyph = stepIcon(step);
          return (
            <UnstyledButton
              key={index}
              className={styles.flag}
              data-chosen={index === chosen}
              aria-label={words}
              title={words}
              style={{ insetInlineStart: x + before * iconRoom }}
              onClick={() => onChoose(index)}
            >
              <Glyph size="0.875rem" aria-hidden />
              {room - before * iconRoom > flagRoom && <span>{stepWords(step)}</span>}
            </UnstyledButton>
          );
        })}
      </div>
    </div>
  );
}
