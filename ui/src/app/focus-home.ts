/**
 * The focus always has a home. A screen marks what one works with first by `data-home`, on the control or on what is around it; the focus
 * goes there when the screen opens, and whenever what had it is gone. Without a mark it is the first control of the work.
 */
import { useEffect, useRef } from "react";

const focusable =
  "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [contenteditable=true], [tabindex]:not([tabindex='-1'])";

/** How long a screen may take to draw its home, in milliseconds, before another control gets the focus. */
const patience = 500;

const isSeen = (element: HTMLElement) => element.checkVisibility({ visibilityProperty: true });

function firstIn(root: Element): HTMLElement | null {
  return Array.from(root.querySelectorAll<HTMLElement>(focusable)).find(isSeen) ?? null;
}

/** The home that a screen marks; null while there is none. */
function markedHome(main: Element): HTMLElement | null {
  const marks = Array.from(main.querySelectorAll<HTMLElement>('[data-home]:not([data-home="false"])'));
  for (const mark of marks.filter(isSeen)) {
    const home = mark.matches(`${focusable}, [tabindex]`) ? mark : firstIn(mark);
    if (home !== null) {
      return home;
    }
  }
  return null;
}

function otherHome(main: HTMLElement): HTMLElement {
  const work = main.querySelector("[data-place=work]");
  return (work === null ? null : firstIn(work)) ?? firstIn(main) ?? main;
}

/** Whether something else has the say over the focus: a dialog, an open menu. */
function isTaken(): boolean {
  return document.querySelector("[role=dialog], [role=menu]") !== null;
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Moves the focus to the home of the screen that is shown. */
export function focusHome(): void {
  const main = document.querySelector("main");
  if (main !== null) {
    (markedHome(main) ?? otherHome(main)).focus({ preventScroll: true });
  }
}

/** Gives the focus a home on the screen that `place` names, when it opens and when the focus is lost. */
export function useFocusHome(place: string): void {
  /** Since when a home is looked for; null while the focus is where it belongs. */
  const since = useRef<number | null>(null);
  const look = useRef<() => void>(() => undefined);

  useEffect(() => {
    let frame = 0;
    let late: ReturnType<typeof setTimeout> | undefined;
    /** What has the focus only until the screen has drawn its home, and nobody has pressed a key. */
    let stopgap: Element | null = null;
    const forget = () => {
      // Nobody works in the screen as a whole.
      if (stopgap !== document.querySelector("main")) {
        stopgap = null;
      }
    };
    const isPending = () => since.current !== null || isLost() || document.activeElement === stopgap;
    function settle(): void {
      const main = document.querySelector("main");
      if (main === null || isTaken() || !isPending()) {
        return;
      }
      const here = document.activeElement;
      if (here !== stopgap && here !== main && main.contains(here)) {
        since.current = null;
        return;
      }
      since.current ??= performance.now();
      const marked = markedHome(main);
      // The screen as a whole is no place to stay: its first control may come later.
      if (marked === null && here === stopgap && here !== main && main.contains(here)) {
        since.current = null;
        return;
      }
      const waited = performance.now() - since.current;
      if (marked === null && waited < patience) {
        clearTimeout(late);
        late = setTimeout(settle, patience - waited + 1);
        return;
      }
      since.current = null;
      const home = marked ?? otherHome(main);
      stopgap = marked === null ? home : null;
      home.focus({ preventScroll: true });
    }
    // Dialogs and menus give the focus back by themselves, a moment after they have gone.
    function soon(): void {
      // One that is on its way is not put off: a screen that plays something changes in every frame.
      if (frame === 0) {
        frame = requestAnimationFrame(() => {
          frame = requestAnimationFrame(() => {
            frame = 0;
            settle();
          });
        });
      }
    }
    look.current = soon;
    const watch = new MutationObserver(() => {
      if (isPending()) {
        soon();
      }
    });
    window.addEventListener("keydown", forget, true);
    window.addEventListener("pointerdown", forget, true);
    watch.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["disabled", "hidden"],
    });
    return () => {
      watch.disconnect();
      window.removeEventListener("keydown", forget, true);
      window.removeEventListener("pointerdown", forget, true);
      cancelAnimationFrame(frame);
      clearTimeout(late);
    };
  }, []);

  useEffect(() => {
    // A screen that moved the focus itself keeps it. Whoever came by the rail is led into the screen.
    since.current = place === "" ? null : performance.now();
    look.current();
  }, [place]);
}
