import { Menu } from "@mantine/core";
import { IconFilePlus } from "@tabler/icons-react";
import { SplitButton } from "@/components/SplitButton";
import type { Platform, PlatformRow } from "@/ipc/generated";
import { useTemplates } from "@/ipc/platforms";
import styles from "./Library.module.css";

/** Makes a draft from a template, or a blank one without. */
export type OnCreate = (platform: Platform, template: string | null) => void;

export type NewDraftProps = {
  /** Every platform; the first is the one that the button makes drafts for. */
  platforms: readonly PlatformRow[];
  onCreate: OnCreate;
};

/** A new draft: blank, or from a template that says when to use it. Other platforms are one step further away. */
export function NewDraft({ platforms: [first, ...others], onCreate }: NewDraftProps) {
  if (first === undefined) {
    return null;
  }
  return (
    <SplitButton
      label="New draft"
      icon={<IconFilePlus size="1rem" aria-hidden />}
      menuLabel="New draft from a template"
      onClick={() => onCreate(first.platform, null)}
    >
      <Menu.Label>From a template for {first.name}</Menu.Label>
      <Templates platform={first.platform} onCreate={onCreate} />
      {others.length > 0 && (
        <>
          <Menu.Divider />
          <Menu.Label>For another platform</Menu.Label>
        </>
      )}
      {others.map(({ platform, name }) => (
        <Menu.Sub key={platform} position="left-start">
          <Menu.Sub.Target>
            <Menu.Sub.Item>{name}</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown className={styles.templates ?? ""}>
            <Menu.Item onClick={() => onCreate(platform, null)}>Blank draft</Menu.Item>
            <Menu.Label>From a template</Menu.Label>
            <Templates platform={platform} onCreate={onCreate} />
          </Menu.Sub.Dropdown>
        </Menu.Sub>
      ))}
    </SplitButton>
  );
}

function Templates({ platform, onCreate }: { platform: Platform; onCreate: OnCreate }) {
  return useTemplates(platform).map(({ key, name, description }) => (
    <Menu.Item key={key} onClick={() => onCreate(platform, key)}>
      <span className={styles.template}>
        <span>{name}</span>
        <span className={styles.templateText}>{description}</span>
      </span>
    </Menu.Item>
  ));
}
