/** How a message of a platform is shown where no engine plays it. */
import type { MessageReading } from "./reading";

/** What a platform's catalogue says of its messages. */
export type Drawing = { draws_markdown: boolean };

/** What it says of its placeholders: names, and an example of each as JSON. */
export type Placeholders = { tree: { variables: readonly { key: string; example: string }[] } | null };

/** The reading of the platform's widget, if it is not that of the newest server. */
export function readingOf({ draws_markdown }: Drawing): MessageReading | undefined {
  return draws_markdown ? undefined : "plain";
}

/** The text with an example for each placeholder that has one; the others stay as they are written. */
export function withExamples(text: string, { tree }: Placeholders): string {
  const examples = new Map(tree?.variables.map(({ key, example }) => [key, example]));
  return text.replace(/@[a-z_]+/g, (name) => {
    const example = examples.get(name) ?? "";
    return example === "" ? name : String(JSON.parse(example));
  });
}
