/** The records of a BIFF stream (MS-XLS 2.1.4): a type, a length, and so many bytes. */

export const RECORD = {
  eof: 0x0a,
  formula: 0x06,
  date1904: 0x22,
  filePass: 0x2f,
  continue: 0x3c,
  codePage: 0x42,
  boundSheet: 0x85,
  mulRk: 0xbd,
  richString: 0xd6,
  xf: 0xe0,
  sharedStrings: 0xfc,
  labelShared: 0xfd,
  number: 0x203,
  label: 0x204,
  boolErr: 0x205,
  string: 0x207,
  rk: 0x27e,
  format: 0x41e,
  bof: 0x809,
} as const;

export interface BiffRecord {
  readonly type: number;
  readonly data: DataView<ArrayBufferLike>;
}

/** Yields the records of a part of the stream; ends where one is longer than what is left. */
export function* recordsOf(stream: Uint8Array): Generator<BiffRecord, void> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= stream.length;) {
    const [type, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (at + 4 + length > stream.length) return;
    yield { type, data: new DataView(stream.buffer, stream.byteOffset + at + 4, length) };
    at += 4 + length;
  }
}

/** The same with the records of one substream only, from its BOF to its EOF; what is embedded in it is left out. */
export function* substream(stream: Uint8Array): Generator<BiffRecord, boolean> {
  let depth = 0;
  for (const record of recordsOf(stream)) {
    if (record.type === RECORD.bof) depth += 1;
    else if (depth === 0) return false;
    if (record.type === RECORD.eof) depth -= 1;
    if (depth === 0) return true;
    if (depth === 1) yield record;
  }
  return false;
}
