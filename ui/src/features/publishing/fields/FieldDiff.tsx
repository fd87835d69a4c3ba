import { VisuallyHidden } from "@mantine/core";
import type { Catalogue, FieldChange, JsonValue, ValueLine } from "@/ipc/generated";
import { isByItself } from "./defaults";
import styles from "./FieldDiff.module.css";
import { useCalled, useFieldCatalogue } from "./platform";
import { compareTexts, type Piece } from "./textDiff";
import { ValueLines } from "./ValueLines";
import { wireWord } from "./wire-words";

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

/** What one side says: pieces of a text, or the lines that people read. */
type Said = { pieces: readonly Piece[] } | { lines: readonly ValueLine[] };

type SideProps = { side: "removed" | "added"; said: Said; code: boolean };

/** One value; the words that differ are marked. */
function Side({ side, said, code }: SideProps) {
  const Element = side === "removed" ? "del" : "ins";
  return (
    <Element className={styles.side} data-side={side}>
      {"lines" in said ? <ValueLines lines={said.lines} /> : <Pieces pieces={said.pieces} code={code} />}
    </Element>
  );
}

function Pieces({ pieces, code }: { pieces: readonly Piece[]; code: boolean }) {
  // Where all is different the background says so.
  const partly = pieces.some(({ changed }) => !changed);
  return (
    <span className={styles.value} data-code={code}>
      {pieces.map(({ text, changed }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place, and are drawn anew together
        <span key={index} className={changed && partly ? styles.changed : undefined}>
          {text}
        </span>
      ))}
    </span>
  );
}

type Sides = { before: Said | null; after: Said | null };

/** What a value at a path is called, see `useCalled`. */
type Called = ReturnType<typeof useCalled>;

function sidesOf(change: FieldChange, catalogue: Catalogue | undefined, called: Called): Sides {
  const before = change.before === null ? null : wireWord(catalogue, change.path, change.before);
  const after = change.after === null ? null : wireWord(catalogue, change.path, change.after);
  const inLines = change.before_lines.length > 0 || change.after_lines.length > 0;
  if (!inLines && typeof before === "string" && typeof after === "string" && before !== "" && after !== "") {
    const pieces = compareTexts(before, after);
    return { before: { pieces: pieces.before }, after: { pieces: pieces.after } };
  }
  return {
    before: saidOf(before, change.before_lines, called(change.path, before)),
    after: saidOf(after, change.after_lines, called(change.path, after)),
  };
}

/** A value as it is said; names stand behind the numbers. */
function saidOf(value: JsonValue | null, lines: readonly ValueLine[], names: readonly string[]): Said | null {
  if (value === null) {
    return null;
  }
  const behind = names.length === 0 ? "" : ` (${names.join(", ")})`;
  const last = lines.length - 1;
  return lines.length > 0
    ? { lines: lines.map((line, place) => (place === last ? { ...line, text: line.text + behind } : line)) }
    : { pieces: [{ text: written(value) + behind, changed: false }] };
}

export type FieldDiffProps = {
  /** What the changes are of, for screen readers. */
  label: string;
  changes: readonly FieldChange[];
  /** What the two columns are called: what the fields are, and what they become. */
  heads?: readonly [string, string];
};

const beforeAndAfter = ["Before", "After"] as const;

/** What changes as a table: a field a row, its value before and after. A side that no field has is left out, and defaults step back. */
export function FieldDiff({ label, changes, heads = beforeAndAfter }: FieldDiffProps) {
  const catalogue = useFieldCatalogue();
  const called = useCalled();
  const rows = changes.map((change) => ({ change, ...sidesOf(change, catalogue, called) }));
  const columns = (["before", "after"] as const).filter((side) => rows.some((row) => row[side] !== null));
  return (
    <table className={styles.diff} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Field</th>
          {columns.map((side) => (
            <th key={side} scope="col">
              {heads[side === "before" ? 0 : 1]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ change, ...sides }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what goes and what comes can be at one path, and all are drawn anew together
          <tr key={index} data-default={isByItself(catalogue, change)}>
            <th scope="row">{change.label}</th>
            {columns.map((side) => {
              const said = sides[side];
              return (
                <td key={side}>
                  {said === null ? (
                    <VisuallyHidden>Not there</VisuallyHidden>
                  ) : (
                    <Side
                      side={side === "before" ? "removed" : "added"}
                      said={said}
                      code={change.is_pattern}
                    />
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
