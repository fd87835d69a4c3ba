import { Loader } from "@mantine/core";
import { IconCircleCheck, IconRegexOff, IconSearchOff } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { navigate } from "@/app/routes";
import { EmptyState } from "@/components/EmptyState";
import { ErrorPanel } from "@/components/ErrorPanel";
import { FilterChips } from "@/components/FilterChips";
import { Panes } from "@/components/Panes";
import { SearchField } from "@/components/SearchField";
import { VirtualList } from "@/components/VirtualList";
import { WithCode } from "@/components/WithCode";
import type { Overlap } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { counted } from "@/lib/counted";
import { useReaders } from "../dialect";
import { Matrix } from "./Matrix";
import styles from "./Overlap.module.css";
import { KindBadge, PairDetail } from "./PairDetail";
import {
  byPlatform,
  entryKey,
  type Kind,
  kindLooks,
  leftOutWords,
  naming,
  needingAttention,
  type Related,
  related,
} from "./relations";

/** More drafts than this make a matrix that nobody can read. */
const mostInMatrix = 30;

/** How the page-URL patterns of a project lie to each other. */
export function OverlapView({ project }: { project: number }) {
  const { data, error, refetch } = useCommand("pattern.overlap", { project });
  if (data === undefined) {
    return error === null ? (
      <Loader className={styles.loading} role="status" aria-label="Comparing the patterns" />
    ) : (
      <ErrorPanel error={error} onRetry={() => void refetch()} />
    );
  }
  if (data.drafts.length < 2) {
    return (
      <EmptyState
        icon={IconRegexOff}
        title="Nothing to compare yet"
        text="When two drafts or more wait for a page URL, this shows which pages they share and which of them fires first."
      />
    );
  }
  return <Compared overlap={data} />;
}

function Compared({ overlap }: { overlap: Overlap }) {
  const pairs = useMemo(() => related(overlap), [overlap]);
  const platforms = useMemo(() => byPlatform(overlap.drafts), [overlap]);
  const readers = useReaders();
  const nameOfPlatform = (key: string) => readers.find(({ platform }) => platform === key)?.name ?? key;
  const [search, setSearch] = useState("");
  const attention = useMemo(() => needingAttention(pairs), [pairs]);
  const found = useMemo(() => naming(attention, search), [attention, search]);
  const [kinds, setKinds] = useState<readonly Kind[]>([]);
  const [key, setKey] = useState<string | null>(null);
  const shown = kinds.length === 0 ? found : found.filter(({ kind }) => kinds.includes(kind));
  const chosen = pairs.find((pair) => keyOf(pair) === key) ?? null;
  const counts = new Map<Kind, number>();
  for (const { kind } of found) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const hasMatrix = overlap.drafts.length <= mostInMatrix;
  const aboveLabel = hasMatrix ? "Matrix" : "Not compared";
  const leftOut = [...new Set(overlap.drafts.map(leftOutWords).filter((words) => words !== null))];
  const choose = (pair: Related) => setKey(keyOf(pair));
  return (
    <Panes
      id="overlap"
      work={{
        label: "Pairs of drafts",
        content: (
          <div className={styles.work}>
            {(hasMatrix || leftOut.length > 0) && (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
              <section className={styles.scroll} aria-label={aboveLabel} tabIndex={0}>
                {(hasMatrix ? platforms : []).map(({ platform, drafts }) => (
                  <Matrix
                    key={platform}
                    platform={platforms.length > 1 ? nameOfPlatform(platform) : null}
                    drafts={drafts}
                    pairs={pairs.filter(({ first }) => first.platform === platform)}
                    chosen={chosen}
                    onChoose={choose}
                  />
                ))}
                {leftOut.length > 0 && (
                  <ul className={styles.leftOut} aria-label="Patterns that are not compared">
                    {leftOut.map((words) => (
                      <li key={words}>
                        <WithCode text={words} />
                      </li>
                    ))}
                  </ul>
                )}
              </section>
            )}
            <div className={styles.filters}>
              <span className={styles.heading}>
                {search === "" ? "" : `${found.length} of `}
                {counted(attention.length, "pair")} to look at
              </span>
              <FilterChips<Kind>
                label="Relation"
                chips={[...counts].map(([kind, count]) => ({
                  value: kind,
                  label: kindLooks[kind].word,
                  count,
                }))}
                chosen={kinds}
                onChange={setKinds}
              />
              <div className={styles.search}>
                <SearchField label="Search drafts and patterns" value={search} onChange={setSearch} />
              </div>
            </div>
            <VirtualList
              label="Pairs"
              items={shown}
              itemKey={keyOf}
              height="tall"
              active={chosen === null ? -1 : shown.indexOf(chosen)}
              onActive={(index) => shown[index] !== undefined && choose(shown[index])}
              onOpen={(index) => open(shown[index])}
              renderItem={(pair) => <Row pair={pair} />}
              empty={
                search !== "" ? (
                  <EmptyState
                    icon={IconSearchOff}
                    size="pane"
                    title="No pair is like that"
                    text="The search looks at the names and the patterns of the drafts that share pages."
                  />
                ) : (
                  <EmptyState
                    icon={IconCircleCheck}
                    size="pane"
                    title="No two drafts share a page"
                    text={
                      overlap.drafts.some(({ left_out }) => left_out?.why === "not-known")
                        ? "Whatever page a visitor opens, at most one of the patterns that are compared matches it."
                        : "Whatever page a visitor opens, at most one of these patterns matches it."
                    }
                  />
                )
              }
            />
          </div>
        ),
      }}
      inspector={{ label: "Chosen pair", wide: true, content: <PairDetail pair={chosen} /> }}
    />
  );
}

const keyOf = ({ first, second }: Related): string =>
  `${entryKey(first.draft, first.path)}-${entryKey(second.draft, second.path)}`;

function open(pair: Related | undefined): void {
  const witness = pair?.witnesses[0];
  if (witness !== undefined) {
    navigate({ screen: "patterns", draft: witness.draft, pattern: witness.pattern, url: witness.url });
  }
}

function Row({ pair: { kind, byExamples, sentence, witnesses } }: { pair: Related }) {
  return (
    <div className={styles.row}>
      <span className={styles.rowKind}>
        <KindBadge kind={kind} />
      </span>
      <span className={styles.rowWords}>
        <span className={styles.rowSentence} title={sentence}>
          {sentence}
        </span>
        <span className={styles.rowUrl}>
          {byExamples && "by examples only · "}
          {witnesses[0]?.url}
        </span>
      </span>
    </div>
  );
}
