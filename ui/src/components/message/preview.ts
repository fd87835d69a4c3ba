/** How a message of a platform is shown where no engine plays it. */
import type { Catalogue } from "@/ipc/generated";
import type { MessageReading } from "./reading";

/** The reading of the platform's widget, if it is not that of the newest server. */
export function readingOf({ draws_markdown }: Pick<Catalogue, "draws_markdown">): MessageReading | undefined {
  return draws_markdown ? undefined : "plain";
}

/** The text with an example for each placeholder that has one; the others stay as they are written. */
export function withExamples(text: string, { tree }: Pick<Catalogue, "tree">): string {
  const examples = new Map(tree?.variables.map(({ key, example }) => [key, example]));
  return text.replace(/@[a-z_]+/g, (name) => {
    const example = examples.get(name) ?? "";
    return example === "" ? name : String(JSON.parse(example));
  });
}
