import { DrawnMessage } from "./DrawnMessage";
import type { DrawingProps } from "./MessageText";
import { drawMarkdown } from "./markdown-it";

/** A message as widgets up to Rocket.Chat 6.3 draw it. */
export function MarkdownItMessage({ text, form }: DrawingProps) {
  return <DrawnMessage drawn={drawMarkdown(text)} form={form} />;
}
