import { expect, it } from "vitest";
import type { Session, Step } from "@/ipc/generated";
import { emptySession, stepTimes } from "./session";
import { moveStep, shownAt, snapped } from "./timeline";

const load: Step = { op: "load", url: "https://a.example/" };
const wait = (ms: number): Step => ({ op: "wait", ms });
const open: Step = { op: "open" };
const register: Step = { op: "register" };

const session = (steps: Step[], tail_ms = 0): Session => ({ ...emptySession, session: steps, tail_ms });

/** What happens when, as one line. */
function told({ session: steps, tail_ms }: Session): string {
  const times = stepTimes(steps);
  const acts = steps.flatMap((step, index) =>
    step.op === "wait" ? [] : [`${step.op}@${times[index]}${step.op === "return" ? `+${step.ms}` : ""}`],
  );
  return `${acts.join(" ")} end@${(times.at(-1) ?? 0) + tail_ms}`;
}

const visit = session([load, wait(10_000), open, wait(5_000), register], 5_000);

it("takes a step to another time and leaves all others and the end at theirs", () => {
  const moved = moveStep(visit, 2, 12_000);
  expect(told(moved.session)).toBe("load@0 open@12000 register@15000 end@20000");
  expect(moved.session.session[moved.index]).toBe(open);
});

it("lets a step pass others, in both directions", () => {
  expect(told(moveStep(visit, 2, 17_000).session)).toBe("load@0 register@15000 open@17000 end@20000");
  expect(told(moveStep(visit, 4, 3_000).session)).toBe("load@0 register@3000 open@10000 end@20000");
});

it("keeps the order of steps that are at the same time", () => {
  expect(told(moveStep(visit, 2, 0).session)).toBe("load@0 open@0 register@15000 end@20000");
  expect(told(moveStep(visit, 2, 15_000).session)).toBe("load@0 open@15000 register@15000 end@20000");
  const together = session([load, open, register, wait(4_000)]);
  expect(told(moveStep(together, 1, 0).session)).toBe(told(together));
});

it("makes the session longer for a step that goes past its end", () => {
  const moved = moveStep(visit, 4, 30_000);
  expect(told(moved.session)).toBe("load@0 open@10000 register@30000 end@30000");
  expect(moved.session.tail_ms).toBe(0);
});

it("never begins before the start, and waits stay whole and positive", () => {
  const moved = moveStep(visit, 4, -4_000.4).session;
  expect(told(moved)).toBe("load@0 register@0 open@10000 end@20000");
  expect(moved.session.every((step) => step.op !== "wait" || step.ms > 0)).toBe(true);
});

const away = session([load, wait(10_000), { op: "leave" }, { op: "return", ms: 60_000 }, wait(5_000), open]);

it("has the visitor leave later or earlier and come back when they did", () => {
  expect(told(moveStep(away, 2, 30_000).session)).toBe(
    "load@0 leave@30000 return@30000+40000 open@75000 end@75000",
  );
  expect(told(moveStep(away, 2, 4_000).session)).toBe(
    "load@0 leave@4000 return@10000+60000 open@75000 end@75000",
  );
});

it("has the visitor come back at another time, and moves only what would be before that", () => {
  expect(shownAt(away, 3)).toBe(70_000);
  expect(told(moveStep(away, 3, 72_000).session)).toBe(
    "load@0 leave@10000 return@10000+62000 open@75000 end@75000",
  );
  expect(told(moveStep(away, 3, 80_000).session)).toBe(
    "load@0 leave@10000 return@10000+70000 open@80000 end@80000",
  );
  expect(told(moveStep(away, 3, 1_000).session)).toBe(
    "load@0 leave@10000 return@10000+0 open@75000 end@75000",
  );
});

it("has a step wait until the visitor is back", () => {
  expect(told(moveStep(away, 5, 40_000).session)).toBe(
    "load@0 leave@10000 return@10000+60000 open@70000 end@75000",
  );
  expect(told(moveStep(away, 5, 8_000).session)).toBe(
    "load@0 open@8000 leave@10000 return@10000+60000 end@75000",
  );
});

it("does nothing for a wait, for a place without a step, and for the time that a step has", () => {
  expect(moveStep(visit, 1, 3_000).session).toBe(visit);
  expect(moveStep(visit, 9, 3_000).session).toBe(visit);
  expect(moveStep(visit, 2, 10_000).session).toBe(visit);
});

it("keeps every session valid wherever any of its steps goes", () => {
  for (const start of [visit, away]) {
    start.session.forEach((step, index) => {
      for (let t_ms = 0; t_ms <= 100_000; t_ms += 2_500) {
        const moved = moveStep(start, index, t_ms).session;
        const kinds = (steps: Step[]) => steps.flatMap(({ op }) => (op === "wait" ? [] : [op])).sort();
        expect(kinds(moved.session), `${step.op} to ${t_ms}`).toEqual(kinds(start.session));
        const lengths = moved.session.flatMap((one) => ("ms" in one ? [one.ms] : []));
        expect([...lengths, moved.tail_ms].every((ms) => Number.isSafeInteger(ms) && ms >= 0)).toBe(true);
      }
    });
  }
});

it("keeps to a grid that can be aimed at, and to a finer one the closer the axis is looked at", () => {
  expect(snapped(12_345, 0.012)).toBe(12_500);
  expect(snapped(12_345, 0.001)).toBe(10_000);
  expect(snapped(12_345, 0.1)).toBe(12_300);
  expect(snapped(100_000_000, 1e-9)).toBe(86_400_000);
});
