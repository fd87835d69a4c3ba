import { Button, Input } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconRegex } from "@tabler/icons-react";
import { keepPreviousData } from "@tanstack/react-query";
import { useRegistry } from "@/app/actions";
import { CodeEditor, type CodeMark } from "@/components/CodeEditor";
import { languageOf } from "@/components/pattern-language";
import type { Dialect, PatternProblem, PatternReport } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import styles from "./Editor.module.css";

export type PatternFieldProps = {
  id: string;
  label: string;
  help: string;
  placeholder: string;
  /** Id of what is said about the pattern. */
  describedBy: string;
  value: string;
  /** The language of the pattern; that of browsers without it. */
  dialect?: Dialect;
  invalid: boolean;
  onChange: (value: string) => void;
  onOpenLab: () => void;
};

/** Milliseconds without typing after which the places of problems are asked for. */
const pause = 150;

const browsers: Dialect = { language: "javascript" };

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

/** A page-URL pattern on one line, with the places of its problems marked. */
export function PatternField(props: PatternFieldProps) {
  const { id, label, help, value, describedBy, dialect = browsers } = props;
  const registry = useRegistry();
  const [settled] = useDebouncedValue(value, pause);
  const report = useCommand(
    "pattern.test",
    { pattern: settled, dialect, urls: { from: "list", urls: [] } },
    { placeholderData: keepPreviousData, enabled: settled !== "" },
  ).data;
  const marks = marksOf(report, value);
  return (
    <Input.Wrapper label={label} description={help} labelElement="div">
      <div className={styles.pattern}>
        <div
          className={styles.patternEditor}
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
            id={id}
            label={label}
            language={languageOf(dialect)}
            lines="one"
            value={value}
            placeholder={props.placeholder}
            describedBy={describedBy}
            invalid={props.invalid}
            marks={marks}
            onChange={props.onChange}
          />
        </div>
        <Button
          variant="default"
          leftSection={<IconRegex size="1rem" aria-hidden />}
          onClick={props.onOpenLab}
        >
          Open in pattern lab
        </Button>
      </div>
    </Input.Wrapper>
  );
}
