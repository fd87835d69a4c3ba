import { expect, expectAccessible, test } from "./fixtures";

test("the practice server is tested, and a server that cannot be reached says so and is removed", async ({
  page,
}) => {
  await page.goto("/#/servers");
  await page.getByRole("button", { name: "Test connection" }).click();
  await expect(page.getByText("Connected")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Add server…" }).click();
  const form = page.getByRole("dialog", { name: "Add server" });
  await form.getByRole("button", { name: "Save and test" }).click();
  await expect(form.getByText("Enter the token.")).toBeVisible();
  await expectAccessible(page);
  // Nothing listens on port 1.
  await form.getByLabel("Address").fill("http://127.0.0.1:1");
  await form.getByLabel("Name").fill("Shop");
  await form.getByLabel("User id").fill("u1");
  await form.getByRole("textbox", { name: "Token" }).fill("secret-token");
  await form.getByLabel("This session only").check();
  await form.getByRole("button", { name: "Save and test" }).click();
  await expect(form).toBeHidden();

  const shop = page.getByRole("article", { name: "Shop" });
  await expect(shop.getByRole("alert")).toBeVisible();
  await expect(shop.getByText("In memory, this session only")).toBeVisible();
  expect(await page.content()).not.toContain("secret-token");
  await expectAccessible(page);

  await shop.getByRole("button", { name: "Remove server…" }).click();
  await page.getByRole("button", { name: "Remove server", exact: true }).click();
  await expect(page.getByRole("option")).toHaveCount(1);
});
