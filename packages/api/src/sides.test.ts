/** A chat that does not tell whose it is: asked about, answered, and then like any other. */
import type { CalendarDate } from "@youju/model";
import { expect, test } from "vitest";
import { file, testApp } from "./testing/desk.ts";

const TODAY = "2026-11-23" as CalendarDate;
const TXT = ["2024-03-01 18:02:00 大伟\n能不能借我两万", "2024-03-01 18:10:00 阿明\n【发起转账】:￥20000.00", "2024-03-01 18:11:00 大伟\n【已收款】:￥20000.00"].join("\n\n");

test("both who speak are asked about; one answer tells both sides", async () => {
  const { client } = await testApp();
  const { id } = await client.createCase();
  await client.uploadOriginal(id, file("留痕.txt", TXT));

  const { owners, others } = await client.getPeople(id);
  expect(new Set(owners.map(({ names }) => names.join()))).toEqual(new Set(["大伟", "阿明"]));
  expect(others[0]).toMatchObject({ key: "name:大伟", paidOut: "20000.00", paidIn: "0.00" });
  expect((await client.getAssessment(id, { asOf: TODAY })).warnings.map(({ code }) => code)).toContain("sides-unknown");
  expect((await client.getMessages(id, {})).messages).toHaveLength(3);

  const answer = await client.decide(id, { kind: "account-of", target: "debtor", value: { names: ["大伟"] } });
  const { loans, warnings } = await client.getAssessment(id, { asOf: TODAY });
  expect(loans).toMatchObject([{ principal: "20000.00", status: "proposed" }]);
  expect(warnings.map(({ code }) => code)).not.toContain("sides-unknown");
  expect((await client.getMessages(id, {})).messages.map(({ side }) => side)).toEqual(["other", "own", "other"]);
  expect((await client.getPeople(id)).owners).toMatchObject([{ names: ["阿明"] }]);

  await client.decide(id, { kind: "undo", target: answer.id });
  expect((await client.getAssessment(id, { asOf: TODAY })).loans).toEqual([]);
});
