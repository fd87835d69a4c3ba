import { Radio } from "@mantine/core";
import type { FieldMerge, JsonValue, MergeState, Side, ValueLine } from "@/ipc/generated";
import { written } from "../fields/FieldDiff";
import { useFieldCatalogue } from "../fields/platform";
import { ValueLines } from "../fields/ValueLines";
import { wireWord } from "../fields/wire-words";
import styles from "./JoinFields.module.css";
import { type Sides, sideOf } from "./review";

const whoChanged: Record<MergeState, string> = {
  mine: "changed in the draft",
  theirs: "changed on the server",
  same: "changed on both sides alike",
  conflict: "changed on both sides: choose one",
};

export type JoinFieldsProps = {
  fields: readonly FieldMerge[];
  sides: Sides;
  fixed: boolean;
  onSide: (path: string, side: Side) => void;
};

/** The fields of a conflict side by side, each with the side that it is taken from. */
export function JoinFields({ fields, sides, fixed, onSide }: JoinFieldsProps) {
  const catalogue = useFieldCatalogue();
  return (
    <div className={styles.fields}>
      {fields.map((field) => {
        const shown = (value: JsonValue | null, lines: readonly ValueLine[]) => (
          <span className={styles.value} data-code={field.is_pattern}>
            {value === null ? (
              "(not there)"
            ) : lines.length > 0 ? (
              <ValueLines lines={lines} />
            ) : (
              written(wireWord(catalogue, field.path, value))
            )}
          </span>
        );
        return (
          <Radio.Group
            key={field.path}
            label={field.label}
            description={whoChanged[field.state]}
            value={sideOf(field, sides)}
            onChange={(side) => onSide(field.path, side as Side)}
          >
            <div className={styles.sides}>
              {(["mine", "theirs"] as const).map((side) => (
                <Radio.Card
                  key={side}
                  value={side}
                  className={styles.side ?? ""}
                  disabled={fixed}
                  aria-label={`${field.label}: ${side === "mine" ? "the draft’s" : "the server’s"}`}
                >
                  <span className={styles.head}>
                    <Radio.Indicator size="xs" />
                    {side === "mine" ? "The draft’s" : "The server’s"}
                  </span>
                  {shown(field[side], field[`${side}_lines`])}
                </Radio.Card>
              ))}
            </div>
            <details className={styles.before}>
              <summary>What it was</summary>
              {shown(field.base, field.base_lines)}
            </details>
          </Radio.Group>
        );
      })}
    </div>
  );
}
