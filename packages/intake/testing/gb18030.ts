/** The platform decodes GB18030 and does not encode it: the table is made once by decoding the codes one by one. */
let table: ReadonlyMap<string, readonly number[]> | undefined;

/** All two-byte codes, and the first four-byte ones, where `¥` and accented letters stand. */
function* codes(): Generator<readonly number[]> {
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) yield [lead, trail];
  }
  for (let second = 0x30; second <= 0x39; second += 1) {
    for (let third = 0x81; third <= 0xfe; third += 1) {
      for (let fourth = 0x30; fourth <= 0x39; fourth += 1) yield [0x81, second, third, fourth];
    }
  }
}

function tableOfCodes(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder("gb18030");
  return new Map([...codes()].map((code) => [decoder.decode(new Uint8Array(code)), code]));
}

export function toGb18030(text: string): Uint8Array<ArrayBuffer> {
  table ??= tableOfCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const known = table.get(character);
    if (code < 0x80) bytes.push(code);
    else if (known !== undefined) bytes.push(...known);
    else throw new RangeError(`not encoded here: ${character}`);
  }
  return new Uint8Array(bytes);
}
