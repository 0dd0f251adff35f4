/**
 * A compound file (MS-CFB): a small file system of sectors, in which old Office programs keep their documents. Just enough
 * to take one stream out of it. Every number in it may be wrong: a chain of sectors is followed no further than there are
 * sectors, and ends where it leaves the file.
 */

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
/** Sector numbers from here on are marks: end of chain, free, table. */
const MARKS = 0xffff_fff8;
const SECTORS_IN_HEADER = 109;

export function isCompoundFile(head: Uint8Array): boolean {
  return MAGIC.every((byte, at) => head[at] === byte);
}

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

export interface CompoundFile {
  readonly names: readonly string[];
  /** As far as its sectors can be followed. */
  readonly stream: (name: string) => Uint8Array | undefined;
}

/** Undefined where the file has no readable directory. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile | undefined {
  if (!isCompoundFile(bytes) || bytes.length < HEADER_BYTES) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return undefined;
  const sectors = sectorsOf(bytes, 1 << shift, 1 << shift);
  const table = allocationTable(view, sectors);
  const directory = follow(sectors, table, view.getUint32(48, true));
  const entries = entriesOf(directory);
  const root = entries[0];
  if (root === undefined) return undefined;
  const cutoff = view.getUint32(56, true);
  const small = (): Sectors => sectorsOf(follow(sectors, table, root.start), 64, 0);
  const smallTable = (): Uint32Array => numbersOf(follow(sectors, table, view.getUint32(60, true)));
  return {
    names: entries.map(({ name }) => name),
    stream(name) {
      const entry = entries.find((one) => one.name.toLowerCase() === name.toLowerCase());
      if (entry === undefined) return undefined;
      const whole =
        entry.size < cutoff ? follow(small(), smallTable(), entry.start) : follow(sectors, table, entry.start);
      return whole.subarray(0, entry.size);
    },
  };
}

interface Sectors {
  readonly bytes: number;
  readonly count: number;
  readonly sector: (number: number) => Uint8Array;
}

function sectorsOf(data: Uint8Array, bytes: number, before: number): Sectors {
  return {
    bytes,
    count: Math.ceil(Math.max(0, data.length - before) / bytes),
    sector: (number) => data.subarray(before + number * bytes, before + (number + 1) * bytes),
  };
}

/** For each sector the one that follows it. */
function allocationTable(view: DataView, sectors: Sectors): Uint32Array {
  const parts: Uint8Array[] = [];
  const add = (number: number): void => {
    if (number < sectors.count && parts.length <= sectors.count)
      parts.push(padded(sectors.sector(number), sectors.bytes));
  };
  for (let n = 0; n < SECTORS_IN_HEADER; n += 1) add(view.getUint32(76 + n * 4, true));
  let next = view.getUint32(68, true);
  for (let steps = 0; next < sectors.count && steps <= sectors.count; steps += 1) {
    const numbers = numbersOf(sectors.sector(next));
    for (const number of numbers.subarray(0, -1)) add(number);
    next = numbers.at(-1) ?? MARKS;
  }
  return numbersOf(joined(parts));
}

/** The sectors of a chain put together. */
function follow(sectors: Sectors, table: Uint32Array, start: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let number = start;
  while (number < MARKS && number < sectors.count && parts.length < sectors.count) {
    parts.push(sectors.sector(number));
    number = table[number] ?? MARKS;
  }
  return joined(parts);
}

function entriesOf(directory: Uint8Array): readonly Entry[] {
  const entries: Entry[] = [];
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const length = Math.min(64, view.getUint16(at + 64, true));
    const name = new TextDecoder("utf-16le").decode(directory.subarray(at, at + Math.max(0, length - 2)));
    entries.push({ name, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) });
  }
  return entries;
}

function padded(bytes: Uint8Array, length: number): Uint8Array {
  if (bytes.length === length) return bytes;
  const whole = new Uint8Array(length).fill(0xff);
  whole.set(bytes);
  return whole;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, n) => view.getUint32(n * 4, true));
}
