/** A span of an editor that something else points at, and the other way round: the place that the pointer is over. */
import { type Extension, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";

/** A span in UTF-16 units, end not included. */
export type CodeSpan = { start: number; end: number };

const point = StateEffect.define<CodeSpan | null>();
const mark = Decoration.mark({ class: "cm-spot" });

const spot = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(now, transaction) {
    let next = now.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(point)) {
        next = decorated(effect.value, transaction.newDoc.length);
      }
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function decorated(span: CodeSpan | null, length: number): DecorationSet {
  if (span === null || span.start >= Math.min(span.end, length)) {
    return Decoration.none;
  }
  return Decoration.set([mark.range(span.start, Math.min(span.end, length))]);
}

/** What to dispatch to point at `span`. */
export const pointAt = (span: CodeSpan | null): StateEffect<CodeSpan | null> => point.of(span);

/** `onPoint` hears the offset that the pointer is over; null when it is over none. */
export function codeSpot(onPoint: (offset: number | null) => void): Extension {
  return [
    spot,
    EditorView.domEventHandlers({
      mousemove: (event, view) => {
        const offset = view.posAtCoords({ x: event.clientX, y: event.clientY });
        const rect = offset === null ? null : view.coordsAtPos(offset);
        // Between two characters the nearer side counts; the one that the pointer is on begins before it.
        onPoint(offset === null || rect === null ? null : event.clientX < rect.left ? offset - 1 : offset);
      },
      mouseleave: () => onPoint(null),
    }),
  ];
}
