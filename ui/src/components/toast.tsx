import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { Failure } from "./ErrorPanel";
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
};

const shortly = 4_000;
const longEnoughToUndo = 10_000;

/** Says something in passing, read out by screen readers. What must be acted on belongs in a notice. */
export function toast({ message, status = "done", undo, action }: Toast): void {
  const step = undo === undefined ? action : { label: "Undo", run: undo };
  const id = notifications.show({
    withBorder: true,
    autoClose: step === undefined && status !== "error" ? shortly : longEnoughToUndo,
    icon: <StatusIcon status={status} />,
    // The icon says its state itself; Mantine's round background would hide it.
    color: "transparent",
    closeButtonProps: { "aria-label": "Close" },
    message: (
      <div className={styles.toast}>
        <span className={styles.message}>
          <WithCode text={message} />
        </span>
        {step !== undefined && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              notifications.hide(id);
              step.run();
            }}
          >
            {step.label}
          </Button>
        )}
      </div>
    ),
  });
}

/** Says that something failed, with what to do. For a failure in a place, use `ErrorPanel` there. */
export function toastError({ message, help }: Failure): void {
  toast({ status: "error", message: help === undefined ? message : `${message} ${help}` });
}
