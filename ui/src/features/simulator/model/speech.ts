/** The words of an engine for what it plays, as sentences and lists need them. */
import type { Speech } from "@/ipc/generated";

/** *Does not fire*, *Fires*: with a capital, where a line begins. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** *group 1*, *groups 1 and 2*. */
export function groupWords(groups: readonly number[]): string {
  const last = groups.at(-1);
  return groups.length < 2 ? `group ${last ?? "?"}` : `groups ${groups.slice(0, -1).join(", ")} and ${last}`;
}

/** *All triggers*. */
export function allOf({ one }: Speech): string {
  return `All ${one}s`;
}
