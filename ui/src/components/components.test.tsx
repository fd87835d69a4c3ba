import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { Themed } from "@/app/testing";
import { ChatBubble } from "./ChatBubble";
import { CodeEditor } from "./CodeEditor";
import { DiagnosticList, FieldDiagnostics } from "./DiagnosticList";
import { about, type Diagnostic, fieldId } from "./diagnostics";
import { panesBeside } from "./Panes";
import { StatusBadge } from "./StatusBadge";
import { statuses, statusLooks } from "./status";
import { type Choice, rowAfterKey, VirtualList } from "./VirtualList";

describe("a status badge", () => {
  it("says every state in a word of its own", () => {
    const words = statuses.map((status) => statusLooks[status].word);
    expect(new Set(words).size).toBe(statuses.length);
    render(statuses.map((status) => <StatusBadge key={status} status={status} />));
    for (const word of words) {
      expect(screen.getByText(word)).toBeInTheDocument();
    }
  });
});

describe("a chat bubble", () => {
  it("shows HTML as text", () => {
    const { container } = render(
      <ChatBubble sender="Ada" text={'<img src=x onerror="alert(1)">\n<b>Hi</b>'} />,
    );
    expect(container.querySelector("img, b")).toBeNull();
    expect(container).toHaveTextContent('<img src=x onerror="alert(1)"> <b>Hi</b>');
  });
});

const diagnostics: Diagnostic[] = [
  {
    path: "/name",
    severity: "warning",
    code: "name",
    message: "The name is used twice.",
    help: "Change it.",
  },
  {
    path: "/conditions/0/value",
    severity: "error",
    code: "value",
    message: "The pattern is empty.",
    help: "",
  },
];

describe("a list of diagnostics", () => {
  it("puts the worst first and leads to the field, or to the nearest around it", async () => {
    render(
      <Themed>
        <input id={fieldId("form", "/name")} />
        <input id={fieldId("form", "/conditions/0")} />
        <DiagnosticList diagnostics={diagnostics} form="form" />
      </Themed>,
    );
    const [first, second] = screen.getAllByRole("button");
    expect(first).toHaveTextContent("The pattern is empty.");
    await userEvent.click(first as HTMLElement);
    expect(document.activeElement?.id).toBe("form.conditions.0");
    await userEvent.click(second as HTMLElement);
    expect(document.activeElement?.id).toBe("form.name");
  });

  it("offers ready changes as buttons beside what they mend", async () => {
    const mended: unknown[] = [];
    const mends = [{ title: "Write `.*` for “anything”", text: "/a/.*/b" }];
    const said: Diagnostic = {
      path: "/a",
      severity: "warning",
      code: "meant-glob",
      message: "No.",
      help: "",
      mends,
    };
    render(
      <Themed>
        <FieldDiagnostics diagnostics={[said]} onMend={(...change) => mended.push(...change)} />
      </Themed>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Write .* for “anything”" }));
    expect(mended).toEqual(["/a", "/a/.*/b"]);
  });

  it("says beside a ready change what the field holds then, unless the button says it itself", () => {
    const mends = [
      { title: "Write `90`", text: "90" },
      { title: "Write 90 without quotation marks", text: "90" },
      { title: "Write group 10", text: "1" },
    ];
    const said: Diagnostic = {
      path: "/a",
      severity: "error",
      code: "too-many",
      message: "No.",
      help: "",
      mends,
    };
    render(
      <Themed>
        <FieldDiagnostics diagnostics={[said]} onMend={() => {}} />
      </Themed>,
    );
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "Write 90",
      "Write 90 without quotation marks",
      "Write group 101",
    ]);
  });

  it("sets code in the fixed font, and leaves a single backtick as it is", () => {
    const said: Diagnostic = {
      path: "/a",
      severity: "warning",
      code: "odd",
      message: "Write `.*` and `\\.` here.",
      help: "A ` is no quote.",
    };
    const { container } = render(
      <Themed>
        <FieldDiagnostics diagnostics={[said]} />
      </Themed>,
    );
    expect([...container.querySelectorAll("code")].map((code) => code.textContent)).toEqual([".*", "\\."]);
    expect(container).toHaveTextContent("Write .* and \\. here.A ` is no quote.");
  });

  it("finds what is said about a field and what is inside it", () => {
    expect(about(diagnostics, "/conditions/0")).toEqual([]);
    expect(about(diagnostics, "/conditions/0", "deep")).toEqual([diagnostics[1]]);
  });
});

describe("a virtual list", () => {
  const items = Array.from({ length: 1000 }, (_, id) => ({ id }));

  function List({ onSelect }: { onSelect: (index: number, choice: Choice) => void }) {
    const [active, setActive] = useState(0);
    return (
      <VirtualList
        label="Drafts"
        items={items}
        itemKey={({ id }) => id}
        renderItem={({ id }) => `Draft ${id}`}
        active={active}
        onActive={setActive}
        onSelect={onSelect}
      />
    );
  }

  it("moves by the keyboard and names the active row", async () => {
    const onSelect = vi.fn();
    render(<List onSelect={onSelect} />);
    const list = screen.getByRole("listbox", { name: "Drafts" });
    list.focus();
    await userEvent.keyboard("{ArrowDown}{Shift>}{ArrowDown}{/Shift} ");
    expect(onSelect.mock.calls).toEqual([
      [1, "one"],
      [2, "range"],
      [2, "toggle"],
    ]);
    expect(list.getAttribute("aria-activedescendant")).toBe(screen.getByText("Draft 2").id);
  });

  it("draws only what is in view, and says how many there are", () => {
    render(<List onSelect={() => undefined} />);
    const rows = screen.getAllByRole("option");
    expect(rows.length).toBeLessThan(100);
    expect(rows[0]).toHaveAttribute("aria-setsize", "1000");
  });

  it.each([
    ["ArrowDown", -1, 0],
    ["ArrowUp", -1, 9],
    ["ArrowUp", 0, 0],
    ["PageDown", 7, 9],
    ["End", 2, 9],
    ["Home", 5, 0],
    ["x", 5, null],
  ])("leads from row with %s at %d to %s", (key, from, to) => expect(rowAfterKey(key, from, 10, 5)).toBe(to));
});

describe("panes", () => {
  it.each([
    [1200, true, true, ["list", "work", "inspector"]],
    [844, true, true, ["list", "work"]],
    [844, false, true, ["work", "inspector"]],
    [500, true, true, ["work"]],
    [0, true, true, ["list", "work", "inspector"]],
  ])("at %d stand side by side as they fit", (width, list, inspector, expected) =>
    expect(panesBeside(width, list, inspector)).toEqual(expected),
  );
});

describe("a code editor", () => {
  it("is a named text box with the value, and takes a new value from outside", () => {
    const editor = (value: string) => (
      <CodeEditor label="Pattern" language="pattern" lines="one" value={value} />
    );
    const { rerender } = render(editor("^a.*$"));
    expect(screen.getByRole("textbox", { name: "Pattern" })).toHaveTextContent("^a.*$");
    rerender(editor("b+"));
    expect(screen.getByRole("textbox", { name: "Pattern" })).toHaveTextContent("b+");
  });

  it("keeps its text on one line", () => {
    render(<CodeEditor label="Pattern" language="pattern" lines="one" value="a" />);
    expect(document.querySelectorAll(".cm-line")).toHaveLength(1);
  });
});
