/** What the numbers in documents are called, as servers said it last: group 1 is *Sales*. Which fields hold such numbers says the catalogue. */
import { covers } from "@/lib/path-pattern";
import type { AccountNames, Catalogue, FieldPath, Platform } from "./generated";
import { useCommand } from "./queries";

const none: readonly AccountNames[] = [];

/** What the servers that speak for a project call things. */
export function useProjectNames(project: number | null): readonly AccountNames[] {
  return useCommand("account.names", { project: project ?? 0 }, { enabled: project !== null }).data ?? none;
}

/** What one server calls things. */
export function useServerNames(project: number, server: number): readonly AccountNames[] {
  return useCommand("account.names", { project, server }).data ?? none;
}

/** The names for what stands at a path, or in the list there; undefined where there are no such things, or no server speaks for the project. */
export function namesAt(
  names: readonly AccountNames[],
  catalogue: Pick<Catalogue, "names">,
  platform: Platform,
  path: FieldPath,
): AccountNames | undefined {
  const at = catalogue.names.find((field) => covers(field.path, path) || covers(field.path, `${path}/0`));
  return at && names.find((known) => known.platform === platform && known.of === at.of);
}

/** What an id is called; undefined where nobody said. */
export function nameOf({ names }: Pick<AccountNames, "names">, id: string): string | undefined {
  const name = names.find((named) => named.id === id)?.name;
  return name === "" ? undefined : name;
}

/** A thing by its name and its id: *Sales · 1*; the id alone where nobody said the name. */
export function withName(names: Pick<AccountNames, "names"> | undefined, id: string): string {
  const name = names && nameOf(names, id);
  return name === undefined || name === id ? id : `${name} · ${id}`;
}
