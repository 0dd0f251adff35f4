/**
 * Opens the ZIP of a bundle without believing it. Only what {@link localHeader} and its like would write is accepted:
 * members stored one behind the other, so nothing can be packed, hidden, doubled or laid over something else, and no
 * stated size is used before it is known to fit.
 */
import { type Fault, fault, faultAt } from "@youju/model";
import { type BundleFile, MOST_FILES, type ZipSource } from "./bundle-source.ts";
import type { Fail, Findings } from "./findings.ts";
import { comparePaths, pathBook, shownPath } from "./paths.ts";
import {
  CENTRAL_BYTES,
  centralHeader,
  COUNT_IN_ZIP64,
  END64_BYTES,
  END_BYTES,
  endOf,
  IN_ZIP64,
  localHeader,
  STORED,
  type ZipMember,
} from "./zip-layout.ts";

const CHUNK = 1 << 20;
const COMMENT_MOST = 0xffff;
/** A header of the directory with the longest name and what ZIP64 adds. */
const LONGEST_HEADER = CENTRAL_BYTES + 0xffff + 64;
const END = 0x06054b50;

interface Directory {
  readonly count: number;
  readonly at: number;
  readonly bytes: number;
}

interface Member extends ZipMember {
  /** Below the folder of the bag. */
  readonly path: string;
}

export interface OpenedZip {
  /** The one folder in which everything lies. */
  readonly folder: string;
  readonly files: readonly BundleFile[];
}

/** Undefined where the ZIP cannot be read on; whatever is wrong is told to `findings`. */
export async function openZip(source: ZipSource, { fail }: Pick<Findings, "fail">): Promise<OpenedZip | undefined> {
  const { blob, name } = source;
  const directory = await directoryOf(blob);
  if ("code" in directory) return fail({ ...directory, at: { file: name } });
  const read = await membersOf(blob, directory, name, fail);
  if (read === undefined) return undefined;
  const end = endOf(directory.count, directory);
  const endAt = directory.at + directory.bytes;
  const altered = firstDifference(await bytesAt(blob, endAt, blob.size - endAt), end);
  if (altered !== undefined)
    fail(fault("bundle-zip-altered", { offset: endAt + altered, part: "结尾" }, { file: name }));
  if (!(await checkPlaces(blob, read, directory.at, name, fail))) return undefined;
  return named(blob, read, name, fail);
}

const bytesAt = async (blob: Blob, from: number, length: number): Promise<Uint8Array> =>
  new Uint8Array(await blob.slice(from, from + Math.max(0, length)).arrayBuffer());

/** Where the first byte that differs stands; undefined where both are the same. */
function firstDifference(found: Uint8Array, expected: Uint8Array): number | undefined {
  const most = Math.max(found.length, expected.length);
  for (let i = 0; i < most; i += 1) if (found[i] !== expected[i]) return i;
  return undefined;
}

/** Reads the end of the ZIP; a fault where there is none, or one that cannot be. */
async function directoryOf(blob: Blob): Promise<Directory | Fault> {
  if (blob.size === 0) return fault("bundle-not-zip", { why: "empty" });
  const tail = await bytesAt(blob, Math.max(0, blob.size - END_BYTES - END64_BYTES), END_BYTES + END64_BYTES);
  const view = new DataView(tail.buffer);
  const at = tail.length - END_BYTES;
  if (at < 0 || view.getUint32(at, true) !== END) return misplacedEnd(blob);
  const [disk, count, bytes, from] = [
    view.getUint16(at + 4, true),
    view.getUint16(at + 10, true),
    view.getUint32(at + 12, true),
    view.getUint32(at + 16, true),
  ];
  const needs64 = count === COUNT_IN_ZIP64;
  if (disk !== (needs64 ? COUNT_IN_ZIP64 : 0)) return alteredEnd(blob);
  const directory = needs64 ? directory64(view, at) : { count, bytes, at: from };
  const limit = blob.size - END_BYTES - (needs64 ? END64_BYTES : 0);
  if (directory === undefined) return alteredEnd(blob);
  if (directory.count > MOST_FILES) return fault("bundle-too-many", { count: directory.count, most: MOST_FILES });
  // The directory ends where the end begins, and has room for as many members as are stated.
  const room = directory.at + directory.bytes === limit && directory.bytes >= directory.count * CENTRAL_BYTES;
  return room ? directory : alteredEnd(blob);
}

const alteredEnd = ({ size }: Blob): Fault => fault("bundle-zip-altered", { offset: size - END_BYTES, part: "结尾" });

function directory64(view: DataView, end: number): Directory | undefined {
  const at = end - END64_BYTES;
  if (at < 0 || view.getUint32(at, true) !== 0x06064b50) return undefined;
  const [count, bytes, from] = [32, 40, 48].map((field) => Number(view.getBigUint64(at + field, true)));
  return { count: count!, bytes: bytes!, at: from! };
}

/** Something may stand behind the end: then the place where it should have been is told. */
async function misplacedEnd(blob: Blob): Promise<Fault> {
  const from = Math.max(0, blob.size - END_BYTES - COMMENT_MOST);
  const tail = await bytesAt(blob, from, blob.size - from);
  const view = new DataView(tail.buffer);
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === END)
      return fault("bundle-zip-altered", { offset: from + at + END_BYTES, part: "结尾的后面" });
  }
  return fault("bundle-not-zip", { why: "no-end" });
}

