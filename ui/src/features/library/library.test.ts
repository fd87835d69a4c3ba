import { describe, expect, it } from "vitest";
import { type CommandName, createClient } from "@/ipc/client";
import { byDraft, redDrafts } from "@/ipc/draft-tests";
import type { DraftRow, PlatformRow, SessionTest } from "@/ipc/generated";
import {
  type Arrangement,
  arranged,
  everything,
  inOrder,
  isNarrowed,
  numbered,
  orderedKinds,
  reordered,
  stepped,
  tagsOf,
  withDrift,
} from "./arrange";
import { importFrom, largest } from "./importing";
import { choose, only, these, within } from "./selection";
import { importedWords } from "./words";

function row(id: number, more: Partial<DraftRow> = {}): DraftRow {
  return {
    id,
    project: 1,
    platform: "rocketchat",
    kind: "trigger",
    name: `Draft ${id}`,
    state: "draft",
    is_marked_ready: false,
    enabled: true,
    condition: "time-on-site",
    when: "",
    // biome-ignore lint/suspicious/noThenProperty: the wire calls it so
    then: "",
    called: [],
    tags: [],
    errors: 0,
    warnings: 0,
    position: id,
    edited_at: 0,
    servers: [],
    patterns: [],
    messages: [],
    trashed_at: null,
    ...more,
  };
}

const ids = (rows: readonly DraftRow[]) => rows.map(({ id }) => id);

const rows = [
  row(1, { name: "Über uns", state: "ready", edited_at: 5 }),
  row(2, { name: "Contact", errors: 1, edited_at: 9 }),
  row(3, {
    name: "Checkout",
    state: "ready",
    errors: 2,
    condition: "page-url",
    when: "URL matches /checkout",
  }),
];

describe("what others were seen to change", () => {
  it("shows at the drafts that are on a server, and only there", () => {
    const stored = [
      row(1, { state: "published" }),
      row(2, { state: "changed" }),
      row(3),
      row(4, { state: "published" }),
    ];
    const shown = withDrift(stored, new Set([1, 2, 3]));
    expect(shown.map(({ state }) => state)).toEqual([
      "changed-on-server",
      "changed-on-server",
      "draft",
      "published",
    ]);
    expect(withDrift(stored, new Set())).toBe(stored);
  });
});

describe("the numbers of drafts", () => {
  const kind = (key: string, is_ordered: boolean) => ({
    key,
    label: key === "rule" ? "Rule" : "Trigger",
    name_member: "name",
    switch_member: null,
    is_ordered,
    speaks: false,
    is_played: true,
    server_managed: [],
  });
  const platforms: PlatformRow[] = (["rocketchat", "livechat"] as const).map((platform) => ({
    platform,
    name: platform,
    kinds: platform === "livechat" ? [kind("rule", true), kind("trigger", false)] : [kind("trigger", false)],
    has_versions: false,
    has_local_times: false,
  }));
  const rule = (id: number, position: number) => row(id, { platform: "livechat", kind: "rule", position });
  // What is in the trash leaves gaps.
  const mixed = [row(1, { position: 0 }), rule(2, 7), rule(3, 2), row(4, { position: 5 })];

  it("are places in the project, and places among their kind where the first that holds decides", () => {
    expect([...numbered(mixed, platforms)].sort()).toEqual([
      [1, 1],
      [2, 2],
      [3, 1],
      [4, 3],
    ]);
  });

  it("are explained for the kinds that are there and whose order decides", () => {
    expect(orderedKinds(mixed, platforms)).toEqual(["Rule"]);
    expect(orderedKinds([row(1)], platforms)).toEqual([]);
    expect(orderedKinds([row(1, { platform: "livechat" })], platforms)).toEqual([]);
  });
});

describe("the list of drafts", () => {
  it("shows what search and filters let through", () => {
    expect(ids(arranged(rows, { ...everything, query: "uber" }))).toEqual([1]);
    expect(ids(arranged(rows, { ...everything, query: "url checkout" }))).toEqual([3]);
    expect(ids(arranged(rows, { ...everything, filters: ["ready", "draft"] }))).toEqual([1, 2, 3]);
    expect(ids(arranged(rows, { ...everything, filters: ["ready", "errors"] }))).toEqual([3]);
    expect(ids(arranged(rows, { ...everything, condition: "rocketchat page-url" }))).toEqual([3]);
  });

  it("sets platforms apart, also where they call what a draft waits for the same", () => {
    const both = [row(1, { condition: "page" }), row(2, { condition: "page", platform: "zendesk-chat" })];
    const mark = ({ platform }: Pick<DraftRow, "platform">) =>
      platform === "rocketchat" ? "Rocket.Chat" : "Zendesk Chat";
    const shown = (arrangement: Partial<Arrangement>) =>
      ids(arranged(both, { ...everything, ...arrangement }, new Set(), mark));
    expect(shown({ platform: "zendesk-chat" })).toEqual([2]);
    expect(shown({ condition: "rocketchat page" })).toEqual([1]);
    expect(shown({ query: "zendesk" })).toEqual([2]);
    expect(ids(arranged(both, { ...everything, query: "zendesk" }))).toEqual([]);
  });

  it("is filtered by a tag, and finds by it", () => {
    const tagged = [row(1, { tags: ["summer"] }), row(2), row(3, { tags: ["de", "summer"] })];
    expect(ids(arranged(tagged, { ...everything, tag: "summer" }))).toEqual([1, 3]);
    expect(ids(arranged(tagged, { ...everything, query: "de" }))).toEqual([3]);
    expect(tagsOf(tagged)).toEqual(["de", "summer"]);
    expect(isNarrowed({ ...everything, tag: "de" })).toBe(true);
  });

  it("sorts by name and by last edit", () => {
    expect(ids(arranged(rows, { ...everything, sorting: "name" }))).toEqual([3, 2, 1]);
    expect(ids(arranged(rows, { ...everything, sorting: "edited" }))).toEqual([2, 1, 3]);
  });

  it("keeps rows in an order that is on its way, and new ones behind them", () => {
    const rows = [{ id: 1 }, { id: 2 }, { id: 3 }];
    expect(inOrder(rows, [3, 1])).toEqual([{ id: 3 }, { id: 1 }, { id: 2 }]);
    expect(inOrder(rows, [])).toBe(rows);
  });

  it("moves chosen rows together, and says when nothing would change", () => {
    expect(reordered([1, 2, 3, 4], [4, 2], 1, "before")).toEqual([2, 4, 1, 3]);
    expect(reordered([1, 2, 3, 4], [2], 1, "behind")).toBeNull();
    expect(reordered([1, 2, 3, 4], [2], 2, "before")).toBeNull();
  });

  it("steps over rows that a filter hides", () => {
    expect(stepped([1, 2, 3, 4], [1, 4], [4], "up")).toEqual([4, 1, 2, 3]);
    expect(stepped([1, 2, 3, 4], [1, 4], [4], "down")).toBeNull();
  });
});

