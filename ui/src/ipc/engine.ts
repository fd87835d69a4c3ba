/** Which engine a project is played with while nobody chose another: that of the version that the project is for. */
import { useCommand } from "./queries";

/** The name of an engine; its key until the names are known. */
export function useEngineName(key: string | null): string | null {
  const engines = useCommand("engine.list", {}, { staleTime: Number.POSITIVE_INFINITY });
  return engines.data?.find((engine) => engine.key === key)?.name ?? key;
}

/** The engines, and the one to start with, which the back end names; undefined until both are known. */
export function useEngines(project: number) {
  const engines = useCommand("engine.list", {}, { staleTime: Number.POSITIVE_INFINITY });
  const version = useCommand("server.project_version", { project });
  const key = version.data?.engine;
  return {
    engines: engines.data ?? [],
    first: engines.data?.find((engine) => engine.key === key),
    error: engines.error ?? version.error,
    refetch: () => Promise.all([engines.refetch(), version.refetch()]),
  };
}
