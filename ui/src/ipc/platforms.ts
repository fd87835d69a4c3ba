/** The platforms that drafts are made for: which of them a project uses, and what each is made of. */
import { useQueries } from "@tanstack/react-query";
import { useClient } from "./client";
import type {
  Catalogue,
  DraftKind,
  DraftRow,
  Platform,
  PlatformRow,
  ServerRow,
  TemplateRow,
} from "./generated";
import { commandKey, useCommand } from "./queries";

// What a platform is made of changes with the application only.
const lasting = { staleTime: Number.POSITIVE_INFINITY };

const none: readonly PlatformRow[] = [];

/** Every platform; none until they are known. */
export function usePlatforms(): readonly PlatformRow[] {
  return useCommand("platform.list", {}, lasting).data ?? none;
}

/** What the triggers of a platform are made of; undefined until it is known. */
export function useCatalogue(platform: Platform): Catalogue | undefined {
  return useCommand("catalogue.get", { platform }, lasting).data;
}

/** The same of several platforms. */
export function useCatalogues(platforms: readonly Platform[]): ReadonlyMap<Platform, Catalogue> {
  const client = useClient();
  return useQueries({
    queries: platforms.map((platform) => ({
      ...lasting,
      queryKey: commandKey("catalogue.get", { platform }),
      queryFn: () => client.rpc("catalogue.get", { platform }),
    })),
    combine: (answers) =>
      new Map(answers.flatMap(({ data }) => (data === undefined ? [] : [[data.platform, data] as const]))),
  });
}

/** Drafts of a platform to start from, each with when to use it. */
export function useTemplates(platform: Platform): readonly TemplateRow[] {
  return useCommand<"template.list", TemplateRow[]>("template.list", { platform }, lasting).data ?? [];
}

/** The same of several platforms. */
export function useTemplatesOf(
  platforms: readonly Platform[],
): ReadonlyMap<Platform, readonly TemplateRow[]> {
  const client = useClient();
  return useQueries({
    queries: platforms.map((platform) => ({
      ...lasting,
      queryKey: commandKey("template.list", { platform }),
      queryFn: () => client.rpc("template.list", { platform }),
    })),
    combine: (answers) =>
      new Map(
        answers.flatMap(({ data }, index) => {
          const platform = platforms[index];
          return data === undefined || platform === undefined ? [] : [[platform, data] as const];
        }),
      ),
  });
}

/** What a draft is, of what its platform has; undefined until it is known. */
export function kindOf(
  platforms: readonly PlatformRow[],
  draft: Pick<DraftRow, "platform" | "kind">,
): DraftKind | undefined {
  const row = platforms.find(({ platform }) => platform === draft.platform);
  return row?.kinds.find(({ key }) => key === draft.kind);
}

/** What drafts of a platform can wait for, as lists name it. */
export function waitedFor(catalogue: Catalogue): readonly { key: string; label: string }[] {
  return [...catalogue.conditions, ...(catalogue.tree?.events ?? [])];
}

/** The platforms that these drafts or servers are for, in the order in which screens list them. */
export function usedBy(
  platforms: readonly PlatformRow[],
  rows: readonly { platform: Platform }[],
): readonly PlatformRow[] {
  const used = new Set(rows.map(({ platform }) => platform));
  return platforms.filter(({ platform }) => used.has(platform));
}

/** Rows of platforms, that of the platform that a project uses most first: that of most drafts, then that of its servers. */
export function mostUsedFirst<Row extends { platform: Platform }>(
  rows: readonly Row[],
  drafts: readonly Pick<DraftRow, "platform">[],
  servers: readonly Pick<ServerRow, "platform" | "practice">[] = [],
): readonly Row[] {
  const count = (of: readonly { platform: Platform }[], row: Row) =>
    of.filter(({ platform }) => platform === row.platform).length;
  // The practice server is there whatever a project is for.
  const own = servers.filter(({ practice }) => !practice);
  return rows.toSorted((a, b) => count(drafts, b) - count(drafts, a) || count(own, b) - count(own, a));
}

/** The platforms that a project is for: those of its drafts, or without drafts the one of its servers. */
export function platformsOf(
  platforms: readonly PlatformRow[],
  drafts: readonly Pick<DraftRow, "platform">[],
  servers: readonly Pick<ServerRow, "platform" | "practice">[],
): readonly PlatformRow[] {
  return drafts.length > 0 ? usedBy(platforms, drafts) : mostUsedFirst(platforms, [], servers).slice(0, 1);
}

/** The platforms that a project is for; none until they are known. */
export function useProjectPlatforms(project: number | null): readonly PlatformRow[] {
  const platforms = usePlatforms();
  const enabled = project !== null;
  const drafts = useCommand("draft.list", { project: project ?? 0 }, { enabled }).data;
  const servers = useCommand("server.list", { project: project ?? 0 }, { enabled }).data;
  return drafts === undefined || servers === undefined ? [] : platformsOf(platforms, drafts, servers);
}

/** What a list says of a draft beside its name; null where all drafts are alike in it. */
export type Mark = (draft: Pick<DraftRow, "platform" | "kind">) => string | null;

/**
 * Names platform and kind of a draft as far as they set it apart: the platform where the drafts are for several, the kind where the platform has
 * several.
 */
export function marksAmong(
  platforms: readonly PlatformRow[],
  drafts: readonly Pick<DraftRow, "platform">[],
): Mark {
  const several = usedBy(platforms, drafts).length > 1;
  return (draft) => {
    const row = platforms.find(({ platform }) => platform === draft.platform);
    const kind = kindOf(platforms, draft);
    const words = [
      ...(several && row !== undefined ? [row.name] : []),
      ...(kind !== undefined && (row?.kinds.length ?? 0) > 1 ? [kind.label] : []),
    ];
    return words.length === 0 ? null : words.join(" · ");
  };
}

/** The marks of a project's drafts, for screens that list them. */
export function useMarks(project: number): Mark {
  const drafts = useCommand("draft.list", { project }).data ?? [];
  return marksAmong(usePlatforms(), drafts);
}
