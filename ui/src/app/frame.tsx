/** What screens say to the frame: notices above them and items of the status bar. */
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useState,
  useSyncExternalStore,
} from "react";
import type { Tone } from "@/theme";
import { type Contributions, createContributions, type Layer } from "./contributions";

/** Something that concerns the whole window until it is dealt with, such as *No keychain found*. */
export type Notice = {
  id: string;
  severity: "error" | "warning" | "note";
  title: string;
  /** What it means, and what to do. */
  text: string;
  action?: { label: string; run: () => void };
  /** The page of help that says more about it. */
  page?: string | undefined;
  /** Without it the notice stays until its cause is gone. */
  dismiss?: () => void;
};

/** A short, live fact in the status bar. */
export type StatusItem = {
  id: string;
  text: string;
  /** The dot before the text; without it there is none. */
  tone?: Tone;
  /** More words, as a tooltip. */
  title?: string;
  side: "start" | "end";
  run?: () => void;
};

type Frame = { notices: Contributions<Notice>; status: Contributions<StatusItem> };

const FrameContext = createContext<Frame | null>(null);

export function FrameProvider({ children }: { children: ReactNode }) {
  const [frame] = useState<Frame>(() => ({
    notices: createContributions((notice) => JSON.stringify(notice)),
    status: createContributions((item) => JSON.stringify([item, item.run !== undefined])),
  }));
  return <FrameContext.Provider value={frame}>{children}</FrameContext.Provider>;
}

function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (frame === null) {
    throw new Error("notices and status need a FrameProvider around them");
  }
  return frame;
}

function useContribute<T extends { id: string }>(
  to: Contributions<T>,
  items: readonly T[],
  layer: Layer,
): void {
  const owner = useId();
  useEffect(() => to.contribute(owner, items, layer));
  useEffect(() => () => to.withdraw(owner), [to, owner]);
}

/** Shows `notices` above every screen while the component is there. */
export function useNotices(notices: readonly Notice[], layer: Layer = "screen"): void {
  useContribute(useFrame().notices, notices, layer);
}

/** Shows `items` in the status bar while the component is there. An item with the id of another replaces it. */
export function useStatus(items: readonly StatusItem[], layer: Layer = "screen"): void {
  useContribute(useFrame().status, items, layer);
}

/** What an autosaved document is doing. */
export type SaveState = "saved" | "unsaved" | "saving" | "failed";

const saveItems: Record<SaveState, { text: string; tone: Tone }> = {
  saved: { text: "Saved", tone: "positive" },
  unsaved: { text: "Not saved yet", tone: "caution" },
  saving: { text: "Saving…", tone: "info" },
  failed: { text: "Not saved: saving failed", tone: "negative" },
};

/** Shows in the status bar whether what is edited is safe. */
export function useSaveStatus(state: SaveState, title?: string): void {
  useStatus([
    { id: "saving", side: "start", ...saveItems[state], ...(title === undefined ? {} : { title }) },
  ]);
}

export function useAllNotices(): { notices: readonly Notice[]; find: (id: string) => Notice | undefined } {
  const { notices } = useFrame();
  return { notices: useSyncExternalStore(notices.subscribe, notices.all), find: notices.find };
}

export function useAllStatus(): {
  items: readonly StatusItem[];
  find: (id: string) => StatusItem | undefined;
} {
  const { status } = useFrame();
  return { items: useSyncExternalStore(status.subscribe, status.all), find: status.find };
}
