/** An order before and after, name by name. */
import { commonWords } from "./textDiff";

export type Standing = {
  name: string;
  /** Its place before, counted from 1; null where it was not there. */
  before: number | null;
  /** It was put elsewhere; those that only make room for others were not. */
  moved: boolean;
};

/** Where each name of the later order comes from. As few of them as possible are said to have moved. */
export function standings(before: readonly string[], after: readonly string[]): Standing[] {
  const kept = commonWords(before, after);
  const stayed = [...kept.old];
  // Of several with one name, the first that moved is taken first.
  const left = new Map<string, number[]>();
  before.forEach((name, place) => {
    if (!kept.old.has(place)) {
      left.set(name, [...(left.get(name) ?? []), place]);
    }
  });
  return after.map((name, place) => {
    const from = kept.now.has(place) ? stayed.shift() : left.get(name)?.shift();
    return {
      name,
      before: from === undefined ? null : from + 1,
      moved: from !== undefined && !kept.now.has(place),
    };
  });
}
