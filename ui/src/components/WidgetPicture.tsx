import { IconMessageCircle, IconMinus } from "@tabler/icons-react";
import { ChatBubble } from "./ChatBubble";
import type { MessageReading } from "./message/reading";
import styles from "./WidgetPicture.module.css";

export type WidgetMessage = {
  key: string | number;
  sender: string;
  text: string;
  /** Answers that the visitor can press below it. */
  answers?: readonly string[];
  fresh?: boolean;
};

export type WidgetPictureProps = {
  /** Open with its messages, minimised to its launcher, or not on the page at all. */
  state: "open" | "minimised" | "absent";
  messages: readonly WidgetMessage[];
  /** How the widget reads their texts, where that is not said for everything around it. */
  reading?: MessageReading | undefined;
  /** Heading of the widget, as the site set it. */
  title?: string;
  /** Whether agents are online. */
  online?: boolean;
  /** `fill` takes the height that there is, `grow` as much as its messages want; otherwise it has the height that it has on a site. */
  size?: "own" | "fill" | "grow";
  /** Whether it has the line to write in; not where a real one stands below. */
  composer?: boolean;
  /** In the `chat`, or `opened` by itself: then the widget shows the texts as they are written until the visitor starts the chat. */
  screen?: "chat" | "opened";
};

/** A picture of the chat widget on the visitor's page. Only a picture: nothing in it can be pressed. */
export function WidgetPicture({
  state,
  messages,
  reading,
  title = "Need help?",
  online = true,
  size = "own",
  composer = true,
  screen = "chat",
}: WidgetPictureProps) {
  if (state === "absent") {
    return <p className={styles.absent}>The widget is not on the page.</p>;
  }
  if (state === "minimised") {
    return (
      <div className={styles.corner} role="img" aria-label="Chat widget, minimised">
        <span className={styles.launcher}>
          <IconMessageCircle size="1.5rem" stroke={1.75} aria-hidden />
          {messages.length > 0 && <span className={styles.count}>{messages.length}</span>}
        </span>
      </div>
    );
  }
  return (
    <figure className={styles.widget} data-size={size} aria-label="Chat widget, open">
      <figcaption className={styles.head}>
        <span className={styles.presence} data-online={online} aria-hidden />
        <span className={styles.title}>{title}</span>
        <span className={styles.state}>{online ? "Online" : "Offline"}</span>
        <IconMinus size="1rem" aria-hidden />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard must reach it */}
      <ol className={styles.messages} aria-label="Messages" tabIndex={0}>
        {messages.map(({ key, sender, text, answers, fresh }) => (
          <li key={key}>
            {screen === "chat" ? (
              <ChatBubble
                sender={sender}
                text={text}
                answers={answers}
                reading={reading}
                fresh={fresh ?? false}
              />
            ) : (
              <p className={styles.asWritten}>{text}</p>
            )}
          </li>
        ))}
      </ol>
      {composer && (
        <div className={styles.composer} data-screen={screen} aria-hidden>
          {screen === "chat" ? "Type your message here" : "Start chat"}
        </div>
      )}
    </figure>
  );
}
