/** All that the lab knows of a pattern besides its matches, and the panel that shows it. */
import { keepPreviousData } from "@tanstack/react-query";
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { CodeEditorHandle } from "@/components/CodeEditor";
import type { Dialect, PatternFix, PatternPart, PatternPartMatches, PatternRow } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { remember, remembered } from "@/lib/storage";
import type { Answer } from "../report";
import { useKnown } from "./answers";
import { partAt, usePointedStore } from "./pointer";
import type { PanelTab, SidePanelProps } from "./SidePanel";

/** A row of the list on which parts show what they match. */
export type RowSample = { place: number; url: string; matches: PatternPartMatches | undefined };

type Panel = { open: boolean; tab: PanelTab };

const isPanel = (value: unknown): value is Panel =>
  typeof value === "object" &&
  value !== null &&
  "open" in value &&
  typeof value.open === "boolean" &&
  "tab" in value &&
  (value.tab === "meaning" || value.tab === "dangers" || value.tab === "syntax");

/** Whether the panel is open, and at which tab; remembered. */
function usePanel() {
  const [panel, setPanel] = useState<Panel>(() =>
    remembered("lab.panel", { open: true, tab: "meaning" }, isPanel),
  );
  useEffect(() => remember("lab.panel", panel), [panel]);
  const toggle = useCallback(() => setPanel(({ open, tab }) => ({ open: !open, tab })), []);
  const show = useCallback((tab: PanelTab) => setPanel({ open: true, tab }), []);
  return { ...panel, toggle, show };
}

/** The chosen row where the pattern matches it, or else the first row in view that it matches. */
function sampleRow({ report, rowAt }: Answer, active: number): { place: number; row: PatternRow } | null {
  const chosen = active < 0 ? undefined : rowAt(active);
  if (chosen?.matched === true) {
    return { place: active, row: chosen };
  }
  for (const row of report?.rows ?? []) {
    if (row.matched) {
      for (let place = 0; place < (report?.shown ?? 0); place += 1) {
        if (rowAt(place) === row) {
          return { place, row };
        }
      }
    }
  }
  return null;
}

export type ExplanationOf = {
  pattern: string;
  dialect: Dialect;
  asIs: boolean;
  answer: Answer;
  /** The place of the row that the keyboard is on; -1 for none. */
  active: number;
  editor: RefObject<CodeEditorHandle | null>;
  onAddUrl: (url: string) => void;
};

export function useExplanation(of: ExplanationOf) {
  const { pattern, dialect, asIs, answer, active, editor, onAddUrl } = of;
  const panel = usePanel();
  const known = useKnown(pattern, dialect);
  const pointed = usePointedStore();
  const { data: signs } = useCommand("pattern.syntax", { dialect }, { staleTime: Number.POSITIVE_INFINITY });
  const found = known.meaningStale || answer.stale ? null : sampleRow(answer, active);
  const place = found?.place;
  const url = found?.row.url;
  const shown = found === null ? undefined : (found.row.reported ?? found.row.url);
  const { data: matches } = useCommand(
    "pattern.parts",
    { pattern, dialect, url: url ?? "", as_is: asIs },
    { enabled: url !== undefined && panel.open, placeholderData: keepPreviousData },
  );
  const sample = useMemo<RowSample | null>(
    () => (shown === undefined || place === undefined ? null : { place, url: shown, matches }),
    [shown, place, matches],
  );

  const { meaning, meaningStale, dangers, dangersStale } = known;
  const whole = meaningStale ? undefined : meaning?.explanation?.whole;
  // What was pointed at belongs to the older pattern.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another pattern is what counts
  useEffect(() => pointed.set(null), [pattern, pointed]);
  const onPoint = useCallback(
    (offset: number | null) => {
      // The pointer may have left the pattern for the list, which has said already what it is on.
      if (offset === null && pointed.get()?.from !== "pattern") {
        return;
      }
      const part = offset === null || whole === undefined ? null : partAt(whole, offset);
      if (part !== (pointed.get()?.part ?? null)) {
        pointed.set(part === null ? null : { part, from: "pattern" });
      }
    },
    [whole, pointed],
  );
  const latest = useRef({ pattern, onAddUrl });
  useEffect(() => {
    latest.current = { pattern, onAddUrl };
  });
  const onApply = useCallback(
    (fix: PatternFix) => {
      const { start, end, replacement, source } = fix;
      const now = latest.current.pattern;
      // A fix of an older pattern would spoil this one.
      if (now.slice(0, start) + replacement + now.slice(end) === source) {
        editor.current?.replace({ start, end }, replacement);
      }
    },
    [editor],
  );
  const onChoose = useCallback((part: PatternPart) => editor.current?.select(part), [editor]);
  const onInsert = useCallback((snippet: string) => editor.current?.insert(snippet), [editor]);
  const addUrl = useCallback((added: string) => latest.current.onAddUrl(added), []);

  const props: SidePanelProps = {
    dialect,
    tab: panel.tab,
    onTab: panel.show,
    meaning,
    meaningStale,
    dangers,
    dangersStale,
    signs: signs ?? noSigns,
    sample,
    pointed,
    onApply,
    onChoose,
    onInsert,
    onAddUrl: addUrl,
  };
  return { props, panel, sample, pointed, onPoint, danger: dangersStale ? undefined : dangers };
}

const noSigns: SidePanelProps["signs"] = [];
