import { defaultKeymap, history, historyKeymap, redo } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, type Extension, Prec, Transaction } from "@codemirror/state";
import { EditorView, keymap, lineNumbers, placeholder as placeholderOf } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { type Ref, useEffect, useImperativeHandle, useRef } from "react";
import styles from "./CodeEditor.module.css";
import { type CodeSnippet, codeCompletion, insertSnippet, jsonTextStart } from "./code-completion";
import { type CodeMark, markedLines, setMarks } from "./code-marks";
import { type CodeSpan, codeSpot, pointAt } from "./code-spot";
import { type PatternLanguage, patternLanguages } from "./pattern-language";

/** What can be done to an editor from outside, as steps of its own undo. */
export type CodeEditorHandle = {
  focus: () => void;
  /** Takes `text` for `span`, and the focus. */
  replace: (span: CodeSpan, text: string) => void;
  /** Puts a snippet in at the caret, and takes the focus. */
  insert: (snippet: string) => void;
  select: (span: CodeSpan) => void;
};

export type { CodeMark } from "./code-marks";

export type CodeEditorProps = {
  /** The name for screen readers. */
  label: string;
  value: string;
  onChange?: (value: string) => void;
  language: PatternLanguage | "json" | "text";
  /** `one` keeps the text on one line, as an input does; pasted line breaks are dropped. */
  lines?: "one" | "many";
  access?: "edit" | "read";
  /** What is said about spans of the text. In JSON the lines have signs, too. */
  marks?: readonly CodeMark[];
  /** For `fieldId`, so that diagnostics can focus it. */
  id?: string;
  /** Id of what explains or criticises the text. */
  describedBy?: string;
  placeholder?: string;
  invalid?: boolean;
  /** Enter, in an editor of one line. */
  onEnter?: () => void;
  onBlur?: () => void;
  handle?: Ref<CodeEditorHandle>;
  /** A span that something else points at. */
  spot?: CodeSpan | null;
  /** The offset that the pointer is over; null when it is over none. */
  onPoint?: (offset: number | null) => void;
  /** What Ctrl+Space offers. */
  snippets?: readonly CodeSnippet[];
};

/** The usual keys, but for those with which one leaves a screen; a Mac has others for going by parts of the syntax. */
const keysOfText = defaultKeymap.map(({ key, ...binding }) =>
  key === undefined || /^Alt-Arrow(Left|Right)$/.test(key) ? binding : { ...binding, key },
);

const colors = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--td-color-syntax-key)" },
  { tag: [tags.string, tags.character], color: "var(--td-color-syntax-class)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--td-color-syntax-number)" },
  { tag: tags.bracket, color: "var(--td-color-syntax-group)" },
  { tag: [tags.keyword, tags.logicOperator], color: "var(--td-color-syntax-group)", fontWeight: "600" },
  { tag: tags.arithmeticOperator, color: "var(--td-color-syntax-quantifier)" },
  { tag: [tags.controlOperator, tags.special(tags.character)], color: "var(--td-color-syntax-anchor)" },
  { tag: tags.escape, color: "var(--td-color-syntax-escape)" },
  { tag: tags.comment, color: "var(--td-color-text-muted)" },
]);

const languages: Record<CodeEditorProps["language"], Extension> = {
  pattern: [patternLanguages.pattern, bracketMatching()],
  "python-pattern": [patternLanguages["python-pattern"], bracketMatching()],
  json: [json(), bracketMatching(), indentOnInput()],
  text: [],
};

/** Takes line breaks out of whatever is typed, pasted or dropped. */
const oneLine = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.docChanged || transaction.newDoc.lines === 1) {
    return transaction;
  }
  const insert = transaction.newDoc.sliceString(0, undefined, "");
  return [
    {
      changes: { from: 0, to: transaction.startState.doc.length, insert },
      selection: { anchor: Math.min(transaction.newSelection.main.head, insert.length) },
      annotations: Transaction.userEvent.of("input.paste"),
    },
  ];
});

function accessExtension(access: "edit" | "read"): Extension {
  return access === "read" ? [EditorState.readOnly.of(true), EditorView.editable.of(false)] : [];
}

/** What may change while the editor lives. */
type Live = Pick<CodeEditorProps, "label" | "id" | "describedBy" | "invalid" | "placeholder"> & {
  access: "edit" | "read";
};

