import { describe, expect, test } from "vitest";
import type { DecisionInput, ElementId } from "@youju/model";
import { assessed, story } from "../testing/assessed.ts";
import { bill, chat, type Line, sentAndReceived, type Source } from "../testing/build.ts";

type Marked = Extract<DecisionInput, { kind: "confirm-finding" }>["value"];

const SENT = sentAndReceived("2024-03-01 18:10:00", "2024-03-01 18:11:05", "2000", "T1");
const ROW = bill("账单.csv", [{ at: "2024-03-01 18:10:00", amount: "2000", id: "T1" }]);
const kept = ({ original }: Source): DecisionInput => ({ kind: "original-kept", target: original.sha256, value: "phone" });
const mark = ({ records }: Source, line: number, value: Marked): DecisionInput => ({ kind: "confirm-finding", target: records[line - 1]!.id, value });
const judged = (id: ElementId, inputs: DecisionInput[], sources: Source[]) => assessed(story(inputs, {}, sources)).chain.elements.find((each) => each.id === id)!;
const grade = (id: ElementId, inputs: DecisionInput[], sources: Source[]) => judged(id, inputs, sources).grade;

describe("M1 and M8: what stands beside what", () => {
  const words = chat("聊天.json", [{ at: "2024-03-01 18:15:00", text: "收到了" }]);
  const received = mark(words, 1, { finding: "receipt" });

  test.each<[string, DecisionInput[], Source[], string]>([
    ["a bill alone", [], [ROW], "fair"],
    ["a bill and his word for it, phone kept", [received, kept(words)], [ROW, words], "strong"],
    ["the same, with the export alone", [received], [ROW, words], "fair"],
    ["a kept bill is still a bill", [kept(ROW)], [ROW], "fair"],
    ["paper is no carrier of a chat", [received, { ...kept(words), value: "paper" } as DecisionInput], [ROW, words], "fair"],
    ["card and word of one conversation are one carrier", [kept(chat("聊天.json", SENT))], [chat("聊天.json", SENT)], "fair"],
  ])("%s", (_, inputs, sources, expected) => {
    expect(grade("delivery", inputs, sources)).toBe(expected);
  });

  test("a bill that only says that money was sent, and no receipt: not strong", () => {
    const sent = bill("账单.csv", [{ at: "2024-03-01 18:10:00", amount: "2000", id: "T1", state: "sent" }]);
    const card = chat("聊天.json", SENT.slice(0, 1));
    expect(grade("delivery", [kept(card)], [sent, card])).toBe("fair");
  });

  test("an export without notices shows no receipt", () => {
    const card = chat("聊天.json", SENT.slice(0, 1));
    expect(judged("delivery", [kept(card)], [card])).toMatchObject({ grade: "weak", proofs: [{ id: "D4", text: expect.stringContaining("没有看到收款回执") }] });
  });

  test("my remark on the bill and a doubted word of his are two weak ones", () => {
    const remarked = bill("账单.csv", [{ at: "2024-03-01 18:10:00", amount: "2000", id: "T1", remark: "借款" }]);
    const doubted = chat("聊天.json", [...SENT, { at: "2024-05-01 10:00:00", text: "会还你的" }, { at: "2024-05-01 10:01:00", type: "withdrawn" }]);
    const promise = mark(doubted, 3, { finding: "repay-promise" });
    expect(judged("agreement", [promise, kept(doubted)], [remarked, doubted])).toMatchObject({ grade: "fair", proofs: [{ id: "A4", grade: "weak" }, { id: "A8", grade: "weak" }] });
    expect(grade("agreement", [promise, kept(doubted)], [ROW, doubted])).toBe("weak");
  });

  test("what a proof says of courts is cited beside its element, and only there", () => {
    const rules = (id: ElementId, sources: Source[]) => judged(id, [], sources).basis.map((basis) => basis.rule);
    const remarked = bill("账单.csv", [{ at: "2024-03-01 18:10:00", amount: "2000", id: "T1", remark: "借款" }]);
    expect(rules("agreement", [remarked])).toContain("RJ-4");
    expect(rules("agreement", [ROW])).not.toContain("RJ-4");
    expect(rules("identity", [ROW])).toContain("RJ-2");
  });

  test("a remark that gives back does not lend", () => {
    const back = bill("账单.csv", [{ at: "2024-03-01 18:10:00", amount: "2000", remark: "还你上次借的" }]);
    expect(judged("agreement", [], [back]).proofs.map((proof) => proof.id)).toEqual(["A9"]);
  });
});

