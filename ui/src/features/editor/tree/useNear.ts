/** Tells what has come into view: what is expensive to draw can wait until somebody looks there. */
import { type RefObject, useEffect, useState } from "react";
import { scrollerOf } from "./useGrip";

/** How far around what is in view counts as near, as a part of its height. */
const margin = "50%";

/** Whether the element is in view, near it, or was. Where a window cannot tell, everything is near. */
export function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(typeof IntersectionObserver === "undefined");
  useEffect(() => {
    if (isNear || element.current === null) {
      return;
    }
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { root: scrollerOf(element.current), rootMargin: margin },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [isNear, element]);
  return isNear;
}
