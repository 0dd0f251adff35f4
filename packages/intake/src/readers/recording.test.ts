import { type Recording } from "@youju/model";
import { describe, expect, test } from "vitest";
import { mutated, randomFrom } from "../../testing/mutations.ts";
import { ORIGINAL, readAll } from "../../testing/read-all.ts";
import { aacOf, amrOf, amrWideOf, big, box, bytesOf, little, mp3Of, mp4Of, silkOf, wavOf } from "../../testing/sounds.ts";
import { detect, silkToWav } from "../index.ts";

type Bytes = Uint8Array<ArrayBuffer>;

async function heard(bytes: Bytes, chunkBytes?: number) {
  const { records, reading } = await readAll(bytes, chunkBytes === undefined ? {} : { chunkBytes });
  return { record: records[0] as Recording, count: records.length, codes: reading.problems.map(({ code }) => code), reading };
}

/** The head of a WAV of ADPCM at 8 kHz, which says 4000 bytes a second. */
const packed = (...more: readonly (string | readonly number[])[]): Bytes =>
  bytesOf("RIFF", little(5000), "WAVE", "fmt ", little(16), little(0x11, 2), little(1, 2), little(8000), little(4000), little(256, 2), little(4, 2), ...more);

const CREATED = Date.UTC(2024, 2, 1, 10, 10) / 1000;

describe("every kind of recording is known by its content, and says how long it is", () => {
  test.each([
    ["SILK of WeChat", () => silkOf(3), "voice-silk", "silk", 3000],
    ["SILK without 0x02", async () => (await silkOf(3)).slice(1), "voice-silk", "silk", 3000],
    ["SILK closed by a packet of length -1", async () => bytesOf(await silkOf(3), [0xff, 0xff]), "voice-silk", "silk", 3000],
    ["AMR", () => amrOf(4), "recording", "amr", 4000],
    ["AMR-WB", () => amrWideOf(4), "recording", "amr-wb", 4000],
    ["WAV", () => wavOf(2), "recording", "wav", 2000],
    ["WAV with chunks before its sound", () => wavOf(2, { extra: [...bytesOf("LIST", little(5), "INFOx", [0])] }), "recording", "wav", 2000],
    ["WAV of packed sound, whose samples are counted", () => bytesOf(packed("fact", little(4), little(16_000)), "data", little(4000), new Uint8Array(4000)), "recording", "wav", 2000],
    ["WAV of packed sound, uncounted", () => bytesOf(packed(), "data", little(4000), new Uint8Array(4000)), "recording", "wav", 1000],
    ["WAV of a recorder that was killed", () => wavOf(2, { stated: 0 }), "recording", "wav", 2000],
    ["WAV out of a pipe", () => wavOf(2, { stated: 0xffff_ffff }), "recording", "wav", 2000],
    ["MP3", () => mp3Of(100), "recording", "mp3", 2612],
    ["MP3 behind a tag", () => mp3Of(100, { tag: true }), "recording", "mp3", 2612],
    ["MP3 that says its frames", () => mp3Of(100, { xing: true, tag: true }), "recording", "mp3", 2612],
    ["MP3 with a tag at its end", () => bytesOf(mp3Of(100), "TAG", new Uint8Array(125)), "recording", "mp3", 2612],
    ["MP3 of three frames", () => mp3Of(3), "recording", "mp3", 78],
    ["AAC", () => aacOf(100), "recording", "aac", 6400],
    ["M4A", () => mp4Of(), "recording", "m4a", 12_500],
    ["M4A with its table first", () => mp4Of({ first: true }), "recording", "m4a", 12_500],
    ["M4A with long times", () => mp4Of({ long: true }), "recording", "m4a", 12_500],
    ["M4A of a general brand", () => mp4Of({ brand: "mp42" }), "recording", "m4a", 12_500],
    ["3GP", () => mp4Of({ brand: "3gp4" }), "recording", "3gp", 12_500],
  ])("%s", async (_, make, kind, format, durationMs) => {
    const { record, count, codes, reading } = await heard(await make());
    expect(count).toBe(1);
    expect(codes).toEqual([]);
    expect(reading.kind).toBe(kind);
    expect(record).toEqual({
      kind: "recording",
      type: "voice",
      id: `${ORIGINAL.slice(0, 16)}-T0-${durationMs}`,
      source: { original: ORIGINAL, at: { ms: [0, durationMs] } },
      format,
      durationMs,
    });
  });

  test("a video is one, and less surely ours", async () => {
    const { record, reading } = await heard(mp4Of({ brand: "isom", pictures: true }));
    expect(record).toMatchObject({ type: "video", format: "mp4", durationMs: 12_500 });
    expect(reading.confidence).toBeLessThan(0.9);
  });

  test("the time of the device is kept and not relied on", async () => {
    const { record, reading } = await heard(mp4Of({ created: CREATED }));
    expect(record).toMatchObject({ at: "2024-03-01T18:10:00+08:00", atCertain: false });
    expect(reading.period).toEqual({ from: record.at, to: record.at });
    expect((await heard(mp4Of({ created: 0 }))).record.at).toBeUndefined();
  });

  test("the name never decides", async () => {
    expect(await detect(new Blob([await silkOf(1)]), "语音.amr")).toMatchObject({ kind: "voice-silk" });
    expect(await detect(new Blob([aacOf(20)]), "录音.mp3")).toMatchObject({ kind: "recording" });
    expect(await detect(new Blob([box("ftyp", "heic", big(0), "mif1")]), "录音.m4a")).toMatchObject({ kind: "unknown" });
    expect(await detect(new Blob([bytesOf([0xff, 0xfb, 0x90, 0], new Uint8Array(2000).fill(255))]), "x.mp3")).toMatchObject({ kind: "unknown" });
  });
});

