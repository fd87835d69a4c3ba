import { expect, it } from "vitest";
import type { Dialect, PatternReach } from "@/ipc/generated";
import { reachLook as lookIn } from "./reach";

const browsers: Dialect = { language: "javascript" };
const reachLook = (reach: PatternReach | null) => lookIn(reach, browsers);

it("the verdict is amber where no page can match a valid pattern", () => {
  expect(reachLook({ kind: "never" })).toEqual({
    status: "warning",
    label: "Valid, but no address can match it",
  });
  expect(reachLook({ kind: "hardly", example: "https://a!b/" }).status).toBe("warning");
});

it("the verdict stays green where some page can match, or may", () => {
  const example = "https://shop.example/";
  expect(reachLook({ kind: "some", example })).toEqual({ status: "done", label: "Valid" });
  expect(reachLook({ kind: "everything", example }).label).toBe("Valid, matches every page");
  expect(reachLook({ kind: "undecided", reason: "back-reference", words: "" }).status).toBe("done");
  expect(reachLook(null).status).toBe("done");
});

it("a pattern that must be the whole address says so where it never is", () => {
  expect(lookIn({ kind: "never" }, { language: "python", ignore_case: false }).label).toBe(
    "Valid, but no whole address can match it",
  );
});
