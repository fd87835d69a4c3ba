import { expect, test } from "vitest";
import type { Session } from "@/ipc/generated";
import { emptySession } from "../model/session";
import { expectingIt } from "./useSuggestions";

test("a copy expects what still holds, and that the trigger fires", () => {
  const session: Session = {
    ...emptySession,
    expect: [
      { trigger: "draft-1", kind: "never-fires" },
      { trigger: "draft-2", kind: "fires" },
    ],
  };
  const red = { turns_red: [{ index: 0, expected: "“A” never fires", text: "It fires." }] };
  expect(expectingIt(red, session, { trigger: "draft-1" }).expect).toEqual([
    { trigger: "draft-2", kind: "fires" },
    { trigger: "draft-1", kind: "fires" },
  ]);
});
