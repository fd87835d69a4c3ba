/** A session, what came of it and why, as one page for people who do not have the application. */
import { useAskSavePath } from "@/app/ask-path";
import { toast, toastError } from "@/components/toast";
import type { Session } from "@/ipc/generated";
import { useAct } from "@/ipc/queries";

const kinds = { name: "Web page", extensions: ["html"] };

export type Shared = {
  project: number;
  name: string;
  engine: string;
  /** The drafts that take part; none means all. */
  drafts: { drafts?: number[] };
};

/** Asks where to, and writes the page. */
export function useShare({ project, name, engine, drafts }: Shared): (session: Session) => Promise<void> {
  const askSavePath = useAskSavePath();
  const share = useAct("simulate.share", { changes: [], onError: toastError });
  return async (session) => {
    const path = await askSavePath({
      title: "Export as a page",
      label: "File for the page",
      confirm: "Export",
      name: `${name.replace(/[\\/:*?"<>|]+/g, "-")}.html`,
      kinds,
    });
    if (path !== null) {
      share.mutate(
        { project, name, session, engine, ...drafts, path },
        { onSuccess: (page) => toast({ message: `Exported to ${page.path}.` }) },
      );
    }
  };
}