describe("what is wrong with a recording is said, and what is there is counted", () => {
  test.each([
    ["a WAV cut in half", () => wavOf(2).slice(0, 16_044), "recording-cut", 1000, "文件写着有 2.0 秒，读得出的约 1.0 秒"],
    ["an AMR cut within a frame", () => amrOf(4).slice(0, 2000), "recording-cut", 1260, "读得出的约 1.3 秒"],
    ["an AMR with something else behind", () => bytesOf(amrOf(1), "html"), "recording-damaged", 1000, ""],
    ["an AMR with no frame", () => bytesOf("#!AMR\n"), "recording-empty", 0, ""],
    ["an AMR of several channels", () => bytesOf("#!AMR_MC1.0\n", new Uint8Array(99)), "recording-length-unknown", undefined, ""],
    ["an MP3 cut within a frame", () => mp3Of(100).slice(0, 417 * 50 + 9), "recording-cut", 1306, ""],
    ["an MP3 cut behind what it says", () => mp3Of(100, { xing: true }).slice(0, 417 * 51), "recording-cut", 1306, "文件写着有 2.6 秒"],
    ["an MP3 with a hole", () => bytesOf(mp3Of(50), new Uint8Array(1000).fill(9), mp3Of(50)), "recording-damaged", 2612, ""],
    ["an AAC cut within a frame", () => aacOf(100).slice(0, 5050), "recording-cut", 3200, ""],
    ["an M4A without its table", () => mp4Of().slice(0, 4000), "recording-cut", undefined, "看不出来"],
    ["an M4A cut behind its table", () => mp4Of({ first: true }).slice(0, 3000), "recording-cut", undefined, "文件写着有 12.5 秒"],
    ["an M4A with rubbish behind", () => bytesOf(mp4Of(), [0, 0, 0, 3, 1, 2, 3, 4]), "recording-damaged", 12_500, ""],
    ["an M4A in pieces that nobody counted", () => mp4Of({ seconds: 0, beside: box("mvex", box("mehd", big(0), big(0))) }), "recording-length-unknown", undefined, ""],
    ["a SILK cut within a packet", async () => (await silkOf(3)).slice(0, -5), "recording-cut", 2980, "读得出的约 3.0 秒"],
    ["a SILK of zeros", () => bytesOf("\u0002#!SILK_V3", new Uint8Array(400)), "recording-damaged", 0, ""],
    ["a SILK that was never filled", async () => bytesOf(await silkOf(1), new Uint8Array(4000)), "recording-damaged", 1000, ""],
    ["a SILK of nothing", () => bytesOf("\u0002#!SILK_V3"), "recording-empty", 0, ""],
  ])("%s", async (_, make, code, durationMs, says) => {
    const { record, codes, reading } = await heard(await make());
    expect(codes).toEqual([code]);
    expect(record.durationMs).toBe(durationMs);
    expect(record.check).toBe(true);
    expect(reading.problems[0]!.text).toContain(says);
  });

  test("the length of an M4A in pieces comes from where it is", async () => {
    const pieces = mp4Of({ seconds: 0, beside: box("mvex", box("mehd", big(0), big(9000))) });
    expect((await heard(pieces)).record.durationMs).toBe(9000);
  });

  test("a kind that was forced on another file gives no record", async () => {
    const { records, reading } = await readAll("你好", { kind: "recording" });
    expect(records).toEqual([]);
    expect(reading.problems[0]).toMatchObject({ code: "format-unknown" });
    expect((await readAll("你好", { kind: "voice-silk" })).reading.problems).toMatchObject([{ code: "recording-damaged" }]);
  });
});

