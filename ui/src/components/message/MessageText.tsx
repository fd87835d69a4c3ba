import { type ComponentType, lazy, Suspense, use, useDeferredValue } from "react";
import { isReadable } from "./length";
import styles from "./MessageText.module.css";
import { PlainMessage } from "./PlainMessage";
import { type MessageReading, ReadingContext } from "./reading";

export type MessageTextProps = {
  text: string;
  /** `line` puts it into one line, lists and quotes without their form. */
  form?: "blocks" | "line";
  /** How the widget reads it, where that is not the {@link ReadingContext}. */
  reading?: MessageReading | undefined;
};

/** What is drawn once the parser is there. */
export type DrawingProps = { text: string; form: "blocks" | "line" };

// The parsers are large, and the first start of the window needs none of them.
const drawings: Record<MessageReading, ComponentType<DrawingProps>> = {
  plain: PlainMessage,
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
export function MessageText({ text, form = "blocks", reading }: MessageTextProps) {
  const around = use(ReadingContext);
  // Reading a long message takes longer than drawing a key, which must not wait for it.
  const settled = useDeferredValue(text);
  const Drawing = drawings[reading ?? around];
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
