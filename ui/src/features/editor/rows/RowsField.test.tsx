import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { ActionsProvider } from "@/app/actions";
import { Themed } from "@/app/testing";
import type { Diagnostic } from "@/ipc/generated";
import type { Members } from "@/lib/json-pointer";
import type { Document } from "../document";
import { FormSections } from "../FormSections";
import { UnknownFields } from "../UnknownFields";
import { catalogue } from "./testing";

type Shown = {
  kind?: string;
  conditions?: Members;
  groups?: number[];
  diagnostics?: Diagnostic[];
  more?: Members;
};

/** The form over a document that it changes; gives the document as it is now, and the steps of undo so far. */
function show({ kind = "auto-access", conditions = {}, groups = [0], diagnostics = [], more = {} }: Shown) {
  let now: Document = { description: "Sales", access: { groups }, conditions, ...more };
  const steps: string[] = [];
  function Holder() {
    const [document, setDocument] = useState(now);
    const take = (next: Document, step: string) => {
      now = next;
      steps.push(step);
      setDocument(next);
    };
    const parts = { document, catalogue, diagnostics, edit: take };
    return (
      <>
        <FormSections
          {...parts}
          kind={kind}
          patterns={[]}
          version={undefined}
          agents={[]}
          onAskForAgents={() => undefined}
          onOpenLab={() => undefined}
          onStep={(next) => take(next, "step")}
        />
        <UnknownFields {...parts} />
      </>
    );
  }
  render(
    <Themed>
      <ActionsProvider>
        <Holder />
      </ActionsProvider>
    </Themed>,
  );
  return { conditions: () => now.conditions, document: () => now, steps };
}

const text = (value: string, exact_match = false) => ({ value, exact_match });
const box = (name: string) => screen.getByRole("textbox", { name });
const focused = () => document.activeElement?.getAttribute("aria-label");

function press(key: string, altKey = false): void {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, altKey });
}

function paste(into: HTMLElement, pasted: string): void {
  fireEvent.paste(into, { clipboardData: { getData: () => pasted } });
}

test("only the sections of the draft's kind are there", () => {
  show({});
  expect(screen.getAllByRole("heading").map(({ textContent }) => textContent)).toEqual([
    "Rule",
    "When",
    "Then",
  ]);
});

test("the first text is added by the button, and the next ones with Enter", () => {
  const form = show({});
  fireEvent.click(
    within(screen.getByRole("group", { name: "URL" })).getByRole("button", { name: "Add text" }),
  );
  expect(focused()).toBe("Text: text 1");
  fireEvent.change(box("Text: text 1"), { target: { value: "/a" } });
  press("Enter");
  expect(focused()).toBe("Text: text 2");
  expect(form.conditions()).toEqual({ url: { values: [text("/a"), text("")] } });
  // Typing is one step of undo for each text, and a new row one of its own.
  expect(form.steps).toEqual(["step", "/conditions/url/values/0/value", "step"]);
});

test("a text can be the whole address", () => {
  const form = show({ conditions: { url: { values: [text("/a")] } } });
  fireEvent.click(screen.getByRole("checkbox", { name: "Whole address: text 1" }));
  expect(form.conditions()).toEqual({ url: { values: [text("/a", true)] } });
});

test("what the list means is changed, and the texts stay", () => {
  const form = show({ conditions: { url: { values: [text("/a"), text("/b", true)] } } });
  fireEvent.click(screen.getByRole("radio", { name: "none of these" }));
  expect(form.conditions()).toEqual({ url: { exclude_values: [text("/a"), text("/b", true)] } });
  fireEvent.click(screen.getByRole("radio", { name: "any of these" }));
  expect(form.conditions()).toEqual({ url: { values: [text("/a"), text("/b", true)] } });
});

test("pasted lines become rows, and one line stays in its field", () => {
  const form = show({ conditions: { url: { values: [text("/a"), text("")] } } });
  paste(box("Text: text 2"), "one line\n");
  expect(form.steps).toEqual([]);
  paste(box("Text: text 2"), "/b\n/c\n");
  expect(form.conditions()).toEqual({ url: { values: ["/a", "/b", "/c"].map((value) => text(value)) } });
  expect(focused()).toBe("Text: text 3");
});

test("arrows go from row to row, and with Alt they move the row", () => {
  const form = show({ conditions: { url: { values: [text("/a"), text("/b"), text("/c")] } } });
  act(() => box("Text: text 1").focus());
  press("ArrowDown");
  expect(focused()).toBe("Text: text 2");
  press("ArrowDown", true);
  expect(focused()).toBe("Text: text 3");
  expect(form.conditions()).toEqual({ url: { values: ["/a", "/c", "/b"].map((value) => text(value)) } });
  press("ArrowDown", true);
  expect(form.steps).toEqual(["step"]);
});