describe("voice messages become WAV", () => {
  test("with the length that was recorded", async () => {
    const wav = await silkToWav(new Blob([await silkOf(2)]));
    const { record } = await heard(new Uint8Array(await wav!.arrayBuffer()));
    expect(record).toMatchObject({ format: "wav", durationMs: 2000 });
    expect(wav!.size).toBe(44 + 2 * 48_000);
  });

  test("what is there of a cut one, and nothing of what is none", async () => {
    const cut = await silkToWav(new Blob([(await silkOf(2)).slice(0, -5)]));
    expect(cut!.size).toBe(44 + 1980 * 48);
    expect(await silkToWav(new Blob(["你好"]))).toBeUndefined();
    expect(await silkToWav(new Blob([bytesOf("\u0002#!SILK_V3", new Uint8Array(400))]))).toBeUndefined();
  });
});

const WHOLE: readonly (readonly [string, () => Bytes | Promise<Bytes>])[] = [
  ["SILK", () => silkOf(1)],
  ["AMR", () => amrOf(2)],
  ["WAV", () => wavOf(1)],
  ["MP3", () => mp3Of(30)],
  ["MP3 with numbers", () => mp3Of(30, { xing: true, tag: true })],
  ["AAC", () => aacOf(30)],
  ["M4A", () => mp4Of({ pictures: true })],
  ["M4A, table first", () => mp4Of({ first: true })],
];

describe.each(WHOLE)("%s", (_, make) => {
  test("cut anywhere it is never longer than whole, and nothing is lost in silence", async () => {
    const bytes = await make();
    const whole = (await heard(bytes)).record.durationMs!;
    for (let tenth = 10; tenth < bytes.length; tenth += Math.max(10, Math.floor(bytes.length / 400) * 10)) {
      const { records, reading } = await readAll(bytes.slice(0, tenth));
      if (reading.kind === "unknown") continue;
      const { durationMs } = records[0] as Recording;
      expect(durationMs ?? 0).toBeLessThanOrEqual(whole);
      if (durationMs === whole) expect(reading.problems).not.toEqual([]);
    }
  });

  test("pieces of any size say the same", async () => {
    const bytes = await make();
    const whole = await heard(bytes);
    for (const chunkBytes of [1, 7, 64, 100, 1000]) expect(await heard(bytes, chunkBytes)).toEqual(whole);
  });

  test("damaged in any way it is one record or none, and no crash", async () => {
    for (const bytes of mutated(await make(), 30)) {
      const { records, reading } = await readAll(bytes);
      expect(records.length).toBeLessThanOrEqual(1);
      expect(reading.records).toBe(records.length);
    }
    expect(process.exitCode).toBeUndefined();
  });
});

test("random bytes behind a head hang nothing", async () => {
  const random = randomFrom(20_261_123);
  const heads = [bytesOf("\u0002#!SILK_V3"), bytesOf("#!AMR\n"), bytesOf("ID3", [3, 0, 0, 0, 0, 0, 0]), wavOf(1).slice(0, 12), mp4Of().slice(0, 24)];
  for (let n = 0; n < 50; n += 1) {
    const noise = Uint8Array.from({ length: 20_000 }, () => Math.floor(random() * 256));
    expect((await readAll(bytesOf(heads[n % heads.length]!, noise))).records.length).toBeLessThanOrEqual(1);
  }
});
