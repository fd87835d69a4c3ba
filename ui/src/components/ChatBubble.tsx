import { initials } from "@/lib/unicode";
import styles from "./ChatBubble.module.css";
import { MessageText } from "./message/MessageText";

export type ChatBubbleProps = {
  /** Who the visitor sees as the sender. */
  sender: string;
  /** Drawn as the widget draws it in the chat. */
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
        <div className={styles.bubble} data-empty={text === ""}>
          {text === "" ? "No text yet" : <MessageText text={text} />}
        </div>
      </div>
    </div>
  );
}
