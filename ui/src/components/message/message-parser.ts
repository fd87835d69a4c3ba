/**
 * The reading of widgets since 1.14 (Rocket.Chat 6.4): names of emoji become emoji, then the platform's own parser reads the text.
 * Sources: `packages/livechat` of RocketChat/Rocket.Chat, `MessageText` and `MarkdownBlock`, and its change log.
 */
import {
  type Blocks,
  type Emoji,
  type Inlines,
  type Link,
  type Markup,
  type Paragraph,
  parse,
  type Root,
} from "@rocket.chat/message-parser";
import { type Block, type Drawn, type Inline, type Item, paragraph, text } from "./drawn";
import { isOnlyEmoji, withEmoticons, withNamedEmoji } from "./emoji";
import { timeText } from "./time";

/** Tables and rules are read since the parser of Rocket.Chat 8.8; before, they are the text that they are written with. */
export type Tables = "drawn" | "as-written";

/** What the widget parses: the message after the names of emoji. */
export const prepared = (message: string): string => withEmoticons(withNamedEmoji(message), "as-written");

/** The tree that the widget draws. The parser refuses the empty message, which is no tree at all. */
export const treeOf = (message: string): Root => read(prepared(message));

const read = (source: string): Root => (source === "" ? [] : parse(source, { emoticons: true }));

export function drawParsed(message: string, tables: Tables): Drawn {
  const source = prepared(message);
  const root = read(source);
  return {
    blocks: [...root].flatMap((node: Node) => blocksOf(node, source, tables)),
    big: root[0]?.type === "BIG_EMOJI" || isOnlyEmoji(message),
  };
}

type Node = Root[number];

function blocksOf(node: Node, source: string, tables: Tables): Block[] {
  switch (node.type) {
    case "PARAGRAPH":
      return [paragraph(inlines(node.value))];
    case "BIG_EMOJI":
      return [paragraph(node.value.map(emoji))];
    case "HEADING":
      return [{ kind: "heading", level: node.level, children: inlines(node.value) }];
    case "UNORDERED_LIST":
      return [{ kind: "list", ordered: false, items: node.value.map((item) => listItem(item.value, null)) }];
    case "ORDERED_LIST":
      return [
        {
          kind: "list",
          ordered: true,
          items: node.value.map((item) => listItem(item.value, item.number ?? null)),
        },
      ];
    case "LIST_ITEM":
      return [{ kind: "list", ordered: false, items: [listItem(node.value, node.number ?? null)] }];
    case "TASKS":
      return [
        {
          kind: "list",
          ordered: false,
          items: node.value.map((task) => ({ ...listItem(task.value, null), done: task.status })),
        },
      ];
    case "QUOTE":
      return [{ kind: "quote", blocks: paragraphs(node.value) }];
    case "SPOILER_BLOCK":
      return [{ kind: "hidden", blocks: paragraphs(node.value) }];
    case "CODE":
      return [{ kind: "code-block", text: node.value.map((line) => line.value.value).join("\n") }];
    case "LINE_BREAK":
      return [{ kind: "empty-line" }];
    case "KATEX":
      return [paragraph([text(node.value)])];
    case "TABLE":
    case "HORIZONTAL_RULE":
      return tables === "drawn" ? [drawnSince88(node)] : asWritten(node, source);
  }
}

type Since88 = Extract<Blocks, { type: "TABLE" | "HORIZONTAL_RULE" }>;

function drawnSince88(node: Since88): Block {
  return node.type === "HORIZONTAL_RULE"
    ? { kind: "rule" }
    : {
        kind: "table",
        header: node.value.header.map((cell) => inlines(cell.value)),
        rows: node.value.rows.map((row) => row.value.map((cell) => inlines(cell.value))),
      };
}

function asWritten({ fallback }: Since88, source: string): Block[] {
  const written = Array.isArray(fallback) ? source.slice(...fallback) : (fallback?.value ?? "");
  return written
    .replace(/\n$/, "")
    .split("\n")
    .flatMap((line): Node[] => [...read(line)])
    .flatMap((node) =>
      node.type === "PARAGRAPH" ? [paragraph(inlines(node.value))] : [paragraph([text(written)])],
    );
}

const listItem = (value: Inlines[], number: number | null): Item => ({
  number,
  done: null,
  blocks: [paragraph(inlines(value))],
});

const paragraphs = (nodes: readonly Paragraph[]): Block[] =>
  nodes.map((node) => paragraph(inlines(node.value)));

const inlines = (nodes: readonly Inlines[]): Inline[] => nodes.map(inline);

function inline(node: Inlines): Inline {
  switch (node.type) {
    case "PLAIN_TEXT":
      return text(node.value);
    case "BOLD":
      return { kind: "bold", children: inlines(node.value) };
    case "ITALIC":
      return { kind: "italic", children: inlines(node.value) };
    case "STRIKE":
      return { kind: "strike", children: inlines(node.value) };
    case "SPOILER":
      return { kind: "spoiler", children: inlines(node.value) };
    case "INLINE_CODE":
      return { kind: "code", text: node.value.value };
    case "LINK":
      return { kind: "link", target: node.value.src.value, children: labels(node.value.label) };
    case "IMAGE":
      return { kind: "image", source: node.value.src.value, text: flat(labels(node.value.label)) };
    case "MENTION_USER":
      return { kind: "mention", text: `@${node.value.value}` };
    case "MENTION_CHANNEL":
      return { kind: "mention", text: `#${node.value.value}` };
    case "EMOJI":
      return emoji(node);
    case "TIMESTAMP":
      return {
        kind: "time",
        text: timeText(Number.parseInt(node.value.timestamp, 10), node.value.format),
      };
    case "INLINE_KATEX":
      return text(node.value);
    case "COLOR": {
      const { r, g, b, a } = node.value;
      return text(written("rgba", r, g, b, a / 255));
    }
  }
}

/** A colour as its author wrote it, by the name of its form. */
const written = (form: string, ...channels: number[]): string => `${form}(${channels.join(", ")})`;

/** In the label of a link, the widget draws emphasis and text and leaves out anything else. */
const labels = (label: Link["value"]["label"]): Inline[] =>
  inlines((Array.isArray(label) ? label : [label]).filter((part: Markup) => part.type !== "MENTION_CHANNEL"));

/** The widget has no pictures for names: what is left of them, and every emoticon, is shown by its name between colons. */
const emoji = (node: Emoji): Inline => ({
  kind: "emoji",
  text: "unicode" in node ? node.unicode : `:${node.shortCode ?? node.value.value}:`,
});

const flat = (parts: readonly Inline[]): string =>
  parts.map((part) => ("children" in part ? flat(part.children) : "text" in part ? part.text : "")).join("");
