/** What the visitor sees at the playhead. */
import { useDeferredValue, useMemo } from "react";
import type { WidgetMessage } from "@/components/WidgetPicture";
import type { Frame, Trace } from "@/ipc/generated";
import { frameAt, indexMessages, messagesIn } from "./model/moments";
import { atOrBefore } from "./model/scale";
import { useAtPlayhead } from "./playhead/playhead";

export type Visitor = {
  /** The frame of the trace; undefined before the first one. */
  frame: Frame | undefined;
  page: string | null;
  /** The visitor was there and is not any more. */
  away: boolean;
  messages: WidgetMessage[];
};

/** How long a message counts as new after it appeared. */
const freshFor = 1500;

/** As many of the messages are drawn, the latest ones: twice as many as there is room for. */
const mostMessages = 12;

export function useVisitor(played: Trace): Visitor {
  const indexNow = useAtPlayhead((t_ms) => frameAt(played.frames, t_ms));
  const newestNow = useAtPlayhead((t_ms) => {
    const last = atOrBefore(played.messages, ({ from_ms }) => from_ms, t_ms);
    const age = t_ms - (played.messages[last]?.from_ms ?? Number.POSITIVE_INFINITY);
    return age >= 0 && age < freshFor ? last : -1;
  });
  // The playhead does not wait for the picture: it is drawn in what time its movement leaves. Places follow together with their trace.
  const trace = useDeferredValue(played);
  const index = useDeferredValue(indexNow);
  const newest = useDeferredValue(newestNow);
  const indexed = useMemo(() => indexMessages(trace), [trace]);
  const frame = trace.frames[index];
  const page = frame?.page ?? null;
  const began = trace.frames.findIndex((candidate) => candidate.page !== null);
  const messages = messagesIn(indexed, index, mostMessages).flatMap((key) => {
    const message = trace.messages[key];
    return message === undefined
      ? []
      : [
          {
            key,
            sender: message.sender,
            text: message.text,
            answers: message.answers ?? [],
            fresh: key === newest,
          },
        ];
  });
  return { frame, page, away: page === null && began >= 0 && began < index, messages };
}
