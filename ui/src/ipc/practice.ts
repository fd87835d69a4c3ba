/** The practice servers of a project: which of them run. */
import { useQueries } from "@tanstack/react-query";
import { useClient } from "./client";
import type { PracticeStatus, ServerRow } from "./generated";
import { commandKey } from "./queries";

export type PracticeServer = { server: ServerRow; status: PracticeStatus };

/** The practice servers among these, as far as it is known how they are. */
export function usePracticeServers(servers: readonly ServerRow[]): readonly PracticeServer[] {
  const client = useClient();
  const practice = servers.filter((server) => server.practice);
  const answers = useQueries({
    queries: practice.map(({ platform }) => ({
      queryKey: commandKey("practice.status", { platform }),
      queryFn: () => client.rpc("practice.status", { platform }),
    })),
  });
  return practice.flatMap((server, at) => {
    const status = answers[at]?.data;
    return status === undefined ? [] : [{ server, status }];
  });
}
