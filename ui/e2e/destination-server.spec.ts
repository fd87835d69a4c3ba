/** The server that one looks at stays the server: what is promoted from it, what is taken off it, and what that loses. */
import { expect, expectAccessible, startHost, test } from "./fixtures";
import { practiceOf } from "./practice";
import {
  addServer,
  apply,
  applyButton,
  applyColour,
  choosePublish,
  makePlan,
  runCommand,
  summary,
} from "./publishing";

const shop = "Shop production";

test("what a server has is promoted from its own page to another server, which the plan then is for", async ({
  page,
}) => {
  const other = await startHost();
  try {
    await addServer(page, shop, "Production", await practiceOf(other));
    await choosePublish(page, "Practice server");
    await makePlan(page);
    await apply(page, "First");
    await expect(page.getByText("Everything was done and read back.")).toBeVisible();

    await runCommand(page, "promote from", "Promote from Practice server to another server…");
    const dialog = page.getByRole("dialog", { name: "Promote from Practice server" });
    await expect(dialog.getByRole("radio", { name: shop })).toBeChecked();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Make plan" }).click();
    await expect(page.getByRole("combobox", { name: "Server" })).toHaveValue(shop);
    await expect(page.getByText(`From Practice server to ${shop}`)).toBeVisible();
    await expect(applyButton(page)).toHaveText(`Apply 6 to ${shop}`);

    // The other way round is one switch away.
    await page.getByRole("button", { name: "Promote…" }).click();
    await page.getByRole("dialog").getByText("From Shop production", { exact: true }).click();
    await expect(page.getByRole("dialog", { name: `Promote from ${shop}` })).toBeVisible();
  } finally {
    other.end();
  }
});

test("a deletion shows what would be lost, and the button is red only where nothing else is done", async ({
  page,
}) => {
  await choosePublish(page, "Practice server");
  await makePlan(page);
  const harmless = await applyColour(page);
  await page.getByRole("checkbox", { name: "Apply “Reads for 30 seconds”" }).uncheck();
  await expect(summary(page)).toContainText("Held back: 1 left out");
  await apply(page, "First");
  await expect(page.getByText("Everything was done and read back.")).toBeVisible();

  await page.goto("/#/library");
  await page
    .getByRole("listbox", { name: "Drafts" })
    .getByRole("option", { name: /Pricing page/ })
    .click();
  await page.keyboard.press("Delete");
  await choosePublish(page, "Practice server");
  await makePlan(page);
  await page.getByRole("button", { name: /^Pricing page/ }).click();
  const item = page.getByRole("article", { name: /^Pricing page/ });
  const lost = item.getByRole("region", { name: "What visitors read no longer" });
  await expect(lost).toContainText("Not sure which plan fits? Ask away, I am here to help.");
  const fields = item.getByRole("table", { name: "What would change" });
  await expect(fields.getByRole("columnheader")).toHaveText(["Field", "Now"]);
  await expect(fields).toContainText("^https://shop");
  await expectAccessible(page);

  // One to create beside it: that is no deletion alone.
  expect(await applyColour(page)).toBe(harmless);
  await page.getByRole("checkbox", { name: "Apply “Reads for 30 seconds”" }).uncheck();
  await expect(applyButton(page)).toHaveText("Apply 1 to Practice server");
  await expect.poll(() => applyColour(page)).not.toBe(harmless);
});
