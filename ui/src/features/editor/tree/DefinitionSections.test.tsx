import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";
import { ActionsProvider } from "@/app/actions";
import { Themed } from "@/app/testing";
import type { Diagnostic, Phrase } from "@/ipc/generated";
import type { Json } from "@/lib/json-pointer";
import type { Document } from "../document";
import { DefinitionSections } from "./DefinitionSections";
import { tree } from "./model/testing";
import { useFolds } from "./useFolds";

type Shown = { definition: Document; diagnostics?: Diagnostic[]; sentence?: Phrase[] };

type Now = (() => Document) & {
  /** Puts another definition there, as undo does. */
  replace: (definition: Document) => void;
};

/** The sections over a definition that they change; gives the definition as it is now. */
function show({ definition, diagnostics = [], sentence = [] }: Shown): Now {
  let now: Document = { definition };
  let set: (next: Document) => void = () => undefined;
  function Holder() {
    const [draft, setDraft] = useState(now);
    const take = (next: Document) => {
      now = next;
      setDraft(next);
    };
    set = take;
    return (
      <DefinitionSections
        folds={useFolds(draft, tree)}
        document={draft}
        tree={tree}
        sentence={sentence}
        diagnostics={diagnostics}
        edit={take}
        onStep={take}
        onMend={() => undefined}
        onOpenLab={() => undefined}
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
  return Object.assign(() => now.definition as Document, {
    replace: (next: Document) => act(() => set({ definition: next })),
  });
}

function press(key: string, alt = false): void {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, altKey: alt });
}

function focused(): string | null {
  return document.activeElement?.getAttribute("aria-label") ?? null;
}

/** By its attributes: a search by role reads the styles of everything on the page. */
function part(name: string): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>("[role=treeitem]")];
  const found = all.find((item) => item.getAttribute("aria-label") === name);
  if (found === undefined) {
    throw new Error(`there is no part “${name}”`);
  }
  return found;
}

function go(name: string): void {
  act(() => part(name).focus());
}

const condition = ["and", ["stillOnPage", 30], ["not", ["or", ["firedBefore"]]], ["browser", 1]];

test("arrows go through the parts as they are read, and to groups and into them", () => {
  show({ definition: { condition } });
  go("All of these, 3 parts");
  const way = ["ArrowDown", "ArrowDown", "ArrowRight", "ArrowLeft", "End", "Home"].map((key) => {
    press(key);
    return focused();
  });
  expect(way).toEqual([
    "Still on the page, 30",
    "Not: Any of these, 1 part",
    "Has fired before",
    "Not: Any of these, 1 part",
    'Not known here: ["browser",1]',
    "All of these, 3 parts",
  ]);
});

test("a part says its level and its place", () => {
  show({ definition: { condition } });
  const fired = part("Has fired before");
  expect(["level", "posinset", "setsize"].map((name) => fired.getAttribute(`aria-${name}`))).toEqual([
    "3",
    "1",
    "1",
  ]);
});

test("the left arrow collapses a group and the right one expands it, and then they go out and in", () => {
  show({ definition: { condition } });
  go("Not: Any of these, 1 part");
  const group = part("Not: Any of these, 1 part");
  press("ArrowLeft");
  expect(group.getAttribute("aria-expanded")).toBe("false");
  expect(document.querySelector('[aria-label="Has fired before"]')).toBeNull();
  press("ArrowDown");
  expect(focused()).toBe('Not known here: ["browser",1]');
  press("ArrowUp");
  press("ArrowLeft");
  expect(focused()).toBe("All of these, 3 parts");
  go("Not: Any of these, 1 part");
  press("ArrowRight");
  expect([group.getAttribute("aria-expanded"), focused()]).toEqual(["true", "Not: Any of these, 1 part"]);
  press("ArrowRight");
  expect(focused()).toBe("Has fired before");
});

