import { IconFileImport } from "@tabler/icons-react";
import { type DragEvent, type ReactNode, useState } from "react";
import styles from "./Library.module.css";

export type DropTargetProps = {
  onFiles: (files: File[]) => void;
  /** Files are being imported. */
  busy: boolean;
  children: ReactNode;
};

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes("Files");
}

/** Takes files that are dragged in from outside. Nothing else that is dragged concerns it. */
export function DropTarget({ onFiles, busy, children }: DropTargetProps) {
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short way; the keyboard imports with the button
    <div
      className={styles.dropTarget}
      aria-busy={busy}
      onDragOver={(event) => {
        if (hasFiles(event)) {
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) {
          setOver(false);
        }
      }}
      onDrop={(event) => {
        if (hasFiles(event)) {
          event.preventDefault();
          setOver(false);
          onFiles([...event.dataTransfer.files]);
        }
      }}
    >
      {children}
      {over && (
        <div className={styles.dropHint} aria-hidden>
          <IconFileImport size="1.5rem" />
          Drop files to import their triggers
        </div>
      )}
    </div>
  );
}
