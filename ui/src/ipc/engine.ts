/** Which engine a project is played with while nobody chose another: that of the version that the project is for. */
import type { DraftRow, EngineInfo } from "./generated";
import { useCommand } from "./queries";

/** The name of an engine; its key until the names are known. */
export function useEngineName(key: string | null): string | null {
  const engines = useCommand("engine.list", {}, { staleTime: Number.POSITIVE_INFINITY });
  return engines.data?.find((engine) => engine.key === key)?.name ?? key;
}

/** What an engine plays, and what a draft is. */
type Played = Pick<DraftRow, "platform" | "kind">;

/** Whether an engine plays what a draft is. */
export function plays({ platform, plays: kinds }: EngineInfo, draft: Played): boolean {
  return platform === draft.platform && kinds.includes(draft.kind);
}

/** Whether two engines play drafts of one kind, so that they can be compared. */
export function playTheSame(one: EngineInfo, other: EngineInfo): boolean {
  return one.platform === other.platform && one.plays.some((kind) => other.plays.includes(kind));
}

/** The engines that can play a draft of the project; in one without such a draft those of the first platform. */
function used(engines: readonly EngineInfo[], drafts: readonly DraftRow[]): readonly EngineInfo[] {
  const of = engines.filter((engine) => drafts.some((draft) => plays(engine, draft)));
  const platform = drafts[0]?.platform ?? engines[0]?.platform;
  return of.length > 0 ? of : engines.filter((engine) => engine.platform === platform);
}

/**
 * The engines, and the one to start with; undefined until both are known. That is the one which the back end names, unless it does not
 * play the draft that one came from.
 */
export function useEngines(project: number, draft: number | null = null) {
  const drafts = useCommand("draft.list", { project });
  const engines = useCommand("engine.list", {}, { staleTime: Number.POSITIVE_INFINITY });
  const version = useCommand("server.project_version", { project });
  const offered = used(engines.data ?? [], drafts.data ?? []);
  const known = version.data !== undefined && drafts.data !== undefined;
  const from = drafts.data?.find(({ id }) => id === draft);
  const fitting = from === undefined ? offered : offered.filter((engine) => plays(engine, from));
  const first = fitting.length > 0 ? fitting : offered;
  return {
    engines: offered,
    first: known ? (first.find(({ key }) => key === version.data.engine) ?? first[0]) : undefined,
    error: engines.error ?? version.error ?? drafts.error,
    refetch: () => Promise.all([engines.refetch(), version.refetch(), drafts.refetch()]),
  };
}
