/** What was sent and not known: found out by the next plan, and not sent again before its time or a decision. */
import { expect, expectAccessible, startHost, test } from "./fixtures";
import { practiceOf } from "./practice";
import { addServer, apply, applyButton, choosePublish, makePlan, summary } from "./publishing";

const shop = "Shop staging";

test("a creation that may still come waits, and is sent again only when somebody decides so", async ({
  page,
}) => {
  const other = await startHost();
  try {
    const practice = await practiceOf(other);
    await addServer(page, shop, "Staging", practice);
    await choosePublish(page, shop);
    await makePlan(page);
    // The first creation is cut off before the server does it.
    await practice.fault({ fault: "close", method: "POST", route: "livechat/triggers", times: 1 });
    await apply(page, "Cut off");
    await expect(page.getByText(/5 of 6 done, 1 unknown/)).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText("A new plan looks again, and does not send it twice.")).toBeVisible();

    await page.getByRole("button", { name: "Make a new plan" }).click();
    await expect(summary(page).getByText("1 in doubt")).toBeVisible();
    const found = page.getByRole("list", { name: "What became of earlier publications" });
    await expect(found.getByText(/may still reach the server, until/)).toBeVisible();
    await expect(page.getByText(/The server may still make it until/)).toBeVisible();
    await expect(page.getByRole("radio", { name: "Wait" })).toBeChecked();
    await expect(applyButton(page)).toBeDisabled();
    await expectAccessible(page);

    await page.getByRole("radio", { name: "Send it now" }).check();
    await expect(applyButton(page)).toHaveText(`Apply 1 to ${shop}`);
    await apply(page, "Sent again");
    await expect(page.getByText("Everything was done and read back.")).toBeVisible();
    await page.getByRole("button", { name: "Make plan" }).last().click();
    await expect(summary(page).getByText("Nothing to do")).toBeVisible();
    await expect(found).toHaveCount(0);
  } finally {
    other.end();
  }
});

test("what comes late is found by the next plan, and the draft is tied to it", async ({ page }) => {
  const other = await startHost();
  try {
    const practice = await practiceOf(other);
    await addServer(page, shop, "Staging", practice);
    await choosePublish(page, shop);
    await makePlan(page);
    // It is done, the answer is lost, and nothing can be read for a while.
    await practice.fault({ fault: "lose-answer", method: "POST", route: "livechat/triggers", times: 1 });
    await practice.fault({ fault: "wrong-shape", method: "GET", route: "livechat/triggers", from: 4 });
    await apply(page, "Lost");
    await expect(page.getByText(/1 unknown/)).toBeVisible({ timeout: 20_000 });
    await practice.heal();
    await page.getByRole("button", { name: "Make a new plan" }).click();
    const found = page.getByRole("list", { name: "What became of earlier publications" });
    await expect(found.getByText(/reached the server \(.*\)\. The draft is tied to it\./)).toBeVisible();
    await expect(summary(page).getByText("5 to create")).toBeVisible();
    await expectAccessible(page);
  } finally {
    other.end();
  }
});
