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
import type { Verdict, VerdictLook } from "@/ipc/generated";
import { verdictLook } from "../model/story";
import { useVocabulary } from "../vocabulary/context";
import styles from "./why.module.css";

function verdictIcon({ family, tone }: VerdictLook): Icon {
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
  const look = verdictLook(verdict, useVocabulary());
  const Glyph = verdictIcon(look);
  return (
    <span className={styles.verdict} data-tone={look.tone}>
      <Glyph size="0.875rem" stroke={2} aria-hidden />
      {look.label}
    </span>
  );
}

/** The icon alone, where the word stands beside it. */
export function VerdictGlyph({ verdict }: { verdict: Verdict }) {
  const look = verdictLook(verdict, useVocabulary());
  const Glyph = verdictIcon(look);
  return (
    <span className={styles.glyph} data-tone={look.tone}>
      <Glyph size="1rem" stroke={2} aria-hidden />
    </span>
  );
}
