import { IconPhoto } from "@tabler/icons-react";
import { type Block, type Drawn, type Inline, type Item, inOneLine } from "./drawn";
import styles from "./MessageText.module.css";

export type DrawnMessageProps = { drawn: Drawn; form: "blocks" | "line" };

/** What a reading made of a message. `data-kind` names the part of it that an element stands for. */
export function DrawnMessage({ drawn, form }: DrawnMessageProps) {
  return form === "line" ? (
    <span className={styles.line} dir="auto">
      <Inlines of={inOneLine(drawn.blocks)} />
    </span>
  ) : (
    <div className={styles.message} data-big={drawn.big} dir="auto">
      <BlocksOf of={drawn.blocks} />
    </div>
  );
}

// What is drawn has no names and no state of its own: a part is known by its place.
function BlocksOf({ of }: { of: readonly Block[] }) {
  return of.map((block, place) => <BlockOf key={String(place)} block={block} />);
}

function BlockOf({ block }: { block: Block }) {
  switch (block.kind) {
    case "paragraph":
      return (
        <p data-kind="paragraph">
          <Inlines of={block.children} />
        </p>
      );
    case "heading":
      // No heading of the window: it belongs to the picture of another page.
      return (
        <p data-kind="heading" data-level={block.level}>
          <Inlines of={block.children} />
        </p>
      );
    case "list":
      return block.ordered ? (
        <ol data-kind="list">
          <Items of={block.items} />
        </ol>
      ) : (
        <ul data-kind="list">
          <Items of={block.items} />
        </ul>
      );
    case "quote":
      return (
        <blockquote data-kind="quote">
          <BlocksOf of={block.blocks} />
        </blockquote>
      );
    case "hidden":
      return (
        <div data-kind="hidden" title="Hidden until the visitor presses it">
          <BlocksOf of={block.blocks} />
        </div>
      );
    case "code-block":
      return (
        <pre data-kind="code-block">
          <code>{block.text}</code>
        </pre>
      );
    case "table":
      return (
        <table data-kind="table">
          <thead>
            <tr>
              <Cells of={block.header} cell="th" />
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, place) => (
              <tr key={String(place)}>
                <Cells of={row} cell="td" />
              </tr>
            ))}
          </tbody>
        </table>
      );
    case "rule":
      return <hr data-kind="rule" />;
    case "empty-line":
      return <div className={styles.emptyLine} data-kind="empty-line" />;
  }
}

function Items({ of }: { of: readonly Item[] }) {
  return of.map(({ number, done, blocks }, place) => (
    <li
      key={String(place)}
      value={number ?? undefined}
      data-kind={done === null ? "item" : "task"}
      data-done={done ?? undefined}
    >
      {done !== null && (
        <span className={styles.box} role="img" aria-label={done ? "Done" : "Not done"} data-done={done} />
      )}
      <BlocksOf of={blocks} />
    </li>
  ));
}

function Cells({ of, cell: Cell }: { of: readonly Inline[][]; cell: "th" | "td" }) {
  return of.map((children, place) => (
    <Cell key={String(place)}>
      <Inlines of={children} />
    </Cell>
  ));
}

function Inlines({ of }: { of: readonly Inline[] }) {
  return of.map((part, place) => <InlineOf key={String(place)} part={part} />);
}

function InlineOf({ part }: { part: Inline }) {
  switch (part.kind) {
    case "text":
      return part.text;
    case "bold":
      return (
        <strong data-kind="bold">
          <Inlines of={part.children} />
        </strong>
      );
    case "italic":
      return (
        <em data-kind="italic">
          <Inlines of={part.children} />
        </em>
      );
    case "strike":
      return (
        <s data-kind="strike">
          <Inlines of={part.children} />
        </s>
      );
    case "spoiler":
      return (
        <span data-kind="spoiler" title="Hidden until the visitor presses it">
          <Inlines of={part.children} />
        </span>
      );
    case "code":
      return <code data-kind="code">{part.text}</code>;
    case "link":
      return (
        <span data-kind="link" title={part.target}>
          <Inlines of={part.children} />
        </span>
      );
    case "image":
      return (
        <span data-kind="image" title={part.source}>
          <IconPhoto size="1em" aria-label="Picture" /> {part.text}
        </span>
      );
    case "mention":
      return <span data-kind="mention">{part.text}</span>;
    case "emoji":
      return <span data-kind="emoji">{part.text}</span>;
    case "time":
      return <span data-kind="time">{part.text}</span>;
    case "line-break":
      return <br />;
  }
}
