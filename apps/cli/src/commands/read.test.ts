import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bench } from "../testing/cli.ts";

const ORIGINALS = join(import.meta.dirname, "../../../../examples/1-simple-loan/originals");
const files = readdirSync(ORIGINALS).map((name) => join(ORIGINALS, name));
const lines = (out: string): Record<string, unknown>[] => out.trimEnd().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);

test("says of each file what it is, how much, from when to when, and whose", async () => {
  await using place = await bench();
  const { out, exit } = await place.youju("read", ...files, "--json");
  expect(exit).toBe(0);
  const byKind = Object.groupBy((JSON.parse(out) as { files: { kind: string }[] }).files, ({ kind }) => kind);
  expect(byKind["wechat-bill-csv"]).toMatchObject([
    { records: 7, owner: "李明", problems: [], period: { from: "2024-03-01T18:10:00+08:00", to: "2024-10-08T12:03:41+08:00" } },
  ]);
  expect(byKind["weflow-json"]).toMatchObject([{ records: 15, owner: "wxid_liming0001", problems: [] }]);
});

test("prints every record on a line, without keys that have no value", async () => {
  await using place = await bench();
  const { out } = await place.youju("read", ...files, "--ndjson");
  const records = lines(out);
  expect(records).toHaveLength(22);
  expect(records.find(({ record, amount }) => record === "transfer" && amount === "20000.00")).toEqual({
    record: "transfer",
    at: "2024-03-01T18:10:00+08:00",
    atCertain: true,
    type: "transfer",
    typeText: "转账",
    counterparty: "大伟",
    amount: "20000.00",
    direction: "out",
    state: "received",
    remark: "借款",
    transactionId: "1000050001202403010010000000001",
    source: { original: expect.stringMatching(/^[0-9a-f]{64}$/) as string, at: { line: 24 } },
    recordId: expect.stringMatching(/-L24$/) as string,
  });
  expect(records.find(({ text }) => text === "九月一号前还你")).toMatchObject({ record: "message", side: "other", id: "wxid_zhangwei002", name: "大伟", type: "text" });
});

test("prints the part of a payment that came back", async () => {
  await using place = await bench();
  const bill = readFileSync(files.find((file) => file.endsWith(".csv"))!, "utf8");
  await place.write("账单.csv", bill.replace("对方已收钱", "已退款(￥30.50)"));
  const { out } = await place.youju("read", "账单.csv", "--ndjson");
  expect(lines(out).find(({ state }) => state === "refunded")).toMatchObject({ refunded: "30.50" });
});

test("the same file twice is told twice", async () => {
  await using place = await bench();
  const { out } = await place.youju("read", files[0]!, files[0]!, "--json");
  expect((JSON.parse(out) as { files: unknown[] }).files).toHaveLength(2);
});

test("--ndjson tells of problems on stderr", async () => {
  await using place = await bench();
  await place.write("空.csv", "");
  const ran = await place.youju("read", "空.csv", "--ndjson");
  expect(ran).toMatchObject({ exit: 0, out: "" });
  expect(ran.err).toMatch(/^ {2}空\.csv \[file-empty\] [^\n]+\n$/);
});

test("a file that is damaged is told, and is no wrong use", async () => {
  await using place = await bench();
  await place.write("坏.zip", readFileSync(files[0]!).subarray(0, 40));
  await place.write("空.csv", "");
  const ran = await place.youju("read", "坏.zip", "空.csv");
  expect(ran).toMatchObject({ exit: 0, err: "" });
  expect(ran.out).toMatch(/空\.csv\n {2}! [^\n]+\[file-empty\]\n {4}怎么办：/);
});

test("a receipt has no records, and says what it is a receipt of; a folder does not call it empty", async () => {
  await using place = await bench();
  const sm3 = "0123456789abcdef".repeat(4);
  await place.write("证书/至信链.txt", ["区块链存证证书", "存证平台：至信链", "存证编号：AB20240302", `文件哈希（SM3）：${sm3}`, "上链时间：2024-03-02 10:15:00"].join("\n"));
  await place.write("证书/聊天.txt", "2024-03-01 18:10:00 李明\n借你两万\n\n2024-03-01 18:11:05 张伟\n收到\n");
  const { out } = await place.youju("read", "证书");
  expect(out).toContain("  至信链，编号 AB20240302，2024-03-02 10:15:00，1 个哈希，收进案件以后和里面的文件比对\n");
  expect(out).not.toContain("没有读出内容");
  const { files } = JSON.parse((await place.youju("read", "证书/至信链.txt", "--json")).out) as { files: { receipt?: unknown }[] };
  expect(files[0]).toMatchObject({ kind: "receipt-text", records: 0, receipt: { provider: "zhixin-chain", hashes: [{ value: sm3, algorithm: "sm3" }] } });
});
