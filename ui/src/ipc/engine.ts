/** Which engine a project is played with while nobody chose another: that of the version that the project is for. */
import type { DraftRow, EngineInfo } from "./generated";
import { useCommand } from "./queries";

/** The name of an engine; its key until the names are known. */
export function useEngineName(key: string | null): string | null {
  const engines = useCommand("engine.list", {}, { staleTime: Number.POSITIVE_INFINITY });
  return engines.data?.find((engine) => engine.key === key)?.name ?? key;
}

/** The engines that can play a draft of the project; in an empty one those of the first platform. */
function used(engines: readonly EngineInfo[], drafts: readonly DraftRow[]): readonly EngineInfo[] {
  const platforms = new Set(
    drafts.length === 0 ? [engines[0]?.platform] : drafts.map(({ platform }) => platform),
  );
  return engines.filter(({ platform }) => platforms.has(platform));
}

/** The engines, and the one to start with, which the back end names; undefined until both are known. */
export function useEngines(project: number) {
  const drafts = useCommand("draft.list", { project });
  const engines = useCommand("engine.list", {}, { staleTime: Number.POSITIVE_INFINITY });
  const version = useCommand("server.project_version", { project });
  const offered = used(engines.data ?? [], drafts.data ?? []);
  const known = version.data !== undefined && drafts.data !== undefined;
  return {
    engines: offered,
    first: known ? (offered.find(({ key }) => key === version.data.engine) ?? offered[0]) : undefined,
    error: engines.error ?? version.error ?? drafts.error,
    refetch: () => Promise.all([engines.refetch(), version.refetch(), drafts.refetch()]),
  };
}
