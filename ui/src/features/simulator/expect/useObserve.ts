/** Turns what happens now into what is expected. */
import { toast, toastError } from "@/components/toast";
import { type ApiError, useClient } from "@/ipc/client";
import type { SessionExpectation } from "@/ipc/generated";
import { isOfFiring } from "../model/expectations";
import type { SessionDocument } from "../session/useSessionDocument";

export type Observe = {
  /** Expects everything that every trigger does; what was expected before is replaced. */
  all: () => Promise<void>;
  /** Expects when one trigger fires, or that it does not. */
  one: (trigger: string) => Promise<void>;
};

export function useObserve(
  project: number,
  engine: string,
  drafts: { drafts?: number[] },
  document: SessionDocument,
): Observe {
  const client = useClient();
  const { session, edit } = document;
  const before = session.expect ?? [];

  async function expectSeen(
    choose: (seen: readonly SessionExpectation[]) => SessionExpectation[],
    message: (count: number) => string,
  ): Promise<void> {
    try {
      const seen = await client.rpc("session.observe", { project, session, engine, ...drafts });
      const expectations = choose(seen);
      edit({ type: "expect", expectations });
      toast({
        message: message(expectations.length),
        undo: () => edit({ type: "expect", expectations: before }),
      });
    } catch (failure) {
      toastError(failure as ApiError);
    }
  }

  return {
    all: () =>
      expectSeen(
        (seen) => [...seen],
        (count) => `The session expects ${count === 1 ? "one thing" : `${count} things`}.`,
      ),
    one: (trigger) =>
      expectSeen(
        (seen) => [
          ...before.filter((old) => old.trigger !== trigger || !isOfFiring(old)),
          ...seen.filter((now) => now.trigger === trigger && isOfFiring(now)),
        ],
        () => "The session expects this of the trigger.",
      ),
  };
}
