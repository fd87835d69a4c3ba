/** A plan as people review it: what applying each item would do, what can be decided about it, and what is in the way. */
import type { Status } from "@/components/status";
import type { Choice, FieldMerge, Operation, PlanItem, Side } from "@/ipc/generated";
import { isOrder, orderEffect, orderOptions } from "./order";

/** Decisions by the id of their item; an item that is not in here has none. */
export type Choices = Readonly<Record<string, Choice>>;

export type OperationLook = {
  status: Status;
  word: string;
  /** What it means, in a sentence. */
  text: string;
};

/** In the order in which a review goes: what needs a decision, what will be done, the rest. */
export const operationLooks: Record<Operation, OperationLook> = {
  conflict: {
    status: "conflict",
    word: "Conflict",
    text: "The draft and the server’s trigger were both changed since the server was last read.",
  },
  changed_on_server: {
    status: "changed-on-server",
    word: "Changed on server",
    text: "Somebody changed the trigger on the server; the draft is as it was.",
  },
  deleted_on_server: {
    status: "changed-on-server",
    word: "Deleted on server",
    text: "Somebody deleted the trigger on the server.",
  },
  in_doubt: {
    status: "in-doubt",
    word: "In doubt",
    text: "It was sent before, and nobody knows yet whether the server made it. Sending it again now could make a second trigger.",
  },
  blocked: {
    status: "blocked",
    word: "Blocked",
    text: "Something speaks against the draft. Nothing is sent for it until that is mended, or somebody says why it is sent all the same.",
  },
  create: { status: "create", word: "Create", text: "The server gets a new trigger." },
  update: { status: "update", word: "Update", text: "The server’s trigger becomes as the draft is." },
  delete: { status: "delete", word: "Delete", text: "The trigger goes away from the server." },
  link: {
    status: "ready",
    word: "Link",
    text: "The server has this very trigger already. Draft and trigger are tied together; nothing is sent.",
  },
  unchanged: {
    status: "unchanged",
    word: "Unchanged",
    text: "Draft and server are the same. Nothing is sent.",
  },
  only_on_server: {
    status: "note",
    word: "Only on server",
    text: "No draft has this trigger. It is left alone.",
  },
};

/** The name of a kind of decision: that of the choice, or of its only member. A tie to another trigger is another decision. */
export function kindOf(choice: Choice): string {
  if (typeof choice === "string") {
    return choice;
  }
  if ("link" in choice) {
    return `link:${choice.link}`;
  }
  return "merge" in choice ? "merge" : "despite";
}

/** Decisions about the fields of a conflict, by path. */
export type Sides = Readonly<Record<string, Side>>;

/** Whose value a field gets; null where somebody has to say so. */
export function sideOf(field: FieldMerge, sides: Sides): Side | null {
  const own: Side | null = field.state === "conflict" ? null : field.state === "theirs" ? "theirs" : "mine";
  return sides[field.path] ?? own;
}

/** How many fields of a conflict nobody has decided on yet. */
export function openFields(item: PlanItem, sides: Sides): number {
  return item.fields.filter((field) => sideOf(field, sides) === null).length;
}

/** Whether applying leaves the item alone until somebody decides. */
export function needsDecision({ operation }: PlanItem): boolean {
  return operation === "conflict" || operation === "changed_on_server" || operation === "deleted_on_server";
}

/** A way to go on with an item; `choice: null` is what happens without a decision. */
export type Option = { choice: Choice | null; word: string; text: string };

const leave: Option = {
  choice: "leave",
  word: "Leave out",
  text: "Do nothing about it this time. The next plan shows it again.",
};

/** The ways to go on with an item; none where there is only one. `items` are those of the plan, where the texts are read. */
export function optionsFor(item: PlanItem, items: readonly PlanItem[] = []): Option[] {
  if (isOrder(item)) {
    return orderOptions(item.operation, leave);
  }
  const ends = item.body === null;
  switch (item.operation) {
    case "create":
      return [{ choice: null, word: "Create", text: "Make a new trigger on the server." }, leave];
    case "update":
      return [{ choice: null, word: "Update", text: "Send these changes to the server." }, leave];
    case "delete":
      return [{ choice: null, word: "Delete", text: "Take the trigger off the server." }, leave];
    case "link":
      return [
        { choice: null, word: "Link", text: "Tie the draft to the trigger that is there." },
        {
          choice: "create_another",
          word: "Create another",
          text: "Make a second trigger with this content.",
        },
        leave,
      ];
    case "conflict":
    case "changed_on_server":
      return [
        ...(item.fields.length > 0 && !ends
          ? [
              {
                choice: { merge: {} },
                word: "Join both",
                text: "Each side keeps what only it changed; you choose where both changed the same field. The draft becomes the joined one too.",
              },
            ]
          : []),
        ends
          ? { choice: "mine", word: "Mine", text: "Delete the trigger, with what others changed in it." }
          : { choice: "mine", word: "Mine", text: "Overwrite the server’s trigger with the draft." },
        {
          choice: "server",
          word: "The server’s",
          text: "Take the server’s content into the draft. The draft’s history keeps the old one.",
        },
        leave,
      ];
    case "deleted_on_server":
      return [
        { choice: "mine", word: "Mine", text: "Create the trigger again." },
        {
          choice: "server",
          word: "The server’s",
          text: "Accept that it is gone. The draft stays and is tied to nothing any more.",
        },
        leave,
      ];
    case "in_doubt":
      return doubtOptions(item, items);
    case "blocked":
      return isOverridable(item.blocked)
        ? [
            { choice: null, word: "Hold it back", text: "Send nothing for it until it is mended." },
            {
              choice: { despite: "" },
              word: `${operationLooks[item.blocked].word} all the same`,
              text: "For a reason that stays in the history.",
            },
          ]
        : [];
    case "unchanged":
    case "only_on_server":
      return [];
  }
}

