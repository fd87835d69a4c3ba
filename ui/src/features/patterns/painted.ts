import { type RefObject, useEffect } from "react";

/** The name of the performance mark and, on the element, of the data attribute. */
const mark = "pattern-painted";

/**
 * Says on `element` which pattern's rows are on the screen, and leaves a performance mark, so that the time from keystroke to
 * picture can be measured from outside. The second frame begins when the first one has been painted.
 */
export function usePainted(element: RefObject<HTMLElement | null>, pattern: string | undefined): void {
  useEffect(() => {
    if (pattern === undefined) {
      return;
    }
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        element.current?.setAttribute("data-pattern-painted", pattern);
        performance.clearMarks(mark);
        performance.mark(mark, { detail: pattern });
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [element, pattern]);
}
