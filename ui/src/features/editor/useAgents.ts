/** User names of agents on the project's servers, for the sender's name. Asked only once somebody is about to choose one. */
import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { useClient } from "@/ipc/client";
import { commandKey, useCommand } from "@/ipc/queries";

/** Milliseconds for which the answer of a server is good. */
const freshFor = 5 * 60_000;

/** The names found so far, and `ask` to look for them. A server that does not answer has none; that is no failure here. */
export function useAgents(project: number): { names: readonly string[]; ask: () => void } {
  const [wanted, setWanted] = useState(false);
  const client = useClient();
  const servers = useCommand("server.list", { project }, { enabled: wanted }).data ?? [];
  const answers = useQueries({
    queries: servers.map(({ id: server }) => ({
      queryKey: commandKey("server.agents", { server }),
      queryFn: () => client.rpc("server.agents", { server }),
      staleTime: freshFor,
    })),
  });
  const names = new Set(answers.flatMap(({ data }) => data?.map(({ username }) => username) ?? []));
  return { names: [...names].sort(), ask: () => setWanted(true) };
}
