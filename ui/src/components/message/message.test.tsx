import { readFileSync } from "node:fs";
import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { DrawnMessage } from "./DrawnMessage";
import { drawForPage } from "./draw";
import { type Block, inOneLine } from "./drawn";
import { beyond, whyAsWritten } from "./limits";
import { MessageText } from "./MessageText";
import { drawMarkdown } from "./markdown-it";
import { drawParsed, treeOf } from "./message-parser";
import { withExamples } from "./preview";
import { ReadingContext } from "./reading";
import { timeText } from "./time";

type Recorded = { message: string; text: string; elements: string[]; links: string[] };

// Tests run in the folder of the interface.
const recorded = readFileSync("../tests/cases/messages-widget-1.13.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line): Recorded => JSON.parse(line));

const drawnIn = (container: HTMLElement): HTMLElement => container.firstElementChild as HTMLElement;
const words = (text: string): string => text.replace(/\s+/g, " ").trim();

describe("the reading of widgets up to 1.13", () => {
  it("is held to sixty recorded messages and more", () => {
    expect(recorded.length).toBeGreaterThanOrEqual(60);
  });

  it.each(recorded)(
    "shows what the published widget shows of $message",
    ({ message, text, elements, links }) => {
      const { container } = render(<DrawnMessage drawn={drawMarkdown(message)} form="blocks" />);
      const root = drawnIn(container);
      expect(words(shownText(root))).toBe(words(text));
      expect(kindsIn(root)).toEqual(elements.map(kindOfElement).filter((kind) => kind !== ""));
      expect(
        [...root.querySelectorAll("[data-kind=link]")].map((link) => link.getAttribute("title")),
      ).toEqual(links);
    },
  );
});

/** The text as a reader sees it: blocks, cells and line breaks part words. */
function shownText(root: Element): string {
  const parts = [...root.childNodes].map((node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      return node.textContent ?? "";
    }
    const element = node as HTMLElement;
    if (element.dataset.kind === "image") {
      return "";
    }
    const inner = element.localName === "br" ? "\n" : shownText(element);
    return /^(p|ul|ol|li|pre|blockquote|hr|table|thead|tbody|tr|th|td|div)$/.test(element.localName)
      ? `\n${inner}\n`
      : inner;
  });
  return parts.join("");
}

/** What the elements of the recorded widget stand for. Paragraphs are left out: the widget has none in tight lists and around HTML. */
function kindOfElement(name: string): string {
  const kinds: Record<string, string> = {
    strong: "bold",
    b: "bold",
    em: "italic",
    i: "italic",
    s: "strike",
    a: "link",
    img: "image",
    code: "code",
    ul: "list",
    ol: "list",
    li: "item",
    blockquote: "quote",
    table: "table",
    hr: "rule",
    br: "br",
    h1: "heading",
    h2: "heading",
    h3: "heading",
    h4: "heading",
  };
  return kinds[name] ?? "";
}

function kindsIn(root: Element): string[] {
  return [...root.querySelectorAll("[data-kind], br, pre code")]
    .map((element) => (element as HTMLElement).dataset.kind ?? element.localName)
    .filter((kind) => kind !== "paragraph" && kind !== "code-block" && kind !== "emoji");
}

/** A tree as the parser gives it, cut down to kinds and texts; neighbouring texts are one. */
type Outline = string | { kind: string; inside: Outline[] };

describe("the reading of widgets since 1.14", () => {
  it.each(recorded)("draws the parser's tree of $message", ({ message }) => {
    const { container } = render(<DrawnMessage drawn={drawParsed(message, "drawn")} form="blocks" />);
    expect(outlineOfDrawing(drawnIn(container))).toEqual(joined(outlineOfTree(treeOf(message))));
  });

  it("shows tables and rules as text where the server is older than 8.8", () => {
    const kinds = drawParsed("a\n| b | *c* |\n|---|---|\n| d | e |\n---", "as-written").blocks.map(
      ({ kind }) => kind,
    );
    expect(new Set(kinds)).toEqual(new Set(["paragraph"]));
    expect(drawParsed("---", "as-written").blocks).toEqual([
      { kind: "paragraph", children: [{ kind: "text", text: "---" }] },
    ]);
  });

  it("leaves hosts that the parser does not know as text", () => {
    expect(linksOf("shop.example and https://shop.example/pricing")).toEqual([]);
    expect(linksOf("rocket.chat and https://rocket.chat")).toEqual(["//rocket.chat", "https://rocket.chat"]);
  });

  it("draws a message large when it is nothing but emoji", () => {
    expect(["😀", ":tada: 🎉", "😀 😃 😄 😁"].map((message) => drawParsed(message, "drawn").big)).toEqual([
      true,
      true,
      true,
    ]);
    expect(drawParsed("Hi 😀", "drawn").big).toBe(false);
    expect(drawParsed("", "drawn").big).toBe(false);
  });

  it("does with emoticons what the widget does, also where that is strange", () => {
    expect(treeOf("Hi :)")).toEqual([{ type: "PARAGRAPH", value: [{ type: "PLAIN_TEXT", value: "Hi:)" }] }]);
    expect(inOneLine(drawParsed(":-) first", "drawn").blocks)[0]).toEqual({
      kind: "emoji",
      text: ":slight_smile:",
    });
  });
});

