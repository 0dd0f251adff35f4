/** Screenshots from the upload to the sum: read, put together, their day asked for, and counted once. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CalendarDate } from "@youju/model";
import { nodePictureEngine } from "@youju/intake/node";
import { expect, test } from "vitest";
import { testApp } from "../testing/desk.ts";

const pictures = nodePictureEngine();
/** Of a drawn chat: 星期三 09:02, 借我两万…, the card of ¥20000.00 已被接收; and from those words on, 收到了，谢谢！ */
const drawn = async (n: number) => new Blob([await readFile(join(import.meta.dirname, `../testing/drawn-screenshot-${n}.png`))]);

test("two screenshots whose day a person says: one chat, one loan", async () => {
  const { client } = await testApp({ pictures });
  const { id } = await client.createCase({ creditor: { name: "李明" }, debtor: { name: "张伟" } });
  await client.uploadOriginal(id, new File([await drawn(1)], "IMG_1.png"));
  await client.uploadOriginal(id, new File([await drawn(2)], "IMG_2.png"));
  const asked = await client.getCase(id);
  expect(asked.originals.flatMap(({ reading }) => reading!.problems.map(({ code }) => code)).toSorted()).toEqual(["screenshot-day-unknown", "screenshot-no-time"]);
  expect((await client.getAssessment(id)).loans).toEqual([]);
  const target = asked.originals.find(({ path }) => path === "IMG_1.png")!.sha256;
  const { id: said } = await client.decide(id, { kind: "taken-on", target, value: "2024-03-08" as CalendarDate });
  expect((await client.getAssessment(id)).loans).toMatchObject([{ principal: "20000.00", date: "2024-03-06", dateCertain: false, sources: [{}, {}] }]);
  const { messages } = await client.getMessages(id, {});
  expect(messages.map(({ sources, gapBefore }) => [sources.length, gapBefore])).toEqual([[2, false], [2, false], [1, false]]);
  expect(messages.map(({ at }) => at?.slice(0, 10))).toEqual(["2024-03-06", "2024-03-06", "2024-03-06"]);
  await client.decide(id, { kind: "undo", target: said });
  expect((await client.getAssessment(id)).loans).toEqual([]);
}, 60_000);
