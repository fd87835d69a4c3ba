/** Backing up the database, restoring it, and setting a damaged one aside: for the settings, and for a start that failed. */
import { useQueryClient } from "@tanstack/react-query";
import { confirm } from "@/components/confirm";
import { toast, toastError } from "@/components/toast";
import { inWindow } from "@/ipc/client";
import { useHost } from "@/ipc/host";
import { useAct } from "@/ipc/queries";
import { askPath, useAskSavePath } from "./ask-path";
import { navigate } from "./routes";

const kinds = { name: "Trigger Designer backup", extensions: ["db", "bak"] };

/** The name that a backup made on `day` is offered. */
export function backupName(day: Date): string {
  return `trigger-designer-${day.toISOString().slice(0, 10)}.db`;
}

export type Database = {
  /** Asks where to, and writes a copy. */
  backUp: () => Promise<void>;
  /** Asks for a copy, and whether to replace everything by it. */
  restore: () => Promise<void>;
  /** Asks whether to begin with a fresh database. */
  setAside: () => Promise<void>;
  /** One of them is being done. */
  busy: boolean;
};

export function useDatabase(): Database {
  const host = useHost();
  const askSavePath = useAskSavePath();
  const queries = useQueryClient();
  const backup = useAct("data.backup", { changes: [], onError: toastError });
  const restore = useAct("data.restore", { changes: [], onError: toastError });
  const setAside = useAct("data.set_aside", { changes: [], onError: toastError });

  /** Another database: nothing that was read from the old one may stay on the screen. */
  function startAfresh(message: string): void {
    navigate({ screen: "library" });
    void queries.resetQueries();
    toast({ message });
  }

  async function pathToRead(): Promise<string | null> {
    if (!inWindow()) {
      return askPath({ title: "Restore a backup", label: "File of the backup", confirm: "Go on" });
    }
    const [file] = await host.pickFiles(kinds, "one");
    return file?.kind === "path" ? file.path : null;
  }

  return {
    backUp: async () => {
      const path = await askSavePath({
        title: "Back up",
        label: "File for the backup",
        confirm: "Back up",
        name: backupName(new Date()),
        kinds,
      });
      if (path !== null) {
        backup.mutate({ path }, { onSuccess: (file) => toast({ message: `Backed up to ${file.path}.` }) });
      }
    },
    restore: async () => {
      const path = await pathToRead();
      const sure =
        path !== null &&
        (await confirm({
          title: "Replace everything by the backup?",
          text: `All projects, drafts, servers and settings become those of ${path}. What is here now is kept in a file beside the database.`,
          confirm: "Replace everything",
          tone: "danger",
        }));
      if (path !== null && sure) {
        restore.mutate(
          { path },
          { onSuccess: ({ kept }) => startAfresh(`Restored. What was here before is kept in ${kept}.`) },
        );
      }
    },
    setAside: async () => {
      const sure = await confirm({
        title: "Set the damaged database aside?",
        text: "Trigger Designer starts with a fresh database. The damaged file is renamed and kept beside it; nothing in it is deleted.",
        confirm: "Set aside and start anew",
        tone: "danger",
      });
      if (sure) {
        setAside.mutate(
          {},
          { onSuccess: ({ kept }) => startAfresh(`Started anew. The damaged file is kept as ${kept}.`) },
        );
      }
    },
    busy: backup.isPending || restore.isPending || setAside.isPending,
  };
}
