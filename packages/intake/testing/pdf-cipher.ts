/** Encryption of a PDF with a password, revision 3 of the standard handler (ISO 32000-1, 7.6.3): RC4, 128 bits. */
import { createHash } from "node:crypto";

export interface PdfCipher {
  /** What stands in the trailer. */
  readonly trailer: string;
  /** The content of a stream, of which each letter is a byte. */
  readonly encrypt: (content: string, object: number) => string;
}

const PADDING = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");
const ID = Buffer.from("00112233445566778899aabbccddeeff", "hex");
const MAY = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
const KEY_BYTES = 16;

export function pdfCipher(password: string): PdfCipher {
  const padded = Buffer.concat([Buffer.from(password, "latin1"), PADDING]).subarray(0, 32);
  const owner = nineteenTimesMore(rc4(many(padded), padded), many(padded));
  const key = many(Buffer.concat([padded, owner, MAY, ID]));
  const user = nineteenTimesMore(rc4(key, md5(Buffer.concat([PADDING, ID]))), key);
  const hex = (bytes: Buffer): string => bytes.toString("hex");
  return {
    trailer: `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${hex(owner)}> /U <${hex(user)}${"00".repeat(16)}> >> /ID [<${hex(ID)}> <${hex(ID)}>]`,
    encrypt: (content, object) => {
      const number = Buffer.from([object & 255, object >> 8, 0, 0, 0]);
      return rc4(md5(Buffer.concat([key, number])), Buffer.from(content, "latin1")).toString("latin1");
    },
  };
}

const md5 = (bytes: Buffer): Buffer => createHash("md5").update(bytes).digest();

function many(bytes: Buffer): Buffer {
  let hash = md5(bytes);
  for (let i = 0; i < 50; i += 1) hash = md5(hash.subarray(0, KEY_BYTES));
  return hash.subarray(0, KEY_BYTES);
}

function nineteenTimesMore(bytes: Buffer, key: Buffer): Buffer {
  let all = bytes;
  for (let i = 1; i <= 19; i += 1) all = rc4(key.map((byte) => byte ^ i) as Buffer, all);
  return all;
}

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, i) => i);
  const swap = (i: number, j: number): void => {
    [state[i], state[j]] = [state[j]!, state[i]!];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + state[i]! + key[i % key.length]!) % 256;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) % 256;
      j = (j + state[i]!) % 256;
      swap(i, j);
      return byte ^ state[(state[i]! + state[j]!) % 256]!;
    }),
  );
}
