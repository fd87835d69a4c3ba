/** What is drawn of a message, whichever of the widget's readings it went through. Nothing in it can run or load anything. */
export type Drawn = {
  blocks: Block[];
  /** The message is nothing but emoji, which the widget draws large. */
  big: boolean;
};

export type Block =
  | { kind: "paragraph"; children: Inline[] }
  | { kind: "heading"; level: number; children: Inline[] }
  | { kind: "list"; ordered: boolean; items: Item[] }
  | { kind: "quote"; blocks: Block[] }
  | { kind: "hidden"; blocks: Block[] }
  | { kind: "code-block"; text: string }
  | { kind: "table"; header: Inline[][]; rows: Inline[][][] }
  | { kind: "rule" }
  | { kind: "empty-line" };

export type Item = {
  /** The number that the item is written with. */
  number: number | null;
  /** Whether a task is done; no task has null. */
  done: boolean | null;
  blocks: Block[];
};

export type Inline =
  | { kind: "text"; text: string }
  | { kind: "bold" | "italic" | "strike" | "spoiler"; children: Inline[] }
  | { kind: "code"; text: string }
  | { kind: "link"; target: string; children: Inline[] }
  | { kind: "image"; source: string; text: string }
  | { kind: "mention"; text: string }
  | { kind: "emoji"; text: string }
  | { kind: "time"; text: string }
  | { kind: "line-break" };

export type TimeFormat = "t" | "T" | "d" | "D" | "f" | "F" | "R";

export const text = (of: string): Inline => ({ kind: "text", text: of });
export const paragraph = (children: Inline[]): Block => ({ kind: "paragraph", children });

/** A message of one line: its blocks one after the other, lists and quotes without their form. */
export function inOneLine(blocks: readonly Block[]): Inline[] {
  const parts = blocks.flatMap((block) => {
    const line = lineOf(block);
    return line.length > 0 ? [text(" "), ...line] : [];
  });
  return parts.slice(1);
}

function lineOf(block: Block): Inline[] {
  switch (block.kind) {
    case "paragraph":
      return block.children.map((child) => (child.kind === "line-break" ? text(" ") : child));
    case "heading":
      return [{ kind: "bold", children: block.children }];
    case "list":
      return inOneLine(block.items.flatMap((item) => item.blocks));
    case "quote":
      return inOneLine(block.blocks);
    case "hidden":
      return [{ kind: "spoiler", children: inOneLine(block.blocks) }];
    case "code-block":
      return [{ kind: "code", text: block.text.replace(/\s+/g, " ") }];
    case "table":
      return inOneLine([block.header, ...block.rows].flat().map(paragraph));
    case "rule":
    case "empty-line":
      return [];
  }
}
