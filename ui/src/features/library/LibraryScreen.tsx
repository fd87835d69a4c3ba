import { useRef, useState } from "react";
import { useConvertActions } from "@/app/conversion";
import { useProject } from "@/app/project";
import { navigate } from "@/app/routes";
import { ContextMenu } from "@/components/ContextMenu";
import { ErrorPanel } from "@/components/ErrorPanel";
import { Panes } from "@/components/Panes";
import { ScreenFrame } from "@/components/ScreenFrame";
import { redDrafts, useDraftTests } from "@/ipc/draft-tests";
import type { Project } from "@/ipc/generated";
import { marksAmong, usedBy } from "@/ipc/platforms";
import { withRedTests } from "@/ipc/readiness";
import { counted } from "@/lib/counted";
import {
  type Arrangement,
  arranged,
  everything,
  isNarrowed,
  numbered,
  orderedKinds,
  reordered,
  stepped,
} from "./arrange";
import { BulkDialogs, emptyTrash } from "./BulkDialogs";
import { DraftInspector, TrashInspector } from "./DraftInspector";
import { DraftList } from "./DraftList";
import { DropTarget } from "./DropTarget";
import { Emptiness } from "./Emptiness";
import { ExportDialog } from "./ExportDialog";
import { FirstSteps } from "./FirstSteps";
import { ImportProblems } from "./ImportProblems";
import styles from "./Library.module.css";
import { LibraryBar } from "./LibraryBar";
import type { OnCreate } from "./NewDraft";
import { OrderNote } from "./OrderNote";
import { PasteDialog } from "./PasteDialog";
import { RowMenu } from "./RowMenu";
import { nothing, only, type Selection, these, within } from "./selection";
import { Toolbar } from "./Toolbar";
import { type BulkDialog, useBulkActions } from "./useBulkActions";
import { useImport } from "./useImport";
import { useLibrary } from "./useLibrary";
import { useLibraryActions } from "./useLibraryActions";
import { called } from "./words";

/** The draft that was looked at last, which is chosen when one comes back; null for none. */
export type LibraryScreenProps = { draft: number | null };

/** All drafts of the project. */
export function LibraryScreen({ draft }: LibraryScreenProps) {
  const { project, error } = useProject();
  if (project === null) {
    return <ScreenFrame title="Library">{error !== null && <ErrorPanel error={error} />}</ScreenFrame>;
  }
  return <ProjectLibrary key={project.id} project={project} last={draft} />;
}

type Dialog = "paste" | "export" | BulkDialog | null;

