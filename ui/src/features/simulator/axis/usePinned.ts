/** Whether the chosen lane is out of sight, so that it has to be shown elsewhere. */
import { type RefObject, useLayoutEffect, useState } from "react";
import { rowHeight } from "@/theme";

export type PinnedOptions = {
  scroller: RefObject<HTMLDivElement | null>;
  /** Above the lanes: what stays there while they scroll. */
  head: RefObject<HTMLDivElement | null>;
  /** The place of the chosen lane among those that are shown; -1 where it is not among them, null where none is chosen. */
  place: number | null;
};

/**
 * Where the chosen lane is shown over the others: at the edge behind which it is, or, where no filter lets it through, in a line of its own above
 * them. That never depends on what it decides, because a lane at an edge moves none of the others.
 */
export type PinnedAt = "top" | "bottom" | "above" | null;

export function usePinned({ scroller, head, place }: PinnedOptions): PinnedAt {
  const [edge, setEdge] = useState<"top" | "bottom" | null>(null);
  useLayoutEffect(() => {
    const view = scroller.current;
    if (view === null || place === null || place < 0) {
      setEdge(null);
      return;
    }
    const start = place * rowHeight.normal;
    let height = 0;
    function look(): void {
      const top = view?.scrollTop ?? 0;
      setEdge(start < top ? "top" : start + rowHeight.normal > top + height ? "bottom" : null);
    }
    const observer = new ResizeObserver(() => {
      height = view.clientHeight - (head.current?.clientHeight ?? 0);
      look();
    });
    observer.observe(view);
    view.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      view.removeEventListener("scroll", look);
    };
  }, [scroller, head, place]);
  return place !== null && place < 0 ? "above" : edge;
}
