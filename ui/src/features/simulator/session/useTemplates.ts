/** Visits to start from, for what the engine plays, as the back end has them. */
import { toastError } from "@/components/toast";
import { type ApiError, useClient } from "@/ipc/client";
import type { Session, SessionTemplate } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { useVocabulary } from "../vocabulary/context";

export type Templates = {
  list: readonly SessionTemplate[];
  /** The visit of a template; null after an error that has been shown. */
  read: (template: SessionTemplate) => Promise<Session | null>;
};

/** What to do with the name and the visit of a template. */
export type OnTemplate = (name: string, visit: Session) => void;

/** The templates, and what hands the visit of one on. */
export function useTemplateVisits(onTemplate: OnTemplate) {
  const { list, read } = useTemplates();
  const take = async (template: SessionTemplate) => {
    const visit = await read(template);
    if (visit !== null) {
      onTemplate(template.name, visit);
    }
  };
  return { list, take };
}

export function useTemplates(): Templates {
  const { platform, plays } = useVocabulary();
  const list = useCommand("session.templates", { platform }, { staleTime: Number.POSITIVE_INFINITY });
  const isFor = ({ kinds }: SessionTemplate) =>
    kinds.length === 0 || kinds.some((kind) => plays.includes(kind));
  return { list: (list.data ?? []).filter(isFor), read: useReadTemplate() };
}

/** Reads the visit of a template; gives null after an error that has been shown. */
export function useReadTemplate(): Templates["read"] {
  const client = useClient();
  return async ({ script }) => {
    try {
      return (await client.rpc("session.parse", { text: script })).session;
    } catch (failure) {
      toastError(failure as ApiError);
      return null;
    }
  };
}
