/** What others changed on servers since they were last read. Looking is a call to the server, so it is done once, and when somebody asks. */
import { type QueryClient, useQueries, useQuery } from "@tanstack/react-query";
import { type ApiError, type Client, useClient } from "./client";
import type { Drift, ServerRow } from "./generated";

const keyOf = (server: number) => ["drift", server] as const;

/** What is known; null where nobody asked and the server could not be reached. */
type Known = Drift | null;

const options = (client: Client, server: number, asked: "asked" | "unasked", enabled: boolean) => ({
  queryKey: keyOf(server),
  queryFn: (): Promise<Known> => {
    const answer = client.rpc("server.drift", { server });
    return asked === "asked" ? answer : answer.catch(() => null);
  },
  enabled,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/**
 * Whether a server may be looked at unasked: it was read before, is not the practice server, which would have to be started, and
 * signs in with a token. A password could make it send somebody a code.
 */
function mayLook({ practice, read_at, sign_in, credentials }: ServerRow): boolean {
  return !practice && read_at !== null && sign_in === "token" && credentials !== "nowhere";
}

export type Drifted = { server: ServerRow; drift: Drift };

/** The servers on which something is different. Those that cannot be reached are passed over: nobody asked. */
export function useDrifted(servers: readonly ServerRow[], look: boolean): Drifted[] {
  const client = useClient();
  const answers = useQueries({
    queries: servers.map((server) => options(client, server.id, "unasked", look && mayLook(server))),
  });
  return servers.flatMap((server, at) => {
    const drift = answers[at]?.data ?? undefined;
    return drift === undefined || drift.changes.length === 0 ? [] : [{ server, drift }];
  });
}

/** The drafts whose triggers others changed, as far as somebody has looked. Nothing is asked of any server. */
export function useDriftedDrafts(servers: readonly ServerRow[]): ReadonlySet<number> {
  const client = useClient();
  const known = useQueries({
    queries: servers.map((server) => options(client, server.id, "unasked", false)),
  });
  return new Set(known.flatMap(({ data }) => data?.drafts ?? []));
}

/** What is known of one server, and the way to look now. */
export function useDrift(server: number): {
  drift: Drift | undefined;
  error: ApiError | null;
  looking: boolean;
  look: () => void;
} {
  const { data, error, isFetching, refetch } = useQuery<Known, ApiError>(
    options(useClient(), server, "asked", false),
  );
  return { drift: data ?? undefined, error, looking: isFetching, look: () => void refetch() };
}

/** The server was just read: nothing can be different, and that it could not be reached is over. */
export function forgetDrift(queries: QueryClient, server: number): void {
  queries.setQueryData<Known>(keyOf(server), (old) => (old ? { ...old, changes: [], drafts: [] } : null));
}
