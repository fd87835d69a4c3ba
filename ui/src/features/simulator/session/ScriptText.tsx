import { useEffect, useMemo, useRef, useState } from "react";
import { CodeEditor, type CodeMark } from "@/components/CodeEditor";
import type { Severity } from "@/components/diagnostics";
import { StatusIcon } from "@/components/StatusBadge";
import { WithCode } from "@/components/WithCode";
import { useClient } from "@/ipc/client";
import type { ScriptError, Session } from "@/ipc/generated";
import { lineMark, scriptSnippets } from "../model/script";
import { useVocabulary } from "../vocabulary/context";
import styles from "./session.module.css";
import type { SessionDocument } from "./useSessionDocument";
import type { Played } from "./useSimulation";

/** Long enough not to complain about every letter of a word. */
const parseDelay = 250;

export type ScriptTextProps = { document: SessionDocument; simulation: Played | undefined; engine: string };

/** The session as text, a step a line. What can be read is the session at once; what cannot is marked where it is. */
export function ScriptText({ document, simulation, engine }: ScriptTextProps) {
  const vocabulary = useVocabulary();
  const snippets = useMemo(() => scriptSnippets(vocabulary), [vocabulary]);
  const client = useClient();
  const { session, edit } = document;
  // The run of a session comes before it is saved, so the text follows a step while it is dragged.
  const script = simulation?.session === session ? simulation.script : document.script;
  const [text, setText] = useState<string | null>(script);
  const [errors, setErrors] = useState<readonly ScriptError[]>([]);
  const [unknown, setUnknown] = useState<readonly ScriptError[]>([]);
  // The session that was read from this text: it needs no writing again, which would move the cursor.
  const own = useRef<Session>(session);
  const asked = useRef(0);

  useEffect(() => {
    if (script !== null && (text === null || own.current !== session)) {
      own.current = session;
      setText(script);
      setErrors([]);
      setUnknown([]);
    }
  }, [script, session, text]);

  useEffect(() => () => clearTimeout(asked.current), []);

  function onChange(next: string): void {
    setText(next);
    clearTimeout(asked.current);
    const turn = window.setTimeout(async () => {
      const parsed = await client.rpc("session.parse", { text: next, engine });
      if (asked.current !== turn) {
        return;
      }
      setErrors(parsed.errors);
      setUnknown(parsed.unknown);
      if (parsed.session !== null) {
        own.current = parsed.session;
        edit({ type: "replace", session: parsed.session }, "script");
      }
    }, parseDelay);
    asked.current = turn;
  }

  if (text === null) {
    return <p className={styles.hint}>Writing the session as text…</p>;
  }
  const mark = (severity: Severity) => (error: ScriptError) => ({
    ...lineMark(text, error.line, error.column),
    severity,
    message: `${error.message}; ${error.help}`,
  });
  const marks: CodeMark[] = [...errors.map(mark("error")), ...unknown.map(mark("warning"))];
  return (
    <div className={styles.script}>
      <CodeEditor
        label="Session as text"
        language="text"
        value={text}
        onChange={onChange}
        marks={marks}
        invalid={errors.length > 0}
        describedBy="script-errors"
        placeholder={"load https://shop.example/\nwait 30s"}
        snippets={snippets}
      />
      <div id="script-errors" role="status">
        {errors.map((error) => (
          <p key={`${error.line}:${error.column}`} className={styles.scriptError}>
            <StatusIcon status="error" />
            <span>
              <strong>
                Line {error.line}, column {error.column}:
              </strong>{" "}
              <WithCode text={`${error.message}. ${error.help}`} />
            </span>
          </p>
        ))}
        {unknown.map((line) => (
          <p key={line.line} className={styles.scriptError}>
            <StatusIcon status="warning" />
            <span>
              <strong>Line {line.line}:</strong> <WithCode text={`${line.message}. ${line.help}`} />
            </span>
          </p>
        ))}
        {errors.length === 0 && (
          <p className={styles.hint}>
            A step a line; Ctrl+Space lists what a line can be. What comes after # is a comment and is not
            kept.
          </p>
        )}
      </div>
    </div>
  );
}
