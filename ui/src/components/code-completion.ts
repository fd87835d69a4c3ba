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

/** Where the text that a snippet takes the place of begins; the caret itself where there is none. */
export type TokenStart = (before: string) => number;

/** The beginning of the JSON text that is open at the end of a line; the end of the line while none is. */
export const jsonTextStart: TokenStart = (before) => {
  const open = /^(?:[^"]|"(?:[^"\\]|\\.)*")*("(?:[^"\\]|\\.)*)$/.exec(before)?.[1];
  return before.length - (open?.length ?? 0);
};

/** `snippets` is asked each time, so that they may arrive after the editor was made. */
export function codeCompletion(snippets: () => readonly CodeSnippet[], start?: TokenStart): Extension {
  return autocompletion({
    activateOnTyping: false,
    icons: false,
    override: [
      ({ pos, explicit, state }) => {
        if (!explicit) {
          return null;
        }
        const line = state.doc.lineAt(pos);
        const before = line.text.slice(0, pos - line.from);
        return {
          from: start === undefined ? pos : line.from + start(before),
          options: snippets().map(({ notation, insert, meaning, topic }, rank) => ({
            label: notation,
            detail: meaning,
            section: topic,
            sortText: `${rank}`.padStart(4, "0"),
            apply: (view, picked, from, to) => {
              // The sign that closes the text is there already, where one is edited.
              const closes =
                start !== undefined && from < to && view.state.sliceDoc(to, to + 1) === insert.at(-1);
              insertSnippet(view, insert, from, closes ? to + 1 : to, picked);
            },
          })),
        };
      },
    ],
  });
}
