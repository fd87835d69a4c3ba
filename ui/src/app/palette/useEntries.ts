/** Everything that the palette can find: commands of this screen and of the others, drafts, sessions, servers, settings, templates, help. */
import {
  IconFilePlus,
  IconHelp,
  IconMessage2,
  IconRoute,
  IconServer2,
  IconSettings,
} from "@tabler/icons-react";
import { keepPreviousData } from "@tanstack/react-query";
import { confirm } from "@/components/confirm";
import { toastError } from "@/components/toast";
import type { HelpFound, PlatformRow, SearchHit } from "@/ipc/generated";
import { mostUsedFirst, usePlatforms, useTemplatesOf } from "@/ipc/platforms";
import { useAct, useCommand } from "@/ipc/queries";
import { finds } from "@/lib/search";
import { useAllActions, useRegistry } from "../actions";
import { useHelp } from "../help";
import { type InView, routeInView } from "../in-view";
import { useProject } from "../project";
import { type Action, mainShortcut, type Section, sections } from "../registry";
import { navigate, screenTitles } from "../routes";
import { commandsElsewhere, destroying } from "./elsewhere";
import type { Entry } from "./entries";
import { leadTo } from "./lead";
import { weightOf } from "./ranking";
import { settingAction, settingsPlaces } from "./settings-places";

/** What an action says about itself that cannot be done now. */
function whyNot(id: string): string {
  const said = commandsElsewhere.find((command) => command.id === id)?.needs ?? destroying.get(id)?.needs;
  return said ?? "This cannot be done now.";
}

export type Found = {
  entries: readonly Entry[];
  /** The answer to what was typed last is still on its way. */
  waiting: boolean;
};

export function useEntries(typed: string, inView: InView): Found {
  const { here, elsewhere } = useCommands(inView);
  const templates = useTemplateEntries(typed);
  const { hits, waiting } = useHits(typed);
  const settings = useSettingEntries();
  const help = useHelpEntries(typed);
  // Before anything is typed, what one works on comes first.
  const entries =
    typed.trim() === ""
      ? [...hits, ...here]
      : [...here, ...elsewhere, ...hits, ...templates, ...settings, ...help];
  return { entries, waiting };
}

/** The commands of this screen, and those of the others. */
function useCommands(inView: InView): { here: readonly Entry[]; elsewhere: readonly Entry[] } {
  const registry = useRegistry();
  const here = useAllActions().filter(({ hidden }) => hidden !== true);
  const ids = new Set(here.map(({ id }) => id));
  const order = (section: Section) => sections.indexOf(section);
  // What has keys is what is done often.
  const bare = (action: Action) => Number(mainShortcut(action) === undefined);
  const own = here
    .toSorted((a, b) => order(a.section) - order(b.section) || bare(a) - bare(b))
    .map((action) => entryOf(action));
  const others = commandsElsewhere
    .filter(({ id }) => !ids.has(id))
    .map(
      ({ id, screen, title, section, keywords = [], needs }): Entry => ({
        id,
        title,
        what: screenTitles[screen],
        group: "On other screens",
        words: [...keywords, section],
        run: () =>
          leadTo(registry, routeInView(screen, inView), id, needs ?? `${title}: this cannot be done now.`),
      }),
    );
  const gone = [...destroying]
    .filter(([id]) => !ids.has(id))
    .map(
      ([id, { screen, title, needs }]): Entry => ({
        id,
        title,
        what: screenTitles[screen],
        group: "On other screens",
        words: ["delete", "remove"],
        text: needs,
        destroys: true,
        run: () => navigate(routeInView(screen, inView)),
      }),
    );
  return { here: own, elsewhere: [...others, ...gone] };

  function entryOf(action: Action): Entry {
    const { id, title, section, icon, keywords = [], enabled } = action;
    const destroys = action.destroys === true || destroying.has(id);
    return {
      id,
      title,
      what: section,
      group: "Commands",
      words: keywords,
      icon,
      shortcut: mainShortcut(action),
      destroys,
      ...(enabled === false ? { off: whyNot(id) } : {}),
      run: () => void runHere(id, title, destroys),
    };
  }

  async function runHere(id: string, title: string, destroys: boolean): Promise<void> {
    // What ends in dots asks by itself.
    const sure =
      !destroys ||
      title.endsWith("…") ||
      (await confirm({
        title: `${title}?`,
        text: "It was found by its name, so that what it takes away may not be in sight.",
        confirm: title,
        tone: "danger",
      }));
    if (sure) {
      registry.run(id);
    }
  }
}

/** New drafts from templates, for every platform; those of the one that the project uses most come first. */
function useTemplateEntries(typed: string): readonly Entry[] {
  const { project } = useProject();
  const platforms = usePlatforms();
  const templates = useTemplatesOf(platforms.map(({ platform }) => platform));
  const drafts = useCommand("draft.list", { project: project?.id ?? 0 }, { enabled: project !== null }).data;
  const create = useAct("draft.create", {
    changes: ["draft", "project", "simulate", "session.test", "server.list"],
    onSuccess: ({ row }) => navigate({ screen: "editor", draft: row.id }),
    onError: toastError,
  });
  if (project === null || typed.trim() === "") {
    return [];
  }
  const several = platforms.length > 1;
  return mostUsedFirst<PlatformRow>(platforms, drafts ?? []).flatMap(({ platform, name }) =>
    (templates.get(platform) ?? []).map(
      (template): Entry => ({
        id: `template.${platform}.${template.key}`,
        title: template.name,
        what: several ? name : "Template",
        group: "New draft from a template",
        words: ["new draft", "template", template.description],
        text: template.description,
        icon: IconFilePlus,
        run: () => create.mutate({ project: project.id, platform, template: template.key }),
      }),
    ),
  );
}

