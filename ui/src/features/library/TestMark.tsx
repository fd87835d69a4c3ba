import { navigate } from "@/app/routes";
import { StatusIcon } from "@/components/StatusBadge";
import { type DraftTest, failing } from "@/ipc/draft-tests";
import { counted } from "@/lib/counted";
import styles from "./Library.module.css";
import { RowBadge } from "./RowBadge";

export type TestMarkProps = { draft: number; tests: readonly DraftTest[] };

/** Green or red: whether what sessions expect of a draft happens. Nothing where none expects anything. */
export function TestMark({ draft, tests }: TestMarkProps) {
  const red = failing(tests);
  if (tests.length === 0) {
    return null;
  }
  if (red.length === 0) {
    return <StatusIcon status="done" label={counted(tests.length, "green test")} />;
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a short way for the mouse; the inspector has it for the keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <span
      className={styles.red}
      title={`${red.map(({ text }) => text).join("\n")}\nClick to see it in the simulator`}
      onClick={(event) => {
        event.stopPropagation();
        navigate({ screen: "simulator", draft });
      }}
    >
      <RowBadge
        status="failed"
        look="bare"
        label={counted(red.length, "red test")}
        count={red.length}
        yields="early"
      />
    </span>
  );
}
