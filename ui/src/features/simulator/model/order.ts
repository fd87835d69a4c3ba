/** The order of a project's drafts. */

/** The order with one draft right before another; null where one of them is not there, or nothing changes. */
export function movedBefore(ids: readonly number[], moved: number, target: number): number[] | null {
  if (moved === target || !ids.includes(moved) || !ids.includes(target)) {
    return null;
  }
  const others = ids.filter((id) => id !== moved);
  const next = others.toSpliced(others.indexOf(target), 0, moved);
  return next.every((id, place) => id === ids[place]) ? null : next;
}
