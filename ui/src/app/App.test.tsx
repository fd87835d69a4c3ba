import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, describe, expect, it } from "vitest";
import { ApiError } from "@/ipc/client";
import { App } from "./App";
import { type Answers, fakeHost, quietStart, started } from "./testing";

beforeEach(() => {
  localStorage.clear();
  window.location.hash = "";
});

async function open(answers: Answers = {}) {
  const host = fakeHost({ ...quietStart, ...answers });
  const { container } = render(<App host={host} />);
  await screen.findByText("Sample project");
  return { host, container, user: userEvent.setup() };
}

const rail = () => within(screen.getByRole("navigation", { name: "Screens" }));

/** The code of the first screen comes meanwhile, on a busy machine slowly. */
const fetched = { timeout: 50_000 };

describe("the frame", () => {
  it("goes to a screen by its shortcut and names the window after it", async () => {
    const { host, user } = await open();
    await user.keyboard("{Control>}4{/Control}");
    await waitFor(() => expect(window.location.hash).toBe("#/simulator"));
    expect(rail().getByRole("link", { name: "Simulator" })).toHaveAttribute("aria-current", "page");
    expect(host.titles.at(-1)).toBe("Simulator · Sample project · Trigger Designer");
  });

  it("finds a command by its words in the palette and runs it", async () => {
    const { user } = await open();
    await user.keyboard("{Control>}k{/Control}");
    await user.type(await screen.findByPlaceholderText("What do you want to do?"), "go settings");
    await user.keyboard("{Enter}");
    await waitFor(() => expect(window.location.hash).toBe("#/settings"));
  });

  it("shows every shortcut on a question mark", async () => {
    const { user } = await open();
    await user.keyboard("?");
    const sheet = await screen.findByRole("dialog", { name: "Keyboard shortcuts" });
    expect(within(sheet).getByText("Pattern lab")).toBeInTheDocument();
  });

  it("remembers the chosen project", async () => {
    const { user } = await open();
    await user.click(rail().getByRole("button", { name: /Project: Sample project/ }));
    await user.click(await screen.findByRole("menuitem", { name: "Shop" }));
    expect(await rail().findByRole("button", { name: /Project: Shop/ })).toBeInTheDocument();
    expect(localStorage.getItem("trigger-designer.project")).toBe("2");
  });

  it("says why the database cannot be used, and asks again on demand", async () => {
    let broken = true;
    const { user } = await open({
      "app.start": () => {
        if (broken) {
          throw new ApiError({
            code: "storage",
            message: "The database cannot be opened.",
            help: "Restore a copy.",
          });
        }
        return started;
      },
    });
    expect(await screen.findByText("The database cannot be opened.")).toBeInTheDocument();
    broken = false;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(screen.queryByText("The database cannot be opened.")).toBeNull(), fetched);
  });

  it("offers to set aside only a damaged database, and asks first", async () => {
    let damaged = true;
    const { host, user } = await open({
      "app.start": () => {
        if (damaged) {
          throw new ApiError({ code: "storage", message: "The database is damaged." });
        }
        return started;
      },
      "data.set_aside": () => {
        damaged = false;
        return { kept: "/data/damaged.bak" };
      },
    });
    await user.click(await screen.findByRole("button", { name: "Set aside and start anew…" }));
    expect(host.asked.map(([command]) => command)).not.toContain("data.set_aside");
    await user.click(await screen.findByRole("button", { name: "Set aside and start anew" }));
    expect(await screen.findByText(/kept as \/data\/damaged.bak/)).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByText("The database is damaged.")).toBeNull(), fetched);
  });

  it("keeps its hands off a database of a newer version", async () => {
    await open({
      "app.start": () => {
        throw new ApiError({ code: "newer-schema", message: "A newer version wrote this." });
      },
    });
    expect(await screen.findByRole("button", { name: "Restore a backup…" })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Set aside and start anew…" })).toBeNull();
  });

  it("shows notices of the start, and takes one away when it is dismissed", async () => {
    const notice = {
      kind: "no-keychain",
      message: "No keychain found.",
      help: "Use a file.",
      publication: null,
    } as const;
    const { user } = await open({ "app.start": () => ({ ...started, notices: [notice] }) });
    expect(await screen.findByText("No keychain found.")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Why? No keychain found." })).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Dismiss: No keychain found." }));
    await waitFor(() => expect(screen.queryByText("No keychain found.")).toBeNull(), fetched);
  });

  it("has nothing that axe complains about", async () => {
    const { container } = await open();
    // happy-dom lays nothing out, so colours are measured by the browser tests and the theme's own.
    const found = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
