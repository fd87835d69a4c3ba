import { Menu } from "@mantine/core";
import { IconFilePlus } from "@tabler/icons-react";
import { SplitButton } from "@/components/SplitButton";
import styles from "./Library.module.css";
import { useTemplates } from "./useTemplates";

export type NewDraftProps = {
  /** Makes a draft from a template, or a blank one without. */
  onCreate: (template: string | null) => void;
};

/** A new draft: blank, or from a template that says when to use it. */
export function NewDraft({ onCreate }: NewDraftProps) {
  const templates = useTemplates();
  return (
    <SplitButton
      label="New draft"
      icon={<IconFilePlus size="1rem" aria-hidden />}
      menuLabel="New draft from a template"
      onClick={() => onCreate(null)}
    >
      <Menu.Label>From a template</Menu.Label>
      {templates.map(({ key, name, description }) => (
        <Menu.Item key={key} onClick={() => onCreate(key)}>
          <span className={styles.template}>
            <span>{name}</span>
            <span className={styles.templateText}>{description}</span>
          </span>
        </Menu.Item>
      ))}
    </SplitButton>
  );
}
