import { notifications } from "@mantine/notifications";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { Themed } from "@/app/testing";
import { OpenHelpProvider } from "./help";
import { Toasts } from "./Toasts";
import { toast, toastError } from "./toast";

afterEach(() => act(() => notifications.clean()));

function open() {
  const opened = vi.fn();
  render(
    <Themed>
      <OpenHelpProvider value={opened}>
        <Toasts />
      </OpenHelpProvider>
    </Themed>,
  );
  return opened;
}

it("leads from a failure to its page of help", async () => {
  const opened = open();
  act(() => toastError({ message: "The disk is full.", code: "disk-full" }));
  await userEvent.click(screen.getByRole("button", { name: "Why? The disk is full." }));
  expect(opened).toHaveBeenCalledWith(["error/disk-full"]);
});

it("leads nowhere from what went well, and from what went wrong in the interface itself", () => {
  open();
  act(() => toast({ message: "2 drafts moved." }));
  act(() => toastError({ message: "The answer was cut off.", code: "ui-broken-answer" }));
  expect(screen.getByText("2 drafts moved.")).toBeInTheDocument();
  expect(screen.getByText("The answer was cut off.")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /^Why/ })).toBeNull();
});
