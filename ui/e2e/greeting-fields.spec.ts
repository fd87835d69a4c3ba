/** What a LiveChat greeting shows and keeps beside its text is edited in its form: an image, and properties. */
import { expect, expectAccessible, test } from "./fixtures";

test("image and properties of a greeting are fields, and an image that browsers do not show is named", async ({
  page,
  hostURL,
}) => {
  await page.request.post("/rpc/app.start", { data: {} });
  const made = await page.request.post(`${hostURL}/rpc/draft.create`, {
    data: { project: 1, platform: "livechat", kind: "greeting" },
  });
  expect(made.ok(), await made.text()).toBe(true);
  const { row } = (await made.json()) as { row: { id: number } };
  await page.goto(`/#/editor/${row.id}`);
  const image = page.getByRole("textbox", { name: /^Image: / }).first();
  await image.fill("http://shop.example/hello.png");
  const told = page.getByText(/is no address from which browsers show an image/).first();
  await expect(told).toBeVisible();
  await image.fill("https://shop.example/hello.png");
  await expect(told).toHaveCount(0);

  await page.getByRole("button", { name: "Add property" }).click();
  await page.getByRole("combobox", { name: "Name of property 1" }).click();
  await page.getByRole("option", { name: "text", exact: true }).click();
  await page.getByRole("textbox", { name: "Properties: text" }).fill("Hello");
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Properties: text" })).toHaveValue("Hello");
  await expect(image).toHaveValue("https://shop.example/hello.png");
  await page.getByRole("button", { name: "Remove text" }).click();
  await expect(page.getByRole("textbox", { name: "Properties: text" })).toHaveCount(0);
});
