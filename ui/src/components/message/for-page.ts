import { drawForPage } from "./draw";
import type { Drawn } from "./drawn";
import type { MessageReading } from "./reading";

/** What is drawn of messages on a page, by their texts. Those that are too much for that are left out: they stand there as they are written. */
export function drawnForPage(texts: readonly string[], reading: MessageReading): { [text: string]: Drawn } {
  return Object.fromEntries(
    texts.flatMap((text) => {
      const tree = drawForPage(text, reading);
      return tree === null ? [] : [[text, tree] as const];
    }),
  );
}
