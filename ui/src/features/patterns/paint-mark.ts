import { type RefObject, useLayoutEffect } from "react";

/** The name of the performance mark and, on the element, of the data attribute. */
const mark = "pattern-painted";

/**
 * Says on `element` which pattern's rows are on the screen, and leaves a performance mark, so that the time from keystroke to
 * picture can be measured from outside. A message that is posted in a frame arrives when that frame has been painted.
 */
export function usePainted(element: RefObject<HTMLElement | null>, pattern: string | undefined): void {
  useLayoutEffect(() => {
    if (pattern === undefined) {
      return;
    }
    const { port1: afterwards, port2: now } = new MessageChannel();
    afterwards.onmessage = () => {
      element.current?.setAttribute("data-pattern-painted", pattern);
      performance.clearMarks(mark);
      performance.mark(mark, { detail: pattern });
    };
    const frame = requestAnimationFrame(() => now.postMessage(null));
    return () => {
      cancelAnimationFrame(frame);
      afterwards.close();
    };
  }, [element, pattern]);
}
