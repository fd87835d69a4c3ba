/** Visits to start from, so that nobody faces an empty time axis. */
import type { Session, Step } from "@/ipc/generated";
import { emptySession } from "./session";

export type VisitTemplate = { key: string; name: string; text: string; session: Session };

const site = "https://shop.example";

function visit(steps: Step[], tail_ms: number): Session {
  return { ...emptySession, session: steps, tail_ms };
}

export const visitTemplates: readonly VisitTemplate[] = [
  {
    key: "bouncer",
    name: "Bouncer",
    text: "Looks at one page and leaves after ten seconds.",
    session: visit([{ op: "load", url: `${site}/` }], 10_000),
  },
  {
    key: "reader",
    name: "Reader",
    text: "Reads two pages at length and opens the chat.",
    session: visit(
      [
        { op: "load", url: `${site}/` },
        { op: "wait", ms: 20_000 },
        { op: "load", url: `${site}/pricing` },
        { op: "wait", ms: 45_000 },
        { op: "open" },
      ],
      60_000,
    ),
  },
  {
    key: "registers",
    name: "Registers",
    text: "Opens the chat, registers, and ends the chat later.",
    session: visit(
      [
        { op: "load", url: `${site}/contact` },
        { op: "wait", ms: 5_000 },
        { op: "open" },
        { op: "wait", ms: 10_000 },
        { op: "register" },
        { op: "wait", ms: 60_000 },
        { op: "end-chat" },
      ],
      30_000,
    ),
  },
];
