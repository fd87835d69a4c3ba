/**
 * Keeps what is typed: saves soon after every edit, one save after another, each on top of the revision that the last answer named.
 * Each edit is saved by itself, however quickly the next one follows, so that undo takes them back one by one.
 * Knows nothing of React; `useDraftSession` ties it to a screen.
 */
import { type ApiError, type Client, toApiError } from "@/ipc/client";
import type { DraftView } from "@/ipc/generated";
import { createStore } from "@/lib/store";
import type { Document } from "./document";
import { type Change, type Editing, isUnsaved, opened, reduce, type Waiting } from "./editing";

/** Milliseconds without typing after which an edit is saved. */
export const pause = 200;

/** Milliseconds after which a failed save is tried again. */
const retryAfter = 3_000;

export type DraftSession = {
  get: () => Editing;
  subscribe: (listener: () => void) => () => void;
  /** Puts a document on the screen; `field` says what was edited. */
  edit: (document: Document, field: string) => void;
  /** Saves at once what is not saved yet. Never rejects: a failure is in the state. */
  flush: () => Promise<void>;
  /** Runs a command that answers with the draft, after everything before it is saved. Rejects with why it could not. */
  step: (run: (client: Client, draft: number) => Promise<DraftView>) => Promise<void>;
  /** Takes a newer state of the draft over, unless there is something of this screen's own to save. */
  offer: (view: DraftView) => void;
  /** Decides a conflict. */
  decide: (whose: "mine" | "theirs") => Promise<void>;
  /** Saves what is left and stops trying. */
  close: () => void;
};

export type SessionOptions = {
  client: Client;
  view: DraftView;
  /** Names this window, so that two windows never type into one revision. */
  window: string;
  /** Told every state of the draft that the back end answers with. */
  onAnswer: (view: DraftView) => void;
};

export function createSession({ client, view, window, onAnswer }: SessionOptions): DraftSession {
  const draft = view.row.id;
  const store = createStore<Editing>(opened(view));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> | null = null;
  let queue: Promise<void> = Promise.resolve();
  let stepping = false;
  let open = true;

  const apply = (change: Change) => store.set(reduce(store.get(), change));

  function schedule(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  }

  async function save({ document, edit, field }: Waiting): Promise<"go on" | "stop"> {
    const { view: base } = store.get();
    apply({ type: "sending" });
    try {
      const answer = await client.rpc("draft.save", {
        draft,
        base: base.revision,
        document,
        burst: `${window}${field}`,
      });
      apply({ type: "saved", view: answer, edit });
      onAnswer(answer);
      return "go on";
    } catch (failure) {
      await fail(toApiError(failure));
      return "stop";
    }
  }

  async function fail(error: ApiError): Promise<void> {
    if (error.code === "conflict") {
      try {
        apply({ type: "conflicted", theirs: await client.rpc("draft.get", { draft }) });
        return;
      } catch {
        // Without the other document there is nothing to compare: the conflict itself is shown, and met again at the next try.
      }
    }
    apply({ type: "failed", error });
    if (open && error.code !== "not-found") {
      schedule(retryAfter);
    }
  }

  async function drain(): Promise<void> {
    for (let [next] = store.get().waiting; next !== undefined; [next] = store.get().waiting) {
      if (store.get().theirs !== null || stepping || (await save(next)) === "stop") {
        return;
      }
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    saving ??= drain().finally(() => {
      saving = null;
    });
    return saving;
  }

  function step(run: (client: Client, draft: number) => Promise<DraftView>): Promise<void> {
    const turn = queue.then(async () => {
      await flush();
      const { failure, theirs, edit } = store.get();
      if (failure !== null) {
        throw failure;
      }
      if (theirs !== null) {
        return;
      }
      // What is typed meanwhile waits for the revision that the answer names.
      stepping = true;
      try {
        const answer = await run(client, draft);
        apply({ type: "replaced", view: answer, edit });
        onAnswer(answer);
      } finally {
        stepping = false;
        if (isUnsaved(store.get())) {
          schedule(pause);
        }
      }
    });
    // One that failed must not hold up the next.
    queue = turn.catch(() => undefined);
    return turn;
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    edit: (document, field) => {
      open = true;
      apply({ type: "edited", document, field });
      schedule(pause);
    },
    flush,
    step,
    offer: (newer) => {
      const state = store.get();
      if (!isUnsaved(state) && !state.sending && newer !== state.view) {
        apply({ type: "replaced", view: newer, edit: state.edit });
      }
    },
    decide: async (whose) => {
      const { theirs, edit } = store.get();
      if (theirs === null) {
        return;
      }
      apply(whose === "mine" ? { type: "kept-mine" } : { type: "replaced", view: theirs, edit });
      onAnswer(theirs);
      await flush();
    },
    close: () => {
      open = false;
      void flush();
    },
  };
}