test("whoever is in a group that is collapsed is at the group then", () => {
  show({ definition: { condition } });
  go("Has fired before");
  press("F");
  expect(focused()).toBe("Has fired before");
  fireEvent.keyDown(document.activeElement ?? document.body, { key: "F", shiftKey: true });
  expect(focused()).toBe("Not: Any of these, 1 part");
  expect(part("All of these, 3 parts").getAttribute("aria-expanded")).toBe("true");
});

test("a collapsed group shows its words and how much is said about what is in it", () => {
  const said = (path: string, severity: Diagnostic["severity"]): Diagnostic => ({
    path,
    severity,
    code: "seconds",
    message: `About ${path}`,
    help: "",
    mends: [],
  });
  const inner = "/definition/condition/2";
  show({
    definition: { condition: ["and", ["firedBefore"], ["or", ["stillOnPage", 1], ["stillOnPage", 2]]] },
    diagnostics: [said(`${inner}/1/1`, "error"), said(`${inner}/2/1`, "error"), said(`${inner}/2`, "note")],
    sentence: [
      { text: "it has fired", path: "/definition/condition/1" },
      { text: ", and ", path: "" },
      { text: "one second", path: `${inner}/1` },
      { text: " or ", path: "" },
      { text: "two", path: `${inner}/2` },
      { text: ": ", path: "" },
    ],
  });
  go("Any of these, 2 parts");
  press("f");
  const group = part("Any of these, 2 parts");
  const summary = document.getElementById(group.getAttribute("aria-describedby") ?? "");
  expect(summary?.textContent).toBe("Any of these: one second or two2 errors1 note");
});

test("a collapsed group stays collapsed while others move around it, and opens for what is put into it", () => {
  const or = ["or", ["stillOnPage", 1]];
  const now = show({ definition: { condition: ["and", ["firedBefore"], or, ["stillOnPage", 9]] } });
  const expanded = () => part("Any of these, 1 part").getAttribute("aria-expanded");
  go("Any of these, 1 part");
  press("ArrowLeft");
  press("ArrowUp", true);
  expect(now().condition).toEqual(["and", or, ["firedBefore"], ["stillOnPage", 9]]);
  expect([focused(), expanded()]).toEqual(["Any of these, 1 part", "false"]);
  go("Has fired before");
  press("Delete");
  expect(expanded()).toBe("false");
  go("Still on the page, 9");
  press("ArrowRight", true);
  expect(now().condition).toEqual(["and", ["or", ["stillOnPage", 1], ["stillOnPage", 9]]]);
  expect(focused()).toBe("Still on the page, 9");
});

test("Enter goes into the controls of a part and Escape back to it", () => {
  show({ definition: { condition } });
  go("Still on the page, 30");
  press("Enter");
  expect(focused()).toBe("What is asked");
  press("Escape");
  expect(focused()).toBe("Still on the page, 30");
});

test("keys change the part that has the focus, and it keeps it", () => {
  const now = show({ definition: { condition } });
  go("Still on the page, 30");
  press("n");
  expect(now().condition).toEqual(["and", ["not", ["stillOnPage", 30]], condition[2], condition[3]]);
  expect(focused()).toBe("Not: Still on the page, 30");
  press("ArrowDown", true);
  expect(now().condition).toEqual(["and", condition[2], ["not", ["stillOnPage", 30]], condition[3]]);
  expect(focused()).toBe("Not: Still on the page, 30");
  expect(screen.getByRole("status").textContent).toContain("place 2 of 3");
  press("Delete");
  expect(now().condition).toEqual(["and", condition[2], condition[3]]);
  expect(focused()).toBe('Not known here: ["browser",1]');
});

const last: Json = ["stillOnPage", 2];

test.each<[string, Json, Json, string]>([
  [
    "the part beside it",
    ["and", ["firedBefore"], ["hasTag"], last],
    ["and", ["firedBefore"], ["hasTag"]],
    'Not known here: ["hasTag"]',
  ],
  [
    "its group, where that is empty then",
    ["and", ["firedBefore"], ["or", last]],
    ["and", ["firedBefore"], ["or"]],
    "Any of these, 0 parts",
  ],
])("after an undo that takes the selected part away, one is at %s", (_, before, after, expected) => {
  const now = show({ definition: { condition: before } });
  go("Still on the page, 2");
  now.replace({ condition: after });
  expect(focused()).toBe(expected);
  expect(screen.getByRole("status").textContent).toBe(`Now at: ${expected}.`);
  press("Delete");
  expect(now().condition).toEqual(["and", ["firedBefore"]]);
});