function ProjectLibrary({ project, last }: { project: Project; last: number | null }) {
  const [arrangement, arrange] = useState<Arrangement>(everything);
  const [inTrash, setInTrash] = useState(false);
  const [wanted, select] = useState<Selection>(last === null ? nothing : only(last));
  // What was chosen before drafts were made from it: one comes back there when they go again.
  const origins = useRef(new Map<number, Selection>());
  const library = useLibrary(project.id, (drafts, walk) => {
    const origin = walk === "back" ? drafts.map((id) => origins.current.get(id)).find(Boolean) : undefined;
    if (origin !== undefined || drafts.length > 0) {
      select(origin ?? these(drafts));
    }
  });
  const tests = useDraftTests(project.id);
  const red = redDrafts(tests);
  const [dialog, open] = useState<Dialog>(null);
  const search = useRef<HTMLInputElement>(null);
  const imports = useImport(library, (drafts) => {
    setInTrash(false);
    arrange(everything);
    select(these(drafts));
  });

  const source = inTrash ? library.trashed : withRedTests(library.rows, red);
  const used = usedBy(library.platforms, source);
  const mark = marksAmong(library.platforms, source);
  const rows = inTrash ? source : arranged(source, arrangement, red, mark);
  const numbers = numbered(source, library.platforms);
  const ids = rows.map(({ id }) => id);
  const selection = within(wanted, ids);
  const chosen = rows.filter(({ id }) => selection.chosen.has(id));
  const canMove = !inTrash && arrangement.sorting === "order";
  const order = library.rows.map(({ id }) => id);

  const edit = (draft: number) => navigate({ screen: "editor", draft });
  const create: OnCreate = (platform, template, kind) => library.create(platform, template, kind, edit);
  // Who looks at one platform means that one.
  const platforms = library.platforms.toSorted(
    (a, b) => Number(b.platform === arrangement.platform) - Number(a.platform === arrangement.platform),
  );
  const reorder = (next: number[] | null) => {
    if (next !== null) {
      library.reorder(next);
    }
  };
  const chooseMade = (made: readonly number[]) => {
    for (const id of made) {
      origins.current.set(id, selection);
    }
    select(these(made));
  };
  useConvertActions(project.id, inTrash ? [] : chosen);
  useLibraryActions({
    platforms,
    chosen,
    canMove,
    inTrash,
    deeds: {
      create: (platform) => create(platform, null),
      open: ({ id }) => edit(id),
      simulate: ({ id }) => navigate({ screen: "simulator", draft: id }),
      lab: ({ id }) => navigate({ screen: "patterns", draft: id }),
      duplicate: (of) => library.duplicate(of, chooseMade),
      trash: (gone) => {
        const last = Math.max(...gone.map(({ id }) => ids.indexOf(id)));
        const next = ids.slice(last + 1)[0] ?? ids.filter((id) => !selection.chosen.has(id)).at(-1);
        library.trash(gone);
        select(next === undefined ? nothing : only(next));
      },
      markReady: (of, ready) => library.markReady(of, tests, ready),
      move: (direction) =>
        reorder(stepped(library.latest(order), library.latest(ids), [...selection.chosen], direction)),
      importFiles: () => void imports.pick(),
      paste: () => open("paste"),
      exportDrafts: () => open("export"),
      toggleTrash: () => setInTrash(!inTrash),
      selectAll: () => select(these(ids)),
      search: () => search.current?.select(),
    },
  });

  useBulkActions({
    chosen,
    inTrash,
    trashed: library.trashed,
    deeds: library.deeds,
    open,
    enable: (on) =>
      library.bulk(chosen, { kind: on ? "enable" : "disable" }, "the platform has no switch for them"),
    emptyTrash: () =>
      void emptyTrash(library.trashed).then((sure) => sure && library.remove(library.trashed)),
  });

  return (
    <ScreenFrame
      title={inTrash ? "Trash" : "Library"}
      meta={
        // A number is said only once it is known.
        library.isLoading
          ? null
          : inTrash || !isNarrowed(arrangement)
            ? counted(source.length, "draft")
            : `${rows.length} of ${counted(source.length, "draft")}`
      }
      actions={
        <LibraryBar
          inTrash={inTrash}
          trashed={library.trashed.length}
          platforms={platforms}
          onCreate={create}
        />
      }
    >
      <DropTarget onFiles={(files) => void imports.drop(files)} busy={imports.running}>
        <Panes
          id="library"
          work={{
            label: inTrash ? "Drafts in the trash" : "Drafts",
            content: (
              <div className={styles.work}>
                {project.sample && !inTrash && <FirstSteps />}
                <ImportProblems problems={imports.problems} onDismiss={imports.dismiss} />
                {library.error !== null && <ErrorPanel error={library.error} onRetry={library.retry} />}
                {!inTrash && source.length > 0 && (
                  <Toolbar
                    rows={source}
                    red={red}
                    platforms={used}
                    arrangement={arrangement}
                    onArrange={arrange}
                    searchRef={search}
                  />
                )}
                {!inTrash && <OrderNote kinds={orderedKinds(rows, library.platforms)} />}
                <ContextMenu
                  label={called(chosen)}
                  disabled={inTrash || chosen.length === 0}
                  items={<RowMenu several={chosen.length > 1} />}
                >
                  <DraftList
                    rows={rows}
                    numbers={numbers}
                    mark={mark}
                    selection={selection}
                    onSelect={select}
                    onOpen={(row) => (inTrash ? library.restore([row]) : edit(row.id))}
                    servers={library.servers}
                    tests={tests}
                    onMove={
                      canMove
                        ? (moved, target, side) => reorder(reordered(order, moved, target, side))
                        : undefined
                    }
                    empty={
                      library.isLoading || library.error !== null ? undefined : (
                        <Emptiness
                          place={inTrash ? "trash" : source.length > 0 ? "search" : "project"}
                          platforms={platforms}
                          onCreate={create}
                          onImport={() => void imports.pick()}
                          onShowAll={() => arrange({ ...everything, sorting: arrangement.sorting })}
                          onLeaveTrash={() => setInTrash(false)}
                        />
                      )
                    }
                  />
                </ContextMenu>
              </div>
            ),
          }}
          // While the drafts come it keeps its place, so that the panes are laid out once.
          {...(rows.length === 0 && !library.isLoading
            ? {}
            : {
                inspector: {
                  label: "Chosen draft",
                  content: inTrash ? (
                    <TrashInspector chosen={chosen} onRestore={library.restore} />
                  ) : (
                    <DraftInspector chosen={chosen} mark={mark} tests={tests} />
                  ),
                },
              })}
        />
      </DropTarget>
      <PasteDialog
        opened={dialog === "paste"}
        onClose={() => open(null)}
        onImport={(text) => void imports.paste(text)}
      />
      <ExportDialog
        opened={dialog === "export"}
        onClose={() => open(null)}
        project={project.id}
        all={library.rows.length}
        chosen={inTrash ? [] : chosen}
      />
      <BulkDialogs
        dialog={dialog}
        onClose={() => open(null)}
        project={project.id}
        library={library}
        chosen={chosen}
        onMade={chooseMade}
      />
    </ScreenFrame>
  );
}
