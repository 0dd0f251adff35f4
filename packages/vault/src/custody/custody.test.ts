import { describe, expect, test } from "vitest";
import fc from "fast-check";
import type { Basis, Instant, LogEvent, LogLine, Original, Reading, Seal } from "@youju/model";
import { custodyFile, custodyText } from "./custody-text.ts";
import { custodyOf } from "./custody.ts";
import type { CustodyInput, SealSeen, StampSeen } from "./custody-input.ts";

const SHA = "a1".repeat(32);
const SM3 = "b2".repeat(32);
const ZIP = "c3".repeat(32);
const at = (text: string): Instant => `${text.replace(" ", "T")}+08:00` as Instant;
const cite = (rule: string): Basis => ({ rule, statute: rule.startsWith("CN-EV-OL") ? "在线诉讼规则" : "民事证据规定", article: `第${rule.replace(/\D/gu, "")}条` });

const ORIGINAL: Original = { sha256: SHA, sm3: SM3, bytes: 48_213, path: "聊天.json", importedAt: at("2026-11-23 09:00:00") };
const READING: Reading = { original: SHA, kind: "weflow-json", confidence: 1, records: 982, chats: [], problems: [] };

/** The log of a case: each event an hour after the one before. */
function log(...events: readonly LogEvent[]): NonNullable<CustodyInput["log"]> {
  const lines = events.map((event, i): LogLine => ({
    index: 10 + i * 3,
    text: JSON.stringify({ ...event, v: 1, at: at(`2026-11-23 ${String(9 + i).padStart(2, "0")}:00:00`), case: "k3", salt: "00" }),
  }));
  return { lines, size: 40 };
}

const IMPORT: LogEvent = { kind: "import", original: SHA, sm3: SM3, bytes: 48_213, path: "聊天.json", by: "youju 0.1.0", readAs: "weflow-json", records: 982, rows: "d4".repeat(32), modifiedAt: at("2026-11-20 21:30:00") };

const seal = (line = `${SHA}  data/originals/聊天.json`): Seal => ({ id: "20261124T101500-3f9a", at: at("2026-11-24 10:15:00"), manifest: `# 固化\n${line}\n`, stamps: [] });
const stamp = (more: Partial<StampSeen> = {}): StampSeen => ({ authority: "tsa", ok: true, checkable: true, time: at("2026-11-24 10:15:07"), signer: "CN=某某时间戳", trusted: true, ...more });
const sealed = (...stamps: StampSeen[]): SealSeen => ({ seal: seal(), stamps });

const input = (more: Partial<CustodyInput> = {}): CustodyInput => ({
  original: ORIGINAL, reading: READING, exhibit: { no: 1, name: "聊天记录（与“大伟”）" }, paths: new Map([[SHA, "聊天.json"], [ZIP, "打包.zip"]]),
  log: log(IMPORT), seals: [], receipts: [], said: [], matched: 0,
  now: { sha256: SHA, sm3: SM3, bytes: 48_213 }, at: at("2026-11-25 12:00:00"), cite, ...more,
});
const texts = (more: Partial<CustodyInput>): string[] => custodyOf(input(more)).events.map(({ text }) => text);

describe("who had what when", () => {
  test("came in under which name, with what program, of which device time, out of which ZIP", () => {
    const [first] = custodyOf(input({ log: log({ ...IMPORT, name: "聊天(1).json", archive: ZIP }) })).events;
    expect(first).toMatchObject({ kind: "came-in", at: "2026-11-23T09:00:00+08:00", entry: 10 });
    expect(first!.text).toBe("收进案件库：文件名“聊天(1).json”，48,213 字节，由 youju 0.1.0 收入；从压缩包“打包.zip”里取出；交来的设备说文件最后改动于 2026-11-20 21:30:00；读作“聊天记录”，982 条");
    const { modifiedAt: _, ...silent } = IMPORT;
    expect(texts({ log: log({ ...silent, adopted: true }) })[0]).toMatch(/没有说文件最后改动的时间；.*补记/u);
  });

  test("read again, sealed, stamped, exported, bundled, removed and brought back, in order of time", () => {
    const kinds = custodyOf(
      input({
        log: log(IMPORT, { kind: "read-again", original: SHA, readAs: "chatlab-json", records: 980, rows: SHA }, { kind: "export", originals: 2 }, { kind: "bundle", file: "立案包.zip", sha256: ZIP }, { kind: "remove", originals: [{ sha256: SHA, path: "聊天.json" }] }, { kind: "export", originals: 1 }, IMPORT, { kind: "delete-case", originals: [{ sha256: SHA, path: "聊天.json" }] }),
        seals: [sealed(stamp())],
        said: [{ on: at("2026-11-23 09:30:00"), text: "手机和原消息还在" }],
      }),
    ).events.map(({ kind }) => kind);
    expect(kinds).toEqual(["came-in", "said", "read", "handed-on", "handed-on", "removed", "came-in", "removed", "sealed", "stamped"]);
  });

  test("what is about other originals of the case is not told", () => {
    const other = { ...IMPORT, original: ZIP } as LogEvent;
    expect(texts({ log: log(other, IMPORT, { kind: "remove", originals: [{ sha256: ZIP, path: "打包.zip" }] }, { kind: "facts", facts: SHA }) })).toHaveLength(1);
  });

  test("entries of a later program and damaged ones are passed over", () => {
    const { lines } = log(IMPORT);
    expect(texts({ log: { size: 3, lines: [{ index: 0, text: "{" }, { index: 1, text: '{"v":2,"kind":"import"}' }, ...lines] } })).toHaveLength(1);
  });

  test("stamps that fail or cannot be checked are told as what they are", () => {
    const told = texts({ seals: [sealed(stamp({ ok: false }), stamp({ ok: false, checkable: false, authority: "国内机构", signer: undefined }))] });
    expect(told).toEqual([expect.stringContaining("收进案件库"), expect.stringContaining("列进固化清单 20261124T101500-3f9a"), expect.stringContaining("核对没有通过"), expect.stringContaining("SM2")]);
  });

  test("a folder that no vault holds says what nobody knows", () => {
    const { importedAt: _, ...bare } = ORIGINAL;
    const custody = custodyOf(input({ log: null, original: bare }));
    expect(custody.events).toEqual([]);
    expect(custody.now).toBe("unrecorded");
    expect(custody.unknown.join("")).toMatch(/没有收进案件库，没有日志：什么时候、从哪台设备、用什么名字、由谁放进来的，有据都不知道/u);
    expect(custody.altered.text).toContain("看不出有没有改过");
    expect(custodyText(custody)).toContain("经过\n  没有记录。\n");
  });
});

