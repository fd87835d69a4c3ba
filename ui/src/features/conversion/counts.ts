/** What a conversion comes to, in numbers. */
import type { ConvertedDraft, Fate, Loss } from "@/ipc/generated";

/** The order in which lines are shown: the gravest first. */
const order: readonly Fate[] = ["lost", "differs", "kept"];

/** The gravest first, and within that in the order of the fields. */
export function gravestFirst(losses: readonly Loss[]): readonly Loss[] {
  return losses.toSorted((a, b) => order.indexOf(a.fate) - order.indexOf(b.fate));
}

export type Counts = { lost: number; differs: number; played: number; same: number };

export function countsOf({ losses, played }: Pick<ConvertedDraft, "losses" | "played">): Counts {
  const of = (fate: Fate) => losses.filter((loss) => loss.fate === fate).length;
  return {
    lost: of("lost"),
    differs: of("differs"),
    played: played.length,
    same: played.filter(({ parting }) => parting === null).length,
  };
}
