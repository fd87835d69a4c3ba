import type { UrlSource } from "./FilePreview";

/** Names and contents of files: their text, or the bytes of what is packed or no UTF-8. */
export function readFiles(files: Iterable<File>): Promise<UrlSource[]> {
  return Promise.all(
    [...files].map(async (file) => sourceOf(file.name, new Uint8Array(await file.arrayBuffer()))),
  );
}

/** What a file holds, in the form in which it travels to the back end. */
export function sourceOf(name: string, bytes: Uint8Array): UrlSource {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { name, text };
  } catch {
    return { name, text: "", base64: base64Of(bytes) };
  }
}

/** Bytes that are turned into characters at a time: a call takes only so many arguments. */
const atOnce = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let characters = "";
  for (let start = 0; start < bytes.length; start += atOnce) {
    characters += String.fromCharCode(...bytes.subarray(start, start + atOnce));
  }
  return btoa(characters);
}
