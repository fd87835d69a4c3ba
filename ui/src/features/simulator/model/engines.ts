/** Engines in words. */
import type { ServerVersion, ServerVersions } from "@/ipc/generated";

/** The servers whose widget an engine stands for: *Servers 4.8 to 6.5*. */
export function serverWords(servers: ServerVersions | null): string {
  if (servers === null) {
    return "No server in particular";
  }
  const { first, last } = servers;
  if (first === null) {
    return last === null ? "All servers" : `Servers up to ${version(last)}`;
  }
  if (last === null) {
    return `Servers from ${version(first)}`;
  }
  return version(first) === version(last)
    ? `Servers ${version(first)}`
    : `Servers ${version(first)} to ${version(last)}`;
}

function version({ major, minor }: ServerVersion): string {
  return `${major}.${minor}`;
}
