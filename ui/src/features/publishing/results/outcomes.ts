/** The words and looks of what came of publishing: of items while applying, of items and publications in the history. */
import type { Failure } from "@/components/ErrorPanel";
import type { Status } from "@/components/status";
import type {
  ItemReport,
  LeftReason,
  Outcome,
  Problem,
  Publication,
  PublicationItemState,
  PublicationOutcome,
  PublicationWrite,
} from "@/ipc/generated";
import { exhaustive } from "@/lib/exhaustive";

export type Look = { status: Status; word: string };

const leftWords: Record<LeftReason, string> = {
  chosen: "Left out",
  needs_decision: "Not decided",
  blocked: "Blocked",
  only_on_server: "Left alone",
};

/** What a publication is called: by its note, or else by its number, which the shell knows it by too. */
export function publicationName({ id, note }: Pick<Publication, "id" | "note">): string {
  return note === "" ? `Publication ${id}` : note;
}

/** What came of an item, in a word. */
export function outcomeLook(outcome: Outcome): Look {
  switch (outcome.kind) {
    case "written":
      return { status: "done", word: "Written and read back" };
    case "deleted":
      return { status: "done", word: "Deleted" };
    case "linked":
      return { status: "done", word: "Linked" };
    case "arranged":
      return { status: "done", word: "Put in order and read back" };
    case "kept_servers":
    case "kept_order":
      return { status: "done", word: "Taken from the server" };
    case "gone_on_server":
      return { status: "done", word: "Tied to nothing any more" };
    case "differs":
      return { status: "warning", word: "Differs" };
    case "gone":
      return { status: "failed", word: "Not there" };
    case "failed":
      return { status: "failed", word: "Failed" };
    case "unknown":
      return { status: "warning", word: "Unknown" };
    case "not_reached":
      return { status: "skipped", word: "Not reached" };
    case "left":
      return {
        status: outcome.reason === "blocked" ? "blocked" : "skipped",
        word: leftWords[outcome.reason],
      };
    case "would_write":
      return { status: "note", word: "Would be written" };
    case "unchanged":
      return { status: "unchanged", word: "Unchanged" };
  }
}

/** Whether a report on the item is worth a row: those that nothing was ever to be done about are only counted. */
export function isWorthARow({ outcome }: ItemReport): boolean {
  return outcome.kind !== "unchanged" && !(outcome.kind === "left" && outcome.reason === "only_on_server");
}

const weight: Partial<Record<Status, number>> = { failed: 0, warning: 1, done: 2 };

/** What went wrong first, then what was done, then what was left; else in the order of the plan. */
export function worstFirst(items: readonly ItemReport[]): ItemReport[] {
  const rank = ({ outcome }: ItemReport) => weight[outcomeLook(outcome).status] ?? 3;
  return [...items].sort((a, b) => rank(a) - rank(b));
}

/** What came of everything that was to be done, in numbers. */
export type Tally = {
  done: number;
  differs: number;
  failed: number;
  unknown: number;
  notReached: number;
  /** Done, and done by somebody else in the same moment too. */
  twice: number;
};

export function tallyOf(items: readonly ItemReport[]): Tally {
  const tally: Tally = { done: 0, differs: 0, failed: 0, unknown: 0, notReached: 0, twice: 0 };
  for (const { outcome, twins } of items) {
    tally.twice += twins.length > 0 ? 1 : 0;
    switch (outcome.kind) {
      case "written":
      case "deleted":
      case "linked":
      case "arranged":
      case "kept_servers":
      case "kept_order":
      case "gone_on_server":
        tally.done += 1;
        break;
      case "differs":
        tally.differs += 1;
        break;
      case "failed":
      case "gone":
        tally.failed += 1;
        break;
      case "unknown":
        tally.unknown += 1;
        break;
      case "not_reached":
        tally.notReached += 1;
        break;
      case "left":
      case "unchanged":
      case "would_write":
        break;
      default:
        exhaustive(outcome);
    }
  }
  return tally;
}

/** Whether something is left that a new plan would show. */
export function leavesSomething({ differs, failed, unknown, notReached, twice }: Tally): boolean {
  return differs + failed + unknown + notReached + twice > 0;
}

/** *3 of 6 done, 1 failed, 2 not reached.* */
export function tallyText(tally: Tally): string {
  const { done, differs, failed, unknown, notReached, twice } = tally;
  if (!leavesSomething(tally)) {
    return done === 0 ? "Nothing had to be sent." : "Everything was done and read back.";
  }
  const parts = [
    `${done} of ${done + differs + failed + unknown + notReached} done`,
    ...(twice > 0 ? [`${twice} made twice`] : []),
    ...(differs > 0 ? [`${differs} not as it was sent`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(unknown > 0 ? [`${unknown} unknown`] : []),
    ...(notReached > 0 ? [`${notReached} not reached`] : []),
  ];
  return `${parts.join(", ")}.`;
}

/** A problem of a report as a failure to show. */
export function problemFailure({ message, help, call, causes, raw }: Problem): Failure {
  const details =
    call === null && causes.length === 0 && raw === null ? undefined : { call, causes, answer: raw };
  return { message, help: help === "" ? undefined : help, details };
}

export const publicationLooks: Record<PublicationOutcome, Look & { text: string }> = {
  running: { status: "waiting", word: "Running", text: "It is being carried out now, here or elsewhere." },
  unfinished: {
    status: "warning",
    word: "Unfinished",
    text: "It was interrupted, and nobody has looked yet how far it came.",
  },
  succeeded: { status: "done", word: "Succeeded", text: "Everything was done and read back." },
  failed: {
    status: "failed",
    word: "Failed",
    text: "Not everything was done; the items say what was.",
  },
  cancelled: { status: "skipped", word: "Cancelled", text: "Somebody cancelled; what was done stays done." },
  interrupted: {
    status: "warning",
    word: "Interrupted",
    text: "The application stopped in the middle; what happened on the server was looked up later.",
  },
};

export const itemStateLooks: Record<PublicationItemState, Look> = {
  planned: { status: "skipped", word: "Not begun" },
  sent: { status: "waiting", word: "Sent, not confirmed" },
  verified: { status: "done", word: "Done and read back" },
  failed: { status: "failed", word: "Failed" },
  skipped: { status: "skipped", word: "Skipped" },
  unknown: { status: "warning", word: "Unknown" },
};

export const writeLooks: Record<PublicationWrite, Look> = {
  create: { status: "create", word: "Create" },
  update: { status: "update", word: "Update" },
  delete: { status: "delete", word: "Delete" },
  arrange: { status: "update", word: "Order" },
};