describe("M2: a withdrawn line near the words", () => {
  const lines: Line[] = [...SENT, { at: "2024-05-01 10:00:00", text: "欠你两千我记着" }, { at: "2024-05-01 10:01:00", type: "withdrawn" }];
  const source = chat("聊天.json", lines);
  const before: Line[] = [...lines.slice(0, 3), { at: "2024-05-01 10:01:00", text: "下月一定还" }];
  const owned = mark(source, 3, { finding: "acknowledgement", amount: "2000.00" });

  test("takes a grade, unless an export made before shows what it said", () => {
    expect(grade("agreement", [owned, kept(source)], [source])).toBe("fair");
    expect(grade("agreement", [owned, kept(source)], [source, chat("先导出的.json", before)])).toBe("strong");
    expect(grade("agreement", [owned, kept(source)], [source, chat("也撤回了.json", lines)])).toBe("fair");
    expect(grade("agreement", [owned, kept(source)], [source, chat("别人.json", before, { id: "wxid_other", names: ["别人"] })])).toBe("fair");
  });
});

describe("M3: two exports that say otherwise", () => {
  const lines = (text: string): Line[] => [...SENT, { at: "2024-05-01 10:00:00", text }];
  const source = chat("聊天.json", lines("欠你两千我记着"));
  const owned = mark(source, 3, { finding: "acknowledgement", amount: "2000.00" });
  const against = (other: Source) => assessed(story([owned, kept(source)], {}, [source, other]));
  const codes = (other: Source) => against(other).warnings.map((warning) => warning.code);

  test("make the words weak, and ask", () => {
    const other = chat("另一份.json", lines("欠你一千我记着"));
    expect(grade("agreement", [owned, kept(source)], [source, other])).toBe("weak");
    const asked = against(other).warnings.find((warning) => warning.code === "exports-contradict");
    expect(asked).toMatchObject({ text: expect.stringMatching(/欠你两千.*欠你一千/u), sources: [{}, {}] });
    expect(asked?.basis?.length).toBeGreaterThan(0);
  });

  test.each<[string, Line[]]>([
    ["the same words, other spaces", lines("欠你 两千我记着")],
    ["a line that is merely not there", SENT],
    ["another message of the same second", [...lines("欠你两千我记着"), { at: "2024-05-01 10:00:00", text: "真的" }]],
    ["words of mine in the same second", [...SENT, { at: "2024-05-01 10:00:00", side: "own", text: "什么时候还" }]],
  ])("no contradiction: %s", (_, other) => {
    expect(codes(chat("另一份.json", other))).not.toContain("exports-contradict");
    expect(grade("agreement", [owned, kept(source)], [source, chat("另一份.json", other)])).toBe("strong");
  });

  test("what M3 marked down does not add", () => {
    const twice = chat("聊天.json", [...lines("会还你的"), { at: "2024-06-01 10:00:00", text: "再等等" }]);
    const other = chat("另一份.json", lines("不会还你的"));
    const inputs = [mark(twice, 3, { finding: "repay-promise" }), mark(twice, 4, { finding: "extension-request" }), kept(twice)];
    expect(grade("agreement", inputs, [twice])).toBe("strong");
    expect(grade("agreement", inputs, [twice, other])).toBe("fair");
  });
});

describe("one request, several transfers", () => {
  const rows = bill("账单.csv", [{ at: "2024-03-01 18:10:00", amount: "2000" }, { at: "2024-03-01 18:12:00", amount: "3000" }, { at: "2024-03-20 09:00:00", amount: "700" }]);
  const asked = chat("聊天.json", [{ at: "2024-03-01 18:00:00", text: "借我五千" }]);
  const inputs = (amount: string): DecisionInput[] => [mark(asked, 1, { finding: "borrow-request", amount }), kept(asked)];
  const grades = (amount: string) => judged("agreement", inputs(amount), [rows, asked]).byLoan?.map((loan) => loan.grade);

  test("what was paid in the sitting adds up to it; another sum on another day is something else", () => {
    expect(grades("5000.00")).toEqual(["strong", "strong", "weak"]);
    expect(grades("6000.00")).toEqual(["fair", "fair", "weak"]);
  });
});
