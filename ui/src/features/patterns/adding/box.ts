/** What the box for URLs holds, and how dropping and pasting fill it. */
import type { ClipboardEvent, DragEvent } from "react";
import { isTyping } from "@/lib/keys";
import type { UrlSource } from "./FilePreview";
import { readFiles } from "./read-files";

export type Box = { text: string; files: readonly UrlSource[] };

export const emptyBox: Box = { text: "", files: [] };

/** Opens the box with what was dropped: files, or a text. */
export function dropped(event: DragEvent, open: (box: Box) => void): void {
  const { files } = event.dataTransfer;
  const text = event.dataTransfer.getData("text/plain");
  if (files.length > 0) {
    event.preventDefault();
    void readFiles(files).then((read) => open({ text: "", files: read }));
  } else if (text !== "" && !isTyping(event.target)) {
    event.preventDefault();
    open({ text, files: [] });
  }
}

/** Opens the box with what was pasted anywhere but into a field. */
export function pasted(event: ClipboardEvent, open: (box: Box) => void): void {
  const text = event.clipboardData.getData("text/plain");
  if (text !== "" && !isTyping(event.target)) {
    event.preventDefault();
    open({ text, files: [] });
  }
}
