import type { MessageReading } from "./reading";

// The parsers take longer than the length grows. Servers take 5000 characters unless their administrator changed that.
const LONGEST = 20_000;

/**
 * Steps of the platform's parser that a message may take: about a quarter of a second on a desk. At each of its signs the parser tries every
 * form that could begin there, and reads on to the next blank; at each `[` it looks for the `]` in all that follows.
 * Measured in Node 20 over rows of each sign: 25 to 40 million such steps a second. A row of 2,449 stars is the longest that is drawn.
 */
const MOST_STEPS = 6_000_000;

const SIGNS = /[*_~`[\]()!|:<\\#]/g;

/** Why a message is shown as it is written instead of being read; null where it is read. */
export type Beyond = "too-long" | "too-many-signs";

/** Whether a message is more than is read here. */
export function beyond(message: string, reading: MessageReading): Beyond | null {
  // Nothing is read in it, so nothing can take long.
  if (reading === "plain") {
    return null;
  }
  if (message.length > LONGEST) {
    return "too-long";
  }
  return reading !== "markdown-it" && steps(message) > MOST_STEPS ? "too-many-signs" : null;
}

function steps(message: string): number {
  const links = count(message, /\[/g) * message.length;
  return message.split(/\s+/).reduce((sum, word) => sum + count(word, SIGNS) * word.length, links);
}

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;

/** What to tell of a message that is shown as it is written. */
export const whyAsWritten: Record<Beyond, string> = {
  "too-long": `Shown as it is written: it has more than ${LONGEST.toLocaleString("en")} characters, which is more than is drawn here.`,
  "too-many-signs":
    "Shown as it is written: so many signs such as * or _ in a row take too long to read, here as in the visitor’s widget. Put blanks between them, or use fewer.",
};
