/** The verdict on a pattern's dangers in a few words. */
import type { Status } from "@/components/StatusBadge";
import type { DangerReport, Dialect } from "@/ipc/generated";

export type DangerVerdict = { status: Status; label: string };

/** What counts is what visitors can meet; the rest is said, and not held against the pattern. */
export function dangerVerdict({ growth, dangers }: DangerReport, dialect: Dialect): DangerVerdict {
  const met = dangers.filter(({ occurs }) => occurs === "addresses").map((danger) => danger.growth);
  if (met.some(({ kind }) => kind === "exponential")) {
    return {
      status: "error",
      label: dialect.language === "javascript" ? "Can freeze the browser" : "Can take without end",
    };
  }
  const degree = Math.max(0, ...met.map((growth) => (growth.kind === "polynomial" ? growth.degree : 0)));
  if (degree > 2) {
    return { status: "warning", label: "Slow on long addresses" };
  }
  if (degree === 2) {
    return { status: "note", label: "Harmless at usual lengths" };
  }
  if (growth.kind === "unknown") {
    return { status: "note", label: "Could not be judged" };
  }
  return growth.kind === "safe"
    ? { status: "done", label: "Safe" }
    : { status: "note", label: "Safe on web addresses" };
}

const numbers = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });
export const compact = (value: number): string => numbers.format(value);
