/** Whatever a person hands in, the answer is a sentence with a code and a place, and everything readable is used. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Assessment } from "@youju/model";
import { describe, expect, test } from "vitest";
import { bench, type Ran } from "./testing/cli.ts";

const PARTIES = "creditor: { name: 李明, wechat: { ids: [wxid_liming0001], names: [李明] } }\ndebtor: { name: 张伟, wechat: { ids: [wxid_zhangwei002], names: [大伟] } }\n";
const ORIGINALS = join(import.meta.dirname, "../../../examples/1-simple-loan/originals");
const bill = await readFile(join(ORIGINALS, "微信支付账单(20240201-20241231).csv"), "utf8");

const weflow = (messages: readonly object[]): string =>
  JSON.stringify({ weflow: { version: "1.0" }, session: { wxid: "wxid_b", nickname: "大伟", type: "私聊", messageCount: messages.length }, messages });
const message = (localId: number, isSend: 0 | 1, senderUsername: string) => ({
  localId, createTime: 1_709_287_800 + localId, formattedTime: "2024-03-01 18:10:00", type: "文本消息", localType: 1, content: "在吗", isSend, senderUsername, senderDisplayName: "", source: "",
});

/** One line a fault, each with its code, and never a trace. */
function expectClean({ err }: Ran, lines: number): void {
  expect(err.trimEnd().split("\n")).toHaveLength(lines);
  expect(err).not.toMatch(/\n\s+at |Error:/);
}

describe("faults in case.yaml end with 2, with the line, and with nothing on stdout", () => {
  test.each([
    ["a key that does not exist", `${PARTIES}lones: []\n`, /case\.yaml:3 .*\[key-unknown\].*“loans”/],
    ["a key that does not exist, inside a loan", `${PARTIES}loans:\n  - { date: 2024-03-01, principle: "1" }\n`, /case\.yaml:4 .*\[key-unknown\].*“principal”/],
    ["a date that does not exist", `${PARTIES}loans:\n  - { date: 2024-02-30, principal: "100.00" }\n`, /case\.yaml:4 .*\[date-impossible\].*2024-02-30/],
    ["an amount with three decimals", `${PARTIES}loans:\n  - { date: 2024-03-01, principal: "100.123" }\n`, /case\.yaml:4 .*\[money-decimals\].*100\.123/],
    ["a rate without %", `${PARTIES}loans:\n  - { date: 2024-03-01, principal: "100", annualRate: "12" }\n`, /case\.yaml:4 .*\[rate-without-percent\]/],
    ["no debtor", "creditor: { name: 李明 }\n", /case\.yaml.*\[field-missing\].*debtor/],
    ["a due date before the delivery", `${PARTIES}loans:\n  - { date: 2024-03-01, principal: "100", due: 2024-02-01 }\n`, /case\.yaml:4 /],
    ["a repayment of a loan that does not exist", `${PARTIES}loans:\n  - { date: 2024-03-01, principal: "100" }\nrepayments:\n  - { date: 2024-04-01, amount: "1", loan: L9 }\n`, /case\.yaml:6 /],
    ["broken YAML", `${PARTIES}loans: [\n`, /case\.yaml:\d+ .*\[yaml-syntax\]/],
  ])("%s", async (_, yaml, expected) => {
    await using place = await bench();
    await place.write("案件/case.yaml", yaml);
    const ran = await place.youju("assess", join(place.dir, "案件"), "--json");
    expect(ran.err).toMatch(expected);
    expect(ran).toMatchObject({ exit: 2, out: "" });
    expect(ran.err).not.toMatch(/\n\s+at |Error:/);
  });
});

