import { expect, test } from "vitest";
import type { DraftKind, PlatformRow } from "@/ipc/generated";
import { convertible } from "./conversion";

const kind = (key: string, speaks: boolean): DraftKind => ({
  key,
  label: key,
  name_member: "name",
  switch_member: null,
  is_ordered: false,
  speaks,
  is_played: true,
  server_managed: [],
});

const platforms: readonly PlatformRow[] = [
  {
    platform: "livechat",
    name: "LiveChat",
    kinds: [kind("auto-access", false), kind("greeting", true)],
    has_versions: false,
    has_local_times: false,
  },
];

test("only drafts that say something to visitors can become drafts of another platform", () => {
  const drafts = ["auto-access", "greeting"].map((of, id) => ({
    id,
    platform: "livechat" as const,
    kind: of,
  }));
  expect(convertible(platforms, drafts).map((draft) => draft.kind)).toEqual(["greeting"]);
});
