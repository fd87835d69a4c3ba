import { expect, it } from "vitest";
import { reachLook } from "./reach";

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
