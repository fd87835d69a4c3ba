import { UnstyledButton } from "@mantine/core";
import { type RefObject, useMemo } from "react";
import { CodeEditor, type CodeEditorHandle, type CodeMark } from "@/components/CodeEditor";
import { languageOf } from "@/components/pattern-language";
import { StatusBadge } from "@/components/StatusBadge";
import type { Dialect, PatternReport } from "@/ipc/generated";
import { isSame, wordsOf } from "./dialect";
import { dangerVerdict } from "./explain/danger-words";
import { Fixes } from "./explain/Fixes";
import { offered } from "./explain/offers";
import { usePointed } from "./explain/pointer";
import { topicWords } from "./explain/Syntax";
import type { useExplanation } from "./explain/use-explanation";
import styles from "./PatternLab.module.css";
import { Verdict } from "./Verdict";

export type PatternEditorProps = {
  pattern: string;
  dialect: Dialect;
  onChange: (pattern: string) => void;
  report: PatternReport | undefined;
  explanation: ReturnType<typeof useExplanation>;
  handle: RefObject<CodeEditorHandle | null>;
  /** Id of the verdict. */
  verdict: string;
};

/** What is to mark in the pattern. */
function marksOf(report: PatternReport | undefined, pattern: string, dialect: Dialect): CodeMark[] {
  // Places in another pattern mean nothing in this one.
  if (report === undefined || report.pattern !== pattern || !isSame(report.dialect, dialect)) {
    return [];
  }
  const mark =
    (severity: CodeMark["severity"]) =>
    ({ start, end, message }: PatternReport["warnings"][number]): CodeMark[] =>
      start === null ? [] : [{ start, end: Math.max(end ?? start, start + 1), severity, message }];
  return [
    ...(report.error === null ? [] : mark("error")(report.error)),
    ...report.warnings.flatMap(mark("warning")),
  ];
}

/** The pattern with its verdict and what should be mended in it. */
export function PatternEditor(props: PatternEditorProps) {
  const { pattern, dialect, onChange, report, explanation, handle, verdict } = props;
  const { meaning, meaningStale, signs, onApply } = explanation.props;
  const part = usePointed(explanation.pointed)?.part;
  const marks = useMemo(() => marksOf(report, pattern, dialect), [report, pattern, dialect]);
  const snippets = useMemo(() => signs.map((sign) => ({ ...sign, topic: topicWords[sign.topic] })), [signs]);
  const danger = explanation.danger?.report;
  const freezes = danger === undefined || danger === null ? undefined : dangerVerdict(danger, dialect);
  const urgent = offered(meaningStale ? [] : (meaning?.fixes ?? [])).urgent;
  return (
    <div className={styles.pattern} data-home>
      <CodeEditor
        label="Pattern"
        language={languageOf(dialect)}
        lines="one"
        placeholder={wordsOf(dialect).placeholder}
        value={pattern}
        onChange={onChange}
        marks={marks}
        invalid={report?.valid === false}
        describedBy={verdict}
        handle={handle}
        spot={part ?? null}
        onPoint={explanation.onPoint}
        snippets={snippets}
      />
      <Verdict report={report} id={verdict}>
        {freezes?.status === "error" && (
          <UnstyledButton onClick={() => explanation.panel.show("dangers")} title="Show how">
            <StatusBadge {...freezes} />
          </UnstyledButton>
        )}
      </Verdict>
      <Fixes label="Offers" fixes={urgent} onApply={onApply} />
    </div>
  );
}
