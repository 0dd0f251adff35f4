/**
 * Every byte of a bundle's ZIP that is not the content of a file (APPNOTE 6.3.10): stored members one behind the other,
 * times 2000-01-01 00:00, from Unix with the rights 0644, no comment, and no extra field but what ZIP64 needs. Given
 * where a member stands and what its content is, nothing in these bytes is free.
 */
export interface ZipMember {
  /** The bytes of the whole name. */
  readonly name: Uint8Array;
  readonly bytes: number;
  readonly crc: number;
  /** Where its local header begins. */
  readonly at: number;
}

export const CENTRAL_BYTES = 46;
export const END_BYTES = 22;
export const END64_BYTES = 56 + 20;

/** A field with this value stands in the ZIP64 record instead. */
export const IN_ZIP64 = 0xffffffff;
export const COUNT_IN_ZIP64 = 0xffff;

export const STORED = 0;
const DAY = 0x2821;
const PLAIN = 10;
const ZIP64 = 45;
const UNIX = 3 << 8;
const FILE_0644 = 0o100644 * 0x10000;

const isLong = ({ bytes }: ZipMember): boolean => bytes >= IN_ZIP64;
const isFar = ({ at }: ZipMember): boolean => at >= IN_ZIP64;

/** Writes numbers of the given widths, low byte first. */
function fields(...parts: readonly (readonly [bytes: 1 | 2 | 4 | 8, value: number])[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, [bytes]) => sum + bytes, 0));
  const view = new DataView(out.buffer);
  let at = 0;
  for (const [bytes, value] of parts) {
    if (bytes === 8) view.setBigUint64(at, BigInt(value), true);
    else if (bytes === 4) view.setUint32(at, value, true);
    else view.setUint16(at, value, true);
    at += bytes;
  }
  return out;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Bit 11: the name is UTF-8, said only of names that are not ASCII. */
const flagsOf = ({ name }: ZipMember): number => (name.some((byte) => byte > 0x7f) ? 0x800 : 0);

export function localHeader(member: ZipMember): Uint8Array {
  const { bytes, crc, name } = member;
  const long = isLong(member);
  const extra = long ? fields([2, 1], [2, 16], [8, bytes], [8, bytes]) : fields();
  const size = long ? IN_ZIP64 : bytes;
  return joined(
    fields([4, 0x04034b50], [2, long ? ZIP64 : PLAIN], [2, flagsOf(member)], [2, STORED], [2, 0], [2, DAY]),
    fields([4, crc], [4, size], [4, size], [2, name.length], [2, extra.length]),
    name,
    extra,
  );
}

export function centralHeader(member: ZipMember): Uint8Array {
  const { bytes, at } = member;
  const long = isLong(member);
  const far = isFar(member);
  const inner = joined(long ? fields([8, bytes], [8, bytes]) : fields(), far ? fields([8, at]) : fields());
  const extra = inner.length === 0 ? inner : joined(fields([2, 1], [2, inner.length]), inner);
  const size = long ? IN_ZIP64 : bytes;
  return joined(
    fields([4, 0x02014b50], [2, UNIX], [2, long || far ? ZIP64 : PLAIN], [2, flagsOf(member)], [2, STORED]),
    fields([2, 0], [2, DAY], [4, member.crc], [4, size], [4, size], [2, member.name.length], [2, extra.length]),
    fields([2, 0], [2, 0], [2, 0], [4, FILE_0644], [4, far ? IN_ZIP64 : at]),
    member.name,
    extra,
  );
}

/** What stands behind the members: where their directory is; in a record of ZIP64 where one number of it is too long. */
export function endOf(count: number, directory: { readonly at: number; readonly bytes: number }): Uint8Array {
  const { at, bytes } = directory;
  const long = count >= COUNT_IN_ZIP64 || at >= IN_ZIP64 || bytes >= IN_ZIP64;
  const end = (disk: number, files: number, size: number, from: number): Uint8Array =>
    fields([4, 0x06054b50], [2, disk], [2, disk], [2, files], [2, files], [4, size], [4, from], [2, 0]);
  if (!long) return end(0, count, bytes, at);
  return joined(
    fields([4, 0x06064b50], [8, END64_BYTES - 32], [2, ZIP64], [2, ZIP64], [4, 0], [4, 0]),
    fields([8, count], [8, count], [8, bytes], [8, at]),
    fields([4, 0x07064b50], [4, 0], [8, at + bytes], [4, 1]),
    end(0xffff, COUNT_IN_ZIP64, IN_ZIP64, IN_ZIP64),
  );
}
