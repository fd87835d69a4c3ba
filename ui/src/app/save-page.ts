/** Pages for people who do not have the application: where they go, and how messages look on them. */
import { toast, toastError } from "@/components/toast";
import { useClient } from "@/ipc/client";
import type { Choice, Project, Report, ServerPlan } from "@/ipc/generated";
import { useAct } from "@/ipc/queries";
import { type PathQuestion, useAskSavePath } from "./ask-path";

const kinds = { name: "Web page", extensions: ["html"] };

/** Asks where a page goes; `name` is offered without what file systems do not take. */
export function useAskPagePath(): (question: PathQuestion & { name: string }) => Promise<string | null> {
  const askSavePath = useAskSavePath();
  return ({ name, ...question }) =>
    askSavePath({ ...question, kinds, name: `${name.replace(/[\\/:*?"<>|]+/g, "-")}.html` });
}

const question = { title: "Save report", label: "File for the report", confirm: "Save" };
const saved = ({ path }: { path: string }) => toast({ message: `Report saved to ${path}.` });

/** What the widget of the newest server draws, as the library and the editor show it. */
async function drawn(texts: readonly string[]) {
  const { drawnForPage } = await import("@/components/message/for-page");
  return drawnForPage(texts, "message-parser-with-tables");
}

/** Asks where to, and writes the report of a project. */
export function useProjectReport(): (project: Project) => Promise<void> {
  const askPagePath = useAskPagePath();
  const client = useClient();
  const write = useAct("project.report", { changes: [], onSuccess: saved, onError: toastError });
  return async ({ id, name }) => {
    const path = await askPagePath({ ...question, name: `${name} report` });
    if (path !== null) {
      const texts = await client.rpc("project.messages", { project: id }).catch(() => []);
      write.mutate({ project: id, drawn: await drawn(texts), path });
    }
  };
}

export type PlanToReport = {
  plan: ServerPlan;
  choices: { [item: string]: Choice };
  /** What came of it; null while it was not applied. */
  applied: Report | null;
};

/** Asks where to, and writes the report of a plan. */
export function usePlanReport(): (of: PlanToReport) => Promise<void> {
  const askPagePath = useAskPagePath();
  const client = useClient();
  const write = useAct("plan.report", { changes: [], onSuccess: saved, onError: toastError });
  return async ({ plan, choices, applied }) => {
    const what = applied === null ? "Plan for" : "Publication to";
    const path = await askPagePath({ ...question, name: `${what} ${plan.server_name}` });
    if (path !== null) {
      const texts = await client.rpc("plan.messages", { plan }).catch(() => []);
      write.mutate({
        plan,
        choices,
        ...(applied === null ? {} : { applied }),
        drawn: await drawn(texts),
        path,
      });
    }
  };
}
