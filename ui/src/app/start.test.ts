import { describe, expect, it } from "vitest";
import { practiceWords } from "./start";

const [rocketchat, zendesk] = [{ name: "Rocket.Chat" }, { name: "Zendesk Chat" }];

describe("the practice servers in the status bar", () => {
  it("need no name where there is one", () => {
    expect(practiceWords(1, [])).toBe("Practice server off");
    expect(practiceWords(1, [zendesk])).toBe("Practice server runs");
  });

  it("are named where some of several run", () => {
    expect(practiceWords(2, [])).toBe("Practice servers off");
    expect(practiceWords(2, [zendesk])).toBe("Practice server of Zendesk Chat runs");
    expect(practiceWords(2, [rocketchat, zendesk])).toBe("Practice servers run");
  });
});
