/** The clock of a session: when it begins, and what time it is in a time zone then. */
import type { Session } from "@/ipc/generated";
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

/** The time zone in which the session's times are told besides UTC; null for none. */
export function zoneOf(session: Session, { world }: Pick<Vocabulary, "world">): string | null {
  const key = world.find(({ member }) => member.kind === "zone")?.member.key;
  const zone = key === undefined ? undefined : membersOf(session.env)[key];
  return typeof zone === "string" && isZone(zone) ? zone : null;
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The time of day and the weekday in a time zone: `10:00 on Monday`. */
export function timeIn(at_ms: number, zone: string): string {
  const part = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { ...style, timeZone: zone }).format(new Date(at_ms));
  return `${part({ hour: "2-digit", minute: "2-digit" })} on ${part({ weekday: "long" })}`;
}

/** Every time zone that can be chosen. */
export function zones(): string[] {
  return Intl.supportedValuesOf("timeZone");
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
