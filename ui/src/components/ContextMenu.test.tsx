import { Menu } from "@mantine/core";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { Themed } from "@/app/testing";
import { ContextMenu } from "./ContextMenu";
import { VirtualList } from "./VirtualList";

function Fruit({ onEat }: { onEat: (fruit: string) => void }) {
  const fruit = ["Apple", "Pear"];
  const [active, setActive] = useState(0);
  return (
    <Themed>
      <ContextMenu
        label="Chosen fruit"
        items={<Menu.Item onClick={() => onEat(fruit[active] ?? "")}>Eat {fruit[active]}</Menu.Item>}
      >
        <VirtualList
          label="Fruit"
          items={fruit}
          itemKey={(name) => name}
          renderItem={(name) => name}
          active={active}
          onActive={setActive}
        />
      </ContextMenu>
    </Themed>
  );
}

describe("a context menu", () => {
  it("is about the row that is pointed at", async () => {
    const onEat = vi.fn();
    render(<Fruit onEat={onEat} />);
    fireEvent.contextMenu(await screen.findByRole("option", { name: "Pear" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Eat Pear" }));
    expect(onEat).toHaveBeenCalledWith("Pear");
  });

  it("is about the active row where the menu key is pressed, and gives the focus back", async () => {
    render(<Fruit onEat={() => undefined} />);
    const list = screen.getByRole("listbox", { name: "Fruit" });
    list.focus();
    await userEvent.keyboard("{ArrowDown}");
    // What a browser makes of the menu key: the element with the focus hears it.
    fireEvent.contextMenu(list);
    expect(await screen.findByRole("menu", { name: "Chosen fruit" })).toBeInTheDocument();
    expect(screen.getByRole("menuitem", { name: "Eat Pear" })).toBeInTheDocument();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(list).toHaveFocus());
  });
});
