/** “What do you want?”: every screen offers it, and the frame draws the dialog, whose feature no screen knows. */
import { IconBulb } from "@tabler/icons-react";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { Wish } from "@/ipc/generated";
import { useActions } from "./actions";
import { useProject } from "./project";

/** What the dialog begins with: the plainest wish, or one that was found elsewhere. */
type Asked = "plain" | Wish;

type Asking = {
  /** Null while nothing is asked. */
  asked: Asked | null;
  ask: (asked: Asked | null) => void;
};

const WishContext = createContext<Asking>({ asked: null, ask: () => undefined });

/** Keeps whether the window asks what is wanted. */
export function WishProvider({ children }: { children: ReactNode }) {
  const [asked, ask] = useState<Asked | null>(null);
  const asking = useMemo(() => ({ asked, ask }), [asked]);
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
            run: () => ask("plain"),
          },
        ],
    "frame",
  );
}
