/** Long lists a part at a time: a project may have thousands of drafts, and a publication as many items. */
import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import styles from "./Results.module.css";

/** So many rows are drawn in well under the time that people notice. */
const atATime = 50;

export type Growing<T> = { shown: readonly T[]; left: number; more: () => void };

/** The first rows of a list, at least so many, and the way to more of them. */
export function useGrowing<T>(items: readonly T[], least = 0): Growing<T> {
  const [asked, setAsked] = useState(atATime);
  const count = Math.max(asked, least);
  return {
    shown: items.slice(0, count),
    left: Math.max(0, items.length - count),
    more: () => setAsked(count + atATime),
  };
}

/** The last row of a list that has more than it shows. */
export function MoreRows({ left, onMore }: { left: number; onMore: () => void }) {
  return (
    left > 0 && (
      <li>
        <UnstyledButton className={styles.moreRows} onClick={onMore}>
          Show more: {left} left
        </UnstyledButton>
      </li>
    )
  );
}
