import type { Catalogue } from "@/ipc/generated";
import { type Document, differences, labelOf, written } from "./document";
import styles from "./Editor.module.css";

export type ChangesProps = {
  before: Document;
  after: Document;
  catalogue: Catalogue;
  /** What the two sides are called: *Now*, *Then*. */
  names: readonly [before: string, after: string];
};

/** Where two documents differ, field by field. */
export function Changes({ before, after, catalogue, names }: ChangesProps) {
  const found = differences(before, after);
  if (found.length === 0) {
    return <p className={styles.hint}>No difference.</p>;
  }
  return (
    <dl className={styles.changes}>
      {found.map((difference) => (
        <div key={difference.path} className={styles.change}>
          <dt>{labelOf(difference.path, difference.after === undefined ? before : after, catalogue)}</dt>
          {(["before", "after"] as const).map((side, index) => (
            <dd key={side} data-side={side}>
              <span className={styles.changeSide}>{names[index]}</span>
              <span className={styles.changeValue}>
                {difference[side] === undefined ? "not there" : written(difference[side]) || "empty"}
              </span>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