test("a row is removed by its button, a blank one by Backspace too, and the last one takes its field along", () => {
  const form = show({
    conditions: { url: { values: [text("/a"), text("/b"), text("")] }, domain: { values: [] } },
  });
  act(() => box("Text: text 3").focus());
  press("Backspace");
  expect(focused()).toBe("Text: text 2");
  press("Backspace");
  expect(form.conditions()).toMatchObject({ url: { values: [text("/a"), text("/b")] } });
  fireEvent.click(screen.getByRole("button", { name: "Remove text 1" }));
  expect(focused()).toBe("Text: text 1");
  fireEvent.click(screen.getByRole("button", { name: "Remove text 1" }));
  expect(form.conditions()).toEqual({ domain: { values: [] } });
  expect(document.activeElement?.textContent).toBe("Add text");
});

test("a place has only the members that are filled in", () => {
  const form = show({ conditions: { geolocation: { values: [{ country: "Peru", zip: "1" }] } } });
  fireEvent.change(box("City: place 1"), { target: { value: "Lima" } });
  fireEvent.change(box("Country: place 1"), { target: { value: "" } });
  expect(form.conditions()).toEqual({ geolocation: { values: [{ zip: "1", city: "Lima" }] } });
  // There is one list, so there is nothing to choose.
  expect(screen.queryByRole("radio")).toBeNull();
});

test("texts in both lists are all there, and are put into one", () => {
  const form = show({ conditions: { url: { values: [text("/a")], exclude_values: [text("/b")] } } });
  expect(screen.getByText(/1 more text is in the other list/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Put all into this one" }));
  expect(form.conditions()).toEqual({ url: { values: [text("/a"), text("/b")] } });
});

test("what no rows can show is kept and shown as it is", () => {
  const form = show({ conditions: { url: { values: "pricing" } } });
  const url = screen.getByRole("group", { name: "URL" });
  expect(within(url).getByText('{"values":"pricing"}')).toBeTruthy();
  expect(within(url).queryByRole("button")).toBeNull();
  expect(form.steps).toEqual([]);
});

test("what a check says of a row stands at the row, and what it says of all conditions above them", () => {
  const say = (path: string, message: string): Diagnostic => ({
    path,
    message,
    severity: "error",
    code: "made-up",
    help: "",
    mends: [],
  });
  show({
    conditions: { url: { values: [text("/a"), text("")] } },
    diagnostics: [
      say("/conditions/url/values/1/value", "This text is empty."),
      say("/conditions", "Too few."),
    ],
  });
  const second = box("Text: text 2");
  expect(second.getAttribute("aria-invalid")).toBe("true");
  expect(box("Text: text 1").getAttribute("aria-invalid")).not.toBe("true");
  const row = second.closest("li") as HTMLElement;
  expect(within(row).getByText("This text is empty.")).toBeTruthy();
  expect(screen.getAllByText("This text is empty.")).toHaveLength(1);
  expect(screen.getByText("Too few.")).toBeTruthy();
});

test("groups are numbers, and a text that is none stays for the check to see", async () => {
  const form = show({ groups: [0] });
  const groups = screen.getByRole("combobox", { name: "Groups" });
  await userEvent.type(groups, "12{Enter}x{Enter}");
  expect(form.document().access).toEqual({ groups: [0, 12, "x"] });
});

test("fields of the form are not called unknown, and others are kept", () => {
  show({ conditions: { url: { values: [text("/a")] }, weather: "rain" }, more: { color: "red" } });
  const others = screen.getByRole("region", { name: "Other fields" });
  expect(
    within(others)
      .getAllByRole("button")
      .map((button) => button.getAttribute("aria-label")),
  ).toEqual(["Remove color", "Remove conditions.weather"]);
});

test("a row shows the fields of its choice, and its own rows inside", () => {
  const rules = [
    { type: "url", operator: "contains", value: "/a" },
    { type: "way", steps: [{ url: "/b" }] },
    { type: "variable", pair: { plan: "pro" } },
  ];
  const form = show({
    kind: "greeting",
    more: { rules },
    diagnostics: [
      {
        path: "/rules/1/steps/0/url",
        severity: "error",
        code: "x",
        message: "Empty step.",
        help: "Fill it.",
      },
    ],
  });
  expect(box("Address: rule 1").getAttribute("value")).toBe("/a");
  expect(screen.queryByRole("textbox", { name: "Seconds: rule 1" })).toBeNull();
  const steps = screen.getByRole("group", { name: "Steps of rule 2" });
  expect(within(steps).getByText("Empty step.")).toBeTruthy();
  expect(screen.getAllByText("Empty step.")).toHaveLength(1);

  fireEvent.click(within(steps).getByRole("button", { name: "Add step to rule 2" }));
  expect(focused()).toBe("Address: rule 2, step 2");
  fireEvent.change(box("Address: rule 2, step 2"), { target: { value: "/c" } });
  fireEvent.change(box("Variable: rule 3, value"), { target: { value: "free" } });
  expect(form.document().rules).toEqual([
    rules[0],
    { type: "way", steps: [{ url: "/b" }, { url: "/c" }] },
    { type: "variable", pair: { plan: "free" } },
  ]);
  expect(form.steps).toEqual(["step", "/rules/1/steps/1/url", "/rules/2/pair.value"]);
});