test("an undo that leaves the selected part leaves the focus in its value", () => {
  const now = show({ definition: { condition: ["and", ["stillOnPage", 30]] } });
  const seconds = screen.getByRole("textbox", { name: "Seconds" });
  act(() => seconds.focus());
  now.replace({ condition: ["and", ["stillOnPage", 20]] });
  expect(document.activeElement).toBe(seconds);
});

test("what is typed into a value is a number where one is wanted", () => {
  const now = show({ definition: { condition } });
  fireEvent.change(screen.getByRole("textbox", { name: "Seconds" }), { target: { value: "45" } });
  expect(now().condition).toEqual(["and", ["stillOnPage", 45], condition[2], condition[3]]);
});

test("a text that is no JSON leaves a part that is not known as it was", () => {
  const now = show({ definition: { condition } });
  const raw = screen.getByRole("textbox", { name: "The part as JSON" });
  fireEvent.change(raw, { target: { value: '["browser", ' } });
  expect(now().condition).toEqual(condition);
  expect(screen.getByText(/This is no JSON yet/)).toBeDefined();
  fireEvent.change(raw, { target: { value: '["browser", 2]' } });
  expect(now().condition).toEqual(["and", condition[1], condition[2], ["browser", 2]]);
});

test("what is said about a part stands at it, with its ready changes", () => {
  const diagnostics: Diagnostic[] = [
    {
      path: "/definition/condition/1/1",
      severity: "error",
      code: "seconds",
      message: "It waits too long.",
      help: "",
      mends: [{ title: "Wait for a minute", text: "60", value: 60 }],
    },
  ];
  show({ definition: { condition }, diagnostics });
  const row = part("Still on the page, 30").closest("[data-path]");
  expect(within(row as HTMLElement).getByText("It waits too long.")).toBeDefined();
  expect(within(row as HTMLElement).getByRole("button", { name: "Wait for a minute" })).toBeDefined();
  expect(screen.getByRole("textbox", { name: "Seconds" }).getAttribute("aria-invalid")).toBe("true");
});

test("the words about the part that has the focus stand out", () => {
  const sentence: Phrase[] = [
    { text: "When ", path: "" },
    { text: "the visitor stays", path: "/definition/condition/1" },
    { text: "it has fired", path: "/definition/condition/2/1/1" },
  ];
  show({ definition: { condition }, sentence });
  go("Not: Any of these, 1 part");
  const pointed = [...document.querySelectorAll('[data-pointed="true"]')].map(
    ({ textContent }) => textContent,
  );
  expect(pointed).toEqual(["it has fired"]);
});

test("actions are a list whose name in the document stays", () => {
  const now = show({
    definition: {
      action: [["wait", 5], ["ban"]],
    },
  });
  go("Wait, 5");
  press("ArrowDown", true);
  expect(now()).toEqual({
    action: [["ban"], ["wait", 5]],
  });
  expect(focused()).toBe("Wait, 5");
});

test("actions that are no list are shown as they are", () => {
  const now = show({ definition: { actions: "none" } });
  expect(screen.getByText(/The document holds none/)).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Start with an empty list" }));
  expect(now()).toEqual({ actions: [] });
});

test("a part of a large tree is in words until somebody looks there", () => {
  const many = Array.from({ length: 70 }, (_, index) => ["stillOnPage", index]);
  show({ definition: { condition: ["and", ...many] } });
  const row = part("Still on the page, 69").parentElement;
  expect([row?.textContent?.includes("69"), row?.querySelector("input")]).toEqual([true, null]);
  go("Still on the page, 69");
  expect(row?.querySelector("input")?.getAttribute("aria-label")).toBe("What is asked");
});
