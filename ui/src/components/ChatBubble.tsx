import { initials } from "@/lib/unicode";
import styles from "./ChatBubble.module.css";
import { MessageText } from "./message/MessageText";
import type { MessageReading } from "./message/reading";

export type ChatBubbleProps = {
  /** Who the visitor sees as the sender. */
  sender: string;
  /** Drawn as the widget draws it in the chat. */
  text: string;
  /** Answers that the visitor can press below it. */
  answers?: readonly string[] | undefined;
  /** How the widget reads the text, where that is not said for everything around it. */
  reading?: MessageReading | undefined;
  /** Marks the message that just appeared. */
  fresh?: boolean;
};

const noAnswers: readonly string[] = [];

/** A message of a chat as the visitor sees it: avatar, name, bubble, answers. A picture: nothing in it can be pressed. */
export function ChatBubble({ sender, text, answers = noAnswers, reading, fresh = false }: ChatBubbleProps) {
  return (
    <div className={styles.entry} data-fresh={fresh}>
      <div className={styles.message}>
        <span className={styles.avatar} aria-hidden>
          {initials(sender)}
        </span>
        <div className={styles.body}>
          <span className={styles.sender}>{sender}</span>
          <div className={styles.bubble} data-empty={text === ""}>
            {text === "" ? "No text yet" : <MessageText text={text} reading={reading} />}
          </div>
        </div>
      </div>
      {answers.length > 0 && (
        <ul className={styles.answers} aria-label="Answers to choose from">
          {answers.map((answer, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an answer is known by its place, and two can be written alike
            <li key={place} className={styles.answer}>
              {answer}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
