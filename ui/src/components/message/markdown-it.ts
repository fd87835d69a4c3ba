/**
 * The reading of widgets up to 1.13 (Rocket.Chat up to 6.3): names of emoji and emoticons become emoji, then `markdown-it` reads the text.
 * Recorded from the published widget 1.13.3, see `tests/widget-recorder`. That widget takes HTML for HTML. Here tags are never more than the
 * emphasis and the line breaks that they stand for.
 */
import MarkdownIt, { type StateInline, type Token } from "markdown-it";
import { type Block, type Drawn, type Inline, type Item, paragraph, text } from "./drawn";
import { isOnlyEmoji, TAKEN_FOR_EMOJI, withEmoticons, withNamedEmoji } from "./emoji";

const TILDE = 0x7e;

const reader = new MarkdownIt({ html: true, breaks: true, linkify: true, typographer: true });
reader.inline.ruler.push("single_tilde", singleTilde);

/** One tilde strikes out as two do: it is left to the rule that pairs them. */
function singleTilde(state: StateInline, silent: boolean): boolean {
  if (silent || state.src.charCodeAt(state.pos) !== TILDE) {
    return false;
  }
  const run = state.scanDelims(state.pos, true);
  for (let count = 0; count < run.length; count += 1) {
    const token = state.push("text", "", 0);
    token.content = "~";
    state.delimiters.push({
      marker: TILDE,
      length: 0,
      token: state.tokens.length - 1,
      end: -1,
      open: run.can_open,
      close: run.can_close,
    });
  }
  state.pos += run.length;
  return true;
}

export function drawMarkdown(message: string): Drawn {
  const source = withEmoticons(withNamedEmoji(message), "emoji");
  // The widget wraps what it takes for emoji before it reads the text, so inside of code the tags are seen.
  const wrapped = source.replace(TAKEN_FOR_EMOJI, "<span>$&</span>");
  const tokens = reader.parse(wrapped, {});
  return { blocks: new BlockReader(tokens).until(null), big: isOnlyEmoji(source) };
}

/** Goes through the tokens of blocks, which come as a flat list with openings and closings. */
class BlockReader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  until(close: string | null): Block[] {
    const blocks: Block[] = [];
    for (let token = this.#next(); token !== undefined && token.type !== close; token = this.#next()) {
      blocks.push(...this.#block(token));
    }
    return blocks;
  }

