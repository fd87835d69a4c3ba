/**
 * What the surroundings of the page can do besides commands: carry them, name the window, and let the user pick files. The window
 * does it with Tauri, a browser with what it has. This is the only file that knows Tauri.
 */
import { invoke } from "@tauri-apps/api/core";
import { getCurrentWindow } from "@tauri-apps/api/window";
import { open, save } from "@tauri-apps/plugin-dialog";
import { createContext, useContext } from "react";
import { inWindow, type Transport } from "./client";
import { httpTransport } from "./http";

/** A file that the user picked: by its path in the window, by its content in a browser. */
export type PickedFile = { kind: "path"; path: string } | { kind: "file"; file: File };

/** Where the user wants a file written: a path for the back end, or a download that the browser makes. */
export type SaveTarget = { kind: "path"; path: string } | { kind: "download"; write: (text: string) => void };

export type FileKinds = { name: string; extensions: string[] };

export type Host = {
  transport: Transport;
  setTitle: (title: string) => void;
  /** The picked files, none when the user thought better of it. */
  pickFiles: (kinds: FileKinds, many: "one" | "many") => Promise<PickedFile[]>;
  /** A folder's path, or null when none was picked or a browser cannot give one. */
  pickFolder: () => Promise<string | null>;
  pickSaveTarget: (suggestedName: string, kinds: FileKinds) => Promise<SaveTarget | null>;
};

const tauriHost: Host = {
  transport: (command, input) => invoke("rpc", { command, input: input ?? null }),
  setTitle: (title) => {
    document.title = title;
    // A title that cannot be set is no reason to disturb anybody.
    getCurrentWindow()
      .setTitle(title)
      .catch(() => undefined);
  },
  pickFiles: async (kinds, many) => {
    const picked = await open({ multiple: many === "many", filters: [kinds] });
    const paths = picked === null ? [] : Array.isArray(picked) ? picked : [picked];
    return paths.map((path) => ({ kind: "path", path }));
  },
  pickFolder: async () => {
    const picked = await open({ directory: true, multiple: false });
    return typeof picked === "string" ? picked : null;
  },
  pickSaveTarget: async (suggestedName, kinds) => {
    const path = await save({ defaultPath: suggestedName, filters: [kinds] });
    return path === null ? null : { kind: "path", path };
  },
};

const browserHost: Host = {
  transport: httpTransport(),
  setTitle: (title) => {
    document.title = title;
  },
  pickFiles: (kinds, many) =>
    new Promise((resolve) => {
      const input = document.createElement("input");
      input.type = "file";
      input.accept = kinds.extensions.map((extension) => `.${extension}`).join(",");
      input.multiple = many === "many";
      input.addEventListener("change", () =>
        resolve(Array.from(input.files ?? [], (file) => ({ kind: "file", file }))),
      );
      input.addEventListener("cancel", () => resolve([]));
      input.click();
    }),
  pickFolder: () => Promise.resolve(null),
  pickSaveTarget: (suggestedName) =>
    Promise.resolve({
      kind: "download",
      write: (text) => {
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([text]));
        link.download = suggestedName;
        link.click();
        URL.revokeObjectURL(link.href);
      },
    }),
};

/** The host of this page. */
export function thisHost(): Host {
  return inWindow() ? tauriHost : browserHost;
}

export const HostContext = createContext<Host | null>(null);

export function useHost(): Host {
  const host = useContext(HostContext);
  if (host === null) {
    throw new Error("useHost needs a HostContext around it");
  }
  return host;
}
