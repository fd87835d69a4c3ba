import { type ComponentType, lazy, Suspense, use, useDeferredValue } from "react";
import { isReadable } from "./length";
import styles from "./MessageText.module.css";
import { type MessageReading, ReadingContext } from "./reading";

export type MessageTextProps = {
  text: string;
  /** `line` puts it into one line, lists and quotes without their form. */
  form?: "blocks" | "line";
};

/** What is drawn once the parser is there. */
export type DrawingProps = Required<Pick<MessageTextProps, "text" | "form">>;

// The parsers are large, and the first start of the window needs none of them.
const drawings: Record<MessageReading, ComponentType<DrawingProps>> = {
  "markdown-it": lazy(async () => ({ default: (await import("./MarkdownItMessage")).MarkdownItMessage })),
  "message-parser": lazy(async () => ({ default: (await import("./ParsedMessage")).ParsedMessage })),
  "message-parser-with-tables": lazy(async () => ({
    default: (await import("./ParsedMessage")).ParsedMessageWithTables,
  })),
};

/**
 * A message as the widget draws it in the chat. Nothing in it runs or loads anything: pictures are named, and links say where they lead and lead
 * nowhere.
 */
export function MessageText({ text, form = "blocks" }: MessageTextProps) {
  const reading = use(ReadingContext);
  // Reading a long message takes longer than drawing a key, which must not wait for it.
  const settled = useDeferredValue(text);
  const Drawing = drawings[reading];
  const plain = (
    <span className={styles.plain} data-form={form}>
      {settled}
    </span>
  );
  return !isReadable(settled) ? (
    plain
  ) : (
    <Suspense fallback={plain}>
      <Drawing text={settled} form={form} />
    </Suspense>
  );
}
