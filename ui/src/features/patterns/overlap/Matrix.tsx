import { UnstyledButton } from "@mantine/core";
import type { KeyboardEvent } from "react";
import type { Overlapping } from "@/ipc/generated";
import styles from "./Overlap.module.css";
import { entryKey, kindLooks, leftOutLooks, nameOf, type Related, turned } from "./relations";

export type MatrixProps = {
  /** The name of the platform, where there are several. */
  platform: string | null;
  drafts: readonly Overlapping[];
  pairs: readonly Related[];
  chosen: Related | null;
  onChoose: (pair: Related) => void;
};

const steps: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Moves the focus to the next cell in the direction of an arrow key. */
function moveFocus(event: KeyboardEvent<HTMLTableElement>): void {
  const step = steps[event.key];
  const cell = event.target instanceof HTMLElement ? event.target.dataset.cell : undefined;
  if (step === undefined || cell === undefined) {
    return;
  }
  event.preventDefault();
  let [row = 0, column = 0] = cell.split("-").map(Number);
  // The diagonal has no button, nor have two patterns of one draft, so more steps may be needed.
  const most = event.currentTarget.rows.length;
  for (let tries = 0; tries < most; tries += 1) {
    row += step[0];
    column += step[1];
    const next = event.currentTarget.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`);
    if (next !== null) {
      next.focus();
      return;
    }
  }
}

/** Every two drafts: what the pattern of the row is to that of the column. */
export function Matrix({ platform, drafts, pairs, chosen, onChoose }: MatrixProps) {
  const key = ({ draft, path }: Overlapping) => entryKey(draft, path);
  const found = new Map(pairs.map((pair) => [`${key(pair.first)}-${key(pair.second)}`, pair]));
  const isOneOfSeveral = ({ draft }: Overlapping) =>
    drafts.filter((other) => other.draft === draft).length > 1;
  // One cell takes the focus of Tab; arrows lead on.
  const stop = chosen ?? pairs[0] ?? null;
  return (
    <table className={styles.matrix} onKeyDown={moveFocus}>
      <caption className={styles.caption}>
        {platform === null
          ? "In the order in which they fire"
          : `${platform}, in the order in which they fire`}
      </caption>
      <thead>
        <tr>
          <td />
          {drafts.map((draft, place) => (
            <th key={key(draft)} scope="col" title={nameOf(draft)}>
              {place + 1}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {drafts.map((row, rowPlace) => (
          <tr key={key(row)}>
            <th scope="row" className={styles.name} title={row.pattern}>
              {rowPlace + 1} {nameOf(row)}
              {isOneOfSeveral(row) && <span className={styles.source}> {row.pattern}</span>}
              {row.left_out !== null && (
                <span className={styles.quiet}> ({leftOutLooks[row.left_out.why].toLowerCase()})</span>
              )}
            </th>
            {drafts.map((column, place) => {
              const pair = found.get(`${key(row)}-${key(column)}`) ?? found.get(`${key(column)}-${key(row)}`);
              if (pair === undefined) {
                return <td key={key(column)} className={styles.empty} />;
              }
              const isFirst = pair.first === row;
              const { sign, word, tone } = kindLooks[isFirst ? pair.kind : turned(pair.kind)];
              const words = `${nameOf(row)}, ${nameOf(column)}: ${word}`;
              return (
                <td key={key(column)}>
                  <UnstyledButton
                    className={styles.cell}
                    data-cell={`${rowPlace}-${place}`}
                    data-tone={tone}
                    data-chosen={pair === chosen}
                    aria-label={words}
                    aria-pressed={pair === chosen}
                    title={words}
                    tabIndex={pair === stop && isFirst ? 0 : -1}
                    onClick={() => onChoose(pair)}
                  >
                    {sign}
                  </UnstyledButton>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
