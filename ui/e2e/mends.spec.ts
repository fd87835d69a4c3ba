/** What would make a trigger fire: first what keeps what it is for, and what breaks expectations becomes a copy. */
import { expect, expectAccessible, test } from "./fixtures";

test("mends that keep what a trigger is for come before those that give it up", async ({ page }) => {
  await page.goto("/#/simulator");
  const script = page.getByRole("textbox", { name: "Session as text" });
  await page.getByRole("tab", { name: "Script" }).click();
  await script.fill("load https://shop.example/\nend after 12s");
  await page.getByRole("button", { name: /Reads for 30 seconds/ }).click();
  const mends = page.getByRole("region", { name: "What would make it fire", exact: true });
  await expect(mends.getByRole("button", { name: /^Apply: Wait 18 s longer at the end/ })).toBeVisible();
  await expect(mends).toContainText("The trigger stays as it is.");
  const all = await mends.getByRole("listitem").allTextContents();
  const price = all.findIndex((text) => /^Or at the price of what the trigger is for$/.test(text.trim()));
  expect(price).toBeGreaterThan(0);
  expect(all.slice(0, price).join("\n")).not.toContain("to 0 s");
  expect(all[price + 1]).toContain("Set the time on site to 0 s");
  expect(all[price + 1]).toContain("Then it fires at once, without the wait.");
  await expectAccessible(page);
});

test("a change of the visit that breaks its expectations says which, and is made in a copy", async ({
  page,
}) => {
  await page.goto("/#/simulator");
  await page.getByRole("tab", { name: "Script" }).click();
  const script = page.getByRole("textbox", { name: "Session as text" });
  await script.fill(
    "load https://shop.example/\nend after 12s\n\nexpect draft-1 never fires\nexpect draft-2 never fires",
  );
  const session = page.getByRole("combobox", { name: "Session" });
  const name = await session.inputValue();
  await page.getByRole("button", { name: /Reads for 30 seconds/ }).click();
  const mends = page.getByRole("region", { name: "What would make it fire", exact: true });
  const copy = mends.getByRole("button", { name: /^Apply to a copy: Wait 18 s longer/ });
  await expect(copy).toBeVisible();
  await expect(mends).toContainText(/Turns 1 expectation red: “Reads for 30 seconds” never fires\./);
  await expectAccessible(page);
  await copy.click();

  // The copy is open, and expects what it was made for and what still holds.
  await expect(session).toHaveValue(`${name} (changed)`);
  await expect(
    page.getByRole("button", { name: /^Fires Reads for 30 seconds.*Fires at 0:30/ }),
  ).toBeVisible();
  await page.getByRole("tab", { name: "Expectations" }).click();
  await expect(page.getByText("All 2 as expected")).toBeVisible();
  // The session itself is as it was.
  await session.click();
  await page.getByRole("option", { name }).first().click();
  await page.getByRole("tab", { name: "Expectations" }).click();
  await expect(page.getByText("All 2 as expected")).toBeVisible();
  await expect(
    page.getByRole("button", { name: /Reads for 30 seconds.*Still waits at the end/ }),
  ).toBeVisible();
});

test("a mend of the trigger says before it is taken what it turns red in other sessions", async ({
  page,
}) => {
  await page.goto("/#/simulator");
  await page.getByRole("tab", { name: "Script" }).click();
  const script = page.getByRole("textbox", { name: "Session as text" });
  await script.fill("load https://shop.example/\nend after 12s\n\nexpect draft-2 never fires");
  await expect(
    page.getByRole("button", { name: /Reads for 30 seconds.*Still waits at the end/ }),
  ).toBeVisible();
  await page.getByRole("tab", { name: "Expectations" }).click();
  await expect(page.getByText("All 1 as expected")).toBeVisible();
  await page.keyboard.press("Control+s");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  const session = page.getByRole("combobox", { name: "Session" });
  const tested = await session.inputValue();
  // Another visit, in which it should fire.
  await page.keyboard.press("Control+Shift+s");
  await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("Short visit");
  await page.keyboard.press("Enter");
  await expect(session).toHaveValue("Short visit");
  await page.getByRole("tab", { name: "Script" }).click();
  await script.fill("load https://shop.example/\nend after 11s");
  await page.getByRole("button", { name: /Reads for 30 seconds/ }).click();
  const mends = page.getByRole("region", { name: "What would make it fire", exact: true });
  const ofTrigger = mends.getByRole("listitem").filter({ hasText: "Changes the trigger" }).first();
  await expect(ofTrigger).toContainText(
    `Turns 1 expectation of other sessions red: in “${tested}” “Reads for 30 seconds” never fires.`,
  );
  // A change of this visit alone changes no other.
  const ofVisit = mends.getByRole("listitem").filter({ hasText: "Changes the visit" }).first();
  await expect(ofVisit).not.toContainText("of other sessions");
  await expectAccessible(page);
});
