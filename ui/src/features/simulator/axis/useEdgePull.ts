/** Lets the axis go on under a pointer that holds something at one of its edges. */
import { type RefObject, useEffect, useEffectEvent } from "react";
import { edgePull } from "../model/scale";

/** A pointer that holds something on the axis, where it was last. */
export type Held = { clientX: number };

export type EdgePullOptions = {
  /** Null while nothing is held. */
  held: RefObject<Held | null>;
  active: boolean;
  scroller: RefObject<HTMLElement | null>;
  /** How wide the names are that stand over the left of the axis, in CSS pixels. */
  names: number;
  /** The axis has moved under the pointer. */
  onPull: () => void;
};

/** Scrolls while `active` and the pointer is at an edge, faster the nearer it is to it. It need not move for that. */
export function useEdgePull({ held, active, scroller, names, onPull }: EdgePullOptions): void {
  const pull = useEffectEvent((ms: number) => {
    const element = scroller.current;
    const pointer = held.current;
    if (element === null || pointer === null) {
      return;
    }
    const { left, right } = element.getBoundingClientRect();
    const before = element.scrollLeft;
    const speed = edgePull(pointer.clientX, left + names, right);
    if (speed !== 0) {
      // Less than a pixel would be lost.
      element.scrollLeft = before + Math.sign(speed) * Math.max(1, Math.abs(speed * ms));
    }
    if (element.scrollLeft !== before) {
      onPull();
    }
  });
  useEffect(() => {
    if (!active) {
      return;
    }
    let before: number | null = null;
    let request = 0;
    function frame(now: number): void {
      pull(before === null ? 0 : now - before);
      before = now;
      request = requestAnimationFrame(frame);
    }
    request = requestAnimationFrame(frame);
    return () => cancelAnimationFrame(request);
  }, [active]);
}