/** Reads the directory piece by piece. */
async function membersOf(
  blob: Blob,
  directory: Directory,
  name: string,
  fail: Fail,
): Promise<readonly Member[] | undefined> {
  const members: Member[] = [];
  const end = directory.at + directory.bytes;
  let window: Uint8Array = new Uint8Array();
  let windowAt = directory.at;
  let at = directory.at;
  while (members.length < directory.count) {
    if (at + LONGEST_HEADER > windowAt + window.length && windowAt + window.length < end) {
      window = await bytesAt(blob, at, Math.min(CHUNK, end - at));
      windowAt = at;
    }
    const member = memberAt(window.subarray(at - windowAt), at, name);
    if ("code" in member) return fail(member);
    members.push(member);
    at += centralHeader(member).length;
  }
  if (at === end) return members;
  return fail(fault("bundle-zip-altered", { offset: at, part: "目录" }, { file: name }));
}

/** One member out of the directory, whose header must be just what would be written for it. */
function memberAt(bytes: Uint8Array, offset: number, zip: string): Member | Fault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < CENTRAL_BYTES || view.getUint32(0, true) !== 0x02014b50)
    return fault("bundle-zip-altered", { offset, part: "目录" }, { file: zip });
  const name = bytes.slice(CENTRAL_BYTES, CENTRAL_BYTES + view.getUint16(28, true));
  const path = shownPath(new TextDecoder().decode(name));
  const place = placeOf(path, zip);
  if ((view.getUint16(8, true) & 1) === 1) return fault("bundle-packed", { how: "locked" }, place);
  if (view.getUint16(10, true) !== STORED) return fault("bundle-packed", { how: "packed" }, place);
  if (isSpecial(view.getUint32(38, true), name)) return fault("bundle-link", undefined, place);
  const member = { name, path, crc: view.getUint32(16, true), ...sizesOf(view, bytes, name.length) };
  const altered = firstDifference(bytes.subarray(0, centralHeader(member).length), centralHeader(member));
  if (altered !== undefined) return fault("bundle-zip-altered", { offset: offset + altered, part: "目录" }, place);
  return { ...member, path: new TextDecoder().decode(name) };
}

/** A folder, a link or a device: by the kind in the Unix rights, or by the `/` at the end of a folder's name. */
function isSpecial(attributes: number, name: Uint8Array): boolean {
  const kind = (attributes >>> 28) & 0xf;
  return (kind !== 0 && kind !== 8) || name.at(-1) === 0x2f;
}

function sizesOf(view: DataView, bytes: Uint8Array, nameBytes: number): { bytes: number; at: number } {
  const [size, at] = [view.getUint32(24, true), view.getUint32(42, true)];
  let field = CENTRAL_BYTES + nameBytes + 4;
  const long = (width: number): number => {
    const from = field;
    field += width;
    return from + 8 <= bytes.length ? Number(view.getBigUint64(from, true)) : 0;
  };
  const whole = size === IN_ZIP64 ? long(16) : size;
  return { bytes: whole, at: at === IN_ZIP64 ? long(8) : at };
}

/** Below the folder of the bag; the ZIP where nothing is left of the name. */
const placeOf = (path: string, zip: string): { readonly file: string } => ({
  file: path.slice(path.indexOf("/") + 1) || zip,
});

/** Every member begins where the one before ends, with the header that belongs there. */
async function checkPlaces(
  blob: Blob,
  members: readonly Member[],
  directoryAt: number,
  zip: string,
  fail: Fail,
): Promise<boolean> {
  let expected = 0;
  let sound = true;
  for (const member of members) {
    const place = placeOf(shownPath(member.path), zip);
    if (member.at !== expected) {
      fail(fault("bundle-zip-layout", { expected, found: member.at }, place));
      return false;
    }
    const head = localHeader(member);
    const left = directoryAt - member.at - head.length;
    if (member.bytes > left) {
      fail(fault("bundle-zip-beyond", { bytes: member.bytes, left: Math.max(0, left) }, place));
      return false;
    }
    const altered = firstDifference(await bytesAt(blob, member.at, head.length), head);
    if (altered !== undefined) {
      fail(fault("bundle-zip-altered", { offset: member.at + altered, part: "文件前面的头" }, place));
      sound = false;
    }
    expected += head.length + member.bytes;
  }
  if (expected === directoryAt) return sound;
  fail(fault("bundle-zip-layout", { expected, found: directoryAt }, { file: zip }));
  return false;
}

/** The files under their paths in the bag; a path that is not safe is told of and its file is not opened. */
function named(blob: Blob, members: readonly Member[], zip: string, fail: Fail): OpenedZip | undefined {
  const [first = ""] = members[0]?.path.split("/") ?? [];
  const wrong = pathBook();
  const files: BundleFile[] = [];
  let before = "";
  for (const member of members) {
    const trouble = wrong(member.path);
    if (trouble !== undefined) {
      fail(member.path === "" ? faultAt(trouble, { file: zip }) : trouble);
      continue;
    }
    const path = member.path.slice(first.length + 1);
    if (!member.path.startsWith(`${first}/`)) {
      fail(fault("bundle-folder-other", { folder: first }, { file: member.path }));
      continue;
    }
    if (comparePaths(before, member.path) > 0) fail(fault("bundle-path-order", undefined, { file: path }));
    before = member.path;
    const from = member.at + localHeader(member).length;
    files.push({ path, blob: blob.slice(from, from + member.bytes), crc: member.crc });
  }
  if (files.length > 0) return { folder: first, files };
  return fail(fault("bundle-not-zip", { why: "no-end" }, { file: zip }));
}
