/** Components whose code is not in the first bundle: fetched when they are first drawn, or before, when the window has nothing to do. */
import { type ComponentType, lazy, useState } from "react";

export type Prepared<P> = ComponentType<P> & {
  /** Fetches the code. Never rejects: whoever draws it then hears of the trouble. */
  prepare: () => Promise<void>;
};

/**
 * The export `name` of what `load` fetches, to be drawn inside a `Suspense`. Once its code is there it is drawn at once. A plain `lazy`
 * shows the fallback first, and React holds back what comes after a fallback for 300 ms, so that every screen was that late.
 */
export function prepared<N extends string, P extends object>(
  load: () => Promise<Record<N, ComponentType<P>>>,
  name: N,
): Prepared<P> {
  let there: ComponentType<P> | undefined;
  const fetched = async () => {
    there = (await load())[name];
    return { default: there };
  };
  const Awaited = lazy(fetched);
  function Drawn(props: P) {
    // What is on the screen stays the same component when the code arrives meanwhile, so that it keeps its state.
    const [Component] = useState<ComponentType<P>>(() => there ?? Awaited);
    return <Component {...props} />;
  }
  return Object.assign(Drawn, {
    prepare: () =>
      fetched().then(
        () => undefined,
        () => undefined,
      ),
  });
}

/** Milliseconds to wait where the window cannot say that it is idle (WebKit). */
const pause = 100;

const idle = () =>
  new Promise<void>((done) => {
    if ("requestIdleCallback" in globalThis) {
      requestIdleCallback(() => done(), { timeout: 2_000 });
    } else {
      setTimeout(done, pause);
    }
  });

/** Prepares one after the other, each when the window has nothing else to do, until `isOver`. */
export async function prepareWhenIdle(
  components: readonly Pick<Prepared<never>, "prepare">[],
  isOver: () => boolean,
): Promise<void> {
  for (const component of components) {
    await idle();
    if (isOver()) {
      return;
    }
    await component.prepare();
  }
}