describe("choosing rows", () => {
  const shown = [1, 2, 3, 4];

  it("extends a range from where it began, in both directions", () => {
    const down = choose(only(2), shown, 4, "range");
    expect([...down.chosen]).toEqual([2, 3, 4]);
    expect([...choose(down, shown, 1, "range").chosen]).toEqual([1, 2]);
  });

  it("takes a row away that is chosen already", () => {
    expect([...choose(these([1, 2]), shown, 2, "toggle").chosen]).toEqual([1]);
  });

  it("keeps what is still shown, and falls back to the first row", () => {
    expect([...within(these([2, 4]), [1, 2]).chosen]).toEqual([2]);
    expect([...within(only(4), [1, 2]).chosen]).toEqual([1]);
    expect(within(only(4), []).active).toBeNull();
  });
});

describe("importing", () => {
  const platforms = [
    {
      platform: "rocketchat",
      name: "Rocket.Chat",
      kinds: [],
      has_versions: true,
      has_local_times: false,
    },
    {
      platform: "zendesk-chat",
      name: "Zendesk Chat",
      kinds: [],
      has_versions: false,
      has_local_times: true,
    },
  ] as const satisfies readonly PlatformRow[];
  const [rocketchat, zendesk] = [row(1, { name: "Help" }), row(2, { platform: "zendesk-chat" })];

  it("names the platforms that were recognised, unless the project has no other", () => {
    expect(importedWords([rocketchat], [rocketchat], platforms)).toBe("“Help” imported.");
    expect(importedWords([rocketchat], [], platforms)).toBe("“Help” imported for Rocket.Chat.");
    expect(importedWords([zendesk, zendesk], [rocketchat], platforms)).toBe(
      "2 drafts imported for Zendesk Chat.",
    );
    expect(importedWords([zendesk, rocketchat, zendesk], [], platforms)).toBe(
      "3 drafts imported: 1 for Rocket.Chat, 2 for Zendesk Chat.",
    );
  });

  it("does not read a file that is too large", async () => {
    const asked: CommandName[] = [];
    const client = createClient(async (command) => {
      asked.push(command);
      return { drafts: [], problems: [], notes: [] };
    });
    const file = new File(["{}"], "huge.json");
    Object.defineProperty(file, "size", { value: largest + 1 });
    Object.defineProperty(file, "text", {
      value: () => {
        throw new Error("it was read");
      },
    });
    const into = { client, project: 1, platform: "rocketchat" as const };
    const small = new File(["{}"], "small.json");
    const result = await importFrom(into, { kind: "files", files: [file, small] });
    expect(result.problems.map((problem) => problem.file)).toEqual(["huge.json"]);
    expect(asked).toEqual(["draft.import_text"]);
  });
});

describe("tests of drafts", () => {
  const result = (draft: number | null, passed: boolean) => ({
    draft,
    expected: "“Help” fires at 30s",
    passed,
    text: "It never fires.",
  });
  const session = (name: string, ...results: SessionTest["results"]): SessionTest => ({
    session: 1,
    name,
    results,
  });
  const tests = byDraft([
    session("Reader", result(1, true), result(2, true), result(null, false)),
    session("Bouncer", result(2, false)),
  ]);

  it("are gathered over all sessions; one that fails makes the draft red", () => {
    expect(tests.get(2)?.map(({ session: name, passed }) => [name, passed])).toEqual([
      ["Reader", true],
      ["Bouncer", false],
    ]);
    expect([...redDrafts(tests)]).toEqual([2]);
  });

  it("can be filtered by being red", () => {
    const red = redDrafts(tests);
    expect(ids(arranged(rows, { ...everything, filters: ["tests-red"] }, red))).toEqual([2]);
    expect(ids(arranged(rows, { ...everything, filters: ["tests-red", "warnings"] }, red))).toEqual([]);
  });
});
