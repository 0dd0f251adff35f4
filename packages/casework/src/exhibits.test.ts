import { describe, expect, test } from "vitest";
import fc from "fast-check";
import type { CaseRecord, DecisionInput, OriginalKind } from "@youju/model";
import { anyCase } from "./testing/any-case.ts";
import { assessed, KEPT, said, story, STORY } from "./testing/assessed.ts";
import { at, bill, caseFile, chat, fen, type Source } from "./testing/build.ts";

const runs = { numRuns: Number(process.env.YOUJU_RUNS ?? 60), ...(process.env.YOUJU_RUNS === undefined ? { seed: 20_261_123 } : {}) };

const MARKS: DecisionInput[] = [
  KEPT,
  { kind: "confirm-finding", target: said(1), value: { finding: "borrow-request", amount: "20000.00" } },
  { kind: "confirm-finding", target: said(2), value: { finding: "due-term", date: "2024-09-01" as never } },
  { kind: "confirm-finding", target: said(10), value: { finding: "extension-request" } },
];

/** Any file beside the story, with nothing in it that proves anything. */
function beside(name: string, kind: OriginalKind, more: Partial<Source["original"]> = {}): Source {
  const { original, reading } = bill(name, []);
  const { owner: _, ...rest } = reading;
  return { original: { ...original, ...more }, reading: { ...rest, kind }, records: [] };
}

function voucher(name: string, row: { at: string; amount: string; id?: string }, [payer, payee]: readonly [string, string] = ["李明", "张伟"]): Source {
  const { original, reading, records } = bill(name, [row]);
  const sealed = (record: CaseRecord): CaseRecord => ({
    id: record.id, source: record.source, kind: "transfer", type: "transfer", typeText: "转账", at: at(row.at), amount: fen(row.amount),
    payer: { name: payer }, payee: { name: payee }, ...(row.id === undefined ? {} : { transactionId: row.id }),
  });
  return { original, reading: { ...reading, kind: "wechat-voucher-pdf", pages: 1, owner: { names: [] } }, records: records.map(sealed) };
}

