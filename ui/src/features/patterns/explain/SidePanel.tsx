import { Tabs } from "@mantine/core";
import { memo } from "react";
import { ActionIconButton } from "@/app/actions";
import { StatusIcon } from "@/components/StatusBadge";
import type {
  Dialect,
  PatternDangers,
  PatternFix,
  PatternMeaning,
  PatternPart,
  PatternSyntax,
} from "@/ipc/generated";
import { Dangers } from "./Dangers";
import { dangerVerdict } from "./danger-words";
import styles from "./Explain.module.css";
import { Meaning, type Sample } from "./Meaning";
import type { PointedStore } from "./pointer";
import { Syntax } from "./Syntax";

export type PanelTab = "meaning" | "dangers" | "syntax";

export type SidePanelProps = {
  /** The language that the pattern is read in. */
  dialect: Dialect;
  tab: PanelTab;
  onTab: (tab: PanelTab) => void;
  meaning: PatternMeaning | undefined;
  meaningStale: boolean;
  dangers: PatternDangers | undefined;
  dangersStale: boolean;
  signs: readonly PatternSyntax[];
  sample: Sample | null;
  pointed: PointedStore;
  onApply: (fix: PatternFix) => void;
  onChoose: (part: PatternPart) => void;
  onInsert: (snippet: string) => void;
  onAddUrl: (url: string) => void;
};

/** The pattern in words, its dangers, and the signs to write one with. Typing does not draw it again until an answer comes. */
export const SidePanel = memo(function SidePanel(props: SidePanelProps) {
  const { tab, onTab, dangers } = props;
  const verdict =
    dangers === undefined || dangers.report === null
      ? undefined
      : dangerVerdict(dangers.report, dangers.dialect);
  return (
    <aside className={styles.panel} aria-label="About the pattern">
      <Tabs
        className={styles.tabs ?? ""}
        value={tab}
        onChange={(value) => value !== null && onTab(value as PanelTab)}
        keepMounted={false}
      >
        <div className={styles.head}>
          <Tabs.List className={styles.tabList ?? ""}>
            <Tabs.Tab value="meaning">Meaning</Tabs.Tab>
            <Tabs.Tab
              value="dangers"
              rightSection={
                verdict !== undefined && (verdict.status === "error" || verdict.status === "warning") ? (
                  <StatusIcon status={verdict.status} label={verdict.label} />
                ) : null
              }
            >
              Dangers
            </Tabs.Tab>
            <Tabs.Tab value="syntax">Syntax</Tabs.Tab>
          </Tabs.List>
          <ActionIconButton id="patterns.panel" variant="subtle" size="sm" />
        </div>
        <Tabs.Panel value="meaning" className={styles.body ?? ""}>
          <Meaning {...props} stale={props.meaningStale} />
        </Tabs.Panel>
        <Tabs.Panel value="dangers" className={styles.body ?? ""}>
          <Dangers dangers={dangers} stale={props.dangersStale} onAddUrl={props.onAddUrl} />
        </Tabs.Panel>
        <Tabs.Panel value="syntax" className={styles.body ?? ""}>
          <Syntax dialect={props.dialect} signs={props.signs} onInsert={props.onInsert} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
});
