import { describe, expect, test } from "vitest";
import { bench } from "./testing/cli.ts";

/** A recording of 20 ms, 8 kHz. */
function wav(): Uint8Array {
  const bytes = new Uint8Array(44 + 320);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode("RIFF....WAVEfmt "));
  view.setUint32(16, 16, true);
  view.setUint32(20, 0x0001_0001, true);
  view.setUint32(24, 8000, true);
  view.setUint32(28, 16_000, true);
  view.setUint32(32, 0x0010_0002, true);
  bytes.set(new TextEncoder().encode("data"), 36);
  view.setUint32(40, 320, true);
  return bytes;
}

/** A voice message of a tenth of a second in which nobody speaks, as WeChat keeps it. */
const VOICE = "AiMhU0lMS19WMwsA6bcDgUT+A3Qs+38MAOm3A4FFxtEz2t0ZvwwA6bcDgUXG0TPa3Rm/DADptwOBRcbRM9rdGb8MAOm3A4FFxtEz2t0Zvw==";

/** An engine that hears the length of what it is given. */
const ENGINE = `
import { readFileSync } from "node:fs";
import { basename } from "node:path";
const file = process.argv.at(-1);
console.log(JSON.stringify({ segments: [{ start: 0, end: 1.5, text: basename(file) + " " + readFileSync(file).length }] }));
`;

/** A place whose engine is this script, and which holds `录音.wav`. */
async function placeWith(script: string, more: Readonly<Record<string, string>> = {}) {
  const tools = await bench();
  await tools.write("engine.mjs", script);
  const place = await bench(undefined, "", { YOUJU_ASR_CMD: `"${process.execPath}" "${tools.dir}/engine.mjs"`, ...more });
  await place.write("录音.wav", wav());
  return {
    ...place,
    [Symbol.asyncDispose]: async () => {
      await tools[Symbol.asyncDispose]();
      await place[Symbol.asyncDispose]();
    },
  };
}

type Files = { readonly files: readonly { readonly path: string; readonly kind: string; readonly records: number; readonly problems: readonly { readonly code: string; readonly text: string }[] }[] };
const files = (out: string): Files["files"] => (JSON.parse(out) as Files).files;

describe("with an engine of the user's own", () => {
  test("a recording is read with its words", async () => {
    await using place = await placeWith(ENGINE);
    const { out, exit } = await place.youju("read", "录音.wav", "--json");
    expect(exit).toBe(0);
    expect(files(out)).toMatchObject([
      { path: "录音.wav", kind: "recording", records: 1, problems: [] },
      { path: "录音.wav.转写.json", kind: "transcript-json", records: 1, problems: [] },
    ]);
    const lines = (await place.youju("read", "录音.wav", "--ndjson")).out.trimEnd().split("\n").map((line) => JSON.parse(line) as object);
    expect(lines).toMatchObject([
      { record: "recording", type: "voice", durationMs: 20, format: "wav" },
      { record: "recording", type: "text", text: "recording.wav 364", source: { at: { ms: [0, 1500] } } },
    ]);
  });

  test("an import keeps the words beside the recording, and asks for none that are there", async () => {
    await using place = await placeWith(ENGINE);
    await place.write("别的.wav", new Uint8Array([...wav(), 0, 0]));
    await place.write("别的.srt", "1\n00:00:01,000 --> 00:00:02,000\n下个月还你\n");
    const { out } = await place.youju("import", "录音.wav", "别的.wav", "别的.srt", "--json");
    const { originals, case: id } = JSON.parse(out) as { originals: { path: string }[]; case: string };
    expect(originals.map(({ path }) => path).toSorted()).toEqual(["别的.srt", "别的.wav", "录音.wav", "录音.wav.转写.json"]);
    const shown = (await place.youju("assess", id)).out;
    expect(shown).toMatch(/录音\.wav\.转写\.json +录音的文字稿 +1 条 +录音\.wav 里说的话/u);
    expect(shown).toMatch(/别的\.srt +录音的文字稿 +1 条 +别的\.wav 里说的话/u);
  });

  test("a voice message of WeChat is handed to it as WAV", async () => {
    await using place = await placeWith(ENGINE);
    await place.write("语音.aud", Buffer.from(VOICE, "base64"));
    const { out } = await place.youju("read", "语音.aud", "--ndjson");
    expect(out).toMatch(/"format":"silk"/u);
    expect(out).toMatch(/"text":"recording\.wav 4844"/u);
  });

  test("a folder too", async () => {
    await using place = await placeWith(ENGINE);
    await place.write("案件/case.yaml", "creditor: { name: 李明 }\ndebtor: { name: 张伟 }\n");
    await place.write("案件/originals/录音.wav", wav());
    const { out } = await place.youju("import", "案件", "--json");
    expect(JSON.parse(out)).toMatchObject({ originals: [{ path: "录音.wav" }, { path: "录音.wav.转写.json", records: 1 }] });
  });
});

describe("an engine that does not do its work costs nothing else", () => {
  test.each([
    ["one that fails", "console.error('没有模型'); process.exit(3);", "transcribe-failed", "没有模型"],
    ["one that prints something else", "console.log('你好');", "transcribe-output", "segments"],
    ["one that goes on for ever", "setInterval(() => {}, 1000);", "transcribe-slow", "1 秒"],
  ])("%s", async (_, script, code, says) => {
    await using place = await placeWith(script, { YOUJU_ASR_SECONDS: "1" });
    const { out, exit } = await place.youju("read", "录音.wav", "--json");
    expect([exit, files(out).length, files(out)[0]!.records]).toEqual([0, 1, 1]);
    expect(files(out)[0]!.problems).toMatchObject([{ code }]);
    const imported = await place.youju("import", "录音.wav");
    expect(imported.exit).toBe(0);
    expect(imported.err).toContain(`录音.wav [${code}]`);
    expect(imported.err).toContain(says);
  });

  test("one that is not there", async () => {
    await using place = await bench(undefined, "", { YOUJU_ASR_CMD: "no-such-engine-anywhere" });
    await place.write("录音.wav", wav());
    expect(files((await place.youju("read", "录音.wav", "--json")).out)[0]!.problems).toMatchObject([{ code: "transcribe-failed" }]);
  });

  test("other files are never handed to it", async () => {
    await using place = await bench(undefined, "", { YOUJU_ASR_CMD: "no-such-engine-anywhere" });
    await place.write("话.srt", "1\n00:00:01,000 --> 00:00:02,000\n下个月还你\n");
    expect(files((await place.youju("read", "话.srt", "--json")).out)).toMatchObject([{ kind: "transcript-cues", problems: [] }]);
  });
});
