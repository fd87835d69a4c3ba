import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
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

/** Texts that are no session yet, by the number of the session, with the session over which each was typed. */
const unread = new Map<number, { text: string; over: Session }>();

function unreadOver(document: SessionDocument): string | null {
  const kept = unread.get(document.view.id);
  const isSame = (over: Session) =>
    over === document.session || JSON.stringify(over) === JSON.stringify(document.session);
  return kept !== undefined && isSame(kept.over) ? kept.text : null;
}

export type ScriptTextProps = { document: SessionDocument; simulation: Played | undefined; engine: string };

/** The session as text, a step a line. What can be read is the session at once; what cannot is marked where it is. */
export function ScriptText({ document, simulation, engine }: ScriptTextProps) {
  const vocabulary = useVocabulary();
  const snippets = useMemo(() => scriptSnippets(vocabulary), [vocabulary]);
  const client = useClient();
  const { session, edit, view } = document;
  // The run of a session comes before it is saved, so the text follows a step while it is dragged.
  const script = simulation?.session === session ? simulation.script : document.script;
  const [text, setText] = useState<string | null>(() => unreadOver(document) ?? script);
  const [errors, setErrors] = useState<readonly ScriptError[]>([]);
  const [unknown, setUnknown] = useState<readonly ScriptError[]>([]);
  // The session that was read from this text: it needs no writing again, which would move the cursor.
  const own = useRef<Session>(session);
  const asked = useRef(0);
  /** Reads what was typed last, where that was not done yet. */
  const pending = useRef<(() => void) | null>(null);

  useEffect(() => {
    if (script !== null && (text === null || own.current !== session)) {
      own.current = session;
      setText(script);
      setErrors([]);
      setUnknown([]);
    }
  }, [script, session, text]);

  // Whoever goes to another part at once loses nothing of what was typed.
  useEffect(
    () => () => {
      clearTimeout(asked.current);
      pending.current?.();
    },
    [],
  );

  function onChange(next: string): void {
    setText(next);
    unread.set(view.id, { text: next, over: session });
    clearTimeout(asked.current);
    const read = async () => {
      pending.current = null;
      const parsed = await client.rpc("session.parse", { text: next, engine });
      if (asked.current !== turn) {
        return;
      }
      setErrors(parsed.errors);
      setUnknown(parsed.unknown);
      if (parsed.session !== null) {
        unread.delete(view.id);
        own.current = parsed.session;
        edit({ type: "replace", session: parsed.session }, "script");
      }
    };
    pending.current = () => void read();
    const turn = window.setTimeout(() => void read(), parseDelay);
    asked.current = turn;
  }

  // What is wrong with a text that one comes back to is said again.
  const again = useEffectEvent(() => {
    const kept = unreadOver(document);
    if (kept !== null) {
      onChange(kept);
    }
  });
  useEffect(() => again(), []);

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