describe("the list of evidence", () => {
  test("numbers the originals that prove something, each with its name, source and purpose", () => {
    const { listed, apart, basis } = assessed(story(MARKS)).exhibits;
    expect(apart).toEqual([]);
    expect(basis.map(({ rule }) => rule)).toEqual(["CN-EV-19"]);
    expect(listed.map(({ no, path, name, source, pages, records }) => [no, path, name, source, pages, records])).toEqual([
      [1, "聊天.json", "聊天记录（与“大伟”，2024-03至2024-11）", "出借人用软件从自己的微信导出，原始载体是登录该账号的手机", null, 10],
      [2, "账单.csv", "微信支付账单（2024-03至2024-10）", "出借人从微信支付的账单下载", null, 2],
    ]);
    expect(listed[0]!.purpose).toBe(
      "证明双方是借款关系：2024-03-01 对方说“能不能借我两万”，2024-11-01 对方说“再宽限几天”；款项已经交付：2024-03-01 出借人付给借款人 20,000.00 元；" +
        "还款期限的约定：2024-03-01 对方说“九月一号前还你”；还款的情况：2024-10-08 借款人付给出借人 5,000.00 元；" +
        "催款和诉讼时效：2024-11-01 对方说“再宽限几天”。",
    );
    expect(listed[1]!.purpose).toContain("款项已经交付：2024-03-01 出借人付给借款人 20,000.00 元");
  });

  test("what the chain says to the creditor of their weight stands in no purpose", () => {
    const words = JSON.stringify(assessed(story(MARKS)).exhibits);
    for (const inner of ["一面之词", "说明不了", "不能证明", "谁都可以改", "你自己"]) expect(words).not.toContain(inner);
  });

  test("vouchers come first, each of a payment that is counted, and no other", () => {
    const first = voucher("凭证一.pdf", { at: "2024-03-01 18:10:00", amount: "20000", id: "T1" });
    const back = voucher("凭证二.pdf", { at: "2024-10-08 12:03:41", amount: "5000" }, ["张伟", "李明"]);
    const other = voucher("凭证三.pdf", { at: "2024-05-01 18:10:00", amount: "700" }, ["王芳", "张伟"]);
    const { listed, apart } = assessed(story(MARKS, {}, [STORY.bill, STORY.chat, other, back, first])).exhibits;
    expect(listed.map(({ path }) => path)).toEqual(["凭证一.pdf", "凭证二.pdf", "聊天.json", "账单.csv"]);
    expect(listed[0]).toMatchObject({ pages: 1, name: "微信转账电子凭证（2024-03）" });
    expect(listed[0]!.purpose).toContain("对方的身份：2024-03-01 转账 20,000.00 元，实名：付款方李明，收款方张伟");
    expect(apart.map(({ path }) => path)).toEqual(["凭证三.pdf"]);
  });

  test("pictures of one chat stand together, also those without a marked line; another chat does not", () => {
    const shot = (name: string, lines: Parameters<typeof chat>[1], whom = "大伟"): Source => {
      const { original, reading, records } = chat(name, lines, { id: whom, names: [whom] });
      return { original, reading: { ...reading, kind: "wechat-screenshot", pages: 1 }, records };
    };
    const first = shot("图1.png", [{ at: "2024-03-01 17:00:00", text: "在吗" }]);
    const second = shot("图2.png", [{ at: "2024-03-01 18:02:00", text: "能不能借我两万" }]);
    const third = shot("图3.png", [{ at: "2024-03-01 19:00:00", text: "谢谢" }]);
    const mother = shot("妈妈.png", [{ at: "2024-03-01 17:30:00", text: "吃饭" }], "妈妈");
    const asked: DecisionInput = { kind: "confirm-finding", target: second.records[0]!.id, value: { finding: "borrow-request", amount: "20000.00" } };
    const owner: DecisionInput = { kind: "account-of", target: "debtor", value: { id: "大伟", names: ["大伟"] } };
    const { listed, apart } = assessed(story([asked, owner], {}, [STORY.bill, third, mother, first, second])).exhibits;
    expect(listed.map(({ no, path }) => [no, path])).toEqual([[1, "图1.png"], [2, "图2.png"], [3, "图3.png"], [4, "账单.csv"]]);
    expect(listed[0]).toMatchObject({ purpose: "证明前后完整：与证据2是同一段聊天。", pages: 1, name: "聊天截图（与“大伟”，2024-03）" });
    expect(listed[1]!.purpose).toContain("能不能借我两万");
    expect(apart.map(({ path }) => path)).toEqual(["妈妈.png"]);
  });

  test("a bank's list shows the holder of the account, with its number", () => {
    const { original, reading, records } = bill("流水.csv", [{ at: "2024-03-01 18:10:00", amount: "20000", id: "B1", who: "张伟" }]);
    const list: Source = { original, reading: { ...reading, kind: "bank-bill-csv", owner: { names: ["李明"], accounts: ["6222020200001234"] } }, records: records.map((record) => ({ ...record, counterpartyAccount: "6217****5678" })) };
    const { listed } = assessed(story([], {}, [list])).exhibits;
    expect(listed[0]!.purpose).toMatch(/对方的身份：2024-03-01 银行流水上对方的户名“张伟”，账号 6217\*{4}5678/u);
  });

  test("a bill of the debtor's own shows who paid whom as it was", () => {
    const his = bill("他的账单.csv", [{ at: "2024-03-01 18:10:00", amount: "20000", direction: "in", id: "T1", who: "李明" }], { owner: { names: ["大伟"] } });
    for (const { purpose } of assessed(story(MARKS, {}, [STORY.bill, STORY.chat, his])).exhibits.listed) {
      expect(purpose).not.toMatch(/借款人付给出借人 20,000/u);
    }
  });

  test("what proves nothing stands apart and says why", () => {
    const zip = beside("打包.zip", "zip");
    const inside = { ...STORY.bill, original: { ...STORY.bill.original, archive: zip.original.sha256 } };
    const { apart } = assessed(
      story(MARKS, {}, [
        inside, STORY.chat, zip,
        beside("空包.zip", "zip"), beside("笔记.docx", "unknown"), beside("通话.m4a", "recording"), beside("通话.srt", "transcript-cues"), beside("别的.srt", "transcript-cues"),
        beside("京东.csv", "other-bill"), beside("同事.json", "weflow-json"),
      ]),
    ).exhibits;
    expect(apart.map(({ path, name, why }) => [path, name, why.slice(0, 20)])).toEqual([
      ["打包.zip", "压缩包（打包.zip）", "压缩包，里面的文件另列为证据2；压缩包本"],
      ["空包.zip", "压缩包（空包.zip）", "压缩包，里面的文件逐个另列；压缩包本身也"],
      ["笔记.docx", "还不会读的文件（笔记.docx）", "有据不会读这个文件，不知道里面有什么。你"],
      ["通话.m4a", "录音（通话.m4a）", "录音里的话，证据链还没有用上。要作证据的"],
      ["通话.srt", "录音的文字稿（通话.srt）", "录音的文字稿，和录音放在一起；现在没有靠"],
      ["别的.srt", "录音的文字稿（别的.srt）", "录音的文字稿，还不知道是哪段录音的；现在"],
      ["京东.csv", "购物账单（京东.csv）", "里面没有算进借款、还款的往来。"],
      ["同事.json", "聊天记录（同事.json）", "里面还没有标出能证明什么的话，也没有算进"],
    ]);
  });

  test("many payments are counted and not all written out", () => {
    const days = Array.from({ length: 9 }, (_, i) => `2024-03-0${i + 1} 10:00:00`);
    const file = caseFile(story().facts, [bill("账单.csv", days.map((when) => ({ at: when, amount: "1000" }))), chat("聊天.json", [{ at: days[0]!, text: "在吗" }])]);
    const exhibit = assessed(file).exhibits.listed.find(({ path }) => path === "账单.csv");
    expect(exhibit!.purpose).toContain("等共 9 处");
    expect(exhibit!.proves.find(({ element }) => element === "delivery")?.sources).toHaveLength(9);
  });

  test("every original stands in the list once, numbers run from 1, and the order of the files changes nothing", () => {
    fc.assert(
      fc.property(anyCase, ({ facts, sources }) => {
        const { listed, apart } = assessed(caseFile(facts, sources)).exhibits;
        expect([...listed, ...apart].map(({ original }) => original).toSorted()).toEqual(sources.map(({ original }) => original.sha256).toSorted());
        expect(listed.map(({ no }) => no)).toEqual(listed.map((_, at) => at + 1));
        for (const { original, proves } of listed) {
          expect(proves.length).toBeGreaterThan(0);
          for (const { sources: places } of proves) for (const place of places) expect(place.original).toBe(original);
        }
        expect(assessed(caseFile(facts, sources.toReversed())).exhibits.listed).toEqual(listed);
      }),
      runs,
    );
  });
});
