/** Drafts from what the user picked, dropped or pasted. A file that is too large is not even read. */
import type { Client } from "@/ipc/client";
import type { Imported, ImportProblem } from "@/ipc/generated";
import type { PickedFile } from "@/ipc/host";

/** The largest text that the back end takes, in bytes. The largest trigger that anybody has is a few kilobytes. */
export const largest = 16 * 1024 * 1024;

export type Source = { kind: "paths"; paths: string[] } | { kind: "files"; files: readonly File[] };

/** What was picked, by how it can be read. */
export function sourceOf(picked: readonly PickedFile[]): Source {
  const paths = picked.flatMap((file) => (file.kind === "path" ? [file.path] : []));
  return paths.length > 0
    ? { kind: "paths", paths }
    : { kind: "files", files: picked.flatMap((file) => (file.kind === "file" ? [file.file] : [])) };
}

export function megabytes(bytes: number): string {
  return `${(bytes / (1024 * 1024)).toFixed(1)} MB`;
}

function tooLarge(name: string, bytes: number): ImportProblem {
  return {
    file: name,
    message: `This file has ${megabytes(bytes)}; at most ${megabytes(largest)} are imported, so it was not read.`,
    help: "Check that it is an export of triggers, or split it into smaller files.",
  };
}

type Into = { client: Client; project: number };

/** Imports a text under a name. */
export async function importText(into: Into, name: string, text: string): Promise<Imported> {
  const bytes = new Blob([text]).size;
  if (bytes > largest) {
    return { drafts: [], problems: [tooLarge(name, bytes)], notes: [] };
  }
  const { client, project } = into;
  return client.rpc("draft.import_text", { project, name, text });
}

async function importFile(into: Into, file: File): Promise<Imported> {
  if (file.size > largest) {
    return { drafts: [], problems: [tooLarge(file.name, file.size)], notes: [] };
  }
  let text: string;
  try {
    text = await file.text();
  } catch {
    return {
      drafts: [],
      problems: [
        {
          file: file.name,
          message: "This file cannot be read.",
          help: "A folder cannot be dropped here, but its files can.",
        },
      ],
      notes: [],
    };
  }
  return importText(into, file.name, text);
}

/** Imports one file after another; what cannot be imported does not stop the others. */
export async function importFrom(into: Into, source: Source): Promise<Imported> {
  if (source.kind === "paths") {
    const { client, project } = into;
    return client.rpc("draft.import_files", { project, paths: source.paths });
  }
  const all: Imported = { drafts: [], problems: [], notes: [] };
  for (const file of source.files) {
    const { drafts, problems, notes, deed } = await importFile(into, file);
    all.drafts.push(...drafts);
    if (deed !== undefined) {
      // What is imported in quick succession is one deed; its number is that of the last.
      all.deed = deed;
    }
    all.problems.push(...problems);
    all.notes.push(...notes);
  }
  return all;
}
