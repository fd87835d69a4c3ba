/** What sessions are made of, as the platform declares it: the words, icons and values of steps, and members of the world. */
import { type Icon, IconClock } from "@tabler/icons-react";
import type { Session, SessionMember, SessionVocabulary, Step, StepEntry, WorldEntry } from "@/ipc/generated";
import { duration } from "@/lib/time";
import { stepIcons } from "./step-icons";
import type { StepPlace } from "./steps";

/** The vocabulary of an engine, with what is known of the steps of the others. */
export type Vocabulary = SessionVocabulary & {
  /** The kind of a step; also of one that only another engine knows. */
  kind: (step: Step) => StepEntry | undefined;
  /** Whether the engine knows a step of this name. */
  knows: (op: string) => boolean;
  /** A new step of a kind, as fits its place; undefined where there is no such kind. */
  make: (key: string, place: StepPlace) => Step | undefined;
  /** A step in a few words. */
  words: (step: Step) => string;
  icon: (step: Step) => Icon;
  /** What a member of the world is called, also one that only another platform knows. */
  worldEntry: (key: string) => WorldEntry | undefined;
};

/** The members of a step or of a world by their names on the wire. */
export type Members = Readonly<Record<string, unknown>>;

export function membersOf(whole: Step | Session["env"]): Members {
  return whole as unknown as Members;
}

/** A step with another value of a member; undefined takes the member out. */
export function withMember(step: Step, key: string, value: unknown): Step {
  const { [key]: _, ...others } = membersOf(step);
  return (value === undefined ? others : { ...membersOf(step), [key]: value }) as unknown as Step;
}

/** The vocabulary of `engine` among all. */
export function vocabularyOf(engine: string, all: readonly SessionVocabulary[]): Vocabulary | undefined {
  const own = all.find(({ engines }) => engines.includes(engine));
  if (own === undefined) {
    return undefined;
  }
  // What another engine of the same platform knows says more of a step than another platform does.
  const others = all.filter((one) => one !== own);
  const isNear = ({ platform }: SessionVocabulary) => platform === own.platform;
  const first = [own, ...others.filter(isNear), ...others.filter((one) => !isNear(one))];
  const entries = first.flatMap(({ steps }) => steps.flatMap((group) => group.steps));
  const ops = new Set([...own.understood, ...own.steps.flatMap((group) => group.steps.map(({ op }) => op))]);
  const kind = (step: Step) => entries.find((entry) => isOf(step, entry));
  return {
    ...own,
    kind,
    knows: (op) => ops.has(op),
    make: (key, place) => {
      const entry = own.steps.flatMap((group) => group.steps).find((one) => one.key === key);
      return entry === undefined ? undefined : made(entry, place);
    },
    words: (step) => {
      const entry = kind(step);
      return entry === undefined ? step.op : phrase(step, entry);
    },
    icon: (step) => {
      const entry = kind(step);
      return entry === undefined ? IconClock : stepIcons[entry.icon];
    },
    worldEntry: (key) => first.flatMap(({ world }) => world).find(({ member }) => member.key === key),
  };
}

/** Members of a new step that are no arguments are fixed. */
function fixed(entry: StepEntry): [string, unknown][] {
  const open = new Set(entry.arguments.map(({ key }) => key));
  return Object.entries(JSON.parse(entry.new) as Members).filter(([key]) => !open.has(key));
}

function isOf(step: Step, entry: StepEntry): boolean {
  const members = membersOf(step);
  return step.op === entry.op && fixed(entry).every(([key, value]) => members[key] === value);
}

function made(entry: StepEntry, place: StepPlace): Step {
  const step = { ...(JSON.parse(entry.new) as Record<string, unknown>) };
  for (const { key, kind, optional } of entry.arguments) {
    if (kind === "address" && !optional) {
      step[key] = place.url;
    } else if (kind === "tab" && !optional) {
      step[key] = Math.max(1, place.lastTab - 1);
    } else if (kind === "department" && !optional) {
      step[key] = place.departments[0] ?? step[key];
    }
  }
  return step as unknown as Step;
}

function phrase(step: Step, entry: StepEntry): string {
  const members = membersOf(step);
  const missing = entry.arguments.some(
    ({ key, optional }) => optional && (members[key] === undefined || members[key] === null),
  );
  return entry.arguments.reduce(
    (words, member) => words.replace(`{${member.key}}`, () => valueWords(members[member.key], member)),
    missing ? entry.bare : entry.phrase,
  );
}

/** A value of a member as people say it. */
export function valueWords(value: unknown, member: SessionMember): string {
  const choice = member.choices.find((one) => one.value === JSON.stringify(value));
  if (choice !== undefined) {
    return choice.label;
  }
  return member.kind === "time" && typeof value === "number" ? duration(value) : String(value ?? "");
}

/** What a member of the world is: as the session says it, or as it is while nobody does. */
export function worldValue(env: Session["env"], entry: WorldEntry): unknown {
  return membersOf(env)[entry.member.key] ?? JSON.parse(entry.initial);
}

/** The departments that a session names. */
export function departmentsOf(session: Session): string[] {
  return Object.keys(session.env.departments ?? {});
}
