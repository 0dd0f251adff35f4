import type { Recording } from "@youju/model";
import { describe, expect, test } from "vitest";
import { mutated } from "../../testing/mutations.ts";
import { ORIGINAL, readAll } from "../../testing/read-all.ts";
import { billText } from "../../testing/bill.ts";
import { chatlabLines, chatlabText, weflowText } from "../../testing/chats.ts";
import { clockMs } from "../transcript/clock.ts";
import { detect } from "../index.ts";

type Line = readonly [from: number, to: number, name: string | undefined, text: string | undefined];

async function heard(content: string | Uint8Array<ArrayBuffer>, options: Parameters<typeof readAll>[1] = {}) {
  const { records, reading, problems } = await readAll(content, options);
  const recordings = records as readonly Recording[];
  const lines = recordings.map(({ source: { at }, name, text }): Line => ("ms" in at ? [...at.ms, name, text] : [-1, "line" in at ? at.line : -1, name, text]));
  return { kind: reading.kind, lines, recordings, problems, reading };
}

const SRT = [
  "1",
  "00:00:01,000 --> 00:00:04,000",
  "说话人 1：那两万你什么时候还",
  "",
  "2",
  "00:00:04,500 --> 00:00:06,200",
  "说话人 2：<i>下个月</i>",
  "",
  "3",
  "00:01:00,000 --> 00:01:02,000",
  "2000",
  "",
].join("\r\n");
const SRT_LINES: Line[] = [
  [1000, 4000, "说话人 1", "那两万你什么时候还"],
  [4500, 6200, "说话人 2", "下个月"],
  [60_000, 62_000, undefined, "2000"],
];