function liveExtension({ label, id, describedBy, invalid, placeholder, access }: Live): Extension {
  return [
    accessExtension(access),
    placeholder === undefined ? [] : placeholderOf(placeholder),
    EditorView.contentAttributes.of({
      "aria-label": label,
      role: "textbox",
      tabindex: "0",
      ...(access === "read" ? { "aria-readonly": "true" } : {}),
      ...(id === undefined ? {} : { id }),
      ...(describedBy === undefined ? {} : { "aria-describedby": describedBy }),
      ...(invalid === true ? { "aria-invalid": "true" } : {}),
    }),
  ];
}

function handleOf(view: { readonly current: EditorView | null }): CodeEditorHandle {
  const within = (editor: EditorView, { start, end }: CodeSpan) => {
    const { length } = editor.state.doc;
    return { from: Math.min(start, length), to: Math.min(end, length) };
  };
  const act = (deed: (editor: EditorView) => void) => {
    if (view.current !== null) {
      deed(view.current);
      view.current.focus();
    }
  };
  return {
    focus: () => act(() => undefined),
    replace: (span, insert) =>
      act((editor) => {
        const { from, to } = within(editor, span);
        editor.dispatch({
          changes: { from, to, insert },
          selection: { anchor: from + insert.length },
          userEvent: "input.replace",
        });
      }),
    insert: (snippet) =>
      act((editor) => {
        const { from, to } = editor.state.selection.main;
        insertSnippet(editor, snippet, from, to);
      }),
    select: (span) =>
      act((editor) => {
        const { from, to } = within(editor, span);
        editor.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
      }),
  };
}

/** A CodeMirror editor for patterns and JSON, with highlighting, marks and undo of its own. Tab leaves it. */
export function CodeEditor(props: CodeEditorProps) {
  const {
    label,
    value,
    language,
    lines = "many",
    access = "edit",
    marks,
    id,
    describedBy,
    placeholder,
    invalid,
  } = props;
  const frame = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const live = useRef(new Compartment());
  // The newest callbacks and first values, for an editor that is built once.
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const parent = frame.current;
    if (parent === null) {
      return;
    }
    const single = lines === "one";
    const start = latest.current;
    const enter = (): boolean => {
      latest.current.onEnter?.();
      return true;
    };
    const editor = new EditorView({
      parent,
      state: EditorState.create({
        doc: start.value,
        extensions: [
          single
            ? [oneLine, Prec.high(keymap.of([{ key: "Enter", run: enter }]))]
            : [
                language === "json" ? lineNumbers() : [],
                language === "json" && start.marks !== undefined ? markedLines() : [],
                EditorView.lineWrapping,
                keymap.of(searchKeymap),
              ],
          history(),
          keymap.of([{ key: "Mod-Shift-z", run: redo }, ...historyKeymap, ...keysOfText]),
          languages[language],
          syntaxHighlighting(colors),
          codeSpot((offset) => latest.current.onPoint?.(offset)),
          codeCompletion(
            () => latest.current.snippets ?? [],
            language === "json" ? jsonTextStart : undefined,
          ),
          live.current.of(liveExtension({ ...start, access: start.access ?? "edit" })),
          EditorView.domEventHandlers({ blur: () => latest.current.onBlur?.() }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged && update.state.doc.toString() !== latest.current.value) {
              latest.current.onChange?.(update.state.doc.toString());
            }
          }),
        ],
      }),
    });
    view.current = editor;
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, [language, lines]);

  useEffect(() => {
    view.current?.dispatch({
      effects: live.current.reconfigure(
        liveExtension({ label, id, describedBy, invalid, placeholder, access } as Live),
      ),
    });
  }, [label, id, describedBy, invalid, placeholder, access]);

  useEffect(() => {
    const editor = view.current;
    const current = editor?.state.doc.toString();
    if (editor !== null && current !== undefined && current !== value) {
      // A value from outside (undo of the draft, another draft) is no step of this editor's own undo.
      editor.dispatch({
        changes: { from: 0, to: editor.state.doc.length, insert: value },
        annotations: Transaction.addToHistory.of(false),
      });
    }
  }, [value]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text needs its marks set again
  useEffect(() => {
    const editor = view.current;
    if (editor !== null) {
      setMarks(editor, marks ?? []);
    }
  }, [marks, value]);

  const spot = props.spot ?? null;
  const spotStart = spot?.start;
  const spotEnd = spot?.end;
  useEffect(() => {
    const span = spotStart === undefined || spotEnd === undefined ? null : { start: spotStart, end: spotEnd };
    view.current?.dispatch({ effects: pointAt(span) });
  }, [spotStart, spotEnd]);

  useImperativeHandle(props.handle, () => handleOf(view), []);

  return (
    <div
      ref={frame}
      className={styles.editor}
      data-lines={lines}
      data-access={access}
      data-invalid={invalid}
    />
  );
}
