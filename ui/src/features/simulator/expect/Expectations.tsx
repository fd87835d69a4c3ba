import { ActionIcon, Button } from "@mantine/core";
import { IconChecklist, IconTrash } from "@tabler/icons-react";
import { EmptyState } from "@/components/EmptyState";
import { StatusIcon } from "@/components/StatusBadge";
import type { LaneHead, TestResult } from "@/ipc/generated";
import { expectationWords } from "../model/expectations";
import type { SessionDocument } from "../session/useSessionDocument";
import { useVocabulary } from "../vocabulary/context";
import { AddExpectation } from "./AddExpectation";
import styles from "./expect.module.css";
import type { Observe } from "./useObserve";

export type ExpectationsProps = {
  document: SessionDocument;
  triggers: readonly LaneHead[];
  results: readonly TestResult[] | undefined;
  observe: Observe;
};

/** What the session should show, and whether it does: the session as a test of the triggers. */
export function Expectations({ document, triggers, results, observe }: ExpectationsProps) {
  const { speech } = useVocabulary();
  const { session, edit } = document;
  const expected = session.expect ?? [];
  // Until the session is saved and played, results may be those of other expectations.
  const known = results?.length === expected.length ? results : undefined;
  const failed = known?.filter(({ passed }) => !passed).length ?? 0;
  const now = (
    <Button
      size="compact-sm"
      variant="default"
      disabled={triggers.length === 0}
      onClick={() => void observe.all()}
    >
      Expect what happens now
    </Button>
  );
  return (
    <div className={styles.expectations}>
      {expected.length === 0 ? (
        <EmptyState
          size="pane"
          icon={IconChecklist}
          title="Nothing is expected yet"
          text="Say what each trigger should do in this session. From then on it is a test: green while it holds, red when a change breaks it."
          action={now}
        />
      ) : (
        <>
          <div className={styles.summary} role="status">
            <span>
              {known === undefined
                ? "Being checked…"
                : failed === 0
                  ? `All ${expected.length} as expected`
                  : `${failed} of ${expected.length} not as expected`}
            </span>
            {now}
          </div>
          <ul className={styles.list} aria-label="Expectations">
            {expected.map((expectation, index) => {
              const words = expectationWords(expectation, triggers, speech);
              const result = known?.[index];
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: an expectation may be there twice
                <li key={index} className={styles.item} data-passed={result?.passed}>
                  {result === undefined ? (
                    <StatusIcon status="waiting" label="Being checked" />
                  ) : (
                    <StatusIcon
                      status={result.passed ? "done" : "failed"}
                      label={result.passed ? "As expected" : "Not as expected"}
                    />
                  )}
                  <div className={styles.words}>
                    <p>{words}</p>
                    {result?.passed === false && <p className={styles.result}>{result.text}</p>}
                  </div>
                  <ActionIcon
                    size="sm"
                    aria-label={`Remove the expectation ${words}`}
                    onClick={() => edit({ type: "expect", expectations: expected.toSpliced(index, 1) })}
                  >
                    <IconTrash size="0.875rem" aria-hidden />
                  </ActionIcon>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {triggers.length > 0 && (
        <AddExpectation
          triggers={triggers}
          onAdd={(expectation) => edit({ type: "expect", expectations: [...expected, expectation] })}
        />
      )}
    </div>
  );
}