const linksOf = (message: string): string[] =>
  inOneLine(drawParsed(message, "drawn").blocks).flatMap((part) =>
    part.kind === "link" ? [part.target] : [],
  );

function outlineOfTree(nodes: readonly unknown[]): Outline[] {
  return nodes.map((node) => {
    const { type, value, level, label, status } = node as {
      type: string;
      value: unknown;
      level?: number;
      label?: unknown;
      status?: boolean;
    };
    const inside = (kind: string, of: unknown): Outline => ({
      kind,
      inside: joined(outlineOfTree(of as unknown[])),
    });
    switch (type) {
      case "PLAIN_TEXT":
        return value as string;
      case "PARAGRAPH":
        return inside("paragraph", value);
      case "BIG_EMOJI":
        return inside("paragraph", value);
      case "HEADING":
        return inside(`heading ${level}`, value);
      case "UNORDERED_LIST":
      case "ORDERED_LIST":
      case "TASKS":
        return inside("list", value);
      case "LIST_ITEM":
        return { kind: "item", inside: [inside("paragraph", value)] };
      case "TASK":
        return { kind: `task ${status}`, inside: [inside("paragraph", value)] };
      case "QUOTE":
        return inside("quote", value);
      case "CODE":
        return {
          kind: "code-block",
          inside: joined([
            (value as { value: { value: string } }[]).map((line) => line.value.value).join("\n"),
          ]),
        };
      case "LINE_BREAK":
        return { kind: "empty-line", inside: [] };
      case "HORIZONTAL_RULE":
        return { kind: "rule", inside: [] };
      case "TABLE": {
        const { header, rows } = value as { header: unknown[]; rows: { value: unknown[] }[] };
        const cells = [header, ...rows.map((row) => row.value)].flat() as { value: unknown }[];
        return { kind: "table", inside: cells.map((cell) => inside("cell", cell.value)) };
      }
      case "BOLD":
      case "ITALIC":
      case "STRIKE":
      case "SPOILER":
        return inside(type.toLowerCase(), value);
      case "INLINE_CODE":
        return { kind: "code", inside: [(value as { value: string }).value] };
      case "LINK": {
        const link = value as { src: { value: string }; label: unknown };
        return inside(`link ${link.src.value}`, [link.label].flat());
      }
      case "IMAGE": {
        const image = value as { src: { value: string }; label: unknown };
        return inside(`image ${image.src.value}`, [image.label].flat());
      }
      case "MENTION_USER":
        return { kind: "mention", inside: [`@${(value as { value: string }).value}`] };
      case "MENTION_CHANNEL":
        return { kind: "mention", inside: [`#${(value as { value: string }).value}`] };
      case "EMOJI": {
        const { unicode, shortCode } = node as { unicode?: string; shortCode?: string };
        return { kind: "emoji", inside: [unicode ?? `:${shortCode}:`] };
      }
      case "TIMESTAMP": {
        const { timestamp, format } = value as { timestamp: string; format: "F" };
        return { kind: "time", inside: [timeText(Number(timestamp), format)] };
      }
      default:
        throw new Error(`no outline of ${type} ${String(label)}`);
    }
  });
}

