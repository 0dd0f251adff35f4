/** Chats that do not tell whose they are: WeChat's mail and a TXT of one chat, from the folder to the sum. */
import { expect, test } from "vitest";
import { bench, type Bench } from "../testing/cli.ts";

const TXT = [
  "2024-03-01 18:02:00 张伟\n能不能借我两万，九月一号前还",
  "2024-03-01 18:10:00 李明\n【发起转账】:￥20000.00\n备注: 借款",
  "2024-03-01 18:11:00 张伟\n【已收款】:￥20000.00\n备注: 借款",
  "2024-10-08 12:03:00 张伟\n【发起转账】:￥5000.00",
  "2024-10-08 12:04:00 李明\n【已收款】:￥5000.00",
].join("\n\n");
const MAIL = "李明 和 张伟 在微信上的聊天记录如下，请查收。\n\n—————  2024-03-01  —————\n\n张伟  18:02\n\n能不能借我两万，九月一号前还\n\n李明  18:10\n\n[转账]\n\n张伟  18:11\n\n[转账]\n";

interface Assessed {
  readonly loans: readonly { readonly principal: string; readonly sources: readonly object[] }[];
  readonly repayments: readonly { readonly amount: string }[];
  readonly warnings: readonly { readonly code: string; readonly text: string }[];
}

async function assessed(place: Bench, yaml: string): Promise<Assessed> {
  await place.write("案件/case.yaml", yaml);
  const { out, err } = await place.youju("assess", "案件", "--json");
  expect(err).toBe("");
  return JSON.parse(out) as Assessed;
}

async function folder(): Promise<Bench> {
  const place = await bench();
  await place.write("案件/originals/留痕.txt", TXT);
  await place.write("案件/originals/邮件.txt", MAIL);
  return place;
}

test("the names in case.yaml are those that speak: loan, repayment, both files as sources, and why", async () => {
  await using place = await folder();
  const { loans, repayments, warnings } = await assessed(place, "creditor: { name: 李明 }\ndebtor: { name: 张伟 }\n");
  expect(loans).toMatchObject([{ principal: "20000.00" }]);
  expect(loans[0]!.sources).toHaveLength(4);
  expect(repayments).toMatchObject([{ amount: "5000.00" }]);
  expect(warnings.filter(({ code }) => code === "sides-by-name").map(({ text }) => text)).toEqual([
    expect.stringContaining("留痕.txt 没有写明哪一方是你：“李明”的话算你说的，“张伟”的话算对方说的"),
    expect.stringContaining("邮件.txt 没有写明哪一方是你"),
  ]);
});

test("names that do not speak there: nothing is counted, and the way out is said", async () => {
  await using place = await folder();
  const { loans, repayments, warnings } = await assessed(place, "creditor: { name: 王芳 }\ndebtor: { name: 赵六 }\n");
  expect([loans, repayments]).toEqual([[], []]);
  expect(warnings.find(({ code }) => code === "sides-unknown")?.text).toContain("“张伟”“李明”");
  const told = await assessed(place, "creditor: { name: 王芳, wechat: { ids: [], names: [李明] } }\ndebtor: { name: 赵六 }\n");
  expect(told.loans).toMatchObject([{ principal: "20000.00" }]);
});
