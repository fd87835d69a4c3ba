/** What the groups, agents and bots of an account are called, for cells that name them by their ids. */
import { useMemo } from "react";
import { useServerNames } from "@/ipc/account-names";
import type { AccountPart, ServerRow } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import type { CellNames } from "./cells";

/** The names that a part needs. Agents and bots are read where it tells members; the names of those that may not be read are missing. */
export function useCellNames(project: number, server: ServerRow, part: AccountPart): CellNames {
  const groups = useServerNames(project, server.id).find(({ of }) => of === "groups");
  const hasMembers = part.columns.some(({ shape }) => shape === "members");
  // They are read again together with everything else of the account.
  const options = { enabled: hasMembers, staleTime: Number.POSITIVE_INFINITY };
  const agents = useCommand("account.read", { server: server.id, part: "agents" }, options).data?.entries;
  const bots = useCommand("account.read", { server: server.id, part: "bots" }, options).data?.entries;
  return useMemo(() => {
    const named = [...(agents ?? []), ...(bots ?? [])];
    return { groups, members: { names: named.map(({ id, name }) => ({ id, name })) } };
  }, [groups, agents, bots]);
}
