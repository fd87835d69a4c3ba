/** The platforms whose servers can be added: what is entered for one, and what there is to say about it. */
import type { Platform, ServerPlatform } from "./generated";
import { useCommand } from "./queries";

const none: readonly ServerPlatform[] = [];

/** Every platform, in the order in which screens list them; none until they are known. */
export function useServerPlatforms(): readonly ServerPlatform[] {
  // They change with the application only.
  return useCommand("server.platforms", {}, { staleTime: Number.POSITIVE_INFINITY }).data ?? none;
}

/** One of them; undefined until it is known. */
export function useServerPlatform(platform: Platform): ServerPlatform | undefined {
  return useServerPlatforms().find((row) => row.platform === platform);
}
