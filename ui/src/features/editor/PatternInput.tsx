import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData } from "@tanstack/react-query";
import { useRegistry } from "@/app/actions";
import { CodeEditor, type CodeMark } from "@/components/CodeEditor";
import { languageOf } from "@/components/pattern-language";
import type { Dialect, PatternProblem, PatternReport } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";

/** Milliseconds without typing after which the places of problems are asked for. */
const pause = 150;

const noMarks: readonly CodeMark[] = [];

function marksOf(report: PatternReport | undefined, pattern: string): readonly CodeMark[] {
  if (report === undefined || report.pattern !== pattern) {
    return noMarks;
  }
  const mark = (severity: CodeMark["severity"]) => (problem: PatternProblem) => ({
    severity,
    message: problem.message,
    start: problem.start ?? 0,
    end: problem.end ?? pattern.length,
  });
  return [
    ...(report.error === null ? [] : [mark("error")(report.error)]),
    ...report.warnings.map(mark("warning")),
  ];
}

/** What is said of a pattern a moment after the last key; undefined while nothing is said of this one yet. */
export function usePatternReport(pattern: string, dialect: Dialect): PatternReport | undefined {
  const [settled] = useDebouncedValue(pattern, pause);
  const report = useCommand(
    "pattern.test",
    { pattern: settled, dialect, urls: { from: "list", urls: [] } },
    { placeholderData: keepPreviousData, enabled: settled !== "" },
  ).data;
  return report?.pattern === pattern ? report : undefined;
}

export type PatternInputProps = {
  id: string;
  label: string;
  placeholder?: string;
  describedBy: string;
  value: string;
  dialect: Dialect;
  report: PatternReport | undefined;
  invalid: boolean;
  className?: string | undefined;
  onChange: (value: string) => void;
};

/** A pattern on one line, with the places of its problems marked. */
export function PatternInput({ className, report, dialect, placeholder, ...props }: PatternInputProps) {
  const registry = useRegistry();
  return (
    <div
      className={className}
      onKeyDownCapture={(event) => {
        // Undo is that of the whole draft, here as in every other field, so the code editor's own must not hear it.
        const key = event.key.toLowerCase();
        if ((event.ctrlKey || event.metaKey) && (key === "z" || key === "y")) {
          event.preventDefault();
          event.stopPropagation();
          registry.run(key === "y" || event.shiftKey ? "editor.redo" : "editor.undo");
        }
      }}
    >
      <CodeEditor
        {...props}
        language={languageOf(dialect)}
        lines="one"
        placeholder={placeholder ?? ""}
        marks={marksOf(report, props.value)}
      />
    </div>
  );
}
