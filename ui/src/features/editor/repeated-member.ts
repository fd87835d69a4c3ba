/** Members that a JSON object has twice. `JSON.parse` takes the last in silence, and nobody can know which was meant. */

export type RepeatedMember = {
  name: string;
  /** Where the second one begins, in UTF-16 units. */
  start: number;
  /** The line of the first one, from 1. */
  firstLine: number;
};

/** An object with the places of its members, or a list. */
type Open = { members: Map<string, number>; wantsName: boolean } | null;

/** The first member that a text has twice in one object. The text must be JSON. */
export function repeatedMember(text: string): RepeatedMember | null {
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],]/g;
  const open: Open[] = [];
  for (const { 0: token, index } of text.matchAll(tokens)) {
    const top = open.at(-1) ?? null;
    if (token === "{") {
      open.push({ members: new Map(), wantsName: true });
    } else if (token === "[") {
      open.push(null);
    } else if (token === "}" || token === "]") {
      open.pop();
    } else if (token === ",") {
      if (top !== null) {
        top.wantsName = true;
      }
    } else if (top?.wantsName) {
      top.wantsName = false;
      const name = JSON.parse(token) as string;
      const first = top.members.get(name);
      if (first !== undefined) {
        return { name, start: index, firstLine: text.slice(0, first).split("\n").length };
      }
      top.members.set(name, index);
    }
  }
  return null;
}
