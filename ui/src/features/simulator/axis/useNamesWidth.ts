/** How wide the column of names was pulled; null while it has the width that fits the window. */
import { useState } from "react";
import { remember, remembered } from "@/lib/storage";

const memory = "simulator.names";

const isWidth = (value: unknown): value is number | null => value === null || typeof value === "number";

export function useNamesWidth(): { px: number | null; set: (px: number | null) => void } {
  const [px, setPx] = useState(() => remembered<number | null>(memory, null, isWidth));
  return {
    px,
    set: (next) => {
      remember(memory, next);
      setPx(next);
    },
  };
}
