import { initials } from "@/lib/unicode";
import styles from "./ChatBubble.module.css";

export type ChatBubbleProps = {
  /** Who the visitor sees as the sender. */
  sender: string;
  /** Shown as it is: HTML appears as text, line breaks stay. */
  text: string;
  /** Marks the message that just appeared. */
  fresh?: boolean;
};

/** A message of a chat as the visitor sees it: avatar, name, bubble. */
export function ChatBubble({ sender, text, fresh = false }: ChatBubbleProps) {
  return (
    <div className={styles.message} data-fresh={fresh}>
      <span className={styles.avatar} aria-hidden>
        {initials(sender)}
      </span>
      <div className={styles.body}>
        <span className={styles.sender}>{sender}</span>
        <p className={styles.bubble} data-empty={text === ""}>
          {text === "" ? "No text yet" : text}
        </p>
      </div>
    </div>
  );
}
