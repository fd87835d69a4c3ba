import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { ActionButton, ActionMenuItem } from "@/app/actions";
import { NewDraft, type NewDraftProps } from "./NewDraft";

export type LibraryBarProps = NewDraftProps & {
  inTrash: boolean;
  /** How many drafts the trash holds. */
  trashed: number;
};

/** What can be done with the project's drafts as a whole: the usual thing as a button, the rest in one menu. */
export function LibraryBar({ inTrash, trashed, platforms, onCreate }: LibraryBarProps) {
  if (inTrash) {
    return (
      <>
        <ActionButton id="library.empty-trash" variant="default" color="red" label="Empty the trash…" />
        <ActionButton id="library.show-trash" variant="default" />
      </>
    );
  }
  return (
    <>
      {trashed > 0 && <ActionButton id="library.show-trash" variant="subtle" label={`Trash (${trashed})`} />}
      <NewDraft platforms={platforms} onCreate={onCreate} />
      <Menu position="bottom-end">
        <Menu.Target>
          <Tooltip label="Import, export and more">
            <ActionIcon variant="default" size="input-sm" aria-label="Import, export and more">
              <IconDots size="1rem" aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          <ActionMenuItem id="library.undo" />
          <ActionMenuItem id="library.redo" />
          <Menu.Divider />
          <ActionMenuItem id="library.import" />
          <ActionMenuItem id="library.paste" />
          <ActionMenuItem id="library.export" />
          <Menu.Label>Or drop files anywhere on the list</Menu.Label>
          <Menu.Divider />
          <ActionMenuItem id="project.report" />
          <ActionMenuItem id="library.templates" />
          <ActionMenuItem id="library.show-trash" />
          <ActionMenuItem id="library.empty-trash" />
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
