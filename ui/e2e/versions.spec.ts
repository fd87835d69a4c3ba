/** For which server version a project is: chosen in the settings, shown at the foot, followed by facts, checks and the simulator. */
import { expect, expectAccessible, test } from "./fixtures";

test("a chosen version changes what is said of a draft, and where sessions start", async ({ page }) => {
  await page.goto("/#/library");
  const foot = page.getByRole("contentinfo");
  await expect(
    foot.getByRole("button", { name: "Servers: Rocket.Chat 6.7 to 8.6 (most in use)" }),
  ).toBeVisible();

  // Nobody said which version it is: what holds for some servers only says for which.
  await page.goto("/#/editor/2");
  // They are folded; whoever opens them finds them open from then on.
  await page
    .getByRole("region", { name: "When" })
    .getByRole("button", { name: /^\d rules$/ })
    .press("Enter");
  const facts = page.getByRole("list", { name: "How the widget treats “Visitor Time on Site”" });
  await expect(facts).toContainText(
    "Rocket.Chat up to 8.6: A visitor who leaves the page before it fires waits anew",
  );
  await expect(facts).toContainText(
    "Rocket.Chat 8.8 and later: A visitor who leaves the page before it fires never gets it",
  );
  await page.getByRole("switch", { name: "Run only once for each visitor" }).press("Space");
  await expect(page.getByText(/never fires on Rocket.Chat 6.7 to 8.6/).first()).toBeVisible();
  await expectAccessible(page);

  await foot.getByRole("button", { name: /^Servers: / }).click();
  const version = page.getByRole("combobox", { name: "Rocket.Chat version" });
  await expect(version).toHaveValue(/^As a server says/);
  await expectAccessible(page);
  await version.click();
  await page.getByRole("option", { name: "Rocket.Chat 8.8 and later" }).click();
  await expect(page.getByText("Chosen for this project.")).toBeVisible();
  await expect(foot.getByRole("button", { name: "Servers: Rocket.Chat 8.8 and later" })).toBeVisible();

  await page.goBack();
  await expect(facts).toContainText("never gets it again");
  await expect(facts).not.toContainText("waits anew");
  await expect(facts).not.toContainText("8.8 and later:");
  await expect(page.getByText(/never fires on Rocket.Chat/)).toHaveCount(0);
});
