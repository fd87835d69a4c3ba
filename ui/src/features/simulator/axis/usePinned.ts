/** Whether the chosen lane is out of sight, so that it has to be shown over the others. */
import { type RefObject, useLayoutEffect, useState } from "react";
import { rowHeight } from "@/theme";

export type PinnedOptions = {
  scroller: RefObject<HTMLDivElement | null>;
  /** Above the lanes: what stays there while they scroll. */
  head: RefObject<HTMLDivElement | null>;
  /** The place of the chosen lane among those that are shown; -1 where it is not among them, null where none is chosen. */
  place: number | null;
};

/** It never depends on what it decides: the pinned lane lies over the others and moves none of them. */
export function usePinned({ scroller, head, place }: PinnedOptions): boolean {
  const [pinned, setPinned] = useState(false);
  useLayoutEffect(() => {
    const view = scroller.current;
    if (view === null || place === null) {
      setPinned(false);
      return;
    }
    let height = 0;
    function look(): void {
      const top = view?.scrollTop ?? 0;
      const start = (place ?? 0) * rowHeight.normal;
      setPinned(place === -1 || start < top || start + rowHeight.normal > top + height);
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
  return pinned;
}
