/** What a definition can hold, as completion of its JSON offers it. */
import type { CodeSnippet } from "@/components/code-completion";
import type { PartEntry, Tree } from "@/ipc/generated";
import { newPart } from "./model/values";

function named(topic: string, entries: readonly { key: string; label: string }[]): CodeSnippet[] {
  return entries.map(({ key, label }) => {
    const notation = JSON.stringify(key);
    return { notation, insert: notation, meaning: label, topic };
  });
}

/** Whole parts, to put in where nothing stands yet. */
function whole(topic: string, entries: readonly PartEntry[]): CodeSnippet[] {
  return entries.map((entry) => {
    const text = JSON.stringify(newPart(entry));
    const insert = entry.children === "none" ? text : text.replace(/]$/, ", …]");
    return { notation: text, insert, meaning: entry.label, topic };
  });
}

export function snippetsOf(tree: Tree): CodeSnippet[] {
  return [
    ...named("Variables", tree.variables),
    ...named("Operators", tree.operators),
    ...named("Events", tree.events),
    ...whole("Parts", tree.parts),
    ...whole("Actions", tree.actions),
  ];
}
