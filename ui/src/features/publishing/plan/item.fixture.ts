/** An item of a plan for tests. */
import type { Operation, PlanItem } from "@/ipc/generated";

/** One of which everything is as plain as can be, but for what is given. */
export function itemOf(operation: Operation, more: Partial<PlanItem> = {}): PlanItem {
  return {
    id: operation,
    operation,
    draft: "1",
    trigger_id: "t",
    name: more.id ?? operation,
    words: "",
    kind_key: "trigger",
    told_apart: null,
    kind: null,
    is_ready: true,
    is_replaced: false,
    changes: [],
    server_changes: [],
    fields: [],
    diagnostics: [],
    blocked: null,
    doubt: null,
    warnings: [],
    server: {},
    body: {},
    ...more,
  };
}
