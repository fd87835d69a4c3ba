/** Which engine a project is played with while nobody chose another: that of the server whose visitors matter most. */
import type { ServerRow } from "./generated";
import { useCommand } from "./queries";

/** Production before the others; the practice server and servers of unknown version say nothing. */
export function engineOfServers(servers: readonly ServerRow[]): string | null {
  const known = servers.filter(({ practice, version }) => !practice && version !== null);
  const first = known.find(({ environment }) => environment === "production") ?? known[0];
  return first?.engine ?? null;
}

/** The name of an engine; its key until the names are known. */
export function useEngineName(key: string | null): string | null {
  const engines = useCommand("engine.list", {}, { staleTime: Number.POSITIVE_INFINITY });
  return engines.data?.find((engine) => engine.key === key)?.name ?? key;
}

/** The engines, and the one to start with; undefined until they are known. */
export function useEngines(project: number) {
  const engines = useCommand("engine.list", {}, { staleTime: Number.POSITIVE_INFINITY });
  const servers = useCommand("server.list", { project });
  const known = engines.data;
  const wanted = engineOfServers(servers.data ?? []);
  const ready = known !== undefined && !servers.isPending;
  return {
    engines,
    first: ready ? (known.find(({ key }) => key === wanted) ?? known[0]) : undefined,
  };
}
