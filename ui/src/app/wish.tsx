/** “What do you want?”: every screen offers it, and the frame draws the dialog, whose feature no screen knows. */
import { IconBulb } from "@tabler/icons-react";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { useActions } from "./actions";
import { useProject } from "./project";

type Asking = { isAsked: boolean; ask: (isAsked: boolean) => void };

const WishContext = createContext<Asking>({ isAsked: false, ask: () => undefined });

/** Keeps whether the window asks what is wanted. */
export function WishProvider({ children }: { children: ReactNode }) {
  const [isAsked, ask] = useState(false);
  const asking = useMemo(() => ({ isAsked, ask }), [isAsked]);
  return <WishContext.Provider value={asking}>{children}</WishContext.Provider>;
}

export function useWish(): Asking {
  return useContext(WishContext);
}

/** The id of the action, for screens that offer it by a button. */
export const wishAction = "wish.ask";

/** Offers to ask, on every screen of a project. */
export function useWishAction(): void {
  const { ask } = useWish();
  const { project } = useProject();
  useActions(
    project === null
      ? []
      : [
          {
            id: wishAction,
            title: "What do you want?",
            section: "Draft",
            icon: IconBulb,
            shortcut: "mod+Shift+W",
            keywords: ["new draft", "wizard", "wish", "idea", "possible", "help"],
            run: () => ask(true),
          },
        ],
    "frame",
  );
}
