/**
 * What the shell reads messages with: the same readings as in the window, as one script (`vite.shell.config.ts`). The shell's JavaScript has
 * no window, no `Intl` and, but for `URL.canParse`, nothing of a browser.
 */
import { drawForPage } from "./draw";
import type { MessageReading } from "./reading";

/** The tree of a message in JSON, or null, as on a page that the window exports. */
export function read(message: string, reading: MessageReading): string | null {
  const drawn = drawForPage(message, reading);
  return drawn === null ? null : JSON.stringify(drawn);
}