const kinds = {
  draft: { what: "Draft", group: "Drafts", icon: IconMessage2 },
  session: { what: "Session", group: "Sessions", icon: IconRoute },
  server: { what: "Server", group: "Servers", icon: IconServer2 },
} as const;

const noHits: readonly SearchHit[] = [];

/** What the back end finds. Until the newest answer is there, of the one before only what fits what is typed now. */
function useHits(typed: string): { hits: readonly Entry[]; waiting: boolean } {
  const registry = useRegistry();
  const { project } = useProject();
  const platforms = usePlatforms();
  const answer = useCommand(
    "search.find",
    { project: project?.id ?? 0, query: typed.trim() },
    { enabled: project !== null, placeholderData: keepPreviousData, staleTime: 0 },
  );
  const old = answer.isPlaceholderData;
  const { hits = noHits, left_out: leftOut = 0 } = answer.data ?? {};
  const fitting = old ? hits.filter((hit) => finds(typed, hit.name, ...excerptOf(hit))) : hits;
  const several = new Set(hits.flatMap(({ platform }) => platform ?? [])).size > 1;
  const entries = fitting.map((hit): Entry => {
    const { what, group, icon } = kinds[hit.kind];
    const platform = platforms.find((row) => row.platform === hit.platform)?.name;
    return {
      id: `${hit.kind}.${hit.id}`,
      title: hit.name === "" ? "Draft without a name" : hit.name,
      what: several && platform !== undefined ? `${what} · ${platform}` : what,
      group: typed.trim() === "" ? "Edited last" : group,
      rank: hit.rank,
      text: hit.about,
      excerpt: hit.excerpt,
      icon,
      ...ways(hit),
    };
  });
  const more: Entry[] =
    leftOut === 0 || old
      ? []
      : [
          {
            id: "drafts.more",
            title: `${leftOut} more drafts: search the library`,
            what: "Drafts",
            group: "Drafts",
            rank: "text",
            icon: IconMessage2,
            run: () => leadTo(registry, { screen: "library" }, "library.search", "Search in the library."),
          },
        ];
  return { hits: [...entries, ...more], waiting: old || answer.isLoading };

  function ways(hit: SearchHit): Pick<Entry, "run" | "also"> {
    switch (hit.kind) {
      case "draft":
        return {
          run: () => navigate({ screen: "editor", draft: hit.id }),
          ...(hit.is_played
            ? {
                also: {
                  label: "Simulate it",
                  run: () => navigate({ screen: "simulator", draft: hit.id }),
                },
              }
            : {}),
        };
      case "session":
        return {
          run: () =>
            leadTo(
              registry,
              { screen: "simulator", draft: null },
              `simulator.open.${hit.id}`,
              "The session is not there any more.",
            ),
        };
      case "server":
        return {
          run: () => navigate({ screen: "servers", server: hit.id }),
          also: { label: "Publish to it", run: () => navigate({ screen: "publish", server: hit.id }) },
        };
    }
  }
}

function excerptOf({ excerpt }: SearchHit): readonly string[] {
  return excerpt === null ? [] : [excerpt.before, excerpt.found, excerpt.after];
}

/** So many pages of help are listed; the panel finds the others. */
const mostPages = 6;

const noPages: readonly HelpFound[] = [];

/** The pages of help that fit best, each opened beside the work. */
function useHelpEntries(typed: string): readonly Entry[] {
  const { go } = useHelp();
  const query = typed.trim();
  const { data = noPages } = useCommand(
    "help.find",
    { query },
    { enabled: query !== "", staleTime: Number.POSITIVE_INFINITY },
  );
  return data
    .flatMap(({ hits }) => hits)
    .toSorted((one, other) => weightOf(one.rank) - weightOf(other.rank))
    .slice(0, mostPages)
    .map(
      ({ id, title, about, rank, excerpt }): Entry => ({
        id: `help.${id}`,
        title,
        what: "Help",
        group: "Help",
        rank,
        text: about,
        excerpt,
        icon: IconHelp,
        run: () => go({ kind: "page", names: [id] }),
      }),
    );
}

/** The rows of the settings, each with the focus on it. */
function useSettingEntries(): readonly Entry[] {
  const registry = useRegistry();
  return settingsPlaces.map(
    ({ label, words }): Entry => ({
      id: settingAction(label),
      title: label,
      what: "Setting",
      group: "Settings",
      words: ["settings", ...words],
      icon: IconSettings,
      run: () =>
        leadTo(
          registry,
          { screen: "settings" },
          settingAction(label),
          `“${label}” is set only where drafts of the project depend on it.`,
        ),
    }),
  );
}
