/** Patterns of paths in documents: `*` is any one step, `**` any number of them. */

/** Whether a path is one of those that a pattern means. */
export function covers(pattern: string, path: string): boolean {
  return meets(pattern.split("/"), path.split("/"));
}

function meets([first, ...pattern]: readonly string[], steps: readonly string[]): boolean {
  if (first === undefined) {
    return steps.length === 0;
  }
  if (first === "**") {
    return steps.some((_, place) => meets(pattern, steps.slice(place)));
  }
  return steps.length > 0 && (first === "*" || first === steps[0]) && meets(pattern, steps.slice(1));
}
