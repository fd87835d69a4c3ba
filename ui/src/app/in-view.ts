/** What was last looked at: screens of one draft or of one server go there when the way to them names none. */
import { useEffect, useState } from "react";
import type { Route, Screen } from "./routes";

export type InView = { draft: number | null; server: number | null };

/** What is looked at here, or else was last; `scope` is that to which it belongs, and whose change makes it forgotten. */
function useLast(here: number | null, scope: number | null): number | null {
  const [last, setLast] = useState({ id: here, scope });
  useEffect(() => {
    if (here !== null) {
      setLast({ id: here, scope });
    }
  }, [here, scope]);
  return here ?? (last.scope === scope ? last.id : null);
}

export function useInView(route: Route, project: number | null): InView {
  return {
    draft: useLast("draft" in route ? route.draft : null, null),
    server: useLast("server" in route ? route.server : null, project),
  };
}

/** The way to a screen: those of one draft or server lead to the one that was last looked at. */
export function routeInView(screen: Screen, { draft, server }: InView): Route {
  switch (screen) {
    case "editor":
    case "patterns":
    case "simulator":
      return { screen, draft };
    case "publish":
    case "servers":
    case "account":
      return { screen, server };
    case "library":
    case "settings":
    case "can":
      return { screen };
  }
}