  #next(): Token | undefined {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    return token;
  }

  #block(token: Token): Block[] {
    switch (token.type) {
      case "paragraph_open":
        return [paragraph(this.#inline("paragraph_close"))];
      case "heading_open":
        return [
          { kind: "heading", level: Number(token.tag.slice(1)), children: this.#inline("heading_close") },
        ];
      case "bullet_list_open":
        return [{ kind: "list", ordered: false, items: this.#items("bullet_list_close", null) }];
      case "ordered_list_open": {
        const first = Number(token.attrGet("start") ?? 1);
        return [{ kind: "list", ordered: true, items: this.#items("ordered_list_close", first) }];
      }
      case "blockquote_open":
        return [{ kind: "quote", blocks: this.until("blockquote_close") }];
      case "fence":
      case "code_block":
        return [{ kind: "code-block", text: token.content.replace(/\n$/, "") }];
      case "hr":
        return [{ kind: "rule" }];
      case "table_open":
        return [this.#table()];
      case "html_block":
        return [paragraph(inlines(reader.parseInline(token.content.trim(), {})[0]?.children ?? []))];
      case "inline":
        return [paragraph(inlines(token.children ?? []))];
      default:
        return [];
    }
  }

  #inline(close: string): Inline[] {
    const children: Inline[] = [];
    for (let token = this.#next(); token !== undefined && token.type !== close; token = this.#next()) {
      children.push(...inlines(token.children ?? []));
    }
    return children;
  }

  #items(close: string, first: number | null): Item[] {
    const items: Item[] = [];
    for (let token = this.#next(); token !== undefined && token.type !== close; token = this.#next()) {
      if (token.type === "list_item_open") {
        const number = first === null ? null : first + items.length;
        items.push({ number, done: null, blocks: this.until("list_item_close") });
      }
    }
    return items;
  }

  #table(): Block {
    const rows: Inline[][][] = [];
    for (
      let token = this.#next();
      token !== undefined && token.type !== "table_close";
      token = this.#next()
    ) {
      if (token.type === "tr_open") {
        rows.push([]);
      } else if (token.type === "th_open" || token.type === "td_open") {
        rows.at(-1)?.push(this.#inline(token.type.replace("open", "close")));
      }
    }
    const [header = [], ...others] = rows;
    return { kind: "table", header, rows: others };
  }
}

type Span = "bold" | "italic" | "strike";
type Open = { tag: string; children: Inline[]; wrap: (children: Inline[]) => Inline[] };

const spanned =
  (kind: Span) =>
  (children: Inline[]): Inline[] => [{ kind, children }];
const bare = (children: Inline[]): Inline[] => children;

const htmlSpans: Readonly<Record<string, (children: Inline[]) => Inline[]>> = {
  b: spanned("bold"),
  strong: spanned("bold"),
  i: spanned("italic"),
  em: spanned("italic"),
  s: spanned("strike"),
  del: spanned("strike"),
  // What these hold is not shown.
  script: () => [],
  style: () => [],
};

/** The widget's version of `markdown-it` makes links of mail addresses only where it knows the end of the host; newer versions do of all. */
const isUnknownMail = (token: Token, target: string): boolean => {
  const [, host = ""] = token.markup === "linkify" ? (/^mailto:[^@]*@(.*)$/.exec(target) ?? []) : [];
  return host !== "" && !reader.linkify.test(host);
};

function inlines(tokens: readonly Token[]): Inline[] {
  const root: Open = { tag: "", children: [], wrap: bare };
  const open: Open[] = [root];
  const top = (): Open => open.at(-1) ?? root;
  const start = (tag: string, wrap: Open["wrap"]): void => {
    open.push({ tag, children: [], wrap });
  };
  const finish = (tag: string): void => {
    const from = open.findLastIndex((one, index) => index > 0 && one.tag === tag);
    while (from > 0 && open.length > from) {
      const closed = open.pop();
      top().children.push(...(closed?.wrap(closed.children) ?? []));
    }
  };
  for (const token of tokens) {
    switch (token.type) {
      case "text":
      case "text_special":
        top().children.push(text(token.content));
        break;
      case "softbreak":
      case "hardbreak":
        top().children.push({ kind: "line-break" });
        break;
      case "code_inline":
        top().children.push({ kind: "code", text: token.content });
        break;
      case "image":
        top().children.push({
          kind: "image",
          source: String(token.attrGet("src") ?? ""),
          text: token.content.replace(/<\/?span>/g, ""),
        });
        break;
      case "strong_open":
        start("**", spanned("bold"));
        break;
      case "em_open":
        start("*", spanned(token.markup === "*" ? "bold" : "italic"));
        break;
      case "s_open":
        start("~~", spanned("strike"));
        break;
      case "link_open": {
        const target = String(token.attrGet("href") ?? "");
        start("[", (children) =>
          isUnknownMail(token, target) ? children : [{ kind: "link", target, children }],
        );
        break;
      }
      case "strong_close":
        finish("**");
        break;
      case "em_close":
        finish("*");
        break;
      case "s_close":
        finish("~~");
        break;
      case "link_close":
        finish("[");
        break;
      case "html_inline": {
        const [, slash, tag = ""] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(token.content) ?? [];
        const name = tag.toLowerCase();
        if (name === "br") {
          top().children.push({ kind: "line-break" });
        } else if (name === "img") {
          const [, source = ""] = /\ssrc\s*=\s*["']?([^"'\s>]*)/i.exec(token.content) ?? [];
          top().children.push({ kind: "image", source, text: "" });
        } else if (slash === "/") {
          finish(name);
        } else if (name in htmlSpans) {
          start(name, htmlSpans[name] ?? bare);
        }
        break;
      }
    }
  }
  while (open.length > 1) {
    const last = top();
    finish(last.tag);
  }
  return root.children;
}
