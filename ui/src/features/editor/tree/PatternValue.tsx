import { ActionIcon, Tooltip } from "@mantine/core";
import { IconRegex } from "@tabler/icons-react";
import { StatusIcon } from "@/components/StatusBadge";
import type { Dialect, PatternReport } from "@/ipc/generated";
import type { Json } from "@/lib/json-pointer";
import { PatternInput, usePatternReport } from "../PatternInput";
import styles from "./tree.module.css";

export type PatternValueProps = {
  id: string;
  label: string;
  value: string;
  dialect: Dialect;
  onChange: (value: Json) => void;
  invalid: boolean;
  /** Whether the checks warn of the pattern. */
  doubted: boolean;
  describedBy: string;
  tabIndex: 0 | -1;
  onOpenLab: () => void;
};

/** A pattern on one line, with whether it compiles and the way to the pattern lab. What the checks say stands below the part. */
export function PatternValue(props: PatternValueProps) {
  const report = usePatternReport(props.value, props.dialect);
  return (
    <div className={styles.pattern}>
      <PatternInput
        id={props.id}
        label={props.label}
        className={styles.patternEditor}
        value={props.value}
        dialect={props.dialect}
        report={report}
        describedBy={props.describedBy}
        invalid={props.invalid}
        onChange={props.onChange}
      />
      {report !== undefined && <Verdict report={report} isCriticised={props.invalid || props.doubted} />}
      <Tooltip label="Open in pattern lab">
        <ActionIcon tabIndex={props.tabIndex} aria-label="Open in pattern lab" onClick={props.onOpenLab}>
          <IconRegex size="1rem" aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function Verdict({ report, isCriticised }: { report: PatternReport; isCriticised: boolean }) {
  if (report.error !== null) {
    return <StatusIcon status="error" label="This pattern does not compile" />;
  }
  return report.warnings.length > 0 || isCriticised ? (
    <StatusIcon status="warning" label="This pattern compiles, and there is something to say about it" />
  ) : (
    <StatusIcon status="done" label="This pattern compiles" />
  );
}
