/**
 * The commands of every screen, for the palette on the others: it leads to the screen and runs the command there, or says why not.
 * A screen contributes its commands only while it is shown, so their names stand here too; a story holds the two together
 * (`e2e/palette.spec.ts`).
 */

import type { Section } from "../registry";
import type { Screen } from "../routes";

export type CommandElsewhere = {
  id: string;
  screen: Screen;
  title: string;
  section: Section;
  keywords?: readonly string[];
  /** What is missing where the screen cannot do it. */
  needs?: string;
};

type Line = readonly [id: string, title: string, needs?: string, ...keywords: string[]];

function of(screen: Screen, section: Section, lines: readonly Line[]): readonly CommandElsewhere[] {
  return lines.map(([id, title, needs, ...keywords]) => ({
    id,
    screen,
    title,
    section,
    ...(needs === undefined || needs === "" ? {} : { needs }),
    keywords,
  }));
}

const oneDraft = "Choose one draft in the library first.";
const someDraft = "Choose a draft in the library first.";
const aPart = "Go to a part of the condition first.";
const aRow = "Choose a URL in the list first.";
const aPlan = "Make a plan first.";
const aTarget = "There is no other server of this platform to promote from.";
const aSession = "There is no session yet. Make one first.";
const ownServer = "The practice server is always there. Choose a server of your own.";

