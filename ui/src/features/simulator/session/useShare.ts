/** A session, what came of it and why, as one page for people who do not have the application. */
import { useAskPagePath } from "@/app/save-page";
import { toast, toastError } from "@/components/toast";
import type { MessageReading, Session } from "@/ipc/generated";
import { useAct } from "@/ipc/queries";

export type Shared = {
  project: number;
  name: string;
  engine: string;
  /** The drafts that take part; none means all. */
  drafts: { drafts?: number[] };
  /** How the widget reads messages, and the texts of those that were shown. */
  reading: MessageReading;
  texts: readonly string[];
};

/** Asks where to, and writes the page. */
export function useShare(shared: Shared): (session: Session) => Promise<void> {
  const { project, name, engine, drafts, reading, texts } = shared;
  const askPagePath = useAskPagePath();
  const share = useAct("simulate.share", { changes: [], onError: toastError });
  return async (session) => {
    const path = await askPagePath({
      title: "Export as a page",
      label: "File for the page",
      confirm: "Export",
      name,
    });
    if (path !== null) {
      const { drawnForPage } = await import("@/components/message/for-page");
      const drawn = drawnForPage(texts, reading);
      share.mutate(
        { project, name, session, engine, ...drafts, drawn, path },
        { onSuccess: (page) => toast({ message: `Exported to ${page.path}.` }) },
      );
    }
  };
}