describe("could this have been altered?", () => {
  test("with a time stamp: not since, and what was before is said to be open", () => {
    const custody = custodyOf(input({ seals: [sealed(stamp(), stamp({ time: at("2026-11-24 10:15:03"), authority: "b" }))] }));
    expect(custody).toMatchObject({ now: "same", fixedSince: "2026-11-24T10:15:03+08:00" });
    expect(custody.altered.text).toBe("2026-11-24 10:15:03 以后没有改动，有“CN=某某时间戳”的时间戳为证；在那以前有没有改过，要靠别的东西说明。");
    const rules = custody.altered.points.map(({ when, basis }) => [when, basis.map(({ rule }) => rule)]);
    expect(rules).toEqual([["now", ["CN-EV-93"]], ["after", ["CN-EV-94", "CN-EV-IC11"]], ["after", ["CN-EV-93"]], ["before", ["CN-EV-OL18", "CN-EV-93", "CN-EV-TOOL"]], ["show", ["CN-EV-15", "CN-EV-SHOW"]]]);
  });

  test("with the log alone: one's own record, and said to be", () => {
    expect(custodyOf(input()).altered.text).toContain("这只是出借人自己的记录");
    expect(custodyOf(input({ seals: [sealed(stamp({ ok: false }))] })).fixedSince).toBeNull();
  });

  test("a stamp whose root is trusted goes before an earlier one that anybody may have made", () => {
    const { fixedBy } = custodyOf(input({ seals: [sealed(stamp({ trusted: undefined, time: at("2020-01-01 00:00:00"), signer: "CN=谁" }), stamp())] }));
    expect(fixedBy).toEqual({ at: "2026-11-24T10:15:07+08:00", who: "CN=某某时间戳", trusted: true });
  });

  test("a root that nobody confirmed is said to be to confirm", () => {
    const after = (trusted: boolean | undefined) => custodyOf(input({ seals: [sealed(stamp({ trusted }))] })).altered.points.find(({ when }) => when === "after")!.text;
    expect(after(undefined)).toContain("先到该机构的网站核对指纹");
    expect(after(true)).not.toContain("核对指纹");
  });

  test.each<[string, Partial<CustodyInput>, string, RegExp]>([
    ["other bytes", { now: { sha256: ZIP, sm3: SM3, bytes: 48_213 } }, "changed", /改过或者坏了/u],
    ["another SM3 alone", { now: { sha256: SHA, sm3: ZIP, bytes: 48_213 } }, "changed", /改过或者坏了/u],
    ["no bytes", { now: null }, "missing", /文件现在不在/u],
    ["another hash under its path in the seal", { seals: [{ seal: seal(`${ZIP}  data/originals/聊天.json`), stamps: [stamp()] }] }, "changed", /改过或者坏了/u],
  ])("%s", (_what, more, now, text) => {
    const custody = custodyOf(input(more));
    expect(custody).toMatchObject({ now, fixedSince: null });
    expect(custody.altered.text).toMatch(text);
    expect(custody.altered.points.map(({ when }) => when)).not.toContain("after");
  });

  test("a receipt is no stamp: it moves nothing until the service confirms it; a token that was verified does", () => {
    const receipt = { path: "证书.pdf", provider: "至信链", number: "6b6b", at: at("2024-03-02 10:15:00"), hash: "SM3", verified: false, trusted: undefined };
    const told = custodyOf(input({ receipts: [receipt] }));
    expect(told.fixedSince).toBeNull();
    expect(told.altered.points.find(({ text }) => text.includes("至信链"))).toMatchObject({ when: "after", basis: [{ rule: "CN-EV-OL16" }, { rule: "CN-EV-OL17" }, { rule: "CN-EV-94" }] });
    const token = custodyOf(input({ receipts: [{ ...receipt, provider: "CN=自己做的", verified: true }] }));
    expect(token.fixedBy).toEqual({ at: "2024-03-02T10:15:00+08:00", who: "CN=自己做的", trusted: false });
    expect(token.altered.text).toContain("它的根证书还要到该机构的网站核对");
  });

  test("no word of it says that a content is true", () => {
    const kinds: Reading["kind"][] = ["weflow-json", "wechat-bill-csv", "wechat-voucher-pdf", "recording", "unknown"];
    for (const kind of kinds) {
      const text = custodyText(custodyOf(input({ reading: { ...READING, kind }, seals: [sealed(stamp())] })));
      expect(text).not.toMatch(/内容属实|内容真实|证明真实|是真的[^，]/u);
    }
  });
});