export const commandsElsewhere: readonly CommandElsewhere[] = [
  ...of("library", "Draft", [
    ["library.new", "New draft", "", "blank", "create", "trigger"],
    ["library.edit", "Edit the chosen draft", oneDraft, "open"],
    ["library.simulate", "Simulate the chosen draft", oneDraft],
    ["library.lab", "Open the chosen draft in the pattern lab", oneDraft],
    ["library.duplicate", "Duplicate the chosen drafts", someDraft, "copy"],
    ["library.ready", "Mark the chosen drafts ready", "Choose drafts that are on no server yet.", "publish"],
    ["library.up", "Move the chosen drafts up", someDraft, "order"],
    ["library.down", "Move the chosen drafts down", someDraft, "order"],
    ["library.enable", "Enable the chosen drafts", someDraft, "bulk", "switch"],
    ["library.disable", "Disable the chosen drafts", someDraft, "bulk", "switch"],
    ["library.sender", "Set the sender of the chosen drafts…", someDraft, "bulk", "agent"],
    ["library.replace", "Find and replace in messages…", someDraft, "bulk", "words"],
    ["library.tags", "Tag the chosen drafts…", someDraft, "bulk", "label"],
    ["library.variants", "Make variants…", oneDraft, "copy", "table"],
    ["library.save-template", "Save as template…", oneDraft],
  ]),
  ...of("library", "Project", [
    ["library.import", "Import files…", "", "json", "open"],
    ["library.paste", "Paste JSON…", "", "import", "clipboard"],
    ["library.export", "Export…", "", "json", "folder", "git"],
    ["library.templates", "Your templates…", "", "rename", "delete", "own"],
  ]),
  ...of("library", "View", [
    ["library.show-trash", "Show the trash", "", "restore", "deleted"],
    ["library.search", "Search drafts", "", "find", "filter"],
    ["library.filter", "Filter and order the drafts…", "", "platform", "condition", "tag", "sort", "state"],
  ]),
  ...of("library", "Edit", [
    ["library.select-all", "Choose all drafts"],
    ["library.undo", "Undo what was done to the drafts", "Nothing was done to the drafts yet."],
    ["library.redo", "Do again what was taken back", "Nothing was taken back."],
  ]),
  ...of("editor", "Edit", [
    ["editor.undo", "Undo the last change of the draft", "Nothing was changed yet."],
    ["editor.redo", "Redo the change of the draft", "Nothing was taken back."],
  ]),
  ...of("editor", "Draft", [
    ["editor.save", "Save the draft now", "", "autosave"],
    [
      "editor.ready",
      "Mark the draft ready",
      "What is on a server says how it differs from there.",
      "publish",
    ],
    ["editor.simulate", "Simulate the draft", "Visits do not decide what this draft does.", "play"],
    ["editor.pattern-lab", "Open the draft in pattern lab", "", "regex", "url"],
    ["editor.previous", "Previous draft", "It is the first."],
    ["editor.next", "Next draft", "It is the last."],
    [
      "editor.service",
      "Try the service",
      "The draft asks no external service.",
      "external",
      "webhook",
      "mock",
    ],
    ["editor.sample", "Show the sample call", "Drafts of this kind make no calls.", "payload", "webhook"],
    ["editor.sample.send", "Send the sample", "Open the sample call of a webhook first.", "webhook"],
    ["editor.service.send", "Send the call to the service", "Open “Try the service” of a draft first."],
  ]),
  ...of("editor", "View", [
    ["editor.json", "Show the draft as JSON"],
    ["editor.history", "Show the history of the draft", "", "revisions", "revert"],
  ]),
  ...of("editor", "Publish", [["editor.publish", "Go to publish"]]),
  ...of("editor", "Edit", [
    ["tree.add", "Add a part to the condition", aPart],
    ["tree.fold", "Fold the part of the condition", aPart, "collapse", "expand"],
    ["tree.fold-all", "Fold every part of the condition", aPart, "collapse", "expand"],
    ["tree.negate", "Turn the part of the condition round", aPart, "not"],
    ["tree.regroup", "Ask the group in the other way", aPart, "and", "or"],
    ["tree.wrap", "Put the part into a group", aPart, "bracket"],
    ["tree.unwrap", "Take the group apart", aPart, "ungroup"],
    ["tree.duplicate", "Duplicate the part", aPart, "copy"],
    ["tree.up", "Move the part up", aPart],
    ["tree.down", "Move the part down", aPart],
    ["tree.in", "Move into the group beside it", aPart],
    ["tree.out", "Move out of its group", aPart],
  ]),
  ...of("patterns", "Pattern", [
    ["patterns.focus", "Edit the pattern"],
    ["patterns.panel", "Show what the pattern means", "", "explanation", "dangers", "syntax", "cheat sheet"],
    ["patterns.add", "Add URLs", "", "paste", "import", "sitemap", "addresses"],
    ["patterns.near", "Near misses", aRow, "variants", "similar"],
    ["patterns.must", "Expect a match", aRow, "must"],
    ["patterns.must-not", "Expect no match", aRow, "must not"],
    ["patterns.expect-nothing", "Expect nothing", aRow],
    ["patterns.choose-all", "Choose all URLs shown", "Add URLs first.", "select all"],
    ["patterns.copy", "Copy the chosen URLs", aRow],
    ["patterns.use", "Use this pattern in the draft", "The draft has this pattern already.", "save", "apply"],
    ["patterns.discard", "Go back to the draft’s pattern", "Nothing was changed."],
    ["patterns.overlap", "Overlap of the patterns", "", "same pages", "which fires first"],
    ["patterns.lab", "Back to the lab"],
  ]),
  ...of("simulator", "Session", [
    ["simulator.new", "New session…", aSession],
    ["simulator.save", "Save the session now", aSession],
    ["simulator.copy", "Save the session as…", aSession, "duplicate"],
    ["simulator.rename", "Rename the session…", aSession],
    ["simulator.share", "Export the session as a page…", aSession, "share", "html"],
    ["simulator.play", "Play the session", aSession],
    ["simulator.start", "Go to the start of the session", aSession],
    ["simulator.previous", "Previous event", aSession],
    ["simulator.next", "Next event", aSession],
    ["simulator.record", "Record a visit", aSession, "browser", "clicks"],
    ["simulator.record-pause", "Pause the recording", "Nothing is being recorded."],
    ["simulator.expect-all", "Expect what happens now", aSession, "test", "expectation"],
    ["simulator.expect-one", "Expect what the chosen trigger does now", "Choose a trigger first.", "test"],
    [
      "simulator.ready",
      "Mark the simulated draft ready",
      "Simulate a draft first that is not ready yet.",
      "publish",
    ],
    [
      "simulator.upgrade",
      "After an upgrade of the server",
      "Only Rocket.Chat has versions.",
      "version",
      "compare",
    ],
  ]),
  ...of("simulator", "Edit", [
    ["simulator.undo", "Undo the change of the session", "Nothing was changed yet."],
    ["simulator.redo", "Redo the change of the session", "Nothing was taken back."],
  ]),
  ...of("simulator", "View", [
    ["simulator.zoom-in", "Zoom in on the time axis", aSession],
    ["simulator.zoom-out", "Zoom out of the time axis", aSession],
    ["simulator.fit", "Fit the whole session", "It fits already."],
    ["simulator.lanes.fires", "Filter lanes: Fires", aSession, "show"],
    ["simulator.lanes.nearly", "Filter lanes: Nearly fires", aSession, "show"],
    ["simulator.lanes.own", "Filter lanes: This trigger", "Choose a lane first.", "show"],
    ["simulator.lanes.all", "Show all lanes", aSession, "filter", "unfold"],
    ["simulator.lanes.search", "Search lanes", "There are few lanes.", "find", "word"],
    ["simulator.lanes.next", "Next lane", aSession, "choose"],
    ["simulator.lanes.previous", "Previous lane", aSession, "choose"],
    ["simulator.lanes.sort.order", "Sort lanes: in order", "They are sorted so.", "order"],
    ["simulator.lanes.sort.time", "Sort lanes: by time", aSession, "order"],
    ["simulator.lanes.sort.nearness", "Sort lanes: by nearness", aSession, "order"],
  ]),
  ...of("publish", "Publish", [
    ["publish.pull", "Pull from the server", "", "read", "import", "download"],
    ["publish.plan", "Make a plan", "", "compare", "diff", "dry run", "publish"],
    ["publish.promote", "Promote to the server…", aTarget, "staging", "production"],
    ["publish.promote-from", "Promote from the server to another…", aTarget, "staging", "production"],
    ["publish.take-unready", "Take along what is not marked ready", aPlan, "all", "tick"],
    ["publish.tick", "Tick this item, or leave it out", aPlan, "select", "skip"],
    [
      "publish.drift",
      "Look for changes on the server",
      "Read the server first: make a plan, or pull.",
      "drift",
    ],
    ["publish.apply", "Apply the plan", aPlan, "publish", "upload", "send"],
    [
      "publish.take-back",
      "Plan to take the last publication back",
      "Publish first, or choose one of the history.",
      "roll back",
      "undo",
    ],
    ["publish.report", "Save report of the plan…", aPlan, "print", "pdf", "html", "audit"],
    ["publish.next", "Next item of the plan", aPlan],
    ["publish.previous", "Previous item of the plan", aPlan],
    ["publish.history", "Show the history of publications", "", "roll back", "take back", "undo"],
  ]),
  ...of("servers", "Publish", [
    ["servers.add", "Add server…", "", "connect"],
    ["servers.publish", "Publish to the server"],
    ["servers.test", "Test the connection", "", "sign in"],
    [
      "servers.account",
      "Open the account of the server",
      "Only LiveChat has accounts to look into.",
      "agents",
    ],
    ["servers.edit", "Edit the server…", ownServer, "password", "token", "address"],
  ]),
  ...of("account", "Publish", [
    ["account.new", "New entry in the account…", "Nothing of this kind can be made here."],
    ["account.reload", "Read the account again"],
    ["account.search", "Search the account"],
    ["account.server", "Back to the server of the account"],
  ]),
  ...of("settings", "Project", [
    ["settings.backup", "Back up…", "", "save", "copy", "export", "database"],
    ["settings.restore", "Restore a backup…", "", "load", "import", "database"],
  ]),
];

/** What takes something away, by its id. From another screen the palette only leads there: what goes must be seen. */
export const destroying: ReadonlyMap<string, { screen: Screen; title: string; needs: string }> = new Map([
  [
    "library.trash",
    { screen: "library", title: "Move drafts to the trash", needs: "Choose what goes, then press Delete." },
  ],
  [
    "library.empty-trash",
    { screen: "library", title: "Empty the trash", needs: "Show the trash, then choose “Empty the trash”." },
  ],
  [
    "tree.remove",
    {
      screen: "editor",
      title: "Remove a part of the condition",
      needs: "Go to the part, then press Delete.",
    },
  ],
  [
    "patterns.remove",
    { screen: "patterns", title: "Remove URLs", needs: "Choose what goes, then press Delete." },
  ],
  [
    "simulator.trash",
    {
      screen: "simulator",
      title: "Move the session to the trash",
      needs: "Choose it under “More for the session”.",
    },
  ],
  [
    "publish.discard",
    {
      screen: "publish",
      title: "Discard the plan",
      needs: "There is a plan to discard only once it is made.",
    },
  ],
  ["servers.remove", { screen: "servers", title: "Remove a server…", needs: "Choose the server first." }],
]);
