/** How many of the things in a wrapping row stand in its first line: the others have their place elsewhere. */
import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** Of `count` children of the element; all of them until they were measured. */
export function useFitting(count: number): { ref: RefObject<HTMLDivElement | null>; fits: number } {
  const ref = useRef<HTMLDivElement>(null);
  const [fits, setFits] = useState(count);
  // What stands in it may have become wider by another number.
  useLayoutEffect(() => {
    const row = ref.current;
    if (row === null) {
      return;
    }
    const measure = () => setFits(inFirstLine([...row.children]));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(row);
    return () => observer.disconnect();
  });
  return { ref, fits: Math.min(fits, count) };
}

function inFirstLine(children: readonly Element[]): number {
  const tops = children.map((child) => child.getBoundingClientRect().top);
  const below = tops.findIndex((top) => top > (tops[0] ?? 0) + 1);
  return below < 0 ? children.length : below;
}
