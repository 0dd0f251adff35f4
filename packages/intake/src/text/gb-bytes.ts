/** Characters back to their bytes in GBK, which the platform decodes and does not encode. */

interface Codes {
  readonly lead: readonly [number, number];
  readonly trail: readonly [number, number];
}

const ALL: Codes = { lead: [0x81, 0xfe], trail: [0x40, 0xfe] };

/** The characters of these two-byte codes, in their order. */
export function* gbCharacters({ lead, trail }: Codes): Generator<string> {
  for (const [high, low] of codes({ lead, trail })) yield character(high, low);
}

function* codes({ lead, trail }: Codes): Generator<readonly [number, number]> {
  for (let high = lead[0]; high <= lead[1]; high += 1) {
    for (let low = trail[0]; low <= trail[1]; low += 1) if (low !== 0x7f) yield [high, low];
  }
}

const decoder = new TextDecoder("gb18030");
const character = (high: number, low: number): string => decoder.decode(Uint8Array.of(high, low));

/** Character to code; made once, where it is wanted. */
let table: ReadonlyMap<string, number> | undefined;

function tableOfCodes(): ReadonlyMap<string, number> {
  const made = new Map<string, number>();
  for (const [high, low] of codes(ALL)) made.set(character(high, low), high * 256 + low);
  // What Windows makes of a lone 0x80; the euro sign has a code of two bytes as well, which old GBK does not know.
  return made.set("€", 0x80);
}

/** Undefined where some character has no code of one or two bytes. */
export function gbBytes(text: string): Uint8Array<ArrayBuffer> | undefined {
  table ??= tableOfCodes();
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const code = unit < 0x80 ? unit : table.get(text[at]!);
    if (code === undefined) return undefined;
    if (code > 0xff) bytes[length++] = code >> 8;
    bytes[length++] = code & 0xff;
  }
  return bytes.slice(0, length);
}
