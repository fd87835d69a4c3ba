import type { ReactNode } from "react";
import styles from "./ListRow.module.css";

export type ListRowProps = {
  /** Before the words: an icon or a check box. */
  lead?: ReactNode;
  title: ReactNode;
  /** A second, quieter line; rows with it are `tall`. */
  text?: ReactNode;
  /** At the end: a badge, a time. */
  end?: ReactNode;
  /** The name of the page of help about it. */
  help?: string;
};

/** Words that may be cut have a tooltip with all of them. */
function whole(words: ReactNode): string | undefined {
  return typeof words === "string" ? words : undefined;
}

/** What a row of a list shows: words that give way, and an end that does not. */
export function ListRow({ lead, title, text, end, help }: ListRowProps) {
  return (
    <div className={styles.row} data-help={help}>
      {lead !== undefined && <div className={styles.lead}>{lead}</div>}
      <div className={styles.words}>
        <div className={styles.title} title={whole(title)}>
          {title}
        </div>
        {text !== undefined && (
          <div className={styles.text} title={whole(text)}>
            {text}
          </div>
        )}
      </div>
      {end !== undefined && <div className={styles.end}>{end}</div>}
    </div>
  );
}
