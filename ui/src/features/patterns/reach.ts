/** What a valid pattern reaches of all addresses, as the verdict says it. */
import type { StatusBadgeProps } from "@/components/StatusBadge";
import type { Dialect, PatternReach } from "@/ipc/generated";
import { isWholeText } from "./dialect";

/** Amber where a trigger with the pattern can fire on no page. */
export function reachLook(
  reach: PatternReach | null,
  dialect: Dialect,
): Pick<StatusBadgeProps, "status" | "label"> {
  switch (reach?.kind) {
    case "never":
      return {
        status: "warning",
        label: isWholeText(dialect)
          ? "Valid, but no whole address can match it"
          : "Valid, but no address can match it",
      };
    case "hardly":
      return { status: "warning", label: "Valid, but no page has an address that it matches" };
    case "everything":
      return { status: "done", label: "Valid, matches every page" };
    case "undecided":
    case "some":
    case undefined:
      return { status: "done", label: "Valid" };
  }
}
