/** A project into a folder made for version control, a new project from such a folder, and its report: on every screen. */
import { IconFolderDown, IconFolderUp, IconReport } from "@tabler/icons-react";
import { toast, toastError } from "@/components/toast";
import { useAct } from "@/ipc/queries";
import { useActions } from "./actions";
import { useAskFolder } from "./ask-path";
import { useProject } from "./project";
import { useProjectReport } from "./save-page";

export function useProjectFileActions(): void {
  const { project, choose } = useProject();
  const askFolder = useAskFolder();
  const report = useProjectReport();
  const write = useAct("project.export", {
    changes: [],
    onSuccess: ({ folder, files }) => toast({ message: `${files.length} files written to ${folder}.` }),
    onError: toastError,
  });
  const read = useAct("project.import", {
    changes: ["project", "app"],
    onSuccess: ({ id, name, drafts }) => {
      choose(id);
      toast({ message: `${name} is imported, with ${drafts === 1 ? "one draft" : `${drafts} drafts`}.` });
    },
    onError: toastError,
  });
  const busy = write.isPending || read.isPending;

  async function exportProject(id: number): Promise<void> {
    const folder = await askFolder({
      title: "Export the project",
      label: "Folder for the project",
      confirm: "Export",
    });
    if (folder !== null) {
      write.mutate({ project: id, folder });
    }
  }

  async function importProject(): Promise<void> {
    const folder = await askFolder({
      title: "Import a project",
      label: "Folder of the project",
      confirm: "Import",
    });
    if (folder !== null) {
      read.mutate({ folder });
    }
  }

  useActions(
    [
      {
        id: "project.export",
        title: "Export project…",
        section: "Project",
        icon: IconFolderUp,
        keywords: ["folder", "git", "files", "version control", "share"],
        enabled: project !== null && !busy,
        run: () => {
          if (project !== null) {
            void exportProject(project.id);
          }
        },
      },
      {
        id: "project.import",
        title: "Import project…",
        section: "Project",
        icon: IconFolderDown,
        keywords: ["folder", "git", "files", "open"],
        enabled: !busy,
        run: () => void importProject(),
      },
      {
        id: "project.report",
        title: "Save project report…",
        section: "Project",
        icon: IconReport,
        keywords: ["print", "pdf", "html", "page", "manager", "audit", project?.name ?? ""],
        enabled: project !== null,
        run: () => {
          if (project !== null) {
            void report(project);
          }
        },
      },
    ],
    "frame",
  );
}
