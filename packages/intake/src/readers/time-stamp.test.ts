import { describe, expect, test } from "vitest";
import { readAll } from "../../testing/read-all.ts";

const bytes = (hex: string): Uint8Array<ArrayBuffer> => Uint8Array.from(hex.replaceAll(/\s/gu, "").match(/../gu)!, (byte) => parseInt(byte, 16));

const SIGNED_DATA = "06092a864886f70d010702 a0820400 308203fc 020103 310f 300d 0609608648016503040201 0500";
const TST_INFO = "060b2a864886f70d0109100104";
const DATA = "06092a864886f70d010701";
const REST = "00".repeat(900);

/** The beginnings of files, as authorities and mail programs write them. */
const ANSWER = bytes(`30820a00 3003020100 308209f7 ${SIGNED_DATA} 30820200 ${TST_INFO} ${REST}`);
const ANSWER_WITH_WORDS = bytes(`30820a00 30 20 020100 30 1b 0c19 ${"4f".repeat(25)} 308209da ${SIGNED_DATA} 30820200 ${TST_INFO} ${REST}`);
const TOKEN = bytes(`308209f7 ${SIGNED_DATA} 30820200 ${TST_INFO} ${REST}`);
const SIGNED_MAIL = bytes(`308209f7 ${SIGNED_DATA} 300b ${DATA} ${REST} ${TST_INFO} ${REST}`);
const CERTIFICATE = bytes(`308203f0 308202d8 a003020102 ${REST}`);

describe("time stamps", () => {
  test.each([
    ["an answer", ANSWER],
    ["an answer with words of the authority", ANSWER_WITH_WORDS],
    ["a token alone", TOKEN],
  ])("%s is known by its bytes, and has no records", async (_what, content) => {
    const { reading, records, problems } = await readAll(content);
    expect(reading).toMatchObject({ kind: "time-stamp", confidence: 1, records: 0 });
    expect([records, problems]).toEqual([[], []]);
  });

  test.each([
    ["a signed mail with a stamp upon its signature", SIGNED_MAIL],
    ["a certificate", CERTIFICATE],
    ["the words of it in text", new TextEncoder().encode("时间戳 .tsr 在附件里")],
  ])("%s is none", async (_what, content) => expect((await readAll(content)).reading.kind).not.toBe("time-stamp"));
});