function outlineOfDrawing(root: Element): Outline[] {
  const parts = [...root.childNodes].flatMap((node): Outline[] => {
    if (node.nodeType === Node.TEXT_NODE) {
      return [node.textContent ?? ""];
    }
    const element = node as HTMLElement;
    const { kind, level, done } = element.dataset;
    const inside = outlineOfDrawing(element);
    const cell = /^t[hd]$/.test(element.localName) ? "cell" : undefined;
    switch (kind ?? cell) {
      case undefined:
        return inside;
      case "heading":
        return [{ kind: `heading ${level}`, inside }];
      case "task":
        return [{ kind: `task ${done}`, inside }];
      case "link":
        return [{ kind: `link ${element.title}`, inside }];
      case "image":
        return [{ kind: `image ${element.title}`, inside: joined([words(element.textContent ?? "")]) }];
      default:
        return [{ kind: kind ?? "cell", inside }];
    }
  });
  return joined(parts);
}

function joined(parts: readonly Outline[]): Outline[] {
  const out: Outline[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (typeof part === "string" && typeof last === "string") {
      out[out.length - 1] = last + part;
    } else if (part !== "") {
      out.push(part);
    }
  }
  return out;
}

// What tries to run, to load, to lead away or to look like a part of the window.
const hostile = [
  '<script>window.ran = true</script><img src="https://evil.test/x.png" onerror="window.ran = true">',
  "![x](https://evil.test/x.png)",
  "![x](javascript:alert(1)) [y](javascript:alert(1)) [z](data:text/html,<script>alert(1)</script>)",
  "[a](https://evil.test/) https://evil.test <https://evil.test|b>",
  "<iframe src=https://evil.test></iframe><style>*{display:none}</style><svg onload=alert(1)>",
  '<a href="javascript:alert(1)">c</a><form action=https://evil.test><input name=x></form>',
  '[x](https://evil.test/" onmouseover="alert(1))',
  "`<img src=x>` ```<script>alert(1)</script>```",
  ":<img src=x>: @<b>x</b> #<i>y</i>",
  "[![i](https://evil.test/i.png)](https://evil.test)",
  "<base href=https://evil.test/><meta http-equiv=refresh content=0;url=https://evil.test>",
  "<object data=https://evil.test></object><video src=https://evil.test autoplay></video>",
];
const ALLOWED = new Set(
  "div p span strong em s code pre blockquote ul ol li table thead tbody tr th td hr br svg path".split(" "),
);

describe("a hostile message", () => {
  it.each(hostile)("can run, load and open nothing: %s", (message) => {
    for (const drawn of [
      drawMarkdown(message),
      drawParsed(message, "drawn"),
      drawParsed(message, "as-written"),
    ]) {
      for (const form of ["blocks", "line"] as const) {
        const { container, unmount } = render(<DrawnMessage drawn={drawn} form={form} />);
        for (const element of container.querySelectorAll("*")) {
          expect(ALLOWED).toContain(element.localName);
          const risky = [...element.attributes].filter(({ name }) =>
            /^(on|src|href|action|srcdoc|style)/.test(name),
          );
          expect(risky).toEqual([]);
        }
        unmount();
      }
    }
  });
});

describe("a message in the window", () => {
  it("is read as its engine's widget reads it", async () => {
    const { findByText, container } = render(
      <ReadingContext value="markdown-it">
        <MessageText text="# one **two**" />
      </ReadingContext>,
    );
    expect(await findByText("two")).toHaveProperty("localName", "strong");
    expect(container.querySelector("[data-kind=heading]")).not.toBeNull();
  });

  it("is not read at all where the widget reads nothing, whatever is said around it", () => {
    const { container } = render(
      <MessageText text={"*one* # two\n\n@visitor_name <b>three</b>"} reading="plain" />,
    );
    expect(container.querySelector("strong, b, [data-kind=heading]")).toBeNull();
    expect(container.textContent).toBe("*one* # two@visitor_name <b>three</b>");
    expect(container.querySelectorAll("br")).toHaveLength(2);
  });

  it("shows an example for each placeholder that has one", () => {
    const variable = (key: string, example: string) => ({ key, example });
    const tree = { variables: [variable("@visitor_name", '"Ann"'), variable("@visitor_served", "")] };
    const filled = withExamples("Hi @visitor_name, a@b.c @visitor_served @visitor_nam", {
      tree,
    });
    expect(filled).toBe("Hi Ann, a@b.c @visitor_served @visitor_nam");
  });

  it("fits into one line", async () => {
    const { findByText, container } = render(<MessageText text={"*one*\n- two\n> three"} form="line" />);
    expect(await findByText("one")).toHaveProperty("localName", "strong");
    expect(container.textContent).toBe("one two three");
    expect(container.querySelector("p, ul, blockquote")).toBeNull();
  });

  it("stays as it is written when it is longer than any parser should get, and says so", () => {
    const long = "*a* ".repeat(6000);
    const { container } = render(<MessageText text={long} />);
    expect(container.textContent).toBe(`${long}${whyAsWritten["too-long"]}`);
  });

  it.each([..."*_`~[]()!|:<\\#", "a!", "<a>", "[a]("])(
    "stays as it is written when a row of %s would keep the parser busy, and says so",
    (sign) => {
      const row = sign.repeat(5000 / sign.length);
      expect(beyond(row, "message-parser")).toBe("too-many-signs");
      expect(drawForPage(row, "message-parser-with-tables")).toBeNull();
      const { container } = render(<MessageText text={row} />);
      expect(container.textContent).toBe(`${row}${whyAsWritten["too-many-signs"]}`);
    },
  );

  it("is read where signs are as many and stand apart", () => {
    for (const piece of [
      "*bold* text, ",
      "[a](https://a.example/x) ",
      "Hello (you): welcome! ",
      "- one `a` and _b_\n",
    ]) {
      expect(beyond(piece.repeat(Math.floor(5000 / piece.length)), "message-parser")).toBeNull();
    }
    expect(beyond("*".repeat(2000), "message-parser")).toBeNull();
    expect(beyond("*".repeat(20_000), "markdown-it")).toBeNull();
    expect(beyond("*".repeat(20_001), "plain")).toBeNull();
  });
});

