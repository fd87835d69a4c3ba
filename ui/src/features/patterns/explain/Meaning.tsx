import { UnstyledButton } from "@mantine/core";
import { IconRegex } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { EmptyState } from "@/components/EmptyState";
import { Highlight } from "@/components/Highlight";
import { WithCode } from "@/components/WithCode";
import type { PatternFix, PatternMeaning, PatternPart, PatternPartMatches } from "@/ipc/generated";
import { wordsOf } from "../dialect";
import styles from "./Explain.module.css";
import { Fixes } from "./Fixes";
import { offered } from "./offers";
import { type PointedStore, spanOf, usePointed } from "./pointer";

/** A URL on which parts show what they match. */
export type Sample = { url: string; matches: PatternPartMatches | undefined };

export type MeaningProps = {
  meaning: PatternMeaning | undefined;
  stale: boolean;
  sample: Sample | null;
  pointed: PointedStore;
  onApply: (fix: PatternFix) => void;
  /** Selects a part in the pattern. */
  onChoose: (part: PatternPart) => void;
};

/** The pattern in a sentence, then part by part. */
export function Meaning({ meaning, stale, sample, pointed, onApply, onChoose }: MeaningProps) {
  if (meaning === undefined) {
    return (
      <EmptyState
        icon={IconRegex}
        size="pane"
        title="What does it mean?"
        text="Type a pattern, and it is put into words here, part by part."
      />
    );
  }
  const { explanation, dialect } = meaning;
  const ideas = offered(meaning.fixes).more;
  if (explanation === null) {
    return (
      <p className={styles.quiet}>
        {wordsOf(dialect).compiler} refuses this pattern, so it means nothing yet.
      </p>
    );
  }
  const { whole, sentence, capped } = explanation;
  const parts = whole.kind === "row" ? whole.parts : [whole];
  return (
    <div className={styles.tab} data-stale={stale}>
      <p className={styles.sentence}>
        <WithCode text={sentence} />
      </p>
      {sample !== null && <SampleLine sample={sample} pointed={pointed} />}
      <Parts parts={parts} stale={stale} pointed={pointed} onChoose={onChoose} />
      {capped && <p className={styles.quiet}>The pattern goes on: only its first parts are explained.</p>}
      {ideas.length > 0 && (
        <section className={styles.section}>
          <h2 className={styles.heading}>Ideas</h2>
          <Fixes label="Ideas" fixes={ideas} onApply={onApply} />
        </section>
      )}
    </div>
  );
}

/** The URL with what the part that is pointed at found in it, or else the whole match. */
function SampleLine({ sample, pointed }: { sample: Sample; pointed: PointedStore }) {
  const part = usePointed(pointed)?.part;
  const { url, matches } = sample;
  const all = matches?.found === "match" ? matches.parts : [];
  const outer = all.reduce<{ start: number; end: number } | null>(
    (widest, { start, end }) =>
      widest === null || end - start > widest.end - widest.start ? { start, end } : widest,
    null,
  );
  return (
    <p className={styles.sample} title={url}>
      <Highlight text={url} span={part === undefined ? outer : spanOf(matches, part)} />
    </p>
  );
}

type PartsProps = Pick<MeaningProps, "stale" | "pointed" | "onChoose"> & { parts: readonly PatternPart[] };

function Parts({ parts, ...rest }: PartsProps) {
  return (
    <ul className={styles.parts}>
      {parts.map((part) => (
        <li key={part.id}>
          <Part part={part} {...rest} />
          {part.parts.length > 0 && <Parts parts={part.parts} {...rest} />}
        </li>
      ))}
    </ul>
  );
}

function Part({ part, stale, pointed, onChoose }: Omit<PartsProps, "parts"> & { part: PatternPart }) {
  const now = usePointed(pointed);
  const here = now?.part === part;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (here && now?.from === "pattern") {
      button.current?.scrollIntoView({ block: "nearest" });
    }
  }, [here, now]);
  useEffect(() => {
    // The pointer may have come while the parts were still those of an older pattern.
    if (!stale && button.current?.matches(":hover") === true) {
      pointed.set({ part, from: "list" });
    }
  }, [part, stale, pointed]);
  const point = () => {
    // Places in another pattern mean nothing in this one.
    if (!stale) {
      pointed.set({ part, from: "list" });
    }
  };
  const leave = () => pointed.set(null);
  return (
    <UnstyledButton
      ref={button}
      className={styles.part}
      data-pointed={here}
      onMouseEnter={point}
      onMouseLeave={leave}
      onFocus={point}
      onBlur={leave}
      onClick={() => onChoose(part)}
    >
      <span>
        <WithCode text={part.label} />
      </span>
      {part.note !== null && (
        <span className={styles.quiet}>
          <WithCode text={part.note} />
        </span>
      )}
    </UnstyledButton>
  );
}
