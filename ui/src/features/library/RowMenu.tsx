import { Menu } from "@mantine/core";
import { ActionMenuItem } from "@/app/actions";

/** What can be done with the chosen drafts, as a menu: of a row, and beside what is chosen. What takes away comes last. */
export function RowMenu({ several }: { several: boolean }) {
  return (
    <>
      {!several && (
        <>
          <ActionMenuItem id="library.edit" />
          <ActionMenuItem id="library.simulate" />
          <ActionMenuItem id="library.lab" />
          <Menu.Divider />
        </>
      )}
      <ActionMenuItem id="library.ready" />
      <ActionMenuItem id="library.enable" />
      <ActionMenuItem id="library.disable" />
      <Menu.Divider />
      <ActionMenuItem id="library.tags" />
      <ActionMenuItem id="library.sender" />
      <ActionMenuItem id="library.replace" />
      <Menu.Divider />
      <ActionMenuItem id="library.duplicate" />
      {!several && (
        <>
          <ActionMenuItem id="library.variants" />
          <ActionMenuItem id="library.save-template" />
        </>
      )}
      <ActionMenuItem id="library.up" />
      <ActionMenuItem id="library.down" />
      <Menu.Divider />
      <ActionMenuItem id="library.trash" />
    </>
  );
}
