import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconDoorExit, IconWorld } from "@tabler/icons-react";
import { useId, useMemo } from "react";
import type { Session } from "@/ipc/generated";
import { rowHeight } from "@/theme";
import { shortUrl } from "../model/steps";
import { shortStamp } from "../model/timespan";
import {
  type FlagRow,
  flagRows,
  flags,
  mostFlags,
  type PageStretch,
  pageStretches,
  pagesBetween,
} from "../model/visit";
import type { Played } from "../session/useSimulation";
import { useVocabulary } from "../vocabulary/context";
import rowStyles from "./row.module.css";
import styles from "./StepLane.module.css";
import type { StepDrag } from "./useStepDrag";
import { stride, type View } from "./useView";

export type StepLaneProps = {
  played: Played;
  view: View;
  chosen: number | null;
  drag: StepDrag;
  onChoose: (index: number) => void;
};

/** The room that a flag with words needs before the next one, and a bare flag. */
const flagRoom = rowHeight.normal * 3.5;
const iconRoom = rowHeight.dense;

/** What the visitor does: pages as stretches with their URL, everything else as flags. Each can be taken to another time. */
export function StepLane({ played, view, chosen, drag, onChoose }: StepLaneProps) {
  const { session, trace } = played;
  const { scale, from, to } = view;
  const { lane, said, onPointerDown, onPointerMove, onPointerEnd, onKeyDown } = drag;
  const hint = useId();
  const { pages, marked } = useMemo(() => {
    const stretches = pageStretches(trace, session);
    return { pages: stretches, marked: flags(session, trace, stretches) };
  }, [trace, session]);
  const shownPages = useMemo(() => pagesBetween(pages, scale.x, from, to), [pages, scale, from, to]);
  const rows = useMemo(() => flagRows(marked, scale.x, from, to, iconRoom), [marked, scale, from, to]);
  return (
    <div className={rowStyles.row} data-part="steps">
      <div className={rowStyles.name} data-part="corner">
        Visitor
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears what is done to the steps in it, which are buttons */}
      <div
        ref={lane}
        className={styles.track}
        data-dragging={drag.dragged !== null}
        onPointerDown={onPointerDown}
        onPointerMove={(event) => onPointerMove(event, scale)}
        onPointerUp={onPointerEnd}
        onPointerCancel={onPointerEnd}
        onKeyDown={onKeyDown}
      >
        <VisuallyHidden id={hint}>
          The arrow keys move it by a second, with Shift by ten. Delete removes it, Enter opens its fields.
        </VisuallyHidden>
        <VisuallyHidden role="status">{said}</VisuallyHidden>
        {shownPages.map((stretch) => (
          <Page
            key={`${stretch.step}.${stretch.tab}.${stretch.page === null}`}
            stretch={stretch}
            session={session}
            x={scale.x(stretch.from_ms)}
            // Only what may begin left of the view has words that must stay in it.
            cut={scale.x(stretch.from_ms) < from + 2 * stride}
            width={scale.x(stretch.to_ms) - scale.x(stretch.from_ms)}
            chosen={stretch.step !== null && stretch.step === chosen}
            hint={hint}
            onChoose={onChoose}
          />
        ))}
        {rows.map((row) => (
          <Flags
            key={row.flags[0]?.step}
            row={row}
            session={session}
            chosen={chosen}
            hint={hint}
            onChoose={onChoose}
          />
        ))}
      </div>
    </div>
  );
}

type PageProps = {
  stretch: PageStretch;
  session: Session;
  x: number;
  cut: boolean;
  width: number;
  chosen: boolean;
  hint: string;
  onChoose: (index: number) => void;
};

function Page({ stretch, session, x, cut, width, chosen, hint, onChoose }: PageProps) {
  const { icon: stepIcon, words: stepWords } = useVocabulary();
  const { step: index, page, tab, from_ms } = stretch;
  const step = index === null ? undefined : session.session[index];
  const away = page === null;
  const Glyph = away ? IconDoorExit : step === undefined ? IconWorld : stepIcon(step);
  const named = step === undefined ? "" : stepWords(step);
  // What is drawn is the page, so it is part of the name.
  const what = away || named.includes(page) ? named : `${named}: ${page}`;
  const words = away
    ? `The visitor is away from ${shortStamp(from_ms)}`
    : `${what} at ${shortStamp(from_ms)}${tab > 1 ? `, in tab ${tab}` : ""}`;
  return (
    <UnstyledButton
      className={styles.page}
      data-op={away ? "away" : step?.op}
      data-chosen={chosen}
      data-cut={cut}
      data-step={index ?? undefined}
      aria-describedby={hint}
      aria-label={words}
      title={words}
      style={{ insetInlineStart: x, inlineSize: width }}
      onClick={() => index !== null && onChoose(index)}
    >
      <Glyph size="0.875rem" aria-hidden />
      <span>{away ? "Away" : shortUrl(page)}</span>
    </UnstyledButton>
  );
}

type FlagsProps = {
  row: FlagRow;
  session: Session;
  chosen: number | null;
  hint: string;
  onChoose: (index: number) => void;
};

/** Flags of one moment stand beside each other; the last place stands for all that find none. */
function Flags({ row, session, chosen, hint, onChoose }: FlagsProps) {
  const { icon: stepIcon, words: stepWords, knows, name } = useVocabulary();
  const { x, flags: all, room } = row;
  const shown = all.length > mostFlags ? all.slice(0, mostFlags - 1) : all;
  const rest = all.slice(shown.length);
  const next = rest[0];
  return (
    <>
      {shown.map(({ step: index, t_ms }, nth) => {
        const step = session.session[index];
        if (step === undefined) {
          return null;
        }
        const known = knows(step.op);
        const words = `${stepWords(step)} at ${shortStamp(t_ms)}${known ? "" : `, skipped: ${name} does not know it`}`;
        const Glyph = stepIcon(step);
        const last = nth === all.length - 1;
        return (
          <UnstyledButton
            key={index}
            className={styles.flag}
            data-chosen={index === chosen}
            data-unknown={!known}
            data-step={index}
            aria-describedby={hint}
            aria-label={words}
            title={words}
            style={{ insetInlineStart: x + nth * iconRoom }}
            onClick={() => onChoose(index)}
          >
            <Glyph size="0.875rem" aria-hidden />
            {last && room - nth * iconRoom > flagRoom && <span>{stepWords(step)}</span>}
          </UnstyledButton>
        );
      })}
      {next !== undefined && (
        <UnstyledButton
          className={styles.flag}
          aria-label={`${rest.length} more steps from ${shortStamp(next.t_ms)}`}
          title={`${rest.length} more steps: zoom in to see them`}
          style={{ insetInlineStart: x + shown.length * iconRoom }}
          onClick={() => onChoose(next.step)}
        >
          +{rest.length}
        </UnstyledButton>
      )}
    </>
  );
}
