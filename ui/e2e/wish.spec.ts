/** “What do you want?”: said in plain words, answered by every platform with what was played, and made into drafts with tests. */
import { expect, expectAccessible, test } from "./fixtures";

test("what one platform cannot do is answered with the nearest, and another platform does it", async ({
  page,
}) => {
  await page.goto("/#/library");
  await expect(page.getByRole("listbox", { name: "Drafts" }).getByRole("option")).toHaveCount(6);
  await page.keyboard.press("ControlOrMeta+Shift+W");
  const dialog = page.getByRole("dialog", { name: "What do you want?" });
  await dialog.getByLabel("Seconds").fill("45");
  await dialog.getByLabel("Not who has been on another page").check();
  await expect(dialog).toContainText("after 45 s on a page with “/pricing” in its address");

  // The platform of the project comes first, and is open.
  await expect(dialog.getByRole("button", { name: /Rocket\.Chat/ })).toContainText("Nearest that there is");
  const visits = dialog.getByRole("region", { name: "Visits side by side" });
  await expect(visits.getByRole("columnheader")).toHaveText(["Visit", "Wanted", "Way 1", "Way 2", "Way 3"]);
  const stays = visits.getByRole("row", { name: /^Comes to the page and stays/ });
  await expect(stays.getByRole("cell").first()).toHaveText("00:45");
  await expect(dialog.getByText("It speaks on every page, not only on /pricing.")).toBeVisible();
  await expectAccessible(page);

  const other = dialog.getByRole("button", { name: /Zendesk Chat/ });
  await expect(other).toContainText("Possible");
  await other.click();
  await dialog.getByRole("button", { name: /^Make these 2 drafts/ }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("45 s on /pricing");

  // Its sessions hold it to what was wanted.
  await page.goto("/#/library");
  await expect(page.getByRole("listbox", { name: "Drafts" }).getByRole("option")).toHaveCount(8);
});

test("what nothing can be done with says why, and what no platform waits for is not possible", async ({
  page,
}) => {
  await page.goto("/#/library");
  await page.getByRole("button", { name: "Say what you want" }).click();
  const dialog = page.getByRole("dialog", { name: "What do you want?" });
  await dialog.getByRole("textbox", { name: "Message" }).fill("");
  await expect(dialog.getByText("The message is missing.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Message" }).fill("Hello!");
  await dialog.getByRole("combobox", { name: "When" }).click();
  await page.getByRole("option", { name: "When the visitor opens the chat" }).click();
  const livechat = dialog.getByRole("button", { name: /LiveChat/ });
  await expect(livechat).toContainText("Not possible");
  await livechat.click();
  await expect(dialog.getByText(/LiveChat has nothing that waits for the chat window/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});
