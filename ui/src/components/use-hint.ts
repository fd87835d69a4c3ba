import { useState } from "react";

/** What a control with a tooltip spreads on itself, and whether its tooltip is unwanted now. */
export type Hint = {
  answered: boolean;
  handlers: { onClickCapture: () => void; onPointerLeave: () => void; onBlur: () => void };
};

/** A tooltip says what a control does before it is pressed. Afterwards it only covers what came of it, until the pointer returns. */
export function useHint(): Hint {
  const [answered, setAnswered] = useState(false);
  const forget = () => setAnswered(false);
  return {
    answered,
    handlers: { onClickCapture: () => setAnswered(true), onPointerLeave: forget, onBlur: forget },
  };
}
