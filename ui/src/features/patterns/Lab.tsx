import { IconListSearch } from "@tabler/icons-react";
import { type ReactNode, useCallback, useId, useRef, useState } from "react";
import { ActionButton } from "@/app/actions";
import { navigate } from "@/app/routes";
import type { CodeEditorHandle } from "@/components/CodeEditor";
import { EmptyState } from "@/components/EmptyState";
import { ErrorPanel } from "@/components/ErrorPanel";
import { ScreenFrame } from "@/components/ScreenFrame";
import { StatusBadge } from "@/components/StatusBadge";
import type { Dialect, PatternRows, UrlTable } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { AddUrls } from "./AddUrls";
import { type Box, dropped, emptyBox, pasted } from "./adding/box";
import { wordsOf } from "./dialect";
import { SidePanel } from "./explain/SidePanel";
import { useExplanation } from "./explain/use-explanation";
import { LabToolbar } from "./LabToolbar";
import { useLabActions } from "./lab-actions";
import { NearMisses } from "./near-misses/NearMisses";
import { PatternEditor } from "./PatternEditor";
import styles from "./PatternLab.module.css";
import { usePatternReport } from "./report";
import { choose, chooseAll, nothingChosen, within } from "./selection";
import { TriedUrl } from "./TriedUrl";
import { UrlList } from "./UrlList";
import { useUrlTable } from "./url-table";
import { type LabDraft, useLabPattern } from "./use-lab-pattern";
import { firstStretch, stretchAround } from "./window";

export type LabProps = {
  title: string;
  meta: ReactNode;
  table: UrlTable;
  /** The language of the pattern. */
  dialect: Dialect;
  /** The draft that the pattern is for; null in the free lab. */
  draft: LabDraft | null;
  /** A URL to look at, which need not be in the table; null for none. */
  url: string | null;
};

/** Where what is typed is remembered. A draft's first pattern has the draft's own place, whatever happens around it. */
function placeOf({ project, draft }: UrlTable, of: LabDraft | null): string {
  if (draft === null) {
    return `project.${project}`;
  }
  const isFirst = of === null || of.view.row.patterns[0]?.path === of.field.path;
  return isFirst ? `draft.${draft}` : `draft.${draft}.${of.field.path}`;
}

