/** The page-url pattern inside a draft's document. A document may hold anything, so nothing about its form is taken for granted. */
import type { DraftView, JsonValue } from "@/ipc/generated";

type Document = DraftView["document"];
type JsonObject = { [key in string]: JsonValue };

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isPageUrl = (condition: JsonValue): condition is JsonObject =>
  isObject(condition) && condition.name === "page-url";

function conditions(document: Document): readonly JsonValue[] {
  const value = document.conditions;
  return Array.isArray(value) ? value : [];
}

/** The pattern of the first page-url condition; null when the draft does not look at the page's URL. */
export function pagePattern(document: Document): string | null {
  const value = conditions(document).find(isPageUrl)?.value;
  if (value === undefined) {
    return conditions(document).some(isPageUrl) ? "" : null;
  }
  return typeof value === "string" ? value : "";
}

/** The document with `pattern` in its first page-url condition; one without such a condition stays as it is. */
export function withPagePattern(document: Document, pattern: string): Document {
  const all = conditions(document);
  const at = all.findIndex(isPageUrl);
  return at < 0
    ? document
    : {
        ...document,
        conditions: all.map((condition, index) =>
          index === at && isObject(condition) ? { ...condition, value: pattern } : condition,
        ),
      };
}
