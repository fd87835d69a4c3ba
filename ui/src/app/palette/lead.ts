/** Going to a screen and doing something there, once the screen offers it. */
import { toast } from "@/components/toast";
import type { Registry } from "../registry";
import { navigate, type Route } from "../routes";

/** How long a screen may take to offer what it can do, in milliseconds. It reads what it shows first. */
const patience = 3_000;

/** Runs the action as soon as a screen offers it and it can be done; says `needs` where that does not come. */
export function leadTo(registry: Registry, route: Route, action: string, needs: string): void {
  navigate(route);
  let late: ReturnType<typeof setTimeout> | undefined;
  const stop = registry.subscribe(attempt);
  function attempt(): void {
    const offered = registry.find(action);
    if (offered === undefined || offered.enabled === false) {
      return;
    }
    stop();
    clearTimeout(late);
    registry.run(action);
  }
  late = setTimeout(() => {
    stop();
    toast({ status: "note", message: needs });
  }, patience);
  // The screen may be there already. Otherwise the one that is left may still offer an action of this name.
  requestAnimationFrame(attempt);
}
