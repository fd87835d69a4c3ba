import type { Fact, ProjectVersion } from "@/ipc/generated";
import { holding } from "@/ipc/version";
import styles from "./Editor.module.css";

export type FactsProps = {
  label: string;
  facts: readonly Fact[];
  /** The version that the project is for; undefined while it is not known yet. */
  version: ProjectVersion | undefined;
};

/** How the widget of the project's servers treats a condition or an action. What holds for some of them only says for which. */
export function Facts({ label, facts, version }: FactsProps) {
  const said =
    version === undefined
      ? []
      : facts
          .map((fact) => ({ ...fact, held: holding(fact.servers, version) }))
          .filter(({ held }) => held !== "none");
  if (said.length === 0) {
    return null;
  }
  return (
    <ul className={styles.facts} aria-label={label}>
      {said.map(({ text, servers, held }) => (
        <li key={text}>
          {held === "some" && <span className={styles.servers}>{servers.words}: </span>}
          {text}
        </li>
      ))}
    </ul>
  );
}
