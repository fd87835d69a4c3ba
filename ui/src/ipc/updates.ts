/** Newer versions of the application: what is known, looking at a start where that is switched on, and looking now. */
import { type QueryClient, type UseMutationResult, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ApiError, useClient } from "./client";
import type { Updates } from "./generated";
import { commandKey, useAct, useCommand } from "./queries";

const stateKey = commandKey("update.state", {});

function keep(queries: QueryClient, updates: Updates): Updates {
  queries.setQueryData(stateKey, updates);
  return updates;
}

/** What is known. Nothing is asked of anybody. */
export function useUpdates(): Updates | undefined {
  return useCommand("update.state", {}, { staleTime: Number.POSITIVE_INFINITY }).data;
}

/** Looks once where it is switched on. Nobody waits for it, and a failure is silent: nobody asked. */
export function useLookAtStart(on: boolean): void {
  const client = useClient();
  const queries = useQueryClient();
  useQuery({
    queryKey: ["update-at-start"],
    queryFn: () =>
      client
        .rpc("update.look", { occasion: "start" })
        .then((updates) => keep(queries, updates))
        .catch(() => null),
    enabled: on,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

/** Looks now, because somebody asks. */
export function useLookNow(
  onError: (error: ApiError) => void,
): UseMutationResult<Updates, ApiError, { occasion: "start" | "asked" }> {
  const queries = useQueryClient();
  return useAct("update.look", { changes: [], onSuccess: (updates) => keep(queries, updates), onError });
}

/** Says no more of a version. */
export function useSkipVersion(onError: (error: ApiError) => void): (version: string) => void {
  const queries = useQueryClient();
  const skip = useAct("update.skip", {
    changes: [],
    onSuccess: (updates) => keep(queries, updates),
    onError,
  });
  return (version) => skip.mutate({ version });
}
