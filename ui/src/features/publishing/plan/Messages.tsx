import { ChatBubble } from "@/components/ChatBubble";
import { readingOf, withExamples } from "@/components/message/preview";
import type { JsonValue, Platform } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { useFieldCatalogue } from "../fields/platform";
import styles from "./Messages.module.css";

export type MessagesProps = {
  platform: Platform;
  /** What the server has, and what it would have; null where that is nothing. */
  now: Document | null;
  after: Document | null;
};

type Document = { [key: string]: JsonValue };

/** What visitors read of a trigger now, and after applying; once where the two are the same, and nothing where it says nothing. */
export function Messages({ platform, now, after }: MessagesProps) {
  const before = useMessages(platform, now);
  const then = useMessages(platform, after);
  if (before.length === 0 && then.length === 0) {
    return null;
  }
  const same = JSON.stringify(before) === JSON.stringify(then);
  return (
    <div className={styles.sides}>
      {now !== null && !same && (
        <Bubbles
          title={after === null ? "What visitors read no longer" : "What visitors read now"}
          messages={before}
        />
      )}
      {after !== null && (
        <Bubbles
          title={
            same
              ? "What visitors read, as before"
              : now === null
                ? "What visitors will read"
                : "What visitors read after"
          }
          messages={then}
        />
      )}
    </div>
  );
}

function useMessages(platform: Platform, document: Document | null) {
  const { data } = useCommand(
    "catalogue.messages",
    { platform, document: document ?? {} },
    { enabled: document !== null, staleTime: Number.POSITIVE_INFINITY },
  );
  return document === null ? [] : (data ?? []);
}

type BubblesProps = { title: string; messages: ReturnType<typeof useMessages> };

function Bubbles({ title, messages }: BubblesProps) {
  const catalogue = useFieldCatalogue();
  return (
    <section className={styles.side} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {messages.length === 0 && <p className={styles.none}>Nothing</p>}
      {catalogue !== undefined &&
        messages.map(({ path, sender, text, answers }) => (
          <ChatBubble
            key={path}
            sender={sender ?? "Next agent"}
            text={withExamples(text, catalogue)}
            answers={answers}
            reading={readingOf(catalogue)}
          />
        ))}
    </section>
  );
}
