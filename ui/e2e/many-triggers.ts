/** Brings many triggers into the sample project: some fire on the pricing page, some want more time than visitors have, the rest is elsewhere. */
import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

export type Many = { firing: number; nearly: number; elsewhere: number };

const sample = 1;

function trigger(name: string, condition: { name: string; value: string }) {
  return {
    name,
    enabled: true,
    runOnce: false,
    conditions: [condition],
    actions: [
      { name: "send-message", params: { sender: "custom", name: "anna", msg: `Hello from ${name}` } },
    ],
  };
}

const row = (count: number, make: (index: number) => ReturnType<typeof trigger>) =>
  Array.from({ length: count }, (_, index) => make(index + 1));

export async function addTriggers(page: Page, { firing, nearly, elsewhere }: Many): Promise<void> {
  // The first start makes the sample project.
  await page.request.post("/rpc/app.start", { data: {} });
  const triggers = [
    ...row(elsewhere, (index) =>
      trigger(`Landing page of campaign number ${index}`, { name: "page-url", value: `/campaign-${index}$` }),
    ),
    ...row(nearly, (index) =>
      trigger(`Patience ${index}`, { name: "time-on-site", value: String(100 + index) }),
    ),
    ...row(firing, (index) => trigger(`Plans ${index}`, { name: "page-url", value: "/pricing$" })),
  ];
  const answer = await page.request.post("/rpc/draft.import_text", {
    data: { project: sample, platform: "rocketchat", name: "many.json", text: JSON.stringify(triggers) },
  });
  expect(answer.ok()).toBe(true);
}
