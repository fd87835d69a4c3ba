/** Drafts that take no part in a session, in a sentence. */
import type { NotPlayed } from "@/ipc/generated";

/** *2 greetings take no part: LiveChat greetings plays them.* */
export function leftOutWords({ count, label, engine }: NotPlayed, name: string | undefined): string {
  const one = count === 1;
  const what = `${count} ${label.toLowerCase()}${one ? " takes" : "s take"} no part`;
  return engine === null
    ? `${what}: nothing that a visitor does decides what ${one ? "it does" : "they do"}.`
    : `${what}: ${one ? "it is" : "they are"} played by the engine ${name ?? engine}.`;
}
