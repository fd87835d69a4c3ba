/** The words of a sentence that are about one part and what is in it. */
import type { Phrase } from "@/ipc/generated";

/** The pieces from the first to the last that is about the part at `pointer`, with the words that join them. */
export function phrasesAbout(sentence: readonly Phrase[], pointer: string): readonly Phrase[] {
  const isAbout = ({ path }: Phrase) => path === pointer || path.startsWith(`${pointer}/`);
  const first = sentence.findIndex(isAbout);
  return first < 0 ? [] : sentence.slice(first, sentence.findLastIndex(isAbout) + 1);
}
