import { Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import type { ReactNode } from "react";

export type Question = {
  /** Asks about the thing by its name: *Delete 3 triggers on “Shop”?* */
  title: string;
  /** What will happen, and whether it can be undone. */
  text: ReactNode;
  /** The deed as a verb: *Delete 3 triggers*. */
  confirm: string;
  cancel?: string;
  /** `danger` for what cannot be undone. */
  tone?: "normal" | "danger";
};

/** Asks before something that cannot be undone. Prefer doing it and offering undo in a toast. */
export function confirm({
  title,
  text,
  confirm: deed,
  cancel = "Cancel",
  tone = "normal",
}: Question): Promise<boolean> {
  return new Promise((resolve) => {
    modals.openConfirmModal({
      title,
      children: (
        <Text component="div" size="md">
          {text}
        </Text>
      ),
      labels: { confirm: deed, cancel },
      // The safe way out has the focus where something would be gone.
      ...(tone === "danger"
        ? { confirmProps: { color: "red" }, cancelProps: { "data-autofocus": true } }
        : { confirmProps: { "data-autofocus": true } }),
      onConfirm: () => resolve(true),
      // Resolving twice is no harm: the first answer counts.
      onCancel: () => resolve(false),
      onClose: () => resolve(false),
    });
  });
}
