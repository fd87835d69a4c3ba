import type { Drawn } from "./drawn";
import { drawMarkdown } from "./markdown-it";
import { drawParsed } from "./message-parser";
import type { MessageReading } from "./reading";

/** What a widget with this reading draws of a message. */
export function draw(message: string, reading: MessageReading): Drawn {
  switch (reading) {
    case "markdown-it":
      return drawMarkdown(message);
    case "message-parser":
      return drawParsed(message, "as-written");
    case "message-parser-with-tables":
      return drawParsed(message, "drawn");
  }
}
