import { Button } from "@mantine/core";
import { type Ref, useImperativeHandle, useRef, useState } from "react";
import { CodeEditor, type CodeEditorHandle } from "@/components/CodeEditor";
import type { CodeSnippet } from "@/components/code-completion";
import { type CodeMark, markKey } from "@/components/code-marks";
import type { Diagnostic } from "@/components/diagnostics";
import { StatusIcon } from "@/components/StatusBadge";
import { remember, remembered } from "@/lib/storage";
import { type Document, differences } from "./document";
import styles from "./Editor.module.css";
import { jsonText, parseJson } from "./json";
import { placesIn } from "./json-places";

/** A text that is no trigger yet and so cannot be saved with the draft: this window remembers it until it is one. */
export type Unfinished = { text: string | null; keep: (text: string | null) => void };

function isText(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}

export function useUnfinishedJson(draft: number): Unfinished {
  const key = `editor.json.${draft}`;
  const [text, setText] = useState(() => remembered(key, null, isText));
  return {
    text,
    keep: (next) => {
      setText(next);
      if (next !== text) {
        remember(key, next);
      }
    },
  };
}

export type JsonViewProps = {
  document: Document;
  unfinished: Unfinished;
  /** What completion offers. */
  snippets: readonly CodeSnippet[];
  /** What the checks say of the document, as it was saved last. */
  diagnostics: readonly Diagnostic[];
  onChange: (document: Document) => void;
  handle?: Ref<JsonViewHandle>;
};

/** What can be done to the view from outside. */
export type JsonViewHandle = {
  /** Goes to the place of a field. */
  show: (path: string) => void;
};

/** What is said about a field as a mark at its place. */
function marksOf(diagnostics: readonly Diagnostic[], text: string): readonly CodeMark[] {
  const places = placesIn(text);
  return diagnostics.map(({ path, severity, message, help }) => ({
    ...places(path),
    severity,
    message: help === "" ? message : `${message} ${help}`,
  }));
}

/** The whole document as JSON. What is typed takes effect as soon as it is a trigger again. */
export function JsonView({ document, unfinished, snippets, diagnostics, onChange, handle }: JsonViewProps) {
  // The words as they were typed, as long as they mean the document: its own spaces are nobody else's business.
  const [typed, setTyped] = useState<string | null>(null);
  const parsed = parseJson(unfinished.text ?? "{}");
  const problem = unfinished.text !== null && "message" in parsed ? parsed : null;
  const text = unfinished.text ?? (typed !== null && means(typed, document) ? typed : jsonText(document));
  const marks =
    problem === null
      ? marksOf(diagnostics, text)
      : [
          {
            start: problem.start,
            end: problem.start + 1,
            severity: "error" as const,
            message: problem.message,
          },
        ];
  const code = useRef<CodeEditorHandle>(null);
  useImperativeHandle(handle, () => ({ show: (path) => code.current?.select(placesIn(text)(path)) }), [text]);
  return (
    <div className={styles.json}>
      <CodeEditor
        label="The draft as JSON"
        language="json"
        value={text}
        snippets={snippets}
        invalid={problem !== null}
        describedBy="editor-json-problem"
        marks={marks}
        handle={code}
        onChange={(next) => {
          const result = parseJson(next);
          if ("document" in result) {
            setTyped(next);
            unfinished.keep(null);
            onChange(result.document);
          } else {
            unfinished.keep(next);
          }
        }}
      />
      <div id="editor-json-problem" className={styles.jsonFoot} aria-live="polite">
        {problem === null ? (
          <span>
            Edits take effect as you type. Fields that the form does not know are kept.
            {snippets.length > 0 && " Ctrl+Space offers what can stand here."}
            {marks.length > 0 && ` ${markKey} goes to the next check.`}
          </span>
        ) : (
          <>
            <StatusIcon status="error" />
            <span className={styles.jsonProblem}>
              Line {problem.line}: {problem.message} The draft stays as it was until this is a trigger again.
            </span>
            <Button size="compact-sm" variant="default" onClick={() => unfinished.keep(null)}>
              Discard this text
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

function means(text: string, document: Document): boolean {
  const result = parseJson(text);
  return "document" in result && differences(result.document, document).length === 0;
}
