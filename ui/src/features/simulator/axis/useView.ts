/** How much of the axis is in view and how close: zoom, scroll position, and the scale that follows from them. */
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Trace } from "@/ipc/generated";
import { stops } from "../model/moments";
import { fitZoom, makeScale, roomForShortened, type Scale, zoomLimits } from "../model/scale";

export type View = {
  scale: Scale;
  zoom: number;
  fits: boolean;
  shorten: boolean;
  /** The part of the axis that is worth drawing, in CSS pixels. */
  from: number;
  to: number;
  /** Zooms so that the time at `anchor` (pixels from the left of the view) stays where it is. */
  zoomBy: (factor: number, anchor?: number) => void;
  fit: () => void;
  setShorten: (shorten: boolean) => void;
};

/** The view moves in steps of this many CSS pixels, so that scrolling does not draw at every pixel. */
export const stride = 256;

/** From this many milliseconds on, idle time is shortened unless the user says otherwise. */
const longSession = 3_600_000;

/** Room at the end of the axis for what is drawn at the last moment, half of the playhead's time included. */
const margin = 40;

export function useView(trace: Trace, scroller: RefObject<HTMLDivElement | null>, width: number): View {
  const [wanted, setWanted] = useState<number | null>(null);
  const [wantedShort, setShorten] = useState<boolean | null>(null);
  // A visitor who comes back the next day would press both visits into a corner.
  const shorten = wantedShort ?? trace.end_ms > longSession;
  const [left, setLeft] = useState(0);
  const anchored = useRef<{ t_ms: number; anchor: number } | null>(null);
  const moments = useMemo(() => stops(trace), [trace]);
  const room = Math.max(0, width - margin);
  const shortened = useMemo(
    () => (shorten ? roomForShortened(trace.end_ms, moments, room) : null),
    [shorten, trace.end_ms, moments, room],
  );
  const zoom = useMemo(
    () => wanted ?? fitZoom(trace.end_ms, moments, room, shortened),
    [wanted, trace.end_ms, moments, room, shortened],
  );
  const scale = useMemo(
    () => makeScale({ end_ms: trace.end_ms, moments, zoom, shortened }),
    [trace.end_ms, moments, zoom, shortened],
  );

  useEffect(() => {
    const element = scroller.current;
    if (element === null) {
      return;
    }
    const onScroll = () => setLeft(Math.floor(element.scrollLeft / stride) * stride);
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => element.removeEventListener("scroll", onScroll);
  }, [scroller]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element !== null && anchored.current !== null) {
      element.scrollTo({ left: scale.x(anchored.current.t_ms) - anchored.current.anchor });
      anchored.current = null;
    }
  }, [scale, scroller]);

  function zoomBy(factor: number, anchor?: number): void {
    const kept = anchor ?? width / 2;
    const at = (scroller.current?.scrollLeft ?? 0) + kept;
    anchored.current = { t_ms: scale.time(at), anchor: kept };
    setWanted(Math.min(zoomLimits.most, Math.max(zoomLimits.least, zoom * factor)));
  }
  return {
    scale,
    zoom,
    fits: wanted === null,
    shorten,
    from: left - stride,
    to: left + width + 2 * stride,
    zoomBy,
    fit: () => setWanted(null),
    setShorten,
  };
}
