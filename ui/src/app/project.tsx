/** The project that all screens show: chosen in the rail, remembered by this window. */
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { ApiError } from "@/ipc/client";
import type { Project } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { isNumber, remember, remembered } from "@/lib/storage";
import { leaveServer } from "./routes";

export type ProjectState = {
  /** The chosen project, or null while the list is loading, failed or empty. */
  project: Project | null;
  projects: readonly Project[];
  status: "loading" | "failed" | "ready";
  error: ApiError | null;
  choose: (id: number) => void;
};

const ProjectContext = createContext<ProjectState | null>(null);

const none: readonly Project[] = [];

export function ProjectProvider({ children }: { children: ReactNode }) {
  const list = useCommand("project.list", {});
  const [wanted, setWanted] = useState(() => remembered("project", 0, isNumber));
  const projects = list.data ?? none;
  const project = projects.find(({ id }) => id === wanted) ?? projects[0] ?? null;
  const status = list.isPending ? "loading" : list.isError ? "failed" : "ready";
  const state = useMemo<ProjectState>(
    () => ({
      project,
      projects,
      status,
      error: list.error,
      choose: (id) => {
        remember("project", id);
        if (id !== project?.id) {
          leaveServer();
        }
        setWanted(id);
      },
    }),
    [project, projects, status, list.error],
  );
  return <ProjectContext.Provider value={state}>{children}</ProjectContext.Provider>;
}

export function useProject(): ProjectState {
  const state = useContext(ProjectContext);
  if (state === null) {
    throw new Error("useProject needs a ProjectProvider around it");
  }
  return state;
}
