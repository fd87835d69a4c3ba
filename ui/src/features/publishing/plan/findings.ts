/** What was found out about earlier publications, in words. */
import type { Status } from "@/components/status";
import type { Write, WriteExplanation } from "@/ipc/generated";
import { nameOf } from "./review";

export type Finding = { key: string; status: Status; text: string };

const nouns: Record<Write["write"], string> = {
  create: "creation",
  update: "update",
  delete: "deletion",
  arrange: "change",
};

/** One finding in a sentence; `when` says a time as people read it. */
export function findingOf(found: WriteExplanation, when: (at: number) => string): Finding {
  const what = `The earlier ${nouns[found.write.write]} of “${nameOf(found)}”`;
  const say = (status: Status, rest: string): Finding => ({
    key: `${found.item} ${found.write.write} ${found.verdict.kind}`,
    status,
    text: `${what} ${rest}`,
  });
  const { verdict } = found;
  switch (verdict.kind) {
    case "happened":
      return verdict.document === null
        ? say("done", "reached the server: the trigger is gone.")
        : say("done", `reached the server (${verdict.trigger_id}). The draft is tied to it.`);
    case "arranged":
      return say("done", "reached the server: the rules are in that order.");
    case "did_not_happen":
      return say("note", "did not reach the server.");
    case "half_done":
      if (found.write.write === "arrange") {
        return say("note", "was half done. Publish again: that does the rest.");
      }
      return say(
        "in-doubt",
        "took the old trigger away and did not bring the new one. Publish again: that makes it.",
      );
    case "may_still_happen":
      return say("in-doubt", `may still reach the server, until ${when(verdict.until)}.`);
    case "cannot_tell":
      return say("in-doubt", `cannot be told from what the server has. ${verdict.reason}`);
  }
}
