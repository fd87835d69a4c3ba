import { Menu } from "@mantine/core";
import { IconFilePlus } from "@tabler/icons-react";
import { Fragment } from "react";
import { ActionMenuItem } from "@/app/actions";
import { wishAction } from "@/app/wish";
import { SplitButton } from "@/components/SplitButton";
import type { DraftKind, Platform, PlatformRow, TemplateRow } from "@/ipc/generated";
import { useTemplates } from "@/ipc/platforms";
import styles from "./Library.module.css";

/** Makes a draft from a template, or a blank one without: of a kind, or else of the first that the platform has. */
export type OnCreate = (platform: Platform, template: string | null, kind?: string) => void;

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
      <ActionMenuItem id={wishAction} />
      <Menu.Divider />
      {first.kinds.length > 1 && <Blanks row={first} onCreate={onCreate} />}
      <Templates row={first} title={`From a template for ${first.name}`} onCreate={onCreate} />
      {others.length > 0 && (
        <>
          <Menu.Divider />
          <Menu.Label>For another platform</Menu.Label>
        </>
      )}
      {others.map((row) => (
        <Menu.Sub key={row.platform} position="left-start" floatingStrategy="fixed">
          <Menu.Sub.Target>
            <Menu.Sub.Item>{row.name}</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown className={styles.templates ?? ""}>
            <Blanks row={row} onCreate={onCreate} />
            <Templates row={row} title="From a template" onCreate={onCreate} />
          </Menu.Sub.Dropdown>
        </Menu.Sub>
      ))}
    </SplitButton>
  );
}

/** What a blank draft of a kind is called: by its kind, where the platform has several. */
export function blankName(row: PlatformRow, kind: DraftKind): string {
  return row.kinds.length > 1 ? `Blank ${kind.label.toLowerCase()}` : "Blank draft";
}

/** Templates in the groups of their kinds; one group without a kind where the platform has only one. */
export function byKind(
  row: PlatformRow,
  templates: readonly TemplateRow[],
): readonly { kind: DraftKind; templates: readonly TemplateRow[] }[] {
  return row.kinds
    .map((kind) => ({ kind, templates: templates.filter((template) => template.kind === kind.key) }))
    .filter((group) => group.templates.length > 0);
}

type OfPlatform = { row: PlatformRow; onCreate: OnCreate };

function Blanks({ row, onCreate }: OfPlatform) {
  return row.kinds.map((kind) => (
    <Menu.Item key={kind.key} onClick={() => onCreate(row.platform, null, kind.key)}>
      {blankName(row, kind)}
    </Menu.Item>
  ));
}

function Templates({ row, title, onCreate }: OfPlatform & { title: string }) {
  const templates = useTemplates(row.platform);
  const own = templates.filter((template) => template.own !== null);
  return (
    <>
      {own.length > 0 && <Menu.Label>Your templates</Menu.Label>}
      {own.map((template) => (
        <TemplateItem key={template.key} row={row} template={template} onCreate={onCreate} />
      ))}
      <OfKinds row={row} title={title} templates={templates} onCreate={onCreate} />
    </>
  );
}

type TemplateItemProps = OfPlatform & { template: TemplateRow };

function TemplateItem({ row, template: { key, name, description }, onCreate }: TemplateItemProps) {
  return (
    <Menu.Item onClick={() => onCreate(row.platform, key)}>
      <span className={styles.template}>
        <span>{name}</span>
        <span className={styles.templateText}>{description}</span>
      </span>
    </Menu.Item>
  );
}

type OfKindsProps = OfPlatform & { title: string; templates: readonly TemplateRow[] };

function OfKinds({ row, title, templates: all, onCreate }: OfKindsProps) {
  const shipped = all.filter(({ own }) => own === null);
  return byKind(row, shipped).map(({ kind, templates }) => (
    <Fragment key={kind.key}>
      <Menu.Label>{row.kinds.length > 1 ? `${title}: ${kind.label.toLowerCase()}` : title}</Menu.Label>
      {templates.map((template) => (
        <TemplateItem key={template.key} row={row} template={template} onCreate={onCreate} />
      ))}
    </Fragment>
  ));
}
