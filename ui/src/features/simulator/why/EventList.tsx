import { IconFilterOff, IconMessage, IconWorld } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { EmptyState } from "@/components/EmptyState";
import { FilterChips } from "@/components/FilterChips";
import { ListRow } from "@/components/ListRow";
import { SearchField } from "@/components/SearchField";
import { VirtualList } from "@/components/VirtualList";
import type { EngineInfo, Speech } from "@/ipc/generated";
import { finds } from "@/lib/search";
import { atOrBefore } from "../model/scale";
import { capital } from "../model/speech";
import type { RowKind, StoryRow } from "../model/story";
import { shortStamp } from "../model/timespan";
import { useNearPlayhead, usePlayhead } from "../playhead/playhead";
import { useVocabulary } from "../vocabulary/context";
import { DecisionCard, rulePage } from "./DecisionCard";
import { VerdictGlyph } from "./VerdictBadge";
import styles from "./why.module.css";

function kindsOf({ fires, fires_not, has_messages }: Speech): readonly { value: RowKind; label: string }[] {
  return [
    { value: "fired", label: capital(fires) },
    { value: "not-fired", label: capital(fires_not) },
    ...(has_messages ? [{ value: "message", label: "Messages" } as const] : []),
    { value: "page", label: "Pages" },
    { value: "other", label: "Other" },
  ];
}

function countKinds(rows: readonly StoryRow[]): Record<RowKind, number> {
  const counts: Record<RowKind, number> = { page: 0, message: 0, fired: 0, "not-fired": 0, other: 0 };
  for (const { kind } of rows) {
    counts[kind] += 1;
  }
  return counts;
}

/** Everything that happened, in order. A row moves the playhead to its moment and shows what was decided then. */
export function EventList({ rows, engine }: { rows: readonly StoryRow[]; engine: EngineInfo }) {
  const playhead = usePlayhead();
  const { speech } = useVocabulary();
  const [chosen, setChosen] = useState<RowKind[]>([]);
  const [query, setQuery] = useState("");
  const [picked, setPicked] = useState<string | null>(null);
  const shown = useMemo(
    () =>
      rows.filter(
        ({ kind, title, text }) =>
          (chosen.length === 0 || chosen.includes(kind)) && finds(query, title, text),
      ),
    [rows, chosen, query],
  );
  const counts = useMemo(() => countKinds(rows), [rows]);
  const latest = useNearPlayhead((t_ms) => {
    const index = atOrBefore(shown, (row) => row.t_ms, t_ms);
    return (shown[index]?.t_ms ?? Number.POSITIVE_INFINITY) <= t_ms ? index : -1;
  });
  // Of several rows of one moment the one that was picked stays the active one.
  const own = shown.findIndex(({ key }) => key === picked);
  const active = own >= 0 && shown[own]?.t_ms === shown[latest]?.t_ms ? own : latest;
  const because = shown[active]?.because ?? null;
  return (
    <div className={styles.events}>
      <div className={styles.filter}>
        <SearchField label="Search events" value={query} onChange={setQuery} />
        <FilterChips
          label="Kinds of events"
          chips={kindsOf(speech).map((kind) => ({ ...kind, count: counts[kind.value] }))}
          chosen={chosen}
          onChange={setChosen}
        />
      </div>
      <VirtualList
        label="Events"
        height="tall"
        items={shown}
        itemKey={({ key }) => key}
        active={active}
        onActive={(index) => {
          const row = shown[index];
          if (row !== undefined) {
            setPicked(row.key);
            playhead.playing.set(false);
            playhead.seek(row.t_ms);
          }
        }}
        renderItem={(row) => (
          <ListRow
            lead={<RowGlyph row={row} />}
            title={row.title}
            text={row.text}
            end={<span className={styles.time}>{shortStamp(row.t_ms)}</span>}
            // What nobody decides, such as the load of a page, has the page of the engine.
            help={row.because === null ? `platform/engine/${engine.key}` : rulePage(engine, row.because)}
          />
        )}
        empty={
          <EmptyState size="pane" icon={IconFilterOff} title="No events" text="Nothing passes the filter." />
        }
      />
      {because !== null && (
        <section className={styles.detail} aria-label="The chosen decision">
          <DecisionCard decision={because} engine={engine} />
        </section>
      )}
    </div>
  );
}

function RowGlyph({ row }: { row: StoryRow }) {
  if (row.decision !== null) {
    return <VerdictGlyph verdict={row.decision.verdict} />;
  }
  const Glyph = row.kind === "page" ? IconWorld : IconMessage;
  return (
    <span className={styles.glyph} data-tone={row.kind === "page" ? "neutral" : "positive"}>
      <Glyph size="1rem" aria-hidden />
    </span>
  );
}
