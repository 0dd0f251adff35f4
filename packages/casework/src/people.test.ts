import { expect, test } from "vitest";
import { people } from "./people.ts";
import { debtorChat } from "./debtor-chat.ts";
import { recordText } from "./record-text.ts";
import { sourceLines } from "./source-lines.ts";
import { assessed, said, STORY, story } from "./testing/assessed.ts";
import { bill, caseFile, chat, decided, facts } from "./testing/build.ts";
import { type Message, type Recording, recordId } from "@youju/model";

test("owners and others, most money first", () => {
  const strangers = bill("别的.csv", [{ at: "2024-03-05 18:10:00", amount: "88000", who: "王芳" }, { at: "2024-03-05 18:10:00", amount: "12", who: "早点铺", type: "merchant" }]);
  const { owners, others } = people(story([], {}, [STORY.bill, STORY.chat, strangers]));
  expect(owners).toMatchObject([{ key: "id:wxid_liming", names: ["李明"], messages: 10, party: "creditor" }]);
  expect(others).toMatchObject([
    { key: "name:王芳", paidOut: "88000.00", paidIn: "0.00", transfers: 1, party: null, foundIn: "微信支付账单" },
    { key: "id:wxid_zhangwei", names: ["大伟"], paidOut: "20000.00", paidIn: "5000.00", transfers: 2, messages: 10, party: "debtor", foundIn: "微信支付账单、聊天记录" },
  ]);
});

test("what was sent back did not go to them, and a repeated number hides nothing", () => {
  const source = bill("账单.csv", [
    { at: "2024-03-05 18:10:00", amount: "100", who: "小鱼", id: "100005" },
    { at: "2024-03-06 18:10:00", amount: "300", who: "小鱼", id: "100005" },
    { at: "2024-03-07 18:10:00", amount: "5000", who: "小鱼", state: "returned" },
    { at: "2024-03-08 18:10:00", amount: "50", who: "小鱼", state: "refunded", refunded: "20" },
    { at: "2024-03-09 18:10:00", amount: "70", who: "小鱼", state: "refunded" },
  ]);
  expect(people(caseFile(facts(), [source])).others).toMatchObject([{ names: ["小鱼"], paidOut: "430.00", transfers: 3 }]);
});

test("an answer is remembered", () => {
  const unnamed = { creditor: { name: "李明" }, debtor: { name: "张伟" } };
  const source = bill("账单.csv", [{ at: "2024-03-05 18:10:00", amount: "100", who: "小鱼" }]);
  const party = (more: Record<string, unknown>) => people(caseFile(facts({ ...unnamed, ...more }), [source])).others[0]!.party;
  expect(party({})).toBeNull();
  expect(party({ decisions: decided({ kind: "account-of", target: "debtor", value: { names: ["小鱼"] } }) })).toBe("debtor");
});

test("the chat to mark words in is the debtor's; every chat while nobody knows", () => {
  const other = chat("别的.json", [{ at: "2024-03-01 10:00:00", text: "在吗" }], { id: "wxid_other", names: ["小鱼"] });
  const [his, theirs] = [STORY.chat.records[0] as Message, other.records[0] as Message];
  const known = debtorChat(story([], {}, [STORY.chat, other]));
  expect([known(his), known(theirs)]).toEqual([true, false]);
  const unknown = debtorChat(caseFile(facts({ debtor: { name: "赵六" } }), [STORY.chat, other]));
  expect([unknown(his), unknown(theirs)]).toEqual([true, true]);
});

test("a record in a line for people", () => {
  expect(recordText(STORY.bill.records[1]!)).toBe("转账 大伟 “还你五千” 收入 ¥5,000.00 已收款");
  expect(recordText(STORY.chat.records[2]!)).toBe("[转账] ¥20,000.00");
  expect(recordText(STORY.chat.records[3]!)).toBe("[转账] ¥20,000.00 已收款");
  expect(recordText(STORY.chat.records[1]!)).toBe("九月一号前还你");
});

test("a line between its neighbours of the same original and chat", () => {
  const lines = sourceLines(story(), said(2), 1);
  expect(lines.map((line) => [line.place, line.text, line.asked])).toEqual([
    ["消息 1", "能不能借我两万", false],
    ["消息 2", "九月一号前还你", true],
    ["消息 3", "[转账] ¥20,000.00", false],
  ]);
  expect(sourceLines(story(), STORY.bill.records[0]!.id, 5).map((line) => line.place)).toEqual(["第 18 行", "第 19 行"]);
  expect(sourceLines(story(), "gone", 5)).toEqual([]);
});

test("what was said in a recording stands beside the chat and disturbs nothing", () => {
  const { original, reading } = chat("通话.srt", []);
  const spoken = (ms: readonly [number, number], more: Partial<Recording>): Recording => {
    const source = { original: original.sha256, at: { ms } };
    return { kind: "recording", type: "text", id: recordId(source), source, ...more };
  };
  const records = [spoken([0, 2500], { name: "说话人 1", text: "那两万你什么时候还" }), spoken([2500, 4000], { text: "下个月" })];
  const heard = story([], {}, [STORY.bill, STORY.chat, { original, reading: { ...reading, kind: "transcript-cues", records: 2 }, records }]);
  expect(people(heard).others).toEqual(people(story()).others);
  expect(sourceLines(heard, records[1]!.id, 1).map(({ place, name, text }) => [place, name, text])).toEqual([
    ["第 0.0–2.5 秒", "说话人 1", "那两万你什么时候还"],
    ["第 2.5–4.0 秒", null, "下个月"],
  ]);
  const marked = story([{ kind: "confirm-finding", target: records[1]!.id, value: { finding: "repay-promise" } }], {}, [STORY.bill, STORY.chat, { original, reading: { ...reading, kind: "transcript-cues", records: 2 }, records }]);
  expect(assessed(marked).warnings).toContainEqual(expect.objectContaining({ code: "mark-in-recording", sources: [records[1]!.source] }));
  expect(recordText(spoken([0, 754_900], { type: "voice", durationMs: 754_900 }))).toBe("录音 12:34");
  expect(recordText(spoken([0, 0], { type: "video" }))).toBe("录像");
});
