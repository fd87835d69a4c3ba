/** Two texts compared word by word, for fields that are too long to spot the difference by eye. */

export type Piece = { text: string; changed: boolean };

/** The comparison takes words × words steps; longer texts are shown as changed between their common ends. */
const mostCells = 250_000;

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu) ?? [];
}

/** The pieces of both texts; what is not `changed` is the same in both. */
export function compareTexts(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const [old, now] = [words(before), words(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) {
    start += 1;
  }
  let end = 0;
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  ) {
    end += 1;
  }
  const [oldMiddle, newMiddle] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  const kept = commonWords(oldMiddle, newMiddle);
  const pieces = (all: string[], middle: string[], same: ReadonlySet<number>) =>
    joined([
      ...all.slice(0, start).map((text) => ({ text, changed: false })),
      ...middle.map((text, index) => ({ text, changed: !same.has(index) })),
      ...all.slice(all.length - end).map((text) => ({ text, changed: false })),
    ]);
  return { before: pieces(old, oldMiddle, kept.old), after: pieces(now, newMiddle, kept.now) };
}

/** The indexes of a longest common subsequence in both lists; none where they are too long to compare. */
export function commonWords(
  old: readonly string[],
  now: readonly string[],
): { old: Set<number>; now: Set<number> } {
  const kept = { old: new Set<number>(), now: new Set<number>() };
  const width = now.length + 1;
  if (old.length * now.length > mostCells) {
    return kept;
  }
  // lengths[i * width + j]: how much old[i..] and now[j..] have in common.
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      kept.old.add(i);
      kept.now.add(j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      i += 1;
    } else {
      j += 1;
    }
  }
  return kept;
}

/** Neighbours of one kind as one piece. A blank between two changes is part of the change: alone it says nothing. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  pieces.forEach(({ text, changed }, index) => {
    const between = pieces[index - 1]?.changed === true && pieces[index + 1]?.changed === true;
    const counts = changed || (between && text.trim() === "");
    const last = result.at(-1);
    if (last !== undefined && last.changed === counts) {
      last.text += text;
    } else {
      result.push({ text, changed: counts });
    }
  });
  return result;
}
