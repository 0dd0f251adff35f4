import { expect, test } from "vitest";
import { readAll } from "../../testing/read-all.ts";
import { workbookOf } from "../../testing/workbook.ts";

test("a part of which the beginning is lost is damage, and nobody waits for it", async () => {
  const whole = new Uint8Array(await (await workbookOf({ 流水: [["交易日期", "金额", "余额", "对方户名"], ["2024-03-01", "-20000.00", "1.00", "张伟"]] })).arrayBuffer());
  const latin = new TextDecoder("latin1");
  const name = latin.decode(whole).indexOf("xl/worksheets/sheet1.xml");
  const damaged = whole.slice();
  damaged.fill(0, name - 30, name - 26);
  const { reading, records } = await readAll(damaged);
  expect([reading.kind, records.length]).toEqual(["unknown", 0]);
  expect(reading.problems.map(({ code }) => code)).toEqual(["xlsx-damaged"]);
}, 5000);
