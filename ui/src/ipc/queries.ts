/**
 * Back-end data in components: `useCommand` reads, `useAct` changes and says which reads are stale thereafter.
 * A key is the command's name split at its dot, then the input, so `draft` stands for all that `draft.…` ever answered.
 */
import {
  notifyManager,
  QueryClient,
  type QueryKey,
  type UseMutationResult,
  type UseQueryOptions,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { type ApiError, type CommandName, type Input, type Output, useClient } from "./client";

type Namespace<C extends string> = C extends `${infer N}.${string}` ? N : C;

/** A command, or the part before its dot for all commands that share it. */
export type Prefix = CommandName | Namespace<CommandName>;

export function commandKey<C extends CommandName>(command: C, input: Input<C>): QueryKey {
  return [...command.split("."), input];
}

export function prefixKey(prefix: Prefix): QueryKey {
  return prefix.split(".");
}

/** The back end is on this machine: always reachable, and an error of its own will not go away by asking again. */
export function createQueryClient(): QueryClient {
  // An answer is drawn at once. The default waits for a timer, which a busy window lets ring late.
  notifyManager.setScheduler(queueMicrotask);
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: "always", retry: false, staleTime: 2_000 },
      mutations: { networkMode: "always", retry: false },
    },
  });
}

/**
 * Asks anew for every answer whose key begins with this one. A first answer that is still on its way may be from before the change, and
 * invalidating alone would wait for that one and keep it.
 */
export async function askAnew(queries: QueryClient, queryKey: QueryKey): Promise<void> {
  await queries.cancelQueries({ queryKey, predicate: ({ state }) => state.data === undefined });
  await queries.invalidateQueries({ queryKey });
}

type ReadOptions<C extends CommandName, S> = Omit<
  UseQueryOptions<Output<C>, ApiError, S>,
  "queryKey" | "queryFn"
>;

/** What `command` answers to `input`; asked again when the input changes or an act makes it stale. */
export function useCommand<C extends CommandName, S = Output<C>>(
  command: C,
  input: Input<C>,
  options?: ReadOptions<C, S>,
): UseQueryResult<S, ApiError> {
  const client = useClient();
  return useQuery<Output<C>, ApiError, S>({
    ...options,
    queryKey: commandKey(command, input),
    queryFn: () => client.rpc(command, input),
  });
}

export type ActOptions<C extends CommandName> = {
  /** What is stale after a success. Without it: everything that shares the command's namespace. */
  changes?: readonly Prefix[];
  onSuccess?: (output: Output<C>, input: Input<C>) => void;
  onError?: (error: ApiError, input: Input<C>) => void;
};

/** A change: call `mutate(input)`, or `mutateAsync` where the answer is needed. */
export function useAct<C extends CommandName>(
  command: C,
  options: ActOptions<C> = {},
): UseMutationResult<Output<C>, ApiError, Input<C>> {
  const client = useClient();
  const queries = useQueryClient();
  const { onSuccess, onError } = options;
  return useMutation<Output<C>, ApiError, Input<C>>({
    mutationFn: (input) => client.rpc(command, input),
    onSuccess: async (output, input) => {
      const stale: readonly QueryKey[] = options.changes?.map(prefixKey) ?? [command.split(".").slice(0, 1)];
      onSuccess?.(output, input);
      await Promise.all(stale.map((queryKey) => askAnew(queries, queryKey)));
    },
    ...(onError === undefined ? {} : { onError }),
  });
}
