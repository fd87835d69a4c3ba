import { Button } from "@mantine/core";
import { IconPlayerSkipForward } from "@tabler/icons-react";
import type { UnknownPart } from "@/ipc/generated";
import { emptySession } from "../model/session";
import { Notice } from "../Notice";
import { useVocabulary } from "../vocabulary/context";
import type { SessionDocument } from "./useSessionDocument";

export type UnknownPartsProps = { parts: readonly UnknownPart[]; document: SessionDocument };

/** As many are named. */
const most = 3;

/** What the engine does not know of the session: it is kept, and passed over. */
export function UnknownParts({ parts, document: { session, edit } }: UnknownPartsProps) {
  const { name, words, worldEntry } = useVocabulary();
  const named = parts.slice(0, most).map((part) => {
    if (part.part === "world") {
      return `“${worldEntry(part.member)?.member.label ?? part.member}” of the world`;
    }
    const step = session.session[part.index];
    return `step ${part.index + 1}, ${step === undefined ? part.op : words(step)}`;
  });
  const rest = parts.length - named.length;
  function remove(): void {
    const steps = new Set(parts.flatMap((part) => (part.part === "step" ? [part.index] : [])));
    const world = new Set<string>(parts.flatMap((part) => (part.part === "world" ? [part.member] : [])));
    const env = Object.fromEntries(Object.entries(session.env).filter(([key]) => !world.has(key)));
    edit({
      type: "replace",
      session: {
        ...session,
        env: { ...emptySession.env, ...env },
        session: session.session.filter((_, index) => !steps.has(index)),
      },
    });
  }
  return (
    <Notice
      icon={IconPlayerSkipForward}
      action={
        <Button size="compact-xs" variant="subtle" onClick={remove}>
          Remove these
        </Button>
      }
    >
      <strong>{name} does not know parts of this session, and passes over them:</strong> {named.join("; ")}
      {rest > 0 && `; and ${rest} more`}.
    </Notice>
  );
}
