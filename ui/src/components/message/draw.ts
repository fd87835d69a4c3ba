import type { Drawn } from "./drawn";
import { beyond } from "./limits";
import { drawMarkdown } from "./markdown-it";
import { drawParsed } from "./message-parser";
import { drawPlain } from "./plain";
import type { MessageReading } from "./reading";

/** What a widget with this reading draws of a message. */
export function draw(message: string, reading: MessageReading): Drawn {
  switch (reading) {
    case "plain":
      return drawPlain(message);
    case "markdown-it":
      return drawMarkdown(message);
    case "message-parser":
      return drawParsed(message, "as-written");
    case "message-parser-with-tables":
      return drawParsed(message, "drawn");
  }
}

// Whoever writes the page reads JSON of 128 levels, and the trees stand some levels deep in it.
const DEEPEST = 100;

/** What is drawn of a message on an exported page. One that is more than is read here, or nested too deep, has null, and is shown there as it is written. */
export function drawForPage(message: string, reading: MessageReading): Drawn | null {
  const drawn = beyond(message, reading) === null ? draw(message, reading) : null;
  return drawn !== null && depthOf(drawn) <= DEEPEST ? drawn : null;
}

/** How many objects and lists stand in each other. */
const depthOf = (part: unknown): number =>
  typeof part === "object" && part !== null ? 1 + Math.max(0, ...Object.values(part).map(depthOf)) : 0;
