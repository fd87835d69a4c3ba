import { DrawnMessage } from "./DrawnMessage";
import type { DrawingProps } from "./MessageText";
import { drawParsed } from "./message-parser";

/** A message as widgets since Rocket.Chat 6.4 draw it. */
export function ParsedMessage({ text, form }: DrawingProps) {
  return <DrawnMessage drawn={drawParsed(text, "as-written")} form={form} />;
}

/** A message as the newest widget draws it, with tables and rules. */
export function ParsedMessageWithTables({ text, form }: DrawingProps) {
  return <DrawnMessage drawn={drawParsed(text, "drawn")} form={form} />;
}