describe("the factors of article 93", () => {
  test("are seven, each with what shows it or what has to be shown", () => {
    for (const more of [{}, { log: null }, { reading: undefined }, { reading: { ...READING, kind: "wechat-bill-csv" as const, problems: [{ code: "bill-row-short" as const, where: "", text: "", mend: "" }] } }]) {
      const { factors } = custodyOf(input(more));
      expect(factors.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6, 7]);
      for (const { shown, toShow } of factors) expect(shown.length + toShow.length).toBeGreaterThan(0);
    }
  });

  test("say of a chat what only the phone shows, and of a bill what the platform shows", () => {
    const chat = custodyOf(input({ matched: 3 })).factors;
    expect(chat[0]!.toShow.join("")).toContain("手机的型号");
    expect(chat[4]!.shown).toEqual(["其中 3 笔往来，在另一份来源不同的原件里也有，对得上"]);
    const bill = custodyOf(input({ reading: { ...READING, kind: "wechat-voucher-pdf" } })).factors;
    expect(bill[4]!.shown.join("")).toContain("平常业务");
    expect(bill[5]!.shown.join("")).toContain("盖章");
  });
});

describe("as text", () => {
  test("names every article in brackets, and where in the log each step stands", () => {
    const text = custodyText(custodyOf(input({ seals: [sealed(stamp())] })));
    expect(text).toContain("证据1　聊天记录（与“大伟”）\n  文件 聊天.json，48,213 字节\n");
    expect(text).toContain("  2026-11-23 09:00:00  收进案件库");
    expect(text).toContain("［日志第 10 条］");
    expect(text).toMatch(/要由出借人说明它的来源.*（在线诉讼规则第18条；民事证据规定第93条/u);
    expect(text.match(/（[一二三四五六七]）/gu)).toHaveLength(7);
  });

  test("of a whole case: one after the other, the same for the same input", () => {
    const reports = [custodyOf(input()), custodyOf(input({ exhibit: null }))];
    const file = custodyFile("李明诉张伟民间借贷", at("2026-11-25 12:00:00"), reports);
    expect(file).toBe(custodyFile("李明诉张伟民间借贷", at("2026-11-25 12:00:00"), reports));
    expect(file).toContain("“聊天.json”（没有列进证据目录）");
    expect(file.endsWith("\n")).toBe(true);
    expect(file).not.toContain("\r");
  });

  test("whatever is missing, there is an answer, and nothing is fixed without a stamp that holds", () => {
    const maybe = <T>(value: T) => fc.constantFrom(value, null);
    const any = fc.record({
      log: maybe(log(IMPORT)),
      now: fc.constantFrom<CustodyInput["now"]>({ sha256: SHA, sm3: SM3, bytes: 48_213 }, { sha256: ZIP, sm3: SM3, bytes: 1 }, null),
      seals: fc.array(fc.record({ ok: fc.boolean(), checkable: fc.boolean() }).map((more) => sealed(stamp(more))), { maxLength: 2 }),
      exhibit: maybe({ no: 2, name: "x" }),
    });
    fc.assert(
      fc.property(any, (more) => {
        const custody = custodyOf(input(more));
        expect(custody.altered.text).not.toBe("");
        const held = more.seals.some(({ stamps }) => stamps.some(({ ok }) => ok));
        expect(custody.fixedSince !== null).toBe(held && custody.now === "same");
        expect(custodyText(custody)).not.toMatch(/undefined|null|NaN/u);
      }),
      { numRuns: Number(process.env["YOUJU_RUNS"] ?? 100), ...(process.env["YOUJU_RUNS"] === undefined ? { seed: 20_261_123 } : {}) },
    );
  });
});
