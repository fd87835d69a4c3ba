/** Records what is done in the pretend browser: a clock that runs, and clicks that become steps of the session. */
import { IconPlayerPause, IconPlayerPlay, IconPlayerRecord, IconPlayerStop } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useActions } from "@/app/actions";
import type { Session, Step, WorldEntry } from "@/ipc/generated";
import { playedOn, recorded, recordedUntil, recordsFrom, surrounded } from "../model/recording";
import type { SessionEdit } from "../model/session";
import type { Playhead } from "../playhead/playhead";
import type { SessionDocument } from "../session/useSessionDocument";

/** How much faster than the clock on the wall a recording runs. */
export const lapses = [1, 10, 60] as const;

/** The session is played on by as many milliseconds of the visit, and again before they are over. */
const ahead = 60_000;

function horizonAt(now_ms: number): number {
  return Math.ceil(now_ms) + ahead;
}

export type Recorder = {
  recording: boolean;
  paused: boolean;
  lapse: number;
  setLapse: (lapse: number) => void;
  /** The session to play: while recording, on beyond the last click. */
  session: Session;
  /** A click of the visitor, now. */
  act: (step: Step) => void;
  /** Something changes around the visitor, now. */
  surround: (entry: WorldEntry, value: unknown, of?: string) => void;
  /** The session, with changes that belong to the recording. */
  document: SessionDocument;
};

export function useRecorder(document: SessionDocument, playhead: Playhead): Recorder {
  const { session, edit, dispatch } = document;
  const [recording, setRecording] = useState(false);
  const [paused, setPaused] = useState(false);
  const [lapse, setLapse] = useState<number>(1);
  const [horizon, setHorizon] = useState(0);
  const now = useRef(0);
  // All clicks of a recording are one step of undo.
  const take = useRef(0);

  const running = recording && !paused;
  useEffect(() => {
    if (!running) {
      return;
    }
    let before: number | null = null;
    let request = 0;
    function advance(time: number): void {
      now.current += (before === null ? 0 : time - before) * lapse;
      before = time;
      playhead.seek(now.current);
      setHorizon((until) => (now.current + ahead / 2 > until ? horizonAt(now.current) : until));
      request = requestAnimationFrame(advance);
    }
    request = requestAnimationFrame(advance);
    return () => cancelAnimationFrame(request);
  }, [running, lapse, playhead]);

  // What was clicked may be later than what has been played yet, such as the next day.
  useEffect(
    () => (recording ? playhead.end.subscribe(() => playhead.seek(now.current)) : undefined),
    [recording, playhead],
  );

  function change(action: SessionEdit): void {
    edit(action, `recording-${take.current}`);
  }

  function keep(next: Session): void {
    change({ type: "replace", session: next });
  }

  function keepFromNow(next: Session): void {
    if (next === session) {
      return;
    }
    now.current = session.session.length === 0 ? 0 : Math.max(now.current, recordsFrom(next));
    setHorizon(horizonAt(now.current));
    keep(next);
    playhead.seek(now.current);
  }

  function start(): void {
    now.current = recordsFrom(session);
    take.current += 1;
    setHorizon(horizonAt(now.current));
    setPaused(false);
    setRecording(true);
    playhead.playing.set(false);
    playhead.held.set(true);
  }

  function stop(): void {
    if (session.session.length > 0) {
      keep(recordedUntil(session, now.current));
    }
    dispatch({ type: "settle" });
    setRecording(false);
    playhead.held.set(false);
  }

  useActions([
    {
      id: "simulator.record",
      title: recording ? "Stop recording" : "Record a visit",
      section: "Session",
      shortcut: "R",
      icon: recording ? IconPlayerStop : IconPlayerRecord,
      keywords: ["browser", "clicks"],
      run: recording ? stop : start,
    },
    {
      id: "simulator.record-pause",
      title: paused ? "Go on recording" : "Pause the recording",
      section: "Session",
      icon: paused ? IconPlayerPlay : IconPlayerPause,
      enabled: recording,
      run: () => setPaused(!paused),
    },
  ]);
  return {
    recording,
    paused,
    lapse,
    setLapse,
    session: recording ? playedOn(session, horizon) : session,
    act: (step) => keepFromNow(recorded(session, now.current, step)),
    surround: (entry, value, of) => keepFromNow(surrounded(session, now.current, entry, value, of)),
    document: { ...document, edit: change },
  };
}
