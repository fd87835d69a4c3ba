import { type Drawn, type Inline, paragraph, text } from "./drawn";

/** A message of which nothing is read: its lines as they are written. */
export function drawPlain(message: string): Drawn {
  const lines = message.split(/\r\n|\r|\n/);
  const children = lines.flatMap((line, place): Inline[] => [
    ...(place === 0 ? [] : [{ kind: "line-break" } as const]),
    ...(line === "" ? [] : [text(line)]),
  ]);
  return { blocks: [paragraph(children)], big: false };
}
