import { Button, Loader } from "@mantine/core";
import { IconAlertTriangle, IconBulb } from "@tabler/icons-react";
import { Fragment, useState } from "react";
import { ErrorPanel } from "@/components/ErrorPanel";
import { WithCode, withoutCode } from "@/components/WithCode";
import type { Speech, SuggestedChange, SuggestionKind } from "@/ipc/generated";
import { counted } from "@/lib/counted";
import { shortStamp } from "../model/timespan";
import { useVocabulary } from "../vocabulary/context";
import { breaksVisit, type Played, useApply, useLate, useSuggestions } from "./useSuggestions";
import styles from "./why.module.css";

export type SuggestionsProps = {
  played: Played;
  draft: number;
  /** The decision at whose time it should fire; null for any time. */
  decision: number | null;
};

function kindWords({ one }: Speech): Record<SuggestionKind, string> {
  return {
    trigger: `Changes the ${one}`,
    visit: "Changes the visit",
    both: `Changes the ${one} and the visit`,
  };
}

/** So many expectations of other sessions are told one by one. */
const mostTold = 3;

/** As many are shown at first; the rest are further from how things are. */
const first = 3;

/** The smallest changes after which a trigger fires. Each was played before it is offered. */
export function Suggestions({ played, draft, decision }: SuggestionsProps) {
  const { data, error, isFetching, fresh, refetch } = useSuggestions(played, draft, decision);
  const { speech } = useVocabulary();
  const title = `What would make it ${speech.fire}${decision === null ? "" : " then"}`;
  const late = useLate(isFetching);
  const apply = useApply(played, draft);
  const [whole, setWhole] = useState(false);
  const [busy, setBusy] = useState(false);
  const found = data?.found ?? [];
  const shown = whole ? found : found.slice(0, first);
  const firstAgainst = found.find(({ keeps_purpose }) => !keeps_purpose);
  async function take(suggestion: SuggestedChange): Promise<void> {
    setBusy(true);
    await apply(suggestion);
    setBusy(false);
  }
  return (
    <section className={styles.suggestions} aria-label={title}>
      <h2 className={styles.suggestionsHead}>
        <IconBulb size="1rem" aria-hidden />
        {title}
        {late && <Loader size="xs" role="status" aria-label="Trying changes" />}
      </h2>
      {error !== null && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {data !== undefined && found.length === 0 && (
        <p className={styles.sentence}>
          {data.cut_short
            ? "No small change was found in the time for it."
            : `No small change to the ${speech.one} or the visit makes it ${speech.fire}.`}
        </p>
      )}
      <ul className={styles.suggestionList}>
        {shown.map((suggestion) => (
          <Fragment key={suggestion.text}>
            {suggestion === firstAgainst && (
              <li className={styles.against}>
                <IconAlertTriangle size="0.875rem" aria-hidden />
                {suggestion === found[0] ? "Only" : "Or"} at the price of what the {speech.one} is for
              </li>
            )}
            <li className={styles.suggestion}>
              <div className={styles.suggestionWords}>
                <p className={styles.sentence}>
                  <WithCode text={suggestion.text} />
                </p>
                {suggestion.parts.length > 1 && (
                  <ul className={styles.parts}>
                    {suggestion.parts.map((part) => (
                      <li key={part}>
                        <WithCode text={part} />
                      </li>
                    ))}
                  </ul>
                )}
                <p className={styles.aside}>
                  {kindWords(speech)[suggestion.kind]} · then {speech.fires} at{" "}
                  {shortStamp(suggestion.fires_at_ms)}. {suggestion.purpose_told}
                </p>
                {suggestion.side_effects.map((effect) => (
                  <p key={effect} className={styles.aside}>
                    <WithCode text={effect} />
                  </p>
                ))}
                <TurnsRed change={suggestion} />
              </div>
              <Button
                size="compact-sm"
                variant="light"
                disabled={!fresh || busy}
                aria-label={`${breaksVisit(suggestion) ? "Apply to a copy" : "Apply"}: ${withoutCode(suggestion.text)}`}
                onClick={() => void take(suggestion)}
              >
                {breaksVisit(suggestion) ? "Apply to a copy" : "Apply"}
              </Button>
            </li>
          </Fragment>
        ))}
      </ul>
      {shown.length < found.length && (
        <Button size="compact-xs" variant="subtle" onClick={() => setWhole(true)}>
          {found.length - shown.length} more
        </Button>
      )}
    </section>
  );
}

/** What is as expected now, in this visit and in other sessions, and would not be then. */
function TurnsRed({ change: { turns_red, turns_red_elsewhere } }: { change: SuggestedChange }) {
  const elsewhere = turns_red_elsewhere.map(({ name, expected }) => `in “${name}” ${expected}`);
  return (
    <>
      {turns_red.length > 0 && (
        <p className={styles.turnsRed}>
          Turns {counted(turns_red.length, "expectation")} red:{" "}
          {turns_red.map(({ expected }) => expected).join("; ")}.
        </p>
      )}
      {elsewhere.length > 0 && (
        <p className={styles.turnsRed}>
          Turns {counted(elsewhere.length, "expectation")} of other sessions red:{" "}
          {elsewhere.slice(0, mostTold).join("; ")}
          {elsewhere.length > mostTold && `; and ${elsewhere.length - mostTold} more`}.
        </p>
      )}
    </>
  );
}
