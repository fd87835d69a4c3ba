import { VisuallyHidden } from "@mantine/core";
import type { Catalogue, FieldChange, JsonValue } from "@/ipc/generated";
import styles from "./FieldDiff.module.css";
import { useFieldCatalogue } from "./platform";
import { compareTexts, type Piece } from "./textDiff";
import { isPattern, wireWord } from "./wire-words";

/** Lists of so many signs stay on one line. */
const shortest = 80;

/** A value as people read it. */
export function written(value: JsonValue): string {
  if (typeof value === "boolean") {
    return value ? "Yes" : "No";
  }
  if (value === "") {
    return "(empty)";
  }
  if (Array.isArray(value)) {
    // A part of a tree is a short list, which one line shows best.
    const line = JSON.stringify(value);
    return line.length <= shortest ? line : JSON.stringify(value, null, 2);
  }
  return typeof value === "object" ? JSON.stringify(value, null, 2) : String(value);
}

type SideProps = { side: "removed" | "added"; pieces: readonly Piece[]; code: boolean };

/** One value with its sign; the words that differ are marked. */
function Side({ side, pieces, code }: SideProps) {
  const Element = side === "removed" ? "del" : "ins";
  // Where all is different the background says so.
  const partly = pieces.some(({ changed }) => !changed);
  return (
    <Element className={styles.side} data-side={side}>
      <span className={styles.sign} aria-hidden>
        {side === "removed" ? "−" : "+"}
      </span>
      <VisuallyHidden>{side === "removed" ? "Before: " : "After: "}</VisuallyHidden>
      <span className={styles.value} data-code={code}>
        {pieces.map(({ text, changed }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place, and are drawn anew together
          <span key={index} className={changed && partly ? styles.changed : undefined}>
            {text}
          </span>
        ))}
      </span>
    </Element>
  );
}

type Sides = { before: Piece[] | null; after: Piece[] | null };

function sidesOf(change: FieldChange, catalogue: Catalogue | undefined): Sides {
  const before = change.before === null ? null : wireWord(catalogue, change.path, change.before);
  const after = change.after === null ? null : wireWord(catalogue, change.path, change.after);
  if (typeof before === "string" && typeof after === "string" && before !== "" && after !== "") {
    return compareTexts(before, after);
  }
  const whole = (value: JsonValue) => (value === null ? null : [{ text: written(value), changed: false }]);
  return { before: whole(before), after: whole(after) };
}

export type FieldDiffProps = {
  /** What the changes are of, for screen readers. */
  label: string;
  changes: readonly FieldChange[];
};

/** What changes, field by field: the old value with a minus, the new one with a plus. */
export function FieldDiff({ label, changes }: FieldDiffProps) {
  const catalogue = useFieldCatalogue();
  return (
    <dl className={styles.diff} aria-label={label}>
      {changes.map((change) => {
        const { before, after } = sidesOf(change, catalogue);
        const code = isPattern(catalogue, change.path, change.label);
        return (
          <div key={change.path} className={styles.field}>
            <dt className={styles.label}>{change.label}</dt>
            <dd className={styles.sides}>
              {before !== null && <Side side="removed" pieces={before} code={code} />}
              {after !== null && <Side side="added" pieces={after} code={code} />}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
