/** The JSON of a document as it is typed: what it means, or where it goes wrong. */
import type { Document } from "./document";
import { repeatedMember } from "./repeated-member";

export type ParsedJson = { document: Document } | { message: string; line: number; start: number };

/** The document as text, as the JSON view shows it. */
export function jsonText(document: Document): string {
  return JSON.stringify(document, null, 2);
}

/** Where the text stops being JSON, in UTF-16 units, from the words of the engine: V8 and JavaScriptCore say it in their own ways. */
function placeOf(message: string, text: string): number {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) {
    return Math.min(Number(position), text.length);
  }
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) {
    const before = text.split("\n").slice(0, Number(line) - 1);
    return Math.min(
      before.reduce((sum, part) => sum + part.length + 1, 0),
      text.length,
    );
  }
  return firstWrong(text);
}

/** The end of the longest beginning that could still become JSON; for engines that name no place. */
function firstWrong(text: string): number {
  const tokens = /\s+|[{}[\]:,]|"(?:[^"\\\n]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
  let end = 0;
  while (end < text.length) {
    tokens.lastIndex = end;
    const token = tokens.exec(text);
    if (token === null) {
      return end;
    }
    end = tokens.lastIndex;
  }
  return end;
}

export function parseJson(text: string): ParsedJson {
  try {
    const value: unknown = JSON.parse(text);
    const repeated = repeatedMember(text);
    if (repeated !== null) {
      const { name, start, firstLine } = repeated;
      const message = `“${name}” stands here for the second time: it is in line ${firstLine} already. Remove one of them.`;
      return { message, start, line: text.slice(0, start).split("\n").length };
    }
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      return { document: value as Document };
    }
    return { message: "A trigger is a JSON object in braces.", line: 1, start: 0 };
  } catch (failure) {
    const message = failure instanceof Error ? failure.message : String(failure);
    const start = placeOf(message, text);
    return { message, start, line: text.slice(0, start).split("\n").length };
  }
}
