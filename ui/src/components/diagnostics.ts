import type { Json } from "@/lib/json-pointer";

/** What can be said about a document, as the back end's checks say it, and how fields find theirs. */

export type Severity = "error" | "warning" | "note";

/** One thing to say: `path` is a JSON pointer such as `/conditions/0/value`, empty for the whole document. */
export type Diagnostic = {
  path: string;
  severity: Severity;
  code: string;
  message: string;
  help: string;
  /** Ready changes to the field, the best first: what each does, and the whole text of the field afterwards. */
  mends?: readonly Mend[];
};

/** A ready change: `text` says what is there then. `value` is it where it is no text, `path` where it is another field. */
export type Mend = { title: string; text: string; value?: Json | null; path?: string | null };

const weight: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/** Worst first, else in the order in which they came. */
export function worstFirst<D extends { severity: Severity }>(diagnostics: readonly D[]): D[] {
  return [...diagnostics].sort((a, b) => weight[a.severity] - weight[b.severity]);
}

/** What is said about the field at `path` and, with `deep`, about anything inside it. */
export function about<D extends { path: string }>(
  diagnostics: readonly D[],
  path: string,
  reach: "exact" | "deep" = "exact",
): D[] {
  return diagnostics.filter(
    (diagnostic) => diagnostic.path === path || (reach === "deep" && diagnostic.path.startsWith(`${path}/`)),
  );
}

/** The id of the control that edits the field at `path`, in the form named `form`. */
export function fieldId(form: string, path: string): string {
  return `${form}${path.replaceAll("/", ".")}`;
}

/** The path of the field that the control with `id` edits; null for what is no control of that form. */
export function pathOfField(form: string, id: string): string | null {
  return id.startsWith(`${form}.`) ? id.slice(form.length).replaceAll(".", "/") : null;
}

/** Moves the focus to the control of `path`, or of the nearest field around it. Says whether there was one. */
export function focusField(form: string, path: string): boolean {
  for (let at = path; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const control = document.getElementById(fieldId(form, at));
    if (control !== null) {
      control.focus();
      control.scrollIntoView({ block: "nearest" });
      return true;
    }
  }
  return false;
}
