/**
 * Commands whose input nobody may find again: passwords, tokens, codes. `useAct` would keep the input beside the answer for a while;
 * here it is gone once it is sent.
 */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type ApiError, type CommandName, type Input, type Output, toApiError, useClient } from "./client";
import { askAnew, type Prefix, prefixKey } from "./queries";

export type ConfidentialAct<C extends CommandName> = {
  /** Sends; the answer, or null after a failure, which is in `error` then. */
  send: (input: Input<C>) => Promise<Output<C> | null>;
  pending: boolean;
  error: ApiError | null;
  output: Output<C> | null;
  /** Forgets answer and error. */
  reset: () => void;
};

type State<C extends CommandName> = { pending: boolean; error: ApiError | null; output: Output<C> | null };

/** A change with a secret in it. `changes` are the reads that are stale after it succeeded. */
export function useConfidentialAct<C extends CommandName>(
  command: C,
  changes: readonly Prefix[],
): ConfidentialAct<C> {
  const client = useClient();
  const queries = useQueryClient();
  const quiet: State<C> = { pending: false, error: null, output: null };
  const [state, setState] = useState<State<C>>(quiet);
  return {
    ...state,
    reset: () => setState(quiet),
    send: async (input) => {
      setState({ pending: true, error: null, output: null });
      try {
        const output = await client.rpc(command, input);
        await Promise.all(changes.map((prefix) => askAnew(queries, prefixKey(prefix))));
        setState({ pending: false, error: null, output });
        return output;
      } catch (failure) {
        setState({ pending: false, error: toApiError(failure), output: null });
        return null;
      }
    },
  };
}
