import { Select, Tooltip } from "@mantine/core";
import { IconArrowsSort, IconFilter, IconListSearch, IconTag } from "@tabler/icons-react";
import { useRef } from "react";
import { type Action, useActions } from "@/app/actions";
import { FilterChips } from "@/components/FilterChips";
import { SearchField } from "@/components/SearchField";
import type { Nearness } from "@/ipc/generated";
import { countGroups, type LaneFacts, type LaneGroup, type LaneOrder, tagsOf } from "../model/lanes";
import { capital } from "../model/speech";
import { useVocabulary } from "../vocabulary/context";
import styles from "./LaneTools.module.css";
import type { LaneLooking } from "./useLaneLook";

export type LaneToolsProps = {
  facts: readonly LaneFacts[];
  /** Undefined while it is not known which nearly fire. */
  nearness: Nearness | undefined;
  chosen: string | null;
  looking: LaneLooking;
  /** How many lanes pass the filter. */
  passing: number;
  onStep: (direction: "next" | "previous") => void;
  /** Whether the bar is there; its actions always are. */
  visible: boolean;
};

const orders: { value: LaneOrder; label: string }[] = [
  { value: "order", label: "In order" },
  { value: "time", label: "By time" },
  { value: "nearness", label: "By nearness" },
];

/** Stands for every tag; none has an empty name. */
const anyTag = "";

/** What makes a lane pass, and in which order lanes stand. */
export function LaneTools(props: LaneToolsProps) {
  const { facts, nearness, chosen, looking, passing, onStep, visible } = props;
  const { look, change } = looking;
  const { speech } = useVocabulary();
  const search = useRef<HTMLInputElement>(null);
  const had = tagsOf(facts);
  // One that no draft has any more still has to be let go.
  const tags = look.tag === null || had.includes(look.tag) ? had : [...had, look.tag];
  const counts = countGroups(facts, chosen);
  const labels: Record<LaneGroup, string> = {
    fires: capital(speech.fires),
    nearly: `Nearly ${speech.fires}`,
    own: `This ${speech.one}`,
  };
  const toggle = (group: LaneGroup) =>
    change({
      groups: look.groups.includes(group)
        ? look.groups.filter((other) => other !== group)
        : [...look.groups, group],
    });
  const filter = (group: LaneGroup, key: string): Action => ({
    id: `simulator.lanes.${group}`,
    title: `${look.groups.includes(group) ? "No longer filter" : "Filter"} lanes: ${labels[group]}`,
    section: "View",
    shortcut: key,
    icon: IconFilter,
    keywords: ["lane", "filter", "show"],
    enabled: group !== "own" || chosen !== null,
    run: () => toggle(group),
  });
  useActions([
    filter("fires", "Alt+1"),
    filter("nearly", "Alt+2"),
    filter("own", "Alt+3"),
    {
      id: "simulator.lanes.all",
      title: "Show all lanes",
      section: "View",
      shortcut: "Alt+0",
      icon: IconFilter,
      keywords: ["lane", "filter", "unfold"],
      run: () => change({ groups: [], tag: null, words: "", unfolded: true }),
    },
    {
      id: "simulator.lanes.search",
      title: "Search lanes",
      section: "View",
      shortcut: "mod+F",
      icon: IconListSearch,
      keywords: ["lane", "find", "word"],
      enabled: visible,
      run: () => search.current?.focus(),
    },
    ...tags.map((tag) => ({
      id: `simulator.lanes.tag.${tag}`,
      title: `${look.tag === tag ? "No longer filter" : "Filter"} lanes by the tag “${tag}”`,
      section: "View" as const,
      icon: IconTag,
      keywords: ["lane", "tag", "filter"],
      run: () => change({ tag: look.tag === tag ? null : tag }),
    })),
    ...orders.map(({ value, label }) => ({
      id: `simulator.lanes.sort.${value}`,
      title: `Sort lanes: ${label}`,
      section: "View" as const,
      icon: IconArrowsSort,
      keywords: ["lane", "order"],
      enabled: look.order !== value,
      run: () => change({ order: value }),
    })),
    {
      id: "simulator.lanes.next",
      title: "Next lane",
      section: "View",
      shortcut: "Alt+ArrowDown",
      keywords: ["lane", "choose"],
      run: () => onStep("next"),
    },
    {
      id: "simulator.lanes.previous",
      title: "Previous lane",
      section: "View",
      shortcut: "Alt+ArrowUp",
      keywords: ["lane", "choose"],
      run: () => onStep("previous"),
    },
  ]);
  if (!visible) {
    return null;
  }
  const chips: { value: LaneGroup; label: string; count?: number }[] = [
    { value: "fires", label: labels.fires, count: counts.fires },
    { value: "nearly", label: labels.nearly, ...(nearness === undefined ? {} : { count: counts.nearly }) },
    ...(chosen === null ? [] : [{ value: "own" as const, label: labels.own }]),
  ];
  const untried =
    nearness === undefined || nearness.untried === 0
      ? ""
      : ` ${nearness.untried} were not tried: there are too many.`;
  return (
    <div className={styles.laneTools} role="toolbar" aria-label="Lanes">
      <div className={styles.laneSearch}>
        <SearchField
          ref={search}
          size="xs"
          label="Search lanes"
          value={look.words}
          onChange={(words) => change({ words })}
        />
      </div>
      <Tooltip
        multiline
        w="20rem"
        position="bottom-start"
        openDelay={400}
        label={`“${labels.nearly}”: on the pages of this visit, one change of the visit makes it ${speech.fire} when it is played by itself; or nothing but others stands in its way.${untried}`}
      >
        <div>
          <FilterChips
            label="Which lanes"
            chips={chips}
            chosen={look.groups}
            onChange={(groups) => change({ groups })}
          />
        </div>
      </Tooltip>
      {tags.length > 0 && (
        <Select
          aria-label="Tag"
          size="xs"
          className={styles.laneTag ?? ""}
          data={[{ value: anyTag, label: "Any tag" }, ...tags.map((tag) => ({ value: tag, label: tag }))]}
          value={look.tag ?? anyTag}
          allowDeselect={false}
          onChange={(value) => change({ tag: value === anyTag ? null : value })}
        />
      )}
      <span className={styles.laneCount} role="status">
        {passing === facts.length ? `${facts.length} lanes` : `${passing} of ${facts.length} lanes`}
      </span>
      <Select
        aria-label="Order of the lanes"
        size="xs"
        className={styles.laneOrder ?? ""}
        data={orders}
        value={look.order}
        allowDeselect={false}
        onChange={(value) => {
          const order = orders.find((known) => known.value === value);
          if (order !== undefined) {
            change({ order: order.value });
          }
        }}
      />
    </div>
  );
}
