/** The clock of a session: when it begins, and what time it is in a time zone then. */
import type { Session } from "@/ipc/generated";
import { isTimeZone } from "@/lib/zones";
import { membersOf, type Vocabulary, worldValue } from "./vocabulary";

/** When the session begins, in milliseconds since 1970 UTC; null where its engine's worlds have no clock. */
export function beginsAt(session: Session, { world }: Pick<Vocabulary, "world">): number | null {
  const entry = world.find(({ member }) => member.kind === "moment");
  if (entry === undefined) {
    return null;
  }
  const at = Date.parse(String(worldValue(session.env, entry)));
  return Number.isNaN(at) ? null : at;
}

/** The time zone in which the session's times are told besides UTC: its own, or else that of its project; null for none. */
export function zoneOf(
  session: Session,
  { world }: Pick<Vocabulary, "world">,
  ofProject: string | null,
): string | null {
  const key = world.find(({ member }) => member.kind === "zone")?.member.key;
  const own = key === undefined ? undefined : membersOf(session.env)[key];
  const zone = typeof own === "string" && isTimeZone(own) ? own : ofProject;
  return zone !== null && isTimeZone(zone) ? zone : null;
}

/** The time of day and the weekday in a time zone: `10:00 on Monday`. */
export function timeIn(at_ms: number, zone: string): string {
  const part = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { ...style, timeZone: zone }).format(new Date(at_ms));
  return `${part({ hour: "2-digit", minute: "2-digit" })} on ${part({ weekday: "long" })}`;
}

/** A moment for a field of date and time, in UTC and to the minute. */
export function fieldOf(moment: string): string {
  const at = Date.parse(moment);
  return Number.isNaN(at) ? "" : new Date(at).toISOString().slice(0, 16);
}

/** A moment as the wire has it, from such a field; null while the field is not filled in. */
export function momentOf(field: string): string | null {
  const at = Date.parse(`${field}Z`);
  return Number.isNaN(at) ? null : `${new Date(at).toISOString().slice(0, 19)}Z`;
}
