import { type CaseFile, type Chat, type Message, recordId } from "@youju/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess, type AssessOutcome } from "../assess.ts";
import { at, caseFile, chat, day, facts, fen, sentAndReceived, type Source } from "../testing/build.ts";
import { stitchedChats } from "./stitched-chats.ts";

type Said = Partial<Message> & { readonly text: string };

const RUNS = { numRuns: Number(process.env["YOUJU_RUNS"] ?? 100), ...(process.env["YOUJU_RUNS"] === undefined ? { seed: 20_261_123 } : {}) };

/** A screenshot of the chat with 张伟, or one cut above it. */
function shot(name: string, said: readonly Said[], title: string | null = "张伟"): Source {
  const sha256 = [...name].map((letter) => letter.codePointAt(0)!.toString(16)).join("").padEnd(64, "0").slice(0, 64);
  const key = title ?? "chat";
  const records = said.map((more, n): Message => {
    const source = { original: sha256, at: { page: 1, box: { x: 60, y: 100 + n * 80, width: 40 + more.text.length * 12, height: 60 } } };
    return { id: recordId(source), kind: "message", source, chat: key, side: "other", type: "text", ...more };
  });
  const listed: Chat = { key, group: false, members: title === null ? [] : [{ names: [title] }], ...(title === null ? {} : { name: title }) };
  const original = { sha256, sm3: sha256, bytes: 1000, path: name };
  return { original, reading: { original: sha256, kind: "wechat-screenshot", confidence: 0.95, records: records.length, chats: [listed], problems: [] }, records };
}

const T1 = at("2024-03-01 20:15:00");
const T2 = at("2024-05-02 09:00:00");
const LONG = { text: "在吗？想跟你借两万块周转一下，9月底前一定还给你" };
const SURE = { text: "行，你写个借条拍给我", side: "own" } as const;
const paid = (amount: string, more: Partial<Message> = {}): Said => ({ text: `[转账] ￥${amount}`, type: "transfer", side: "own", direction: "out", state: "received", amount: fen(amount), ...more });
const back = (amount: string, more: Partial<Message> = {}): Said => paid(amount, { side: "other", direction: "in", ...more });

const shown = (file: CaseFile): readonly string[] =>
  stitchedChats(file).flatMap(({ lines }) => lines.map(({ message, versions, gapBefore }) => `${gapBefore ? "… " : ""}${message.text}${versions.length > 1 ? ` ×${versions.length}` : ""}`));
const of = (...shots: readonly Source[]): CaseFile => caseFile(facts({ debtor: { name: "张伟" } }), shots);