/** A pattern, what is to say about it, and the URLs of a table with what it does on each. */
export function Lab({ title, meta, table, dialect, draft, url }: LabProps) {
  const settings = useCommand("settings.get", {}).data;
  const lab = useLabPattern(placeOf(table, draft), draft);
  const [wantsAsIs, setWantsAsIs] = useState<boolean | null>(null);
  const asIs = wantsAsIs ?? settings?.urls_as_is ?? false;
  const [show, setShow] = useState<PatternRows>("all");
  const [stretch, setStretch] = useState(firstStretch);
  const answer = usePatternReport({ pattern: lab.pattern, dialect, table, asIs, show, stretch });
  const { report, error } = answer;
  const total = report?.counts.total ?? 0;
  const acts = useUrlTable(table, total);
  const [kept, setSelection] = useState(nothingChosen);
  const selection = within(kept, report?.shown ?? 0);
  // The box for URLs with what it starts with; null while it is closed.
  const [box, setBox] = useState<Box | null>(null);
  // The URL whose near misses are shown.
  const [near, setNear] = useState<string | null>(null);
  const editor = useRef<CodeEditorHandle>(null);
  const verdict = useId();

  const explanation = useExplanation({
    pattern: lab.pattern,
    dialect,
    asIs,
    answer,
    active: selection.active,
    editor,
    onAddUrl: (url) => acts.addRows([{ url, expectation: "none" }]),
  });

  // Rows that are shown by what the pattern does have other places under another pattern.
  const forgetPlaces = () => setSelection(nothingChosen);
  const showRows = (next: PatternRows) => {
    setShow(next);
    forgetPlaces();
  };
  const setPattern = (next: string) => {
    answer.ask(next);
    lab.setPattern(next);
    if (show !== "all") {
      forgetPlaces();
    }
  };
  const onView = useCallback((first: number, last: number) => {
    setStretch((now) => {
      const next = stretchAround(first, last);
      return next.offset === now.offset && next.limit === now.limit ? now : next;
    });
  }, []);
  const shown = { pattern: lab.pattern, dialect, asIs, show };
  useLabActions({
    lab,
    hasDraft: draft !== null,
    chosen: selection.rows.size,
    urls: report?.shown ?? 0,
    focusPattern: () => editor.current?.focus(),
    panel: explanation.panel.open ? "open" : "closed",
    togglePanel: explanation.panel.toggle,
    add: () => setBox(emptyBox),
    onRow: selection.active >= 0,
    near: () => setNear(answer.rowAt(selection.active)?.url ?? null),
    expect: (expectation) => acts.expectAt(shown, selection.rows, expectation),
    remove: () => {
      acts.removeAt(shown, selection.rows);
      forgetPlaces();
    },
    copy: () => acts.copyAt(shown, selection.rows),
    chooseAll: () => setSelection(chooseAll(selection, report?.shown ?? 0)),
  });
  return (
    <ScreenFrame
      title={title}
      meta={meta}
      actions={
        <>
          <ActionButton id="patterns.overlap" variant="subtle" />
          {!explanation.panel.open && <ActionButton id="patterns.panel" variant="subtle" />}
          {draft !== null && (
            <>
              {lab.differs && <StatusBadge status="changed" label="Not the draft’s pattern" />}
              <ActionButton id="patterns.discard" variant="default" label="Back to the draft’s" />
              <ActionButton id="patterns.use" loading={lab.saving} label="Use in the draft" />
            </>
          )}
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: files are dropped anywhere; the box for URLs does it by keyboard */}
      <div
        className={styles.lab}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => dropped(event, setBox)}
        onPaste={(event) => pasted(event, setBox)}
      >
        <PatternEditor
          pattern={lab.pattern}
          dialect={dialect}
          onChange={setPattern}
          report={report}
          explanation={explanation}
          handle={editor}
          verdict={verdict}
        />
        {error !== null && report === undefined && <ErrorPanel error={error} />}
        <div className={styles.body}>
          <div className={styles.urls}>
            {url !== null && (
              <TriedUrl
                pattern={lab.pattern}
                dialect={dialect}
                url={url}
                onAdd={() => acts.addRows([{ url, expectation: "none" }])}
                onClose={() =>
                  navigate(
                    {
                      screen: "patterns",
                      draft: table.draft,
                      ...(draft === null ? {} : { pattern: draft.field.path }),
                    },
                    "replace",
                  )
                }
              />
            )}
            {report !== undefined && total === 0 && <NoUrls dialect={dialect} />}
            {total > 0 && (
              <>
                <LabToolbar
                  counts={
                    report?.pattern === "" ? { ...report.counts, matched: 0, unexpected: 0 } : report?.counts
                  }
                  show={show}
                  onShow={showRows}
                  asIs={asIs}
                  onAsIs={setWantsAsIs}
                />
                <UrlList
                  answer={answer}
                  selection={selection}
                  onChoose={(index, choice) => setSelection((now) => choose(now, index, choice))}
                  onExpect={acts.expect}
                  onView={onView}
                  pointed={explanation.pointed}
                  sample={explanation.sample}
                  onShowAll={() => showRows("all")}
                />
              </>
            )}
          </div>
          {explanation.panel.open && <SidePanel {...explanation.props} />}
        </div>
      </div>
      <AddUrls
        opened={box !== null}
        start={box?.text ?? ""}
        files={box?.files ?? []}
        onFiles={(files) => setBox((now) => ({ text: now?.text ?? "", files }))}
        adding={acts.adding}
        onAdd={(text, expectation) => acts.add(text, expectation, () => setBox(null))}
        onAddRows={(rows) => acts.addRows(rows, () => setBox(null))}
        onClose={() => setBox(null)}
      />
      <NearMisses
        pattern={lab.pattern}
        dialect={dialect}
        asIs={asIs}
        url={near}
        adding={acts.adding}
        onAdd={(rows) => acts.addRows(rows)}
        onClose={() => setNear(null)}
      />
    </ScreenFrame>
  );
}

function NoUrls({ dialect }: { dialect: Dialect }) {
  return (
    <EmptyState
      icon={IconListSearch}
      title="Which pages does a pattern mean?"
      text={wordsOf(dialect).lesson.map((sentences) => <p key={sentences}>{sentences}</p>)}
      action={<ActionButton id="patterns.add" />}
    />
  );
}