/** Waiting comes first: it is what happens by itself. */
function doubtOptions({ doubt, body, server }: PlanItem, items: readonly PlanItem[]): Option[] {
  const candidates = doubt?.candidates ?? [];
  const wait =
    candidates.length > 0
      ? { choice: null, word: "Leave it open", text: "Send nothing for it now. Each plan asks again." }
      : {
          choice: null,
          word: "Wait",
          text: "Send nothing for it now. A plan that is made later finds out, or sends it.",
        };
  return [
    wait,
    ...candidates.map((id) => ({
      choice: { link: id },
      word: `It is ${id}`,
      text: [
        ...items.filter(({ trigger_id }) => trigger_id === id).map(wordsOf),
        "Tie the draft to this trigger of the server. The next plan shows in what the two differ.",
      ].join(" "),
    })),
    ...(body === null && server === null
      ? []
      : [
          {
            choice: "mine" as const,
            word: "Send it now",
            text: "You know that the server will not do what was sent before. The server is asked once more just before it.",
          },
        ]),
  ];
}

/** A trigger of the plan in a sentence, by what tells it from others of its name. */
function wordsOf(item: PlanItem): string {
  return `“${nameOf(item)}”, ${item.told_apart ?? item.words}.`;
}

/** Whether what is held back can be done all the same, for a reason. */
function isOverridable(held: Operation | null): held is "create" | "update" | "delete" {
  return held === "create" || held === "update" || held === "delete";
}

/** Whether `choice` is one that fits `item`. */
export function fits(item: PlanItem, choice: Choice): boolean {
  return optionsFor(item).some(
    (option) => option.choice !== null && kindOf(option.choice) === kindOf(choice),
  );
}

/** What applying does with an item as things are decided now. */
export type Effect =
  | "create"
  | "update"
  | "delete"
  | "link"
  | "take"
  | "untie"
  | "undecided"
  | "in_doubt"
  | "nothing";

export function effectOf(item: PlanItem, choice: Choice | undefined): Effect {
  if (isOrder(item)) {
    return orderEffect(item.operation, choice);
  }
  if (choice === "leave") {
    return "nothing";
  }
  switch (item.operation) {
    case "create":
    case "update":
    case "delete":
      return item.operation;
    case "link":
      return choice === "create_another" ? "create" : "link";
    case "conflict":
    case "changed_on_server":
      if (choice === "mine") {
        return item.body === null ? "delete" : "update";
      }
      if (typeof choice === "object" && "merge" in choice) {
        return openFields(item, choice.merge) === 0 ? "update" : "undecided";
      }
      return choice === "server" ? "take" : "undecided";
    case "deleted_on_server":
      if (choice === "mine") {
        return "create";
      }
      return choice === "server" ? "untie" : "undecided";
    case "in_doubt":
      if (typeof choice === "object" && "link" in choice) {
        return "link";
      }
      if (choice !== "mine") {
        return "in_doubt";
      }
      return item.server === null ? "create" : item.body === null ? "delete" : "update";
    case "blocked":
      if (typeof choice === "object" && "despite" in choice) {
        return choice.despite.trim() === "" || !isOverridable(item.blocked) ? "undecided" : item.blocked;
      }
      return "nothing";
    case "unchanged":
    case "only_on_server":
      return "nothing";
  }
}

export type Counts = Record<Effect, number>;

export function countEffects(items: readonly PlanItem[], choices: Choices): Counts {
  const counts: Counts = {
    create: 0,
    update: 0,
    delete: 0,
    link: 0,
    take: 0,
    untie: 0,
    undecided: 0,
    in_doubt: 0,
    nothing: 0,
  };
  for (const item of items) {
    counts[effectOf(item, choices[item.id])] += 1;
  }
  return counts;
}

const phrases: readonly [Effect, string][] = [
  ["create", "to create"],
  ["update", "to update"],
  ["delete", "to delete"],
  ["link", "to link"],
  ["take", "to take from the server"],
  ["untie", "to untie"],
];

/** *2 to create, 1 to update, 1 needs a decision*. */
export function summary(counts: Counts): string {
  const parts = phrases
    .filter(([effect]) => counts[effect] > 0)
    .map(([effect, word]) => `${counts[effect]} ${word}`);
  if (counts.undecided > 0) {
    parts.push(`${counts.undecided} ${counts.undecided === 1 ? "needs" : "need"} a decision`);
  }
  if (counts.in_doubt > 0) {
    parts.push(`${counts.in_doubt} in doubt`);
  }
  return parts.length === 0 ? "Nothing to do" : parts.join(", ");
}

/** *Apply 6 to Shop production*: how many items, and where. */
export function applyTitle(counts: Counts, server: string): string {
  const count = phrases.reduce((sum, [effect]) => sum + counts[effect], 0);
  return count === 0 ? `Apply to ${server}` : `Apply ${count} to ${server}`;
}

/** Whether all that applying would do is to take triggers off the server. */
export function onlyDeletes(counts: Counts): boolean {
  return counts.delete > 0 && phrases.every(([effect]) => effect === "delete" || counts[effect] === 0);
}

/** Why the plan cannot be applied now, or null when it can. */
export function notYet(counts: Counts): string | null {
  if (counts.undecided > 0) {
    return "Decide first what is still open, or leave it out.";
  }
  return phrases.some(([effect]) => counts[effect] > 0) ? null : "Nothing that is ticked changes anything.";
}

/** The name of an item as lists show it. */
export function nameOf({ name }: { name: string }): string {
  return name === "" ? "Without a name" : name;
}
