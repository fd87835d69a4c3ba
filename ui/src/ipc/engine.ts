/** Which engine a project is played with while nobody chose another: that of the version that the project is for. */
import { useCommand } from "./queries";
import { useProjectVersion } from "./version";

/** The name of an engine; its key until the names are known. */
export function useEngineName(key: string | null): string | null {
  const engines = useCommand("engine.list", {}, { staleTime: Number.POSITIVE_INFINITY });
  return engines.data?.find((engine) => engine.key === key)?.name ?? key;
}

/** The engines, and the one to start with; undefined until they are known. */
export function useEngines(project: number) {
  const engines = useCommand("engine.list", {}, { staleTime: Number.POSITIVE_INFINITY });
  const version = useProjectVersion(project);
  const known = engines.data;
  return {
    engines,
    first:
      known === undefined || version === undefined
        ? undefined
        : (known.find(({ key }) => key === version.engine) ?? known[0]),
  };
}