describe("one line of blocks", () => {
  it("keeps the texts of every kind of block", () => {
    const blocks: Block[] = drawParsed(
      "# a\n- b\n> c\n```\nd\ne\n```\n| f | g |\n|---|---|\n| h | i |\n---",
      "drawn",
    ).blocks;
    const { container } = render(<DrawnMessage drawn={{ blocks, big: false }} form="line" />);
    expect(container.textContent).toBe("a b c d e f g h i");
  });
});

describe("a message on an exported page", () => {
  it("stays as it is written when it is nested deeper than a page can be handed", () => {
    expect(drawForPage(">".repeat(60), "markdown-it")).toBeNull();
    expect(drawForPage(">".repeat(20), "markdown-it")).not.toBeNull();
    expect(drawForPage("a".repeat(20_001), "message-parser")).toBeNull();
  });

  it("keeps its lines and nothing else where the widget reads nothing", () => {
    const children = [{ kind: "text", text: "*a*" }, { kind: "line-break" }, { kind: "text", text: "- b" }];
    expect(drawForPage("*a*\r\n- b", "plain")?.blocks).toEqual([{ kind: "paragraph", children }]);
  });
});

describe("a moment in a message", () => {
  it("is written in the words that a browser has for it", () => {
    const plain = (words: string): string => words.replace(/\s/g, " ");
    const styles = {
      t: { timeStyle: "short" },
      T: { timeStyle: "medium" },
      d: { dateStyle: "short" },
      D: { dateStyle: "short", timeStyle: "short" },
      f: { dateStyle: "full", timeStyle: "short" },
      F: { dateStyle: "full", timeStyle: "medium" },
    } as const;
    const day = 86_400;
    for (const seconds of [0, 1_700_000_000, 1_700_000_000 + day / 2, 951_782_400, 4_102_444_799, -1]) {
      for (const [format, style] of Object.entries(styles)) {
        const expected = new Intl.DateTimeFormat("en", style).format(new Date(seconds * 1000));
        expect(plain(timeText(seconds, format as keyof typeof styles))).toBe(plain(expected));
      }
    }
    const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
    const units = { second: 1, minute: 60, hour: 3600, day, month: 30 * day, year: 365 * day };
    for (const [unit, length] of Object.entries(units)) {
      for (const count of [-1200, -3, -2, -1, 1, 2, 3, 1200].filter(
        (one) => unit === "year" || Math.abs(one) < 4,
      )) {
        expect(timeText(count * length, "R", 0)).toBe(relative.format(count, unit as keyof typeof units));
      }
    }
    expect(timeText(0, "R", 0)).toBe(relative.format(0, "second"));
  });

  it("is written as its format says", () => {
    const now = 1_700_000_000_000;
    expect(timeText(1_700_000_000 - 7200, "R", now)).toBe("2 hours ago");
    expect(timeText(1_700_000_000 + 86_400, "R", now)).toBe("tomorrow");
    expect(timeText(1_700_000_000, "F", now)).toMatch(/2023/);
    expect(timeText(Number.NaN, "F", now)).toBe("Invalid Date");
  });
});
