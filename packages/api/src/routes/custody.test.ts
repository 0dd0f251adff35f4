import { expect, test } from "vitest";
import { file, testApp } from "../testing/desk.ts";
import { BILL, CHAT } from "../testing/files.ts";

async function withCase() {
  const made = await testApp();
  const { id } = await made.client.createCase({ creditor: { name: "李明" }, debtor: { name: "大伟" } });
  await made.client.uploadOriginal(id, file("账单.csv", BILL));
  await made.client.uploadOriginal(id, file("聊天.json", CHAT));
  const { originals } = await made.client.getCase(id);
  return { ...made, id, bill: originals.find(({ path }) => path === "账单.csv")!.sha256 };
}

test("the custody of an original is told with its log, its seal and its hash of now", async () => {
  const { client, id, bill } = await withCase();
  await client.sealCase(id);
  const text = await client.getCustody(id, bill);
  expect(text).toContain("收进案件库：文件名“账单.csv”");
  expect(text).toContain("列进固化清单");
  expect(text).toContain("一个字节也没有变");
});

test("one whose bytes were changed on the disk is said to be changed", async () => {
  const { client, id, bill, ports } = await withCase();
  ports.blobs.get = async () => new Blob(["something else"]);
  expect(await client.getCustody(id, bill)).not.toContain("一个字节也没有变");
});

test.each([
  ["nobody", "0".repeat(64), "case-unknown"],
  ["id", "0".repeat(64), "original-unknown"],
])("of what is not there nothing is told: %s", async (which, sha256, code) => {
  const { app, id } = await withCase();
  const response = await app.request(`/api/cases/${which === "id" ? id : which}/originals/${sha256}/custody`);
  expect([response.status, ((await response.json()) as { problems: { code: string }[] }).problems[0]?.code]).toEqual([404, code]);
});
