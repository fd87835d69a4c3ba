import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconFileImport } from "@tabler/icons-react";
import { ActionButton, ActionMenuItem } from "@/app/actions";
import { NewDraft, type NewDraftProps } from "./NewDraft";

export type LibraryBarProps = NewDraftProps & {
  inTrash: boolean;
  /** How many drafts the trash holds. */
  trashed: number;
};

/** What can be done with the project's drafts as a whole. */
export function LibraryBar({ inTrash, trashed, platforms, onCreate }: LibraryBarProps) {
  if (inTrash) {
    return <ActionButton id="library.show-trash" variant="default" />;
  }
  return (
    <>
      <ActionButton
        id="library.show-trash"
        variant="subtle"
        label={trashed === 0 ? "Trash" : `Trash (${trashed})`}
      />
      <ActionButton id="library.export" variant="default" />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconFileImport size="1em" aria-hidden />}
            rightSection={<IconChevronDown size="1em" aria-hidden />}
          >
            Import
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <ActionMenuItem id="library.import" />
          <ActionMenuItem id="library.paste" />
          <Menu.Label>Or drop files anywhere on the list</Menu.Label>
        </Menu.Dropdown>
      </Menu>
      <NewDraft platforms={platforms} onCreate={onCreate} />
    </>
  );
}
