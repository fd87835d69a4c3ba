/** Time zones by their names, as the browser knows them. */

/** Whether there is a time zone of this name. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Every time zone that can be chosen, and this one, which may have an older name. */
export function timeZones(chosen: string | null): string[] {
  const known = Intl.supportedValuesOf("timeZone");
  return chosen === null || known.includes(chosen) ? known : [chosen, ...known];
}
