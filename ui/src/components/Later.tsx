import { type ReactNode, useDeferredValue } from "react";

/**
 * What comes a moment behind the rest of its screen, when it is first shown: it is drawn in a turn of its own, which keys and clicks
 * interrupt.
 */
export function Later({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null;
}
