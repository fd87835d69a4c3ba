/** Completion that is asked for with Ctrl+Space and never opens by itself. */
import { autocompletion, type Completion, pickedCompletion } from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";

/** Something that completion offers. */
export type CodeSnippet = {
  /** How it is written. */
  notation: string;
  /** What is put in; the caret goes where `…` is, which is not put in itself. */
  insert: string;
  meaning: string;
  /** The heading that it stands under. */
  topic: string;
};

const caret = "…";

/** Puts the text of a snippet in place of `from` to `to`, with the caret at its `…`. */
export function insertSnippet(
  view: EditorView,
  insert: string,
  from: number,
  to: number,
  picked?: Completion,
): void {
  const place = insert.indexOf(caret);
  const text = insert.replace(caret, "");
  view.dispatch({
    changes: { from, to, insert: text },
    selection: { anchor: from + (place < 0 ? text.length : place) },
    userEvent: "input.complete",
    scrollIntoView: true,
    ...(picked === undefined ? {} : { annotations: pickedCompletion.of(picked) }),
  });
}

/** `snippets` is asked each time, so that they may arrive after the editor was made. */
export function codeCompletion(snippets: () => readonly CodeSnippet[]): Extension {
  return autocompletion({
    activateOnTyping: false,
    icons: false,
    override: [
      ({ pos, explicit }) =>
        explicit
          ? {
              from: pos,
              options: snippets().map(({ notation, insert, meaning, topic }, rank) => ({
                label: notation,
                detail: meaning,
                section: topic,
                sortText: `${rank}`.padStart(4, "0"),
                apply: (view, picked, from, to) => insertSnippet(view, insert, from, to, picked),
              })),
            }
          : null,
    ],
  });
}
