/** What is said about spans of a text: a wavy line below each, a sign beside its line, and the words when the pointer is over either. */
import {
  type Diagnostic as Lint,
  lintGutter,
  nextDiagnostic,
  previousDiagnostic,
  setDiagnostics,
} from "@codemirror/lint";
import type { Extension } from "@codemirror/state";
import { type EditorView, keymap } from "@codemirror/view";
import type { Severity } from "./diagnostics";

/** A wavy line below a span, in UTF-16 units; hovering shows the message. */
export type CodeMark = { start: number; end: number; severity: Severity; message: string };

function lintOf(marks: readonly CodeMark[], length: number): Lint[] {
  return marks.map(({ start, end, severity, message }) => {
    const from = Math.min(Math.max(0, start), length);
    return {
      from,
      to: Math.min(Math.max(from, end), length),
      severity: severity === "note" ? "info" : severity,
      message,
    };
  });
}

/** Puts these marks in the place of those before. */
export function setMarks(editor: EditorView, marks: readonly CodeMark[]): void {
  editor.dispatch(setDiagnostics(editor.state, lintOf(marks, editor.state.doc.length)));
}

/** The key that goes from mark to mark; with Shift, back. */
export const markKey = "F8";

/** A sign beside each line that has a mark, and a key that goes from one to the next. */
export function markedLines(): Extension {
  return [lintGutter(), keymap.of([{ key: markKey, run: nextDiagnostic, shift: previousDiagnostic }])];
}
