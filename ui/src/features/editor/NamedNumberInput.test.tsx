import { MantineProvider } from "@mantine/core";
import { fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, it } from "vitest";
import type { JsonValue } from "@/ipc/generated";
import { NamedNumberInput } from "./NamedNumberInput";

const names = {
  names: [
    { id: "1", name: "Sales" },
    { id: "12", name: "Support" },
  ],
};

it("a number is found by its name or typed, and shown with its name when the field is left", () => {
  let held: JsonValue = 1;
  function Field() {
    const [value, setValue] = useState<JsonValue>(held);
    held = value;
    return <NamedNumberInput label="Group" value={value} names={names} onChange={setValue} />;
  }
  render(
    <MantineProvider>
      <Field />
    </MantineProvider>,
  );
  const field = screen.getByRole<HTMLInputElement>("combobox", { name: "Group" });
  expect(field.value).toBe("Sales · 1");
  fireEvent.change(field, { target: { value: "12" } });
  expect([field.value, held]).toEqual(["12", 12]);
  fireEvent.blur(field);
  expect(field.value).toBe("Support · 12");
  fireEvent.change(field, { target: { value: "sales" } });
  expect(held).toBe(1);
  fireEvent.change(field, { target: { value: "nobody" } });
  expect(held).toBe("nobody");
});
