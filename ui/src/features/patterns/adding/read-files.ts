import type { UrlSource } from "./FilePreview";

/** Names and texts of files. */
export function readFiles(files: Iterable<File>): Promise<UrlSource[]> {
  return Promise.all([...files].map(async (file) => ({ name: file.name, text: await file.text() })));
}
