import { SegmentedControl } from "@mantine/core";
import { type FocusEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { ActionButton, ActionIconButton } from "@/app/actions";
import { useSaveStatus } from "@/app/frame";
import { navigate } from "@/app/routes";
import { visitAction } from "@/app/visit-for-draft";
import { focusField, pathOfField } from "@/components/diagnostics";
import { HelpAbout } from "@/components/help";
import { Panes } from "@/components/Panes";
import { ScreenFrame } from "@/components/ScreenFrame";
import { StatusBadge } from "@/components/StatusBadge";
import { toast, toastError } from "@/components/toast";
import { useProjectNames } from "@/ipc/account-names";
import { toApiError } from "@/ipc/client";
import type { Catalogue, DraftRevision, DraftView, FieldPath } from "@/ipc/generated";
import { kindOf, usePlatforms } from "@/ipc/platforms";
import { isMarkable } from "@/ipc/readiness";
import { useProjectVersion } from "@/ipc/version";
import { counted } from "@/lib/counted";
import { type Json, put } from "@/lib/json-pointer";
import type { Document } from "./document";
import styles from "./Editor.module.css";
import { isUnsaved } from "./editing";
import { form } from "./FieldControl";
import { FormSections } from "./FormSections";
import { parted, untouched, withTouched } from "./gaps";
import { Inspector, type InspectorTab } from "./Inspector";
import { JsonView, type JsonViewHandle, useUnfinishedJson } from "./JsonView";
import { ActionSection, ConditionSection, TriggerSection } from "./Sections";
import { Trouble } from "./Trouble";
import { DefinitionSections } from "./tree/DefinitionSections";
import { snippetsOf } from "./tree/snippets";
import { useFolds } from "./tree/useFolds";
import { UnknownFields } from "./UnknownFields";
import { useAgents } from "./useAgents";
import { useDraftSession } from "./useDraftSession";
import { useEditorActions, type View } from "./useEditorActions";
import { useReadiness } from "./useReadiness";

export type DraftEditorProps = { view: DraftView; catalogue: Catalogue };

/** A draft in work: the form or its JSON, and beside it what a visitor would see. */
export function DraftEditor({ view: loaded, catalogue }: DraftEditorProps) {
  const [state, session] = useDraftSession(loaded);
  const [shown, show] = useState<View>("form");
  const [tab, setTab] = useState<InspectorTab>("preview");
  const [revealed, setRevealed] = useState(0);
  const [touched, setTouched] = useState(untouched);
  /** In a narrow window the inspector is closed: who asks for one of its tabs wants to see it. */
  function reveal(next: InspectorTab): void {
    setTab(next);
    setRevealed(revealed + 1);
  }
  const { row, diagnostics } = state.view;
  const unfinished = useUnfinishedJson(row.id);
  const agents = useAgents(row.project);
  const names = useProjectNames(row.project);
  const version = useProjectVersion(row.project);
  const folds = useFolds(state.document, catalogue.tree);
  // Until it is known, nothing is missing.
  const kind = kindOf(usePlatforms(), row);
  const speaks = kind?.speaks ?? true;
  const isPlayed = kind?.is_played ?? true;
  const asks = row.messages.some(({ is_fallback }) => is_fallback);
  // On a server it is not begun any more, so what is missing there is a mistake.
  const said = parted(diagnostics, state.document, row.state === "draft" ? touched : "everywhere");
  const errors = said.findings.filter(({ severity }) => severity === "error").length;
  const readiness = useReadiness(state.view);
  useEditorActions({
    state,
    session,
    readiness,
    shown,
    show,
    tab,
    setTab: reveal,
    speaks,
    isPlayed,
    asksService: asks,
    onWantReady: () => setTouched("everywhere"),
  });
  useSaveStatus(
    state.failure !== null || state.theirs !== null
      ? "failed"
      : !isUnsaved(state)
        ? "saved"
        : state.sending
          ? "saving"
          : "unsaved",
  );

  const edit = (document: Document, field: FieldPath) => {
    setTouched(withTouched(touched, field));
    session.edit(document, field);
  };
  // A step of undo of its own, whatever was typed before it.
  const step = (document: Document, name: string) => {
    session.edit(document, `${name} ${crypto.randomUUID()}`);
    void session.flush();
  };
  const mend = (path: FieldPath, value: Json) => step(put(state.document, path, value), path);
  const json = useRef<JsonViewHandle>(null);
  const choose = ({ path }: { path: FieldPath }) => {
    if (shown === "json") {
      json.current?.show(path);
      return;
    }
    // Only what is drawn can take the focus: first the groups around it, then the controls of the part.
    flushSync(() => folds.reveal(state.document, path));
    flushSync(() => focusField(form, path));
  };
  const revert = (revision: DraftRevision) => {
    session
      .step((client, draft) => client.rpc("draft.revert", { draft, revision: revision.id }))
      .then(
        () => toast({ message: "The draft is as it was then. Undo takes that back." }),
        (failure) => toastError(toApiError(failure)),
      );
  };
  const onBlur = ({ target }: FocusEvent) => {
    void session.flush();
    const path = pathOfField(form, target.id);
    // A window that goes to the back leaves no field.
    if (path !== null && document.hasFocus()) {
      setTouched(withTouched(touched, path));
    }
  };
  const parts = {
    document: state.document,
    names,
    catalogue,
    version,
    diagnostics: said.findings,
    edit,
    agents: agents.names,
    onAskForAgents: agents.ask,
    onOpenLab: (pattern: FieldPath) => {
      void session.flush();
      navigate({ screen: "patterns", draft: row.id, pattern });
    },
  };
  return (
    <HelpAbout platform={row.platform} kind={row.kind}>
      <ScreenFrame
        title={row.name === "" ? "Draft without a name" : row.name}
        meta={
          <>
            <StatusBadge {...readiness.standing} />
            {errors > 0 && readiness.standing.status !== "not-quite-ready" && (
              <StatusBadge status="error" label={counted(errors, "error")} />
            )}
            {said.gaps.length > 0 && (
              <StatusBadge status="to-fill-in" label={`${said.gaps.length} to fill in`} />
            )}
          </>
        }
        actions={
          <>
            <ActionIconButton id="editor.undo" variant="subtle" />
            <ActionIconButton id="editor.redo" variant="subtle" />
            <ActionIconButton id="editor.previous" variant="subtle" />
            <ActionIconButton id="editor.next" variant="subtle" />
            <SegmentedControl
              size="xs"
              aria-label="View"
              data={[
                { value: "form", label: "Form" },
                { value: "json", label: "JSON" },
              ]}
              value={shown}
              onChange={(next) => show(next === "json" ? "json" : "form")}
            />
            <ActionIconButton id={visitAction} variant="default" />
            <ActionButton id="editor.simulate" variant="default" label="Simulate" />
            {row.state === "draft" && !row.is_marked_ready ? (
              <ActionButton id="editor.ready" />
            ) : (
              <>
                {isMarkable(row) && <ActionButton id="editor.ready" variant="default" />}
                <ActionButton id="editor.publish" />
              </>
            )}
          </>
        }
      >
        <Panes
          id="editor"
          work={{
            label: "Draft",
            content: (
              // biome-ignore lint/a11y/noStaticElementInteractions: only listens to fields that the focus leaves
              <div className={styles.work} data-view={shown} onBlur={onBlur}>
                <Trouble state={state} session={session} catalogue={catalogue} />
                {shown === "json" ? (
                  <JsonView
                    document={state.document}
                    unfinished={unfinished}
                    snippets={catalogue.tree === null ? [] : snippetsOf(catalogue.tree)}
                    diagnostics={diagnostics}
                    onChange={(document) => edit(document, "json")}
                    handle={json}
                  />
                ) : (
                  <div className={styles.form} data-home>
                    {unfinished.text !== null && (
                      <p className={styles.hint}>
                        The JSON view holds a text with an error, which has not taken effect.{" "}
                        <button type="button" className={styles.link} onClick={() => show("json")}>
                          Go on with it
                        </button>
                      </p>
                    )}
                    <TriggerSection {...parts} />
                    {catalogue.sections.length > 0 ? (
                      <FormSections
                        {...parts}
                        kind={row.kind}
                        sentence={state.view.sentence}
                        patterns={row.patterns}
                        onStep={step}
                      />
                    ) : catalogue.tree === null ? (
                      <>
                        <ConditionSection {...parts} />
                        <ActionSection {...parts} />
                      </>
                    ) : (
                      <DefinitionSections
                        document={state.document}
                        tree={catalogue.tree}
                        sentence={state.view.sentence}
                        diagnostics={said.findings}
                        edit={edit}
                        onStep={step}
                        onMend={mend}
                        onOpenLab={parts.onOpenLab}
                        folds={folds}
                      />
                    )}
                    <UnknownFields {...parts} kind={kind} />
                  </div>
                )}
              </div>
            ),
          }}
          reveal={revealed === 0 ? null : { side: "inspector", turn: revealed }}
          inspector={{
            label: speaks ? "Preview, checks and history" : "Checks and history",
            content: (
              <Inspector
                draft={row.id}
                project={row.project}
                document={state.document}
                catalogue={catalogue}
                speaks={speaks}
                messages={row.messages}
                said={said}
                tab={tab}
                onTab={setTab}
                onChoose={choose}
                onMend={mend}
                onRevert={revert}
              />
            ),
          }}
        />
      </ScreenFrame>
    </HelpAbout>
  );
}
