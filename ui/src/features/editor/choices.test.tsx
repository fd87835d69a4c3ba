import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { ActionsProvider } from "@/app/actions";
import { Themed } from "@/app/testing";
import type { Catalogue, JsonValue } from "@/ipc/generated";
import { chosen } from "./ChoicesInput";
import { type Document, unknownFields } from "./document";
import { FormSections } from "./FormSections";
import { field, catalogue as rows } from "./rows/testing";

const events = ["opened", "closed", "tagged"].map((key) => ({ key, label: `Is ${key}`, description: "" }));
const sources = ["people", "machines"].map((key) => ({ key, label: `By ${key}`, description: "" }));

const catalogue: Catalogue = {
  ...rows,
  sections: [
    {
      kind: "call",
      title: "When",
      help: "",
      at: "",
      fields: [field("event", "Event", { kind: "choice", required: true, choices: events })],
    },
    {
      kind: "call",
      title: "Only",
      help: "Which of them.",
      at: "/filters",
      fields: [
        field("source", "Source", {
          kind: "choices",
          choices: sources,
          shown_when: { field: "/event", is: ["opened", "closed"] },
        }),
        field("users", "Users", { kind: "texts", shown_when: { field: "/event", is: ["opened"] } }),
      ],
    },
  ],
};

/** The form over a document that it changes; gives the document as it is now. */
function show(first: Document) {
  let now = first;
  function Holder() {
    const [document, setDocument] = useState(first);
    return (
      <FormSections
        kind="call"
        patterns={[]}
        document={document}
        catalogue={catalogue}
        version={undefined}
        diagnostics={[]}
        edit={(next) => {
          now = next;
          setDocument(next);
        }}
        onStep={() => undefined}
        onOpenLab={() => undefined}
        agents={[]}
        onAskForAgents={() => undefined}
      />
    );
  }
  render(
    <Themed>
      <ActionsProvider>
        <Holder />
      </ActionsProvider>
    </Themed>,
  );
  return { now: () => now };
}

test("one of a list is chosen by its name, and what depends on it shows", async () => {
  const user = userEvent.setup();
  const { now } = show({ event: "tagged" });
  expect(screen.queryByText("Only")).toBeNull();
  await user.click(screen.getByRole("combobox", { name: "Event" }));
  await user.click(await screen.findByRole("option", { name: "Is opened" }));
  expect(now()).toEqual({ event: "opened" });
  expect(screen.getByText("Only")).toBeDefined();
  expect(screen.getByText("Users")).toBeDefined();
});

test("several of a few are ticked, and without one the field is left out", async () => {
  const user = userEvent.setup();
  const { now } = show({ event: "closed" });
  await user.click(screen.getByRole("checkbox", { name: "By machines" }));
  await user.click(screen.getByRole("checkbox", { name: "By people" }));
  expect(now()).toEqual({ event: "closed", filters: { source: ["people", "machines"] } });
  await user.click(screen.getByRole("checkbox", { name: "By machines" }));
  await user.click(screen.getByRole("checkbox", { name: "By people" }));
  expect(now()).toEqual({ event: "closed", filters: {} });
});

test("texts are typed one behind the other, and the last one that goes takes the list along", async () => {
  const user = userEvent.setup();
  const { now } = show({ event: "opened" });
  const users = screen.getByRole("combobox", { name: "Users" });
  await user.type(users, "ann@shop.io,bob@shop.io{Enter}");
  expect(now()).toEqual({ event: "opened", filters: { users: ["ann@shop.io", "bob@shop.io"] } });
  await user.type(users, "{Backspace}{Backspace}");
  expect(now()).toEqual({ event: "opened", filters: {} });
});

test("what is no choice keeps its place behind those that are", () => {
  const held: JsonValue[] = ["robots", "machines"];
  expect(chosen(held, "people", true, sources)).toEqual(["people", "machines", "robots"]);
  expect(chosen(held, "robots", false, sources)).toEqual(["machines"]);
});

test("objects of sections that stand in each other are no other fields", () => {
  const nested: Catalogue = {
    ...catalogue,
    sections: [
      ...catalogue.sections,
      {
        kind: "call",
        title: "Whom",
        help: "",
        at: "/filters/whom/ids",
        fields: [field("values", "Ids", { kind: "texts" })],
      },
    ],
  };
  const document = {
    event: "opened",
    filters: { source: ["people"], whom: { ids: { values: ["a"], x: 1 } } },
  };
  expect(unknownFields(document, nested)).toEqual([{ path: "/filters/whom/ids/x", value: 1 }]);
});
