/** The words of an engine for what it plays, as sentences and lists need them. */
import { nameOf } from "@/ipc/account-names";
import type { AccountNames, Speech } from "@/ipc/generated";

/** *Does not fire*, *Fires*: with a capital, where a line begins. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What the groups of the account are called; undefined where no server said it. */
export type GroupNames = Pick<AccountNames, "names"> | undefined;

/** *group 1*, *groups 1 (Sales) and 2*, as the sentence of a rule says it. */
export function groupWords(groups: readonly number[], names: GroupNames): string {
  const told = groups.map((group) => groupWithName(String(group), names));
  const last = told.at(-1);
  return told.length < 2 ? `group ${last ?? "?"}` : `groups ${told.slice(0, -1).join(", ")} and ${last}`;
}

/** *1 (Sales)*; the number alone where nobody said the name. */
export function groupWithName(id: string, names: GroupNames): string {
  const name = names && nameOf(names, id);
  return name === undefined ? id : `${id} (${name})`;
}

/** *All triggers*. */
export function allOf({ one }: Speech): string {
  return `All ${one}s`;
}
