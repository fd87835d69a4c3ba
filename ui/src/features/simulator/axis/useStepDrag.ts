/** Taking steps to another time on the axis: with the mouse, and with the keys where a step has the focus. */
import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { Session } from "@/ipc/generated";
import { canUndo } from "@/lib/undo";
import type { Scale } from "../model/scale";
import { moveStep, shownAt, snapped } from "../model/timeline";
import { shortStamp } from "../model/timespan";
import type { SessionDocument } from "../session/useSessionDocument";
import type { Played } from "../session/useSimulation";
import { useVocabulary } from "../vocabulary/context";
import { useEdgePull } from "./useEdgePull";

/** What is drawn while a step is dragged: where it goes. */
export type Dragged = { t_ms: number; words: string };

type Drag = {
  /** The session and the step as they were, and what was drawn of them: the axis holds still under the pointer. */
  start: Session;
  index: number;
  view: Played;
  scale: Scale;
  /** From the place of the step to that of the pointer, in CSS pixels. */
  grip: number;
  mark: string;
  t_ms: number;
};

type Press = { index: number; clientX: number; clientY: number };

/** Where the pointer was last, and whether it keeps to the grid. */
type Pointer = { clientX: number; altKey: boolean };

/** The pointer moves so many CSS pixels before a press is a drag. */
const slack = 4;

const second = 1000;

export type StepDragOptions = {
  document: SessionDocument;
  played: Played;
  /** The step as the document has it now, by the one that is drawn. */
  nowAt: (index: number) => number;
  onStep: (index: number | null) => void;
  /** Goes to the fields of a step. */
  onOpen: (index: number) => void;
  scroller: RefObject<HTMLElement | null>;
  /** How wide the names of the lanes are, in CSS pixels. */
  names: number;
};

export function useStepDrag(options: StepDragOptions) {
  const { document, played, nowAt, onStep, onOpen, scroller, names } = options;
  const { words: stepWords } = useVocabulary();
  const { session, state, edit, dispatch } = document;
  const [drag, setDrag] = useState<Drag | null>(null);
  const press = useRef<Press | null>(null);
  const pointer = useRef<Pointer | null>(null);
  const count = useRef(0);
  const [said, setSaid] = useState("");
  // The step that had the focus when it was moved is drawn as another one thereafter.
  const refocus = useRef<{ session: Session; index: number } | null>(null);
  const lane = useRef<HTMLDivElement>(null);
  useEdgePull({
    held: pointer,
    active: drag !== null,
    scroller,
    names,
    onPull: () => drag !== null && follow(drag),
  });

  useLayoutEffect(() => {
    const wanted = refocus.current;
    if (wanted !== null && wanted.session === played.session) {
      refocus.current = null;
      lane.current?.querySelector<HTMLElement>(`[data-step="${wanted.index}"]`)?.focus();
    }
  }, [played]);

  const changed = drag !== null && session !== drag.start && canUndo(state);
  useEffect(() => {
    if (drag === null) {
      return;
    }
    function onKeyDown(event: globalThis.KeyboardEvent): void {
      if (event.key === "Escape") {
        event.preventDefault();
        event.stopPropagation();
        press.current = null;
        setDrag(null);
        if (changed) {
          dispatch({ type: "undo" });
        }
      }
    }
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [drag, changed, dispatch]);

  function stepUnder(target: EventTarget): number | null {
    const at = target instanceof Element ? target.closest("[data-step]")?.getAttribute("data-step") : null;
    return at === null || at === undefined ? null : Number(at);
  }

  function take(moving: Drag, t_ms: number): void {
    if (drag !== null && t_ms === drag.t_ms) {
      return;
    }
    const moved = moveStep(moving.start, moving.index, t_ms);
    edit({ type: "replace", session: moved.session }, moving.mark);
    onStep(moved.index);
    setDrag({ ...moving, t_ms });
  }

  /** Takes the dragged step to where the pointer is. */
  function follow(moving: Drag): void {
    const left = lane.current?.getBoundingClientRect().left;
    if (left === undefined || pointer.current === null) {
      return;
    }
    const x = pointer.current.clientX - left - moving.grip;
    const aimed = moving.scale.time(x);
    // Where the axis is shortened a pixel is a longer time, and so is the grid.
    const rate = 1 / Math.max(1, (moving.scale.time(x + 8) - moving.scale.time(x - 8)) / 16);
    take(moving, pointer.current.altKey ? aimed : Math.min(snapped(aimed, rate), moving.scale.end_ms));
  }

  function onPointerDown(event: PointerEvent): void {
    const index = stepUnder(event.target);
    press.current =
      event.button === 0 && index !== null ? { index, clientX: event.clientX, clientY: event.clientY } : null;
  }

  function onPointerMove(event: PointerEvent, scale: Scale): void {
    const pressed = press.current;
    if (pressed === null) {
      return;
    }
    let moving = drag;
    if (moving === null) {
      const index = nowAt(pressed.index);
      const t_ms = shownAt(session, index);
      const far = Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) >= slack;
      if (!far || t_ms === null || session.session[index]?.op === "wait") {
        return;
      }
      event.currentTarget.setPointerCapture(event.pointerId);
      count.current += 1;
      const left = event.currentTarget.getBoundingClientRect().left;
      const grip = pressed.clientX - left - scale.x(t_ms);
      moving = { start: session, index, view: played, scale, grip, mark: `drag-${count.current}`, t_ms };
    }
    pointer.current = { clientX: event.clientX, altKey: event.altKey };
    follow(moving);
  }

  function onPointerEnd(): void {
    press.current = null;
    if (drag !== null) {
      setDrag(null);
      dispatch({ type: "settle" });
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    const drawn = stepUnder(event.target);
    const index = drawn === null ? -1 : nowAt(drawn);
    const step = session.session[index];
    const t_ms = shownAt(session, index);
    if (step === undefined || t_ms === null || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    switch (event.key) {
      case "ArrowLeft":
      case "ArrowRight": {
        const by = (event.shiftKey ? 10 : 1) * second * (event.key === "ArrowLeft" ? -1 : 1);
        const moved = moveStep(session, index, t_ms + by);
        edit({ type: "replace", session: moved.session }, `nudge-${step.op}`);
        onStep(moved.index);
        refocus.current = moved;
        setSaid(`${stepWords(step)} at ${shortStamp(shownAt(moved.session, moved.index) ?? 0)}`);
        break;
      }
      case "Delete":
      case "Backspace":
        edit({ type: "step.remove", at: index });
        onStep(null);
        setSaid(`Removed: ${stepWords(step)}`);
        break;
      case "Enter":
        onOpen(index);
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  const dragged = drag === null ? undefined : drag.start.session[drag.index];
  return {
    /** Where the dragged step goes; null while none is. */
    dragged:
      drag === null || dragged === undefined
        ? null
        : ({
            t_ms: shownAt(session, nowIn(session, drag)) ?? drag.t_ms,
            words: stepWords(dragged),
          } satisfies Dragged),
    /** The trace that gives the axis its length while a step is dragged. */
    held: drag?.view.trace ?? null,
    said,
    lane,
    onPointerDown,
    onPointerMove,
    onPointerEnd,
    onKeyDown,
  };
}

/** Where a dragged step is in the session that it made. */
function nowIn(session: Session, { start, index, t_ms }: Drag): number {
  return session === start ? index : moveStep(start, index, t_ms).index;
}

export type StepDrag = ReturnType<typeof useStepDrag>;