describe("faults in originals are problems, and the rest is used", () => {
  test.each([
    ["an empty file", "空.csv", "", "file-empty"],
    ["a PDF called CSV", "账单.csv", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n", "pdf-damaged"],
    ["a chat with two owners", "聊天.json", weflow([message(1, 1, "wxid_a"), message(2, 0, "wxid_b"), message(3, 1, "wxid_c")]), "chat-two-owners"],
    ["a bill with a day that does not exist", "账单2.csv", bill.replace("2024-07-20 19:26:55", "2024-02-30 19:26:55"), "bill-time-impossible"],
    ["a bill with an amount of three decimals", "账单3.csv", bill.replace("¥31.40", "¥31.405"), "bill-amount-decimals"],
  ])("%s", async (_, name, content, code) => {
    await using place = await bench();
    await place.write("案件/case.yaml", PARTIES);
    await place.write("案件/originals/好的账单.csv", bill);
    await place.write(`案件/originals/${name}`, content);
    const ran = await place.youju("assess", join(place.dir, "案件"), "--json");
    expect(ran).toMatchObject({ exit: 0, err: "" });
    const { originals, claim } = JSON.parse(ran.out) as Assessment;
    const problem = originals.find(({ path }) => path === name)?.problems.find((one) => one.code === code);
    expect(problem?.where).toContain(name);
    expect(problem?.text).toMatch(/[\u4e00-\u9fff].*。$/u);
    expect(claim.principal).toBe("15000.00");
  });

  test("a bill cut in the middle", async () => {
    await using place = await bench();
    await place.write("案件/case.yaml", PARTIES);
    await place.write("案件/originals/账单.csv", bill.slice(0, bill.indexOf("100003972024040500003") - 30));
    const ran = await place.youju("assess", join(place.dir, "案件"), "--json");
    expect(ran).toMatchObject({ exit: 0, err: "" });
    const { originals } = JSON.parse(ran.out) as Assessment;
    expect(originals[0]!.records).toBe(3);
    expect(originals[0]!.problems.map(({ code }) => code)).toEqual(expect.arrayContaining(["bill-row-short", "bill-totals-differ"]));
  });
});

describe("wrong use of the command", () => {
  test.each([
    [["asses", "."], /\[command-unknown\].*“assess”/],
    [["assess"], /\[argument-missing\].*案件文件夹/],
    [["assess", "a", "b"], /\[argument-extra\].*“b”/],
    [["assess", ".", "--as-off", "2024-01-01"], /\[option-unknown\].*“--as-of”/],
    [["assess", ".", "--as-of"], /\[option-without-value\]/],
    [["assess", ".", "--json=yes"], /\[option-with-value\]/],
    [["assess", ".", "--as-of", "2024-02-30"], /--as-of \[date-impossible\]/],
    [["assess", "不存在"], /\[target-unknown\].*“不存在”/],
    [["read", "不存在.csv"], /\[path-missing\]/],
    [["law", "show", "没有"], /\[rule-unknown\]/],
    [["law", "show"], /\[argument-missing\].*编号.*youju help law show 看/],
    [["export", "没有这个案件", "新"], /\[case-unknown\].*youju cases/],
  ])("%j", async (argv, expected) => {
    await using place = await bench();
    const ran = await place.youju(...argv);
    expect(ran.err).toMatch(expected);
    expect(ran).toMatchObject({ exit: 2, out: "" });
    expectClean(ran, 1);
  });

  test("a long list of faults is cut", async () => {
    await using place = await bench();
    await place.write("案件/case.yaml", `${PARTIES}loans:\n${'  - { date: 2024-03-01, principle: "1" }\n'.repeat(30)}`);
    const ran = await place.youju("assess", "案件");
    expectClean(ran, 21);
    expect(ran.err).toMatch(/\n\[faults-more\] 还有 10 处要改[^\n]*\n$/);
  });

  test("a data folder that cannot be made", async () => {
    await using place = await bench();
    await place.write("library", "");
    await place.write("案件/case.yaml", PARTIES);
    const ran = await place.youju("import", "案件");
    expect(ran).toMatchObject({ exit: 2, out: "" });
    expect(ran.err).toMatch(/^\[home-not-a-folder\]/);
    expectClean(ran, 1);
  });

  test("case.yaml as Chinese Windows saves it is read, and a folder of that name is none", async () => {
    await using place = await bench();
    const gb18030 = [0xc0, 0xee, 0xc3, 0xf7];
    await place.write("案件/case.yaml", Buffer.concat([Buffer.from("creditor: { name: "), Buffer.from(gb18030), Buffer.from(" }\ndebtor: { name: B }\n")]));
    expect((JSON.parse((await place.youju("assess", "案件", "--json")).out) as Assessment).case.creditor.name).toBe("李明");
    await place.write("空案件/case.yaml/x", "");
    expect((await place.youju("assess", "空案件")).err).toMatch(/\[case-yaml-missing\]/);
  });

  test("a folder without case.yaml: what to write into it", async () => {
    await using place = await bench();
    await place.write("空案件/originals/账单.csv", bill);
    const ran = await place.youju("assess", join(place.dir, "空案件"));
    expect(ran.err).toMatch(/case\.yaml.*creditor.*debtor/);
    expect(ran).toMatchObject({ exit: 2, out: "" });
    expectClean(ran, 1);
  });
});
