import { describe, expect, test } from "vitest";
import type { CaseRecord, CheckListItem, DecisionInput, Transfer } from "@youju/model";
import { assessed, KEPT, STORY, story } from "./testing/assessed.ts";
import { at, bill, chat, day, fen, type Line, type Source } from "./testing/build.ts";

type File = Parameters<typeof assessed>[0];
const item = (file: File, id: string): CheckListItem => assessed(file).checkList.items.find((each) => each.id === id)!;
const tick = (id: string, value: Extract<DecisionInput, { kind: "checked" }>["value"]): DecisionInput => ({ kind: "checked", target: id, value });

function voucher(name: string, when: string, amount: string, id?: string, [payer, payee]: readonly [string, string] = ["李明", "张伟"]): Source {
  const { original, reading, records } = bill(name, [{ at: when, amount }]);
  const sealed = (record: CaseRecord): Transfer => ({
    id: record.id, source: record.source, kind: "transfer", type: "transfer", typeText: "转账", at: at(when), amount: fen(amount),
    payer: { name: payer }, payee: { name: payee }, ...(id === undefined ? {} : { transactionId: id }),
  });
  return { original, reading: { ...reading, kind: "wechat-voucher-pdf" }, records: records.map(sealed) };
}

const withChat = (lines: readonly Line[], more: readonly Source[] = [], inputs: readonly DecisionInput[] = []): File =>
  story(inputs, {}, [STORY.bill, chat("聊天.json", lines), ...more]);

const TEXT: Line[] = [{ at: "2024-02-20 09:00:00", text: "在吗" }, { at: "2024-11-01 20:00:00", text: "再宽限几天" }];

