/** For which version of the server a project is: everything that is said of its drafts depends on it. */
import type { DraftRow, PlatformRow, ProjectVersion, ServerRow, ServersOfFact } from "./generated";
import { platformsOf, useProjectPlatforms } from "./platforms";
import { useCommand } from "./queries";

/** The version of a project; undefined until it is known. */
export function useProjectVersion(project: number | null): ProjectVersion | undefined {
  return useCommand("server.project_version", { project: project ?? 0 }, { enabled: project !== null }).data;
}

/**
 * The version of a project whose drafts depend on one. One without drafts is taken to be for the platform of its servers. Undefined where no version
 * matters, and until it is known.
 */
export function useVersionThatMatters(project: number | null): ProjectVersion | undefined {
  const version = useProjectVersion(project);
  return useProjectPlatforms(project).some(({ has_versions }) => has_versions) ? version : undefined;
}

export function versionsMatter(
  platforms: readonly PlatformRow[],
  drafts: readonly Pick<DraftRow, "platform">[],
  servers: readonly Pick<ServerRow, "platform" | "practice">[],
): boolean {
  return platformsOf(platforms, drafts, servers).some(({ has_versions }) => has_versions);
}

/** Whether something holds for the servers of a project, for some of those that it may mean, or for none. */
export function holding(servers: ServersOfFact, version: ProjectVersion): "all" | "some" | "none" {
  const count = version.widgets.filter((widget) => servers.widgets.includes(widget)).length;
  return count === 0 ? "none" : count === version.widgets.length ? "all" : "some";
}

/** The version as a short name: the number that a server said or somebody chose, else the servers of today. */
export function versionName({ version, because, words, platform_name }: ProjectVersion): string {
  return because === "server" && version !== null ? `${platform_name} ${version}` : words;
}

/** Why this version counts, in a sentence. */
export function versionReason({ version, because, server }: ProjectVersion): string {
  switch (because) {
    case "chosen":
      return server === null || server.version === version
        ? "Chosen for this project."
        : `Chosen for this project. The server “${server.name}” is ${server.version}.`;
    case "server":
      return `As the ${server?.production === true ? "production server" : "server"} “${server?.name ?? ""}” says.`;
    case "unknown":
      return "No server of this project has said its version, so what holds for most servers in use comes first.";
  }
}
