import { type ComponentType, type ReactNode, Suspense, use, useDeferredValue } from "react";
import { prepared } from "@/lib/preparation";
import { beyond, whyAsWritten } from "./limits";
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
  "markdown-it": prepared(() => import("./MarkdownItMessage"), "MarkdownItMessage"),
  "message-parser": prepared(() => import("./ParsedMessage"), "ParsedMessage"),
  "message-parser-with-tables": prepared(() => import("./ParsedMessage"), "ParsedMessageWithTables"),
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
  const limit = beyond(settled, reading ?? around);
  return limit !== null ? (
    <AsWritten why={whyAsWritten[limit]} form={form}>
      {plain}
    </AsWritten>
  ) : (
    <Suspense fallback={plain}>
      <Drawing text={settled} form={form} />
    </Suspense>
  );
}

type AsWrittenProps = { why: string; form: "blocks" | "line"; children: ReactNode };

/** A message that is not read, and why. In one line there is only room for it where the pointer rests, and for screen readers. */
function AsWritten({ why, form, children }: AsWrittenProps) {
  return form === "line" ? (
    <span title={why}>{children}</span>
  ) : (
    <>
      {children}
      <small className={styles.limit}>{why}</small>
    </>
  );
}