describe("the list for showing evidence", () => {
  test("eighteen items, each with level, who asks, articles; steps in an app only with the date of their source", () => {
    const { items, note, basis } = assessed(story()).checkList;
    expect(items.map(({ id }) => id)).toEqual(Array.from({ length: 18 }, (_, i) => `CHK-${i + 1}`));
    for (const { text, askedBy, basis: articles, steps } of items) {
      expect([text, askedBy].every((each) => each.length > 3)).toBe(true);
      expect(articles.length).toBeGreaterThan(0);
      for (const step of steps) expect(step.date).toMatch(/的菜单，可能已变$/u);
    }
    expect(items.find(({ id }) => id === "CHK-10")!.steps.map(({ id }) => id)).toEqual(["APP-1", "APP-9"]);
    expect(note).toContain("不等于证据不能用");
    expect(basis.map(({ rule }) => rule)).toEqual(["EVR-1", "EVR-8"]);
  });

  test("nothing in it says that evidence is not admitted", () => {
    const words = JSON.stringify(assessed(story()).checkList);
    for (const never of ["不予采信", "无效", "不采纳", "不能作为证据"]) expect(words).not.toContain(never);
  });

  test("a person ticks an item, says why another cannot be done, and takes it back", () => {
    const ticks = [tick("CHK-2", { state: "done", date: day("2026-11-20") }), tick("CHK-14", { state: "not-possible", note: "手机修过" }), tick("CHK-17", { state: "done" })];
    expect(item(story(ticks), "CHK-2")).toMatchObject({ state: "done", tick: { decision: "d1", date: "2026-11-20", note: null } });
    expect(item(story(ticks), "CHK-14")).toMatchObject({ state: "not-possible", tick: { note: "手机修过", date: "2026-11-23" } });
    expect(item(story([...ticks, { kind: "undo", target: "d3" }]), "CHK-17")).toMatchObject({ state: "open", tick: null });
    expect(item(story([...ticks, tick("CHK-14", { state: "done" })]), "CHK-14")).toMatchObject({ state: "done", tick: { note: null } });
  });

  test("ticking changes neither the sum nor the chain", () => {
    const { claim, chain, limitation } = assessed(story([tick("CHK-1", { state: "done" }), tick("CHK-4", { state: "not-possible" })]));
    expect({ claim, chain, limitation }).toEqual({ claim: assessed(story()).claim, chain: assessed(story()).chain, limitation: assessed(story()).limitation });
  });

  test("the phone is there because a person said so, of every chat", () => {
    expect(item(story([KEPT]), "CHK-1")).toMatchObject({ state: "in-records", found: { decisions: ["d1"] } });
    expect(item(story(), "CHK-1")).toMatchObject({ state: "open", found: null });
    const second = chat("旧手机.json", TEXT);
    expect(item(story([KEPT], {}, [STORY.bill, STORY.chat, second]), "CHK-1")).toMatchObject({ state: "open", found: { text: expect.stringContaining("2 份聊天里，你说过 1 份") } });
  });

  test("a voucher for each transfer, out and back, by number or by sum and day", () => {
    const [first, back] = [voucher("一.pdf", "2024-03-01 18:10:00", "20000", "T1"), voucher("二.pdf", "2024-10-08 12:05:00", "5000", undefined, ["张伟", "李明"])];
    const of = (...more: Source[]) => item(story([], {}, [STORY.bill, STORY.chat, ...more]), "CHK-10");
    expect(of()).toMatchObject({ state: "open", found: { text: "2 笔转账里，0 笔有盖章的转账电子凭证。还没有的：2024-03-01 转出的 20,000.00 元、2024-10-08 转来的 5,000.00 元。", sources: [] } });
    expect(of(first)).toMatchObject({ state: "open", found: { sources: [first.records[0]!.source] } });
    expect(of(first, back)).toMatchObject({ state: "in-records", found: { sources: [first.records[0]!.source, back.records[0]!.source] } });
    expect(item(story([tick("CHK-10", { state: "done" })]), "CHK-10")).toMatchObject({ state: "done", found: { text: expect.stringContaining("还没有的") } });
  });

  test.each([
    ["covers the loan", TEXT, "手上的聊天从 2024-02-20 到 2024-11-01。中间缺没缺，要在手机上对。"],
    ["begins after the loan", TEXT.slice(1), "手上的聊天从 2024-11-01 开始，第一笔借款在 2024-03-01，开口借钱那段不在里面。中间缺没缺，要在手机上对。"],
    ["has withdrawn lines", [...TEXT, { at: "2024-03-02 09:00:00", type: "withdrawn" as const }], "手上的聊天从 2024-02-20 到 2024-11-01。里面有 1 条撤回，打印时照样留着。中间缺没缺，要在手机上对。"],
  ])("what the chat %s says of gaps, and never that there are none", (_what, lines, text) => {
    expect(item(withChat(lines), "CHK-5")).toMatchObject({ state: "open", found: { text } });
  });

  test("days that stand in no export are a gap; those that another export covers are not", () => {
    const [early, late] = [chat("一.json", TEXT.slice(0, 1)), chat("二.json", TEXT.slice(1))];
    expect(item(story([], {}, [STORY.bill, early, late]), "CHK-5").found?.text).toContain("2024-02-20 到 2024-11-01 之间，哪一份导出里都没有");
    expect(item(story([], {}, [STORY.bill, early, late, STORY.chat]), "CHK-5").found?.text).toContain("2024-02-20 到 2024-03-01 之间");
    expect(item(story([], {}, [STORY.bill, early, chat("三.json", TEXT)]), "CHK-5").found?.text).not.toContain("之间");
  });

  test("voices with and without their words, and none", () => {
    const voices: Line[] = [{ at: "2024-03-02 09:00:00", type: "voice", text: "[语音 3 秒]" }, { at: "2024-03-03 09:00:00", type: "voice", text: "[语音 5 秒] 明天还" }];
    expect(item(withChat([...TEXT, ...voices]), "CHK-7")).toMatchObject({ state: "open", found: { text: "聊天里有 2 条语音，1 条还没有文字。" } });
    expect(item(withChat([...TEXT, ...voices]), "CHK-12").state).toBe("open");
    expect(item(withChat(TEXT), "CHK-7")).toMatchObject({ state: "open", found: { text: expect.stringContaining("没有语音，也没有放进录音；导出会漏东西") } });
    expect(item(withChat(TEXT), "CHK-12")).toMatchObject({ state: "open", found: { text: expect.stringContaining("没有音频、视频") } });
    const { original, reading } = bill("通话.m4a", []);
    expect(item(withChat(TEXT, [{ original, reading: { ...reading, kind: "recording" }, records: [] }]), "CHK-7")).toMatchObject({ state: "open", found: { text: "放进了 1 段录音。" } });
  });

  test.each([
    ["CHK-8", "image", "手上的聊天里有 1 处图片、文件或视频。"],
    ["CHK-9", "red-packet", "手上的聊天里有 1 处转账或红包。"],
  ] as const)("%s counts what has to be opened; an export without any settles nothing", (id, type, text) => {
    expect(item(withChat([...TEXT, { at: "2024-03-02 09:00:00", type }]), id)).toMatchObject({ state: "open", found: { text } });
    expect(item(withChat(TEXT), id)).toMatchObject({ state: "open", found: { text: expect.stringContaining("手机上有的话照做") } });
  });

  test("without a chat nothing is said of what it holds", () => {
    const file = story([], {}, [STORY.bill]);
    for (const id of ["CHK-1", "CHK-5", "CHK-7", "CHK-8", "CHK-9", "CHK-12"]) expect([id, item(file, id).state, item(file, id).found]).toEqual([id, "open", null]);
  });

  test("captures whose lines have no full date are to be taken again", () => {
    const shot = chat("截图.png", TEXT);
    const vague = (record: CaseRecord): CaseRecord => ({ ...record, atCertain: false });
    const of = (records: readonly CaseRecord[]) => item(story([], {}, [STORY.bill, { ...shot, reading: { ...shot.reading, kind: "wechat-screenshot" }, records }]), "CHK-6");
    expect(of(shot.records.map(vague))).toMatchObject({ state: "open", found: { text: expect.stringContaining("1 张截图上有看不出完整日期的") } });
    expect(of(shot.records)).toMatchObject({ state: "open", found: { text: expect.stringContaining("日子都看得出来") } });
    expect(item(story(), "CHK-6").found).toBeNull();
  });

  test("who he is counts as shown only where the chain has it strong", () => {
    expect(item(story(), "CHK-4").state).toBe("open");
    expect(item(story([], {}, [STORY.bill, STORY.chat, voucher("一.pdf", "2024-03-01 18:10:00", "20000", "T1")]), "CHK-4").state).toBe("in-records");
  });

  test("a seal with a time stamp is told, and what it does not do", () => {
    const stamp = (state: "granted" | "waiting") => ({ authority: "tsa", state, tries: 1 });
    const of = (...states: ("granted" | "waiting")[]) => item({ ...story(), seals: [{ id: "20261124T101500-3f9a", at: at("2026-11-24 10:15:00"), manifest: "", stamps: states.map(stamp) }] }, "CHK-15");
    expect(of("granted", "waiting")).toMatchObject({ state: "open", found: { text: expect.stringMatching(/^固化过 1 次，有时间戳，最近一次在 2026-11-24。盖的是这些文件/u) } });
    expect(of("waiting").found).toBeNull();
  });
});