describe("subtitles", () => {
  test("SRT", async () => {
    const { kind, lines, recordings, problems, reading } = await heard(SRT);
    expect([kind, problems, reading.records]).toEqual(["transcript-cues", [], 3]);
    expect(lines).toEqual(SRT_LINES);
    expect(recordings[0]).toEqual({
      kind: "recording",
      type: "text",
      id: `${ORIGINAL.slice(0, 16)}-T1000-4000`,
      source: { original: ORIGINAL, at: { ms: [1000, 4000] } },
      name: "说话人 1",
      text: "那两万你什么时候还",
    });
  });

  test.each([
    ["with a BOM", `\uFEFF${SRT}`],
    ["with plain line breaks", SRT.replaceAll("\r", "")],
    ["with points for commas", SRT.replaceAll(/,(\d{3})/gu, ".$1")],
    ["without empty lines between the cues", SRT.replaceAll("\r\n\r\n", "\r\n")],
    ["without numbers", SRT.replaceAll(/^\d\r\n/gmu, "")],
  ])("SRT %s", async (_, text) => {
    expect(await heard(text)).toMatchObject({ kind: "transcript-cues", lines: SRT_LINES, problems: [] });
  });

  test("WebVTT", async () => {
    const text = [
      "WEBVTT - 通话",
      "",
      "STYLE",
      "::cue { color: red }",
      "",
      "开头",
      "00:01.000 --> 00:04.000 align:start position:0%",
      "<v 李明>那两万你 <00:02.000>什么时候还</v>",
      "",
      "NOTE 这一段听不清",
      "没有人说过这句",
      "",
      "00:04.500 --> 00:06.200",
      "<v.loud 张伟>下个月 &amp; 一定",
      "还你",
    ].join("\n");
    expect(await heard(text)).toMatchObject({
      kind: "transcript-cues",
      problems: [],
      lines: [
        [1000, 4000, "李明", "那两万你 什么时候还"],
        [4500, 6200, "张伟", "下个月 & 一定\n还你"],
      ],
    });
  });

  test("times that are none lose no words", async () => {
    const { lines, problems, recordings } = await heard(SRT.replace("00:00:04,500", "00:99:04,500").replace("00:01:02,000", "00:00:02,000"));
    expect(lines).toEqual([SRT_LINES[0], [-1, 6, "说话人 2", "下个月"], [60_000, 60_000, undefined, "2000"]]);
    expect(problems).toEqual(["transcript-time-unreadable @ 文件 第 6 行"]);
    expect(recordings.map(({ check }) => check)).toEqual([undefined, true, true]);
  });

  test("the same times again have ids of their own", async () => {
    const { recordings } = await heard("00:01.000 --> 00:02.000\n一\n\n00:01.000 --> 00:02.000\n二\n");
    expect(recordings.map(({ id }) => id.slice(17))).toEqual(["T1000-2000", "T1000-2000#2"]);
  });

  test("tags without end take no time", async () => {
    const begun = performance.now();
    for (const piece of ["<v ", "{\\", "-->", "<1", "a:", "00:01 "]) await heard(`${SRT}\n${piece.repeat(100_000)}`);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  test("nothing said is said to be nothing", async () => {
    expect((await heard("WEBVTT\n\n")).problems).toEqual(["transcript-empty @ 文件"]);
  });
});

const TYPED: Line[] = [
  [5000, 12_000, "李明", "那两万你什么时候还"],
  [12_000, 65_000, "张伟", "下个月，10:30 我去银行"],
  [65_000, 65_000, "李明", "好"],
];

describe("plain words with times", () => {
  test.each([
    ["a person types, in brackets", "[00:05] 李明：那两万你什么时候还\n[00:12] 张伟：下个月，10:30 我去银行\n[01:05] 李明：好\n[01:05]\n", TYPED],
    ["a person types, bare", "00:05 李明：那两万你什么时候还\n\n00:12 张伟：下个月，10:30 我去银行\n01:05 李明：好", TYPED],
    ["a person types, in words", "5秒 李明：那两万你什么时候还\n12秒 张伟：下个月，10:30 我去银行\n1分05秒 李明：好", TYPED],
    ["a person types, in full width", "（00：05）李明：那两万你什么时候还\n（00：12）张伟：下个月，10:30 我去银行\n（01：05）李明：好", TYPED],
    [
      "Whisper prints",
      "[00:00.000 --> 00:03.240]  那两万你什么时候还\n[00:03.240 --> 00:05.000]  下个月\n",
      [
        [0, 3240, undefined, "那两万你什么时候还"],
        [3240, 5000, undefined, "下个月"],
      ],
    ],
    [
      "飞书妙记 exports",
      "和张伟的通话\n2024年3月1日 下午 8:15|1分钟 5秒\n\n关键词:\n两万、银行\n\n文字记录:\n\n说话人 1 00:00:05\n那两万你什么时候还\n\n说话人 2 00:00:12\n下个月，\n我去银行 10:30\n\n张伟 00:01:05\n好\n\n张伟 00:01:09\n再见\n",
      [
        [5000, 12_000, "说话人 1", "那两万你什么时候还"],
        [12_000, 65_000, "说话人 2", "下个月，\n我去银行 10:30"],
        [65_000, 69_000, "张伟", "好"],
        [69_000, 69_000, "张伟", "再见"],
      ],
    ],
    [
      "腾讯会议 exports",
      "李明(00:00:05): 那两万你什么时候还\n张伟(00:00:12): 下个月\n",
      [
        [5000, 12_000, "李明", "那两万你什么时候还"],
        [12_000, 12_000, "张伟", "下个月"],
      ],
    ],
  ] satisfies [string, string, Line[]][])("as %s", async (_, text, expected) => {
    expect(await heard(text)).toMatchObject({ kind: "transcript-text", lines: expected, problems: [] });
  });

  test("a name is one where names begin most lines, or come again", async () => {
    const { lines } = await heard("[00:05] 我说：你还钱\n[00:09] 你看\n[00:12] 他怎么讲\n[00:15] 没讲\n[00:20] 说话人1：哦\n");
    expect(lines.map(([, , name]) => name)).toEqual([undefined, undefined, undefined, undefined, "说话人1"]);
  });

  test("a time that goes back is spoken of where it is bare, and to be looked at in brackets", async () => {
    const bare = await heard("00:05 那两万呢\n10:30 见面说\n00:20 好\n11:00 走\n");
    expect(bare.lines.map(([from]) => from)).toEqual([5000, 630_000, 660_000]);
    const texts = "[00:05] 一\n[00:09] 二\n[00:07] 三\n" + Array.from({ length: 30 }, (_, n) => `[01:${10 + n}] 话\n`).join("");
    expect((await heard(texts)).recordings.slice(0, 3).map(({ check }) => check)).toEqual([undefined, true, true]);
  });

  test("lines before the first time are kept", async () => {
    const { lines } = await heard("李明：喂\n[00:05] 李明：那两万呢\n[00:12] 张伟：下个月\n");
    expect(lines[0]).toEqual([-1, 1, "李明", "喂"]);
    expect(lines).toHaveLength(3);
  });

  test("without any times it is read where it is asked for", async () => {
    const { lines, problems, kind } = await heard("李明：那两万呢\n张伟：下个月\n李明：好\n", { kind: "transcript-text" });
    expect([kind, problems]).toEqual(["transcript-text", ["transcript-no-times @ 文件"]]);
    expect(lines).toEqual([
      [-1, 1, "李明", "那两万呢"],
      [-1, 2, "张伟", "下个月"],
      [-1, 3, "李明", "好"],
    ]);
  });

  test.each([
    ["a copied chat", "18:10 在吗\n18:12 在\n18:15 能不能借我两万\n"],
    ["a copied chat with names", "张伟 2024-03-01 18:10:00\n在吗\n李明 2024-03-01 18:11:00\n在\n"],
    ["a letter that names a time", "明天见。\n00:30 的车\n到了给我打电话\n"],
    ["a list of times", "18:10:00\n18:12:00\n"],
    ["nothing of the kind", "今天天气不错"],
  ])("%s is none", async (_, text) => {
    expect((await detect(new Blob([text]), "文字稿.txt")).kind).not.toMatch(/transcript/u);
  });
});

const segments = [
  { id: 0, start: 0, end: 3.24, text: " 那两万你什么时候还", no_speech_prob: 0.01 },
  { id: 1, start: 3.24, end: 5, text: " 下个月", no_speech_prob: 0.01 },
  { id: 2, start: 5, end: 8, text: " 谢谢观看", no_speech_prob: 0.9 },
];
const SAID: Line[] = [
  [0, 3240, undefined, "那两万你什么时候还"],
  [3240, 5000, undefined, "下个月"],
  [5000, 8000, undefined, "谢谢观看"],
];
const TWO: Line[] = [
  [1200, 3400, "张伟", "那两万你什么时候还"],
  [3400, 5000, "说话人 2", "下个月还你"],
];

describe("the JSON of engines", () => {
  test.each([
    ["Whisper", { text: "…", segments, language: "zh" }],
    ["Whisper with a long text first", { text: "好".repeat(70_000), segments }],
    ["a bare list", segments],
    ["whisper.cpp", { systeminfo: "…", transcription: segments.map(({ start, end, text }) => ({ timestamps: { from: "…", to: "…" }, offsets: { from: start * 1000, to: end * 1000 }, text })) }],
    ["a pipeline of chunks", { text: "…", chunks: segments.map(({ start, end, text }) => ({ timestamp: [start + 0, end + 0], text })) }],
    ["written times", { segments: segments.map(({ text }, n) => ({ start: `00:00:0${["0", "3,240", "5"][n]}`, end: `00:00:0${["3,240", "5", "8"][n]}`, text })) }],
  ])("%s", async (_, value) => {
    const { kind, lines, problems } = await heard(JSON.stringify(value, null, 1));
    expect([kind, problems]).toEqual(["transcript-json", []]);
    expect(lines).toEqual(SAID);
  });

  test("a sentence that Whisper doubts is to be looked at", async () => {
    expect((await heard(JSON.stringify({ segments }))).recordings.map(({ check }) => check)).toEqual([undefined, undefined, true]);
  });

  const sentences = [
    { start_time: "1200", stop_time: "3400", contents: [{ content: "那两万" }, { content: "你什么时候还" }] },
    { start_time: "3400", stop_time: "5000", contents: [{ content: "下个月还你" }] },
  ];
  test.each([
    ["飞书, paragraphs in data", { code: 0, data: { paragraphs: [{ speaker: { user_name: "张伟" }, start_time: "1200", sentences: [sentences[0]] }, { speaker: { name: "说话人 2" }, sentences: [sentences[1]] }] } }],
    ["飞书, flat", { paragraphs: [{ speaker: "张伟", start_time: 1200, end_time: 3400, text: "那两万你什么时候还" }, { speaker: 2, start_time: 3400, end_time: 5000, text: "下个月还你" }] }],
    ["火山", { result: { text: "…", utterances: [{ speaker: "张伟", start_time: 1200, end_time: 3400, text: "那两万你什么时候还", words: [{ start_time: 1200, text: "那" }] }, { speaker: "2", start_time: 3400, end_time: 5000, text: "下个月还你" }] } }],
    ["讯飞", [{ bg: "1200", ed: "3400", onebest: "那两万你什么时候还", speaker: "张伟" }, { bg: "3400", ed: "5000", onebest: "下个月还你", speaker: "2" }]],
  ])("%s", async (_, value) => {
    expect(await heard(JSON.stringify(value))).toMatchObject({ kind: "transcript-json", lines: TWO, problems: [] });
  });

  test.each([
    ["milliseconds under the names of seconds", { sentence_info: [{ start: 380, end: 4500, text: "那两万你什么时候还" }] }, [380, 4500], "毫秒"],
    ["seconds under the names of milliseconds", { sentences: [{ start_time: 3, end_time: 5, text: "那两万你什么时候还" }] }, [3000, 5000], "秒"],
  ])("%s are seen and told", async (_, value, times, unit) => {
    const { lines, reading } = await heard(JSON.stringify(value));
    expect(lines[0]!.slice(0, 2)).toEqual(times);
    expect(reading.problems).toMatchObject([{ code: "transcript-unit" }]);
    expect(reading.problems[0]!.text).toContain(`已按${unit}读取`);
  });

  test("a cut file gives what was whole, a bad element is one problem", async () => {
    const text = JSON.stringify({ data: { segments } }, null, 1);
    const cut = await heard(text.slice(0, text.indexOf("谢谢")));
    expect(cut.lines).toEqual(SAID.slice(0, 2));
    expect(cut.problems).toEqual(["transcript-cut @ 文件 第 22 行"]);
    const bad = await heard(text.replace('"end": 5', '"end": 五'));
    expect(bad.lines).toEqual([SAID[0], SAID[2]]);
    expect(bad.problems).toEqual(["transcript-line-unreadable @ 文件 第 11 行"]);
  });

  test("an element without a time keeps its words", async () => {
    const { lines, problems } = await heard(JSON.stringify({ segments: [...segments.slice(0, 1), { text: "没有时间" }] }));
    expect(lines).toEqual([SAID[0], [-1, 1, undefined, "没有时间"]]);
    expect(problems).toEqual(["transcript-time-unreadable @ 文件 第 1 行"]);
  });
});

test("chats and bills are no transcripts", async () => {
  const chats = [chatlabText([{ content: "在吗" }]), chatlabLines([{ content: "在吗" }]), weflowText([{ content: "在吗" }]), billText()];
  for (const text of chats) expect((await detect(new Blob([text]), "文字稿.srt")).kind).not.toMatch(/transcript/u);
});

test("times of a recording", () => {
  expect(["0:05", "00:05,5", "1:02:03.250", "01：02", "2小时1分3秒", "59秒"].map(clockMs)).toEqual([5000, 5500, 3_723_250, 62_000, 7_263_000, 59_000]);
  expect(["01:75", "1:75:00", "5", "", "1分", "00:05,1234"].map(clockMs)).toEqual(Array.from({ length: 6 }, () => undefined));
});

const WHOLE: readonly (readonly [string, string])[] = [
  ["SRT", SRT],
  ["plain words", TYPED.map(([from, , name, text]) => `[${Math.floor(from / 60_000)}:${String((from / 1000) % 60).padStart(2, "0")}] ${name}：${text}\n`).join("")],
  ["JSON", JSON.stringify({ code: 0, data: { segments } }, null, 1)],
];

describe.each(WHOLE)("%s", (_, text) => {
  const bytes = new TextEncoder().encode(text);

  test("pieces of any size say the same", async () => {
    const whole = await heard(text);
    expect(whole.lines.length).toBeGreaterThan(2);
    for (const chunkBytes of [1, 2, 3, 7, 50, 333]) expect(await heard(text, { chunkBytes })).toEqual(whole);
  });

  test("cut at every tenth byte, what comes is a beginning of what was said", async () => {
    const { lines, kind } = await heard(text);
    for (let end = 10; end < bytes.length; end += 10) {
      const cut = await heard(bytes.slice(0, end), { kind });
      const before = Math.max(0, cut.lines.length - 1);
      expect(cut.lines.slice(0, Math.max(0, before - 1))).toEqual(lines.slice(0, Math.max(0, before - 1)));
    }
  });

  test("damaged in any way nothing crashes, and ids stay apart", async () => {
    for (const damaged of mutated(bytes)) {
      const { recordings, reading } = await heard(damaged);
      expect(new Set(recordings.map(({ id }) => id)).size).toBe(recordings.length);
      expect(reading.records).toBe(recordings.length);
    }
  });
});

test("a hundred thousand lines come in pieces, and quickly", async () => {
  const line = (n: number): string => `[${Math.floor(n / 3600)}:${String(Math.floor(n / 60) % 60).padStart(2, "0")}:${String(n % 60).padStart(2, "0")}] 李明：第 ${n} 句\n`;
  const text = Array.from({ length: 100_000 }, (_, n) => line(n)).join("");
  const { reading } = await heard(text);
  expect(reading).toMatchObject({ kind: "transcript-text", records: 100_000, problems: [] });
});

test.each([
  ["transcript-cues", "1\n00:00:01,000 --> 00:00:04,000\n"],
  ["transcript-text", "[00:01 - 00:04] 喂\n[00:05 - 00:07] "],
] as const)("%s: words without another time come in pieces, and none is lost", async (kind, head) => {
  const { recordings } = await heard(head + "那两万你什么时候还\n".repeat(50_000), { kind });
  expect(recordings.length).toBeGreaterThan(4);
  expect(recordings.map(({ text }) => text).join("\n").match(/两万/gu)).toHaveLength(50_000);
  expect(new Set(recordings.map(({ id }) => id)).size).toBe(recordings.length);
});
