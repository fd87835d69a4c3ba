import { useEffect, useState } from "react";

/** Gives the focus back to what had it, once the dialog that this stands in is gone. For dialogs that are drawn only while they are open. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) {
        // What is told of the dialog comes first.
        requestAnimationFrame(() => before.focus());
      }
    },
    [before],
  );
}
