import type { PointerEvent } from "react";
import { paneWidth } from "@/theme";
import styles from "./NamesEdge.module.css";

export type NamesEdgeProps = {
  /** Width of the names, and the most that they may have, in CSS pixels. */
  width: number;
  most: number;
  /** null: the width that fits the window. */
  onWidth: (px: number | null) => void;
};

/** How far a key moves it, in CSS pixels. */
const step = 16;

/** The right edge of the names: pulled by pointer or arrow keys, and back to what fits by a double click or Enter. */
export function NamesEdge({ width, most, onWidth }: NamesEdgeProps) {
  const least = paneWidth.names.least;
  const to = (px: number) => onWidth(Math.round(Math.max(least, Math.min(most, px))));
  function pull(event: PointerEvent<HTMLDivElement>): void {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) {
      to(event.clientX - namesBeside(event.currentTarget).left);
    }
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be pulled
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the names"
      aria-valuenow={Math.round(width)}
      aria-valuemin={least}
      aria-valuemax={Math.round(most)}
      tabIndex={0}
      className={styles.namesEdge}
      title="Pull to widen the names; double-click for the width that fits"
      onPointerDown={(event) => {
        if (event.button === 0) {
          event.currentTarget.setPointerCapture(event.pointerId);
          event.preventDefault();
        }
      }}
      onPointerMove={pull}
      onDoubleClick={() => onWidth(null)}
      onKeyDown={(event) => {
        const by = event.key === "ArrowRight" ? step : event.key === "ArrowLeft" ? -step : 0;
        if (by !== 0 || event.key === "Enter") {
          event.preventDefault();
          event.stopPropagation();
          if (by === 0) {
            onWidth(null);
          } else {
            // `width` is measured after the next paint, which is too late for keys that follow each other quickly.
            to(namesBeside(event.currentTarget).width + by);
          }
        }
      }}
    />
  );
}

function namesBeside(edge: HTMLElement): DOMRect {
  return (edge.parentElement ?? edge).getBoundingClientRect();
}
