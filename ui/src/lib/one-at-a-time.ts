/** Runs tasks one after another and drops those that nobody waits for any more before they begin. */
export type Queue = <T>(task: () => Promise<T>, signal: AbortSignal) => Promise<T>;

/**
 * A queue for answers that only matter while they are the newest question's: a pattern typed quickly over a long table must not
 * leave a row of evaluations behind, each in the way of the last.
 */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (task, signal) => {
    const mine = last.then(() => {
      signal.throwIfAborted();
      return task();
    });
    last = mine.catch(() => undefined);
    return mine;
  };
}
