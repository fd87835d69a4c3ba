/** Drags a part by its grip: the place that it would fall to is the nearest between parts, and how far right tells in which group. */
import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { Spot } from "./model/lists";
import { type Item, isInside, type Path, pathOf } from "./model/parts";
import { wordsOf } from "./model/words";

/** A line to draw, in pixels from the corner of the tree. */
export type DropLine = { top: number; left: number; width: number };

export type Dragged = { words: string; x: number; y: number; line: DropLine | null };

/** A place between parts and where it is on the screen. */
type Drop = { spot: Spot; left: number; right: number; y: number };

/** Pixels that the pointer moves before a press is a drag. */
const slack = 4;
/** Pixels from the edge of what scrolls within which it scrolls, and by how much at each move. */
const edge = 36;
/** Places whose heights differ by less are told apart by how far right the pointer is. */
const level = 10;

function dropsIn(tree: HTMLElement, dragged: Path): Drop[] {
  const lists = [
    ...(tree.matches("[data-list]") ? [tree] : []),
    ...tree.querySelectorAll<HTMLElement>("[data-list]"),
  ];
  return lists.flatMap((list) => {
    const path = pathOf(list.dataset.list);
    if (isInside(path, dragged)) {
      return [];
    }
    const rows = list.querySelectorAll<HTMLElement>(":scope > div > [data-path]");
    const { left, right, top } = list.getBoundingClientRect();
    const first = path.length === 0 && list === tree ? 0 : 1;
    const rects = [...rows].map((row) => row.getBoundingClientRect());
    const heights = [...rects.map((rect) => rect.top), rects.at(-1)?.bottom ?? top];
    return heights.map((y, index) => ({ spot: { list: path, index: first + index }, left, right, y }));
  });
}

/** The place that is nearest to the pointer. */
export function nearest(drops: readonly Drop[], x: number, y: number): Drop | null {
  const least = Math.min(...drops.map((drop) => Math.abs(drop.y - y)));
  const close = drops.filter((drop) => Math.abs(drop.y - y) <= least + level);
  const reached = close.filter(({ left }) => left <= x).sort((one, other) => other.left - one.left);
  return reached[0] ?? close.sort((one, other) => one.left - other.left)[0] ?? null;
}

/** What scrolls the element; null when nothing does. */
export function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) {
      return at;
    }
  }
  return null;
}

export function useGrip(tree: RefObject<HTMLElement | null>, onDrop: (from: Path, to: Spot) => void) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);

  function grip(event: ReactPointerEvent, item: Item): void {
    if (event.button !== 0) {
      return;
    }
    event.preventDefault();
    const start = { x: event.clientX, y: event.clientY };
    let spot: Spot | null = null;
    let moving = false;
    const move = ({ clientX: x, clientY: y }: PointerEvent) => {
      const element = tree.current;
      moving ||= Math.hypot(x - start.x, y - start.y) > slack;
      if (element === null || !moving) {
        return;
      }
      const scroller = scrollerOf(element);
      const view = scroller?.getBoundingClientRect();
      if (view !== undefined && (y < view.top + edge || y > view.bottom - edge)) {
        scroller?.scrollBy({ top: y < view.top + edge ? -edge / 2 : edge / 2 });
      }
      const drop = nearest(dropsIn(element, item.path), x, y);
      const corner = element.getBoundingClientRect();
      spot = drop?.spot ?? null;
      setDragged({
        words: wordsOf(item),
        x,
        y,
        line: drop && {
          top: drop.y - corner.top,
          left: drop.left - corner.left,
          width: drop.right - drop.left,
        },
      });
    };
    const end = () => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", drop);
      window.removeEventListener("pointercancel", end);
      window.removeEventListener("keydown", key, true);
      setDragged(null);
    };
    const drop = () => {
      end();
      if (spot !== null) {
        onDrop(item.path, spot);
      }
    };
    const key = (press: KeyboardEvent) => {
      if (press.key === "Escape") {
        press.stopPropagation();
        end();
      }
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", drop);
    window.addEventListener("pointercancel", end);
    window.addEventListener("keydown", key, true);
    stop.current = end;
  }

  return { dragged, grip };
}
