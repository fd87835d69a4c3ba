import { Button, Input } from "@mantine/core";
import { IconRegex } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Dialect } from "@/ipc/generated";
import styles from "./Editor.module.css";
import { PatternInput, usePatternReport } from "./PatternInput";

export type PatternFieldProps = {
  id: string;
  label: string;
  help: ReactNode;
  placeholder: string;
  /** Id of what is said about the pattern. */
  describedBy: string;
  value: string;
  /** The language of the pattern; that of browsers without it. */
  dialect?: Dialect;
  invalid: boolean;
  onChange: (value: string) => void;
  onOpenLab: () => void;
};

const browsers: Dialect = { language: "javascript" };

/** A page-URL pattern with its label and the way to the pattern lab. */
export function PatternField(props: PatternFieldProps) {
  const { id, label, help, value, describedBy, dialect = browsers } = props;
  const report = usePatternReport(value, dialect);
  return (
    <Input.Wrapper label={label} description={help} labelElement="div">
      <div className={styles.pattern}>
        <PatternInput
          id={id}
          label={label}
          className={styles.patternEditor}
          value={value}
          dialect={dialect}
          report={report}
          placeholder={props.placeholder}
          describedBy={describedBy}
          invalid={props.invalid}
          onChange={props.onChange}
        />
        <Button
          variant="default"
          leftSection={<IconRegex size="1rem" aria-hidden />}
          onClick={props.onOpenLab}
        >
          Open in pattern lab
        </Button>
      </div>
    </Input.Wrapper>
  );
}
