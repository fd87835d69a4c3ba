/** What the groups, agents and bots of an account are called, for cells that name them by their ids. */
import { useMemo } from "react";
import { useServerNames } from "@/ipc/account-names";
import type { AccountEntry, AccountPart, ServerRow } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import type { CellNames } from "./cells";

/**
 * The names that a part needs. Agents and bots are read where it tells members, and groups where it tells groups. Where groups may not be
 * read, the names that were read last count; other names are missing then.
 */
export function useCellNames(project: number, server: ServerRow, part: AccountPart): CellNames {
  const kept = useServerNames(project, server.id).find(({ of }) => of === "groups");
  const hasGroups = part.columns.some(({ shape }) => shape === "groups" || shape === "memberships");
  const hasMembers = part.columns.some(({ shape }) => shape === "members");
  const groups = useEntries(server, "groups", hasGroups);
  const agents = useEntries(server, "agents", hasMembers);
  const bots = useEntries(server, "bots", hasMembers);
  return useMemo(() => {
    const areRead = groups !== undefined && groups.length > 0;
    return {
      groups: areRead ? { names: named(groups) } : kept,
      members: { names: named([...(agents ?? []), ...(bots ?? [])]) },
    };
  }, [kept, groups, agents, bots]);
}

/** The things of a part, where they are wanted. They are read again together with everything else of the account. */
function useEntries(server: ServerRow, part: string, enabled: boolean) {
  const options = { enabled, staleTime: Number.POSITIVE_INFINITY };
  return useCommand("account.read", { server: server.id, part }, options).data?.entries;
}

function named(entries: readonly AccountEntry[]) {
  return entries.map(({ id, name }) => ({ id, name }));
}
