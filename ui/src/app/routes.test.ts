import { describe, expect, it } from "vitest";
import { formatRoute, parseRoute, type Route } from "./routes";

const routes: Route[] = [
  { screen: "library" },
  { screen: "editor", draft: null },
  { screen: "editor", draft: 12 },
  { screen: "patterns", draft: 1 },
  { screen: "patterns", draft: null, view: "overlap" },
  { screen: "patterns", draft: 3, url: "https://shop.example/a?b=/c#d&e" },
  { screen: "patterns", draft: 3, pattern: "/definition/condition/1/2" },
  { screen: "patterns", draft: 3, pattern: "/a~1b/&", url: "https://shop.example/?a=b" },
  { screen: "simulator", draft: null },
  { screen: "publish", server: null },
  { screen: "publish", server: 4 },
  { screen: "servers", server: null },
  { screen: "servers", server: 4 },
  { screen: "account", server: null },
  { screen: "account", server: 4 },
  { screen: "account", server: 4, part: "bot-templates" },
  { screen: "settings" },
];

describe("routes", () => {
  it.each(routes)("survive being written and read: %j", (route) => {
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it.each(["", "#", "#/", "#/nowhere", "#/nowhere/1"])("lead to the library from %j", (hash) => {
    expect(parseRoute(hash)).toEqual({ screen: "library" });
  });

  it("lose a draft id that cannot be read instead of failing", () => {
    expect(parseRoute("#/editor/%E0%A4%A")).toEqual({ screen: "editor", draft: null });
  });
});
