import { Button } from "@mantine/core";
import { randomId } from "@mantine/hooks";
import { notifications, notificationsStore } from "@mantine/notifications";
import type { Failure } from "./ErrorPanel";
import { errorPage, WhyLink } from "./help";
import { StatusIcon } from "./StatusBadge";
import styles from "./toast.module.css";
import { WithCode } from "./WithCode";

export type Toast = {
  /** What happened, to which thing: *3 drafts moved to the trash.* */
  message: string;
  status?: "done" | "note" | "warning" | "error";
  /** Takes it back. The toast stays longer and closes once it is used. */
  undo?: () => void;
  /** Another next step than undo. */
  action?: { label: string; run: () => void };
  /** The page of help that says more about what went wrong. */
  page?: string | undefined;
  /** What it is about: a newer one about the same takes its place. */
  about?: string;
};

const shortly = 4_000;
const longEnoughToUndo = 10_000;

/** So many are kept; older ones go. */
const most = 4;

/** Says something in passing, read out by screen readers. What must be acted on belongs in a notice. */
export function toast({ message, status = "done", undo, action, page, about }: Toast): void {
  const step = undo === undefined ? action : { label: "Undo", run: undo };
  const id = about ?? randomId();
  const said = {
    // Another key lets its time begin anew.
    "data-key": randomId(),
    id,
    autoClose: step === undefined && status !== "error" ? shortly : longEnoughToUndo,
    icon: <StatusIcon status={status} />,
    message: (
      <>
        <span className={styles.message} data-help={page}>
          <WithCode text={message} />
        </span>
        {page !== undefined && <WhyLink page={page} about={message} />}
        {step !== undefined && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              notifications.hide(id);
              step.run();
            }}
          >
            {step.label}
          </Button>
        )}
      </>
    ),
  };
  notifications.updateState(notificationsStore, (all) => [
    ...all.filter((one) => one.id !== id).slice(1 - most),
    said,
  ]);
}

/** Says that something failed, with what to do. For a failure in a place, use `ErrorPanel` there. */
export function toastError({ message, help, code }: Failure): void {
  toast({
    status: "error",
    message: help === undefined ? message : `${message} ${help}`,
    page: errorPage(code),
  });
}
