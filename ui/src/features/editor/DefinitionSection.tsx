import { Button } from "@mantine/core";
import { IconBraces } from "@tabler/icons-react";
import styles from "./Editor.module.css";
import { Section } from "./Sections";

export type DefinitionSectionProps = {
  /** The definition in two lines, as it was saved last. */
  when: string;
  then: string;
  onEdit: () => void;
};

/** What a trigger with a tree of conditions asks and does, in words. */
export function DefinitionSection({ when, then, onEdit }: DefinitionSectionProps) {
  return (
    <Section title="Definition">
      <dl className={styles.definition}>
        <dt>When</dt>
        <dd>{when}</dd>
        <dt>Then</dt>
        <dd>{then}</dd>
      </dl>
      <p className={styles.hint}>
        The event, the tree of conditions and the actions are edited as JSON. The checks beside it name the
        part that they are about.
      </p>
      <div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconBraces size="1em" aria-hidden />}
          onClick={onEdit}
        >
          Edit the definition
        </Button>
      </div>
    </Section>
  );
}
