import { expect, test } from "vitest";
import { file, testApp } from "../testing/desk.ts";
import { CHAT } from "../testing/files.ts";

const GROUP = JSON.stringify({
  chatlab: { version: "0.0.2", exportedAt: 1735780800, generator: "test" },
  meta: { name: "老同学", platform: "wechat", type: "group", ownerId: "wxid_liming" },
  members: [
    { platformId: "wxid_liming", accountName: "李明" },
    { platformId: "wxid_dawei", accountName: "大伟" },
    { platformId: "wxid_xiaohong", accountName: "小红" },
  ],
  messages: [
    ["wxid_xiaohong", "小红", "大伟你借李明的钱还了吗"],
    ["wxid_dawei", "大伟", "欠李明的两万年底还"],
    ["wxid_liming", "李明", "好"],
  ].map(([sender, accountName, content], index) => ({ sender, accountName, timestamp: 1730000000 + index, type: 0, content })),
});

test("the words to mark are the chat with the debtor, and what the debtor wrote in groups", async () => {
  const { client } = await testApp();
  const { id } = await client.createCase();
  await client.uploadOriginal(id, file("聊天.json", CHAT));
  await client.uploadOriginal(id, file("群.json", GROUP));
  await client.decide(id, { kind: "account-of", target: "debtor", value: { id: "wxid_dawei", names: ["大伟"] } });
  const texts = (await client.getMessages(id)).messages.map((message) => message.text);
  expect(texts).toContain("欠李明的两万年底还");
  expect(texts).toContain("九月一号前还你");
  expect(texts).not.toContain("大伟你借李明的钱还了吗");
  expect(texts).toHaveLength(8);
});
