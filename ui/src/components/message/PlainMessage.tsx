import { DrawnMessage } from "./DrawnMessage";
import type { DrawingProps } from "./MessageText";
import { drawPlain } from "./plain";

/** A message as widgets draw it that read nothing in it. */
export function PlainMessage({ text, form }: DrawingProps) {
  return <DrawnMessage drawn={drawPlain(text)} form={form} />;
}
