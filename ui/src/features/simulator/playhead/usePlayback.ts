/** Lets the playhead run, and gives it its keys and actions. */
import {
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
} from "@tabler/icons-react";
import { useEffect, useSyncExternalStore } from "react";
import { useActions } from "@/app/actions";
import { focusHome } from "@/app/focus-home";
import { isTyping } from "@/lib/keys";
import { neighbour } from "../model/moments";
import type { Playhead } from "./playhead";

export function toggle(playhead: Playhead): void {
  if (playhead.held.get()) {
    return;
  }
  // At the end, playing begins again.
  if (!playhead.playing.get() && playhead.time.get() >= playhead.end.get()) {
    playhead.seek(0);
  }
  playhead.playing.set(!playhead.playing.get() && playhead.end.get() > 0);
}

export function stepTo(playhead: Playhead, direction: "next" | "previous"): void {
  playhead.playing.set(false);
  playhead.seek(neighbour(playhead.stops.get(), playhead.time.get(), direction));
}

/** What a key does to the playhead where the time axis has the focus; false for other keys. */
export function movePlayhead(playhead: Playhead, key: string, shift: boolean): boolean {
  const second = 1000;
  switch (key) {
    case "ArrowRight":
    case "ArrowLeft": {
      const direction = key === "ArrowRight" ? "next" : "previous";
      if (shift) {
        playhead.playing.set(false);
        playhead.seek(playhead.time.get() + (direction === "next" ? second : -second));
      } else {
        stepTo(playhead, direction);
      }
      return true;
    }
    case "Home":
      playhead.seek(0);
      return true;
    case "End":
      playhead.seek(playhead.end.get());
      return true;
    default:
      return false;
  }
}

/** Whether Space presses what has the focus, and so is not for the playhead. */
function takesSpace(target: EventTarget | null): boolean {
  return (
    isTyping(target) ||
    (target instanceof Element &&
      target.closest(
        "button, a, input, select, summary, [role=tab], [role=option], [role=listbox], [role=dialog], [role=menu]",
      ) !== null)
  );
}

export function usePlayback(playhead: Playhead): { playing: boolean; speed: number } {
  const playing = useSyncExternalStore(playhead.playing.subscribe, playhead.playing.get);
  const held = useSyncExternalStore(playhead.held.subscribe, playhead.held.get);
  const speed = useSyncExternalStore(playhead.speed.subscribe, playhead.speed.get);

  useEffect(() => {
    if (!playing) {
      return;
    }
    let before: number | null = null;
    let request = 0;
    function advance(now: number): void {
      const passed = before === null ? 0 : now - before;
      before = now;
      playhead.seek(playhead.time.get() + passed * playhead.speed.get());
      if (playhead.time.get() >= playhead.end.get()) {
        playhead.playing.set(false);
        // What came of it is what one looks at next.
        focusHome();
      } else {
        request = requestAnimationFrame(advance);
      }
    }
    request = requestAnimationFrame(advance);
    return () => cancelAnimationFrame(request);
  }, [playing, playhead]);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      if (event.key === " " && plain && !event.defaultPrevented && !takesSpace(event.target)) {
        toggle(playhead);
        event.preventDefault();
      }
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [playhead]);

  useActions([
    {
      id: "simulator.play",
      title: playing ? "Pause" : "Play the session",
      section: "Session",
      // Heard above, because Space also presses the button that has the focus.
      shortcut: "Space",
      icon: playing ? IconPlayerPause : IconPlayerPlay,
      enabled: !held,
      run: () => toggle(playhead),
    },
    {
      id: "simulator.start",
      title: "Go to the start of the session",
      section: "Session",
      icon: IconPlayerSkipBack,
      enabled: !held,
      run: () => playhead.seek(0),
    },
    {
      id: "simulator.previous",
      title: "Previous event",
      section: "Session",
      shortcut: ",",
      icon: IconPlayerTrackPrev,
      enabled: !held,
      run: () => stepTo(playhead, "previous"),
    },
    {
      id: "simulator.next",
      title: "Next event",
      section: "Session",
      shortcut: ".",
      icon: IconPlayerTrackNext,
      enabled: !held,
      run: () => stepTo(playhead, "next"),
    },
  ]);
  return { playing, speed };
}
