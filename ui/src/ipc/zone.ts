/** In which time zone the people of a project think: what is said of hours, which platforms count in UTC, is told in it as well. */
import type { DraftRow, PlatformRow, ProjectZone, ServerRow } from "./generated";
import { platformsOf, useProjectPlatforms } from "./platforms";
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
  const zone = useProjectZone(project);
  return useProjectPlatforms(project).some(({ has_local_times }) => has_local_times) ? zone : undefined;
}

export function zonesMatter(
  platforms: readonly PlatformRow[],
  drafts: readonly Pick<DraftRow, "platform">[],
  servers: readonly Pick<ServerRow, "platform" | "practice">[],
): boolean {
  return platformsOf(platforms, drafts, servers).some(({ has_local_times }) => has_local_times);
}
