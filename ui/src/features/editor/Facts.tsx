import { UnstyledButton } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useId, useState } from "react";
import { WithCode } from "@/components/WithCode";
import type { Fact, ProjectVersion } from "@/ipc/generated";
import { holding } from "@/ipc/version";
import { counted } from "@/lib/counted";
import { isBoolean, remember, remembered } from "@/lib/storage";
import styles from "./Editor.module.css";

export type FactsProps = {
  label: string;
  /** Whose rules they are, such as `condition`: who opens them there finds them open in the next draft too. */
  of: string;
  facts: readonly Fact[];
  /** The version that the project is for; undefined while it is not known yet. */
  version: ProjectVersion | undefined;
};

/**
 * How the widget of the project's servers treats a condition or an action, folded behind an ⓘ at the end of the label's line. What
 * holds for some of the servers only says for which.
 */
export function Facts({ label, of, facts, version }: FactsProps) {
  const place = `editor.rules.${of}`;
  const [open, setOpen] = useState(() => remembered(place, false, isBoolean));
  const list = useId();
  const said =
    version === undefined
      ? []
      : facts
          .map((fact) => ({ ...fact, held: holding(fact.servers, version) }))
          .filter(({ held }) => held !== "none");
  if (said.length === 0) {
    return null;
  }
  const toggle = () => {
    remember(place, !open);
    setOpen(!open);
  };
  return (
    <>
      <UnstyledButton
        className={styles.rules}
        title={label}
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        onClick={toggle}
      >
        <IconInfoCircle size="1rem" aria-hidden />
        {counted(said.length, "rule")}
      </UnstyledButton>
      {open && (
        <ul id={list} className={styles.facts} aria-label={label}>
          {said.map(({ text, servers, held }) => (
            <li key={text}>
              {held === "some" && <span className={styles.servers}>{servers.words}: </span>}
              <WithCode text={text} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
