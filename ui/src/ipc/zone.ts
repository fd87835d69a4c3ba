/** In which time zone the people of a project think: what is said of hours, which platforms count in UTC, is told in it as well. */
import type { DraftRow, PlatformRow, ProjectZone, ServerRow } from "./generated";
import { mostUsedFirst, usedBy, usePlatforms } from "./platforms";
import { useCommand } from "./queries";

/** The time zone of a project; undefined until it is known. */
export function useProjectZone(project: number | null): ProjectZone | undefined {
  return useCommand("project.zone", { project: project ?? 0 }, { enabled: project !== null }).data;
}

/**
 * The time zone of a project whose drafts have to do with hours. One without drafts is taken to be for the platform of its servers. Undefined where no
 * hour is told, and until it is known.
 */
export function useZoneThatMatters(project: number | null): ProjectZone | undefined {
  const platforms = usePlatforms();
  const enabled = project !== null;
  const drafts = useCommand("draft.list", { project: project ?? 0 }, { enabled }).data;
  const servers = useCommand("server.list", { project: project ?? 0 }, { enabled }).data;
  const zone = useProjectZone(project);
  return drafts !== undefined && servers !== undefined && zonesMatter(platforms, drafts, servers)
    ? zone
    : undefined;
}

export function zonesMatter(
  platforms: readonly PlatformRow[],
  drafts: readonly Pick<DraftRow, "platform">[],
  servers: readonly Pick<ServerRow, "platform" | "practice">[],
): boolean {
  const used =
    drafts.length > 0 ? usedBy(platforms, drafts) : mostUsedFirst(platforms, [], servers).slice(0, 1);
  return used.some(({ has_local_times }) => has_local_times);
}