describe("screenshots of one chat are one chat", () => {
  const A = shot("IMG_9.png", [{ ...LONG, at: T1 }, { ...SURE, at: T1 }, { text: "借条写好了，你看看", at: T1 }]);
  const B = shot("IMG_10.png", [SURE, { text: "借条写好了，你看看" }, paid("20000.00", { state: "sent" })]);
  const C = shot("IMG_11.png", [{ text: "借条写好了，你看看" }, paid("20000.00"), { text: "收到了，谢谢！利息按年息6%算" }]);
  const CHAT = [LONG.text, `${SURE.text} ×2`, "借条写好了，你看看 ×3", "[转账] ￥20000.00 ×2", "收到了，谢谢！利息按年息6%算"];

  test.each([[[A, B, C]], [[C, B, A]], [[B, A, C]]])("in order, whatever order they come in", (shots) => {
    expect(shown(of(...shots))).toEqual(CHAT);
  });

  test("the time above the first picture holds for all, and the later picture tells that the card was taken", () => {
    const [stitched] = stitchedChats(of(C, A, B));
    expect(stitched!.ids).toHaveLength(3);
    expect(stitched!.lines.map(({ message }) => [message.at, message.atCertain])).toEqual([[T1, undefined], [T1, undefined], [T1, undefined], [T1, false], [T1, false]]);
    expect(stitched!.lines[3]).toMatchObject({ message: { state: "received" }, versions: [{ at: T1 }, { at: T1 }] });
  });

  test("no overlap is a gap; by time, not by name, and what has no time comes last", () => {
    const late = shot("A.png", [{ text: "什么时候还钱", at: T2 }]);
    const whenever = shot("0.png", [{ text: "谁知道是哪天说的话" }]);
    expect(shown(of(whenever, late, A))).toEqual([LONG.text, SURE.text, "借条写好了，你看看", "… 什么时候还钱", "… 谁知道是哪天说的话"]);
  });

  test("a picture cut above the chat finds its place by its lines, and only by them", () => {
    expect(stitchedChats(of(A, shot("cut.png", [SURE, { text: "借条写好了，你看看" }, { text: "好的" }], null)))).toHaveLength(1);
    expect(stitchedChats(of(A, shot("cut.png", [{ text: "什么时候还钱" }], null)))).toHaveLength(2);
    expect(stitchedChats(of(A, shot("other.png", [{ ...LONG }, SURE], "王芳")))).toHaveLength(2);
  });

  test("short words, one card of a usual sum, another time and another figure join nothing", () => {
    const apart = (one: readonly Said[], other: readonly Said[]): number => shown(of(shot("1.png", one), shot("2.png", other))).length;
    expect(apart([LONG, { text: "在吗" }, { text: "在", side: "own" }], [{ text: "在吗" }, { text: "在", side: "own" }, SURE])).toBe(6);
    expect(apart([LONG, back("2000.00")], [back("2000.00"), SURE])).toBe(4);
    expect(apart([SURE, { ...LONG, at: T1 }], [{ ...LONG, at: T2 }, { text: "好" }])).toBe(4);
    expect(apart([SURE, { text: "我承认还欠你15000元，年底前全部结清" }], [{ text: "我承认还欠你16000元，年底前全部结清" }, LONG])).toBe(4);
  });

  test("two places that fit as well are no place", () => {
    const again = { text: "再不还我就去法院起诉你了，你想清楚", side: "own" } as const;
    expect(shown(of(shot("1.png", [LONG, again, again]), shot("2.png", [again, again, SURE])))).toHaveLength(6);
  });

  test("a line that an edge cuts is the whole one of the next picture", () => {
    const one = shot("1.png", [LONG, SURE, { text: "[图片或表情]", check: true }]);
    const two = shot("2.png", [LONG, SURE, { text: "借条写好了，身份证号发你了" }, { text: "好的" }]);
    expect(shown(of(one, two))).toEqual([`${LONG.text} ×2`, `${SURE.text} ×2`, "借条写好了，身份证号发你了 ×2", "好的"]);
  });

  test("times of unknown days stand where they stood, and do not hinder a picture whose day is known", () => {
    const undated = shot("1.png", [{ text: "昨天 21:14", side: "system", type: "system" }, LONG, SURE]);
    const dated = shot("2.png", [{ ...LONG, at: T1 }, { ...SURE, at: T1 }, { text: "好", at: T1 }]);
    expect(shown(of(undated, dated))).toEqual(["昨天 21:14", `${LONG.text} ×2`, `${SURE.text} ×2`, "好"]);
    expect(shown(of(undated))).toEqual(["昨天 21:14", LONG.text, SURE.text]);
  });

  test("property: any cuts of a chat, in any order of files, give the chat", () => {
    const words = fc.uniqueArray(fc.string({ unit: fc.constantFrom(..."借还钱月底前一定给你好的吗"), minLength: 12, maxLength: 30 }), { minLength: 4, maxLength: 25, selector: (text) => text.slice(0, 6) });
    fc.assert(
      fc.property(words, fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 9 }), fc.infiniteStream(fc.nat(999)), (lines, steps, names) => {
        const shots: Source[] = [];
        for (let from = 0, n = 0; from === 0 || from + 3 < lines.length + 2; from += steps[n++ % steps.length]!) {
          const part = lines.slice(from, from + 5).map((text) => ({ text }));
          if (part.length > 1) shots.push(shot(`${names.next().value}-${n}.png`, part));
        }
        expect(stitchedChats(of(...shots)).map((one) => one.lines.map(({ message }) => message.text))).toEqual([lines]);
      }),
      RUNS,
    );
  });
});

describe("payments in them count once", () => {
  const sums = (outcome: AssessOutcome) => {
    if (!outcome.ok) throw new Error(outcome.faults[0]!.code);
    const { loans, repayments, setAside } = outcome.assessment;
    return { loans: loans.map(({ principal, records }) => [principal, records.length]), repayments: repayments.map(({ amount, sources }) => [amount, sources.length]), aside: setAside.length };
  };
  const judged = (...sources: readonly Source[]) => sums(assess(of(...sources), { asOf: day("2024-12-31") }));
  const A = shot("1.png", [{ ...LONG, at: T1 }, { ...SURE, at: T1 }, paid("20000.00", { at: T1, state: "sent", remark: "借款" })]);
  const B = shot("2.png", [SURE, paid("20000.00", { remark: "借款" }), paid("20000.00", { side: "other", direction: "out" })]);

  test("a loan in two pictures, with its receipt in the second", () => {
    expect(judged(A, B)).toEqual({ loans: [["20000.00", 3]], repayments: [], aside: 0 });
  });

  test("two repayments of one sum under one time are two, in whatever pictures they stand", () => {
    const one = shot("3.png", [{ text: "这个月先还你这些，剩下的下月", at: T2 }, back("2000.00", { at: T2 })]);
    const two = shot("4.png", [{ text: "这个月先还你这些，剩下的下月", at: T2 }, back("2000.00", { at: T2 }), back("2000.00", { at: T2 })]);
    expect(judged(A, B, one, two).repayments).toEqual([["2000.00", 2], ["2000.00", 1]]);
  });

  test("the same payment in an export of the chat, a few minutes later than the picture can say", () => {
    const exported = chat("chat.json", sentAndReceived("2024-03-01 20:18:31", "2024-03-01 20:19:02", "20000"), { names: ["张伟"] });
    expect(judged(exported, A, B)).toEqual({ loans: [["20000.00", 5]], repayments: [], aside: 0 });
  });
});
