/**
 * The state of a draft that is being edited: what is on the screen, and how far the back end has it. A pure reducer; the talking to the
 * back end is in `session.ts`. An answer never takes the place of what was typed after its question.
 */
import type { ApiError } from "@/ipc/client";
import type { DraftView } from "@/ipc/generated";
import { shared } from "@/lib/reuse";
import type { Document } from "./document";

/** An edit that the back end does not have. Typing into one field is one edit, until that is sent. */
export type Waiting = { document: Document; field: string; edit: number };

export type Editing = {
  /** The draft as the back end last said it. */
  view: DraftView;
  /** The document as it is on the screen. */
  document: Document;
  /** The number of the newest edit. */
  edit: number;
  /** What is to be saved, in order: each is a step of undo. */
  waiting: readonly Waiting[];
  /** The first of those that wait is on its way. */
  sending: boolean;
  /** Why the last save failed; null once one succeeds. */
  failure: ApiError | null;
  /** The draft as another window left it, when a save met it; nothing is saved until somebody decides. */
  theirs: DraftView | null;
};

export type Change =
  | { type: "edited"; document: Document; field: string }
  | { type: "sending" }
  /** The back end has edit number `edit`. */
  | { type: "saved"; view: DraftView; edit: number }
  | { type: "failed"; error: ApiError }
  | { type: "conflicted"; theirs: DraftView }
  /** The document is another one now (undo, revert), unless somebody typed after edit number `edit`. */
  | { type: "replaced"; view: DraftView; edit: number }
  | { type: "kept-mine" };

export function opened(view: DraftView): Editing {
  return {
    view,
    document: view.document,
    edit: 0,
    waiting: [],
    sending: false,
    failure: null,
    theirs: null,
  };
}

/** Whether something is on the screen that the back end does not have. */
export function isUnsaved(state: Editing): boolean {
  return state.waiting.length > 0;
}

/** What waits once another edit came: in the place of an edit of the same field that is not on its way, else behind the others. */
function withEdit({ waiting, sending }: Editing, next: Waiting): readonly Waiting[] {
  const last = waiting.at(-1);
  const isSent = sending && waiting.length === 1;
  return [...(last?.field === next.field && !isSent ? waiting.slice(0, -1) : waiting), next];
}

function waitingAfter({ waiting }: Editing, edit: number): readonly Waiting[] {
  return waiting.filter((one) => one.edit > edit);
}

export function reduce(state: Editing, change: Change): Editing {
  switch (change.type) {
    case "edited": {
      const { document, field } = change;
      const edit = state.edit + 1;
      return { ...state, document, edit, waiting: withEdit(state, { document, field, edit }) };
    }
    case "sending":
      return { ...state, sending: true };
    case "saved":
      return {
        ...state,
        view: shared(state.view, change.view),
        waiting: waitingAfter(state, change.edit),
        sending: false,
        failure: null,
      };
    case "failed":
      return { ...state, sending: false, failure: change.error };
    case "conflicted":
      return { ...state, sending: false, failure: null, theirs: change.theirs };
    case "replaced": {
      const typedSince = change.edit !== state.edit;
      return {
        ...state,
        view: shared(state.view, change.view),
        document: typedSince ? state.document : shared(state.document, change.view.document),
        waiting: waitingAfter(state, change.edit),
        failure: null,
        theirs: null,
      };
    }
    case "kept-mine":
      return state.theirs === null ? state : { ...state, view: state.theirs, theirs: null };
  }
}
