import {
  type Icon,
  IconBan,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconCloudQuestion,
  IconLoader,
  IconPoint,
} from "@tabler/icons-react";
import type { Verdict } from "@/ipc/generated";
import { verdictLook } from "../model/story";
import styles from "./why.module.css";

function verdictIcon(verdict: Verdict): Icon {
  const { family, tone } = verdictLook(verdict);
  switch (family) {
    case "fires":
      return IconCircleCheck;
    case "not":
      return tone === "caution" ? IconBan : tone === "negative" ? IconCircleX : IconCircleDashed;
    case "waits":
      return IconLoader;
    case "asks":
      return IconCloudQuestion;
    case "step":
      return IconPoint;
  }
}

/** A verdict as colour, icon and word. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const { tone, word } = verdictLook(verdict);
  const Glyph = verdictIcon(verdict);
  return (
    <span className={styles.verdict} data-tone={tone}>
      <Glyph size="0.875rem" stroke={2} aria-hidden />
      {word}
    </span>
  );
}

/** The icon alone, where the word stands beside it. */
export function VerdictGlyph({ verdict }: { verdict: Verdict }) {
  const { tone } = verdictLook(verdict);
  const Glyph = verdictIcon(verdict);
  return (
    <span className={styles.glyph} data-tone={tone}>
      <Glyph size="1rem" stroke={2} aria-hidden />
    </span>
  );
}
