import { Switch } from "@mantine/core";
import { ActionButton, ActionIconButton } from "@/app/actions";
import { FilterChips } from "@/components/FilterChips";
import type { PatternCounts, PatternRows } from "@/ipc/generated";
import styles from "./PatternLab.module.css";

export type LabToolbarProps = {
  counts: PatternCounts | undefined;
  show: PatternRows;
  onShow: (show: PatternRows) => void;
  asIs: boolean;
  onAsIs: (asIs: boolean) => void;
};

/** Which URLs are shown, how they are taken, and what can be done with them. */
export function LabToolbar({ counts, show, onShow, asIs, onAsIs }: LabToolbarProps) {
  const { total = 0, matched = 0, gave_up = 0, unexpected = 0 } = counts ?? {};
  return (
    <div className={styles.toolbar}>
      <FilterChips<PatternRows>
        label="Show"
        chips={[
          { value: "all", label: "All", count: total },
          { value: "matched", label: "Matched", count: matched },
          { value: "unmatched", label: "Unmatched", count: total - matched - gave_up },
          { value: "unexpected", label: "Not as expected", count: unexpected },
          ...(gave_up > 0 || show === "gave-up"
            ? [{ value: "gave-up" as const, label: "Gave up", count: gave_up }]
            : []),
        ]}
        chosen={[show]}
        onChange={(chosen) => onShow(chosen.at(-1) ?? "all")}
      />
      <div className={styles.tools}>
        <Switch
          label="As typed"
          title="Try URLs as they are typed instead of as a browser reports them"
          checked={asIs}
          onChange={(event) => onAsIs(event.currentTarget.checked)}
        />
        <ActionIconButton id="patterns.near" variant="subtle" />
        <ActionIconButton id="patterns.copy" variant="subtle" />
        <ActionIconButton id="patterns.remove" variant="subtle" />
        <ActionButton id="patterns.add" size="compact-sm" variant="default" />
      </div>
    </div>
  );
}
