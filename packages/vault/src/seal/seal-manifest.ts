/** 固化清单: the text whose hash is stamped, in the form that `sha256sum -c` reads. */
import { fault, type Instant, type Original, PROGRAM, type Result, type Sha256, type SignedHead } from "@youju/model";

export interface ToSeal {
  readonly originals: readonly Pick<Original, "path" | "sha256">[];
  readonly at: Instant;
  /** The head of the log of the vault, where there is one: with it a stamp dates the log too. */
  readonly head?: Pick<SignedHead, "size" | "root" | "checkpoint">;
}

/**
 * The list of the originals below comment lines that say what it is. Faults: `seal-nothing`; `seal-path` where a name
 * cannot stand in such a list as it is.
 */
export function sealManifest({ originals, at, head }: ToSeal): Result<string> {
  if (originals.length === 0) return { ok: false, fault: fault("seal-nothing", undefined) };
  const odd = originals.find(({ path }) => /[\\\p{Cc}]/u.test(path));
  if (odd !== undefined) return { ok: false, fault: fault("seal-path", undefined, { file: odd.path }) };
  const comments = [
    "# 有据 固化清单：这一刻案件里全部原件的 SHA-256",
    `# 时刻（本机时钟）：${at}`,
    `# 原件：${originals.length} 个`,
    `# 程序：${PROGRAM}`,
    ...(head === undefined ? [] : [headComment(head)]),
    "# 核对：在放着 data 的文件夹里运行 sha256sum -c，后面写上这个文件",
  ];
  const lines = originals.map(({ path, sha256 }) => ({ path: `data/originals/${path}`, sha256 }));
  const sorted = lines.toSorted((a, b) => compareBytes(a.path, b.path)).map(({ path, sha256 }) => `${sha256}  ${path}`);
  return { ok: true, value: [...comments, ...sorted, ""].join("\n") };
}

/** The log is named as its checkpoints name it: by the key that signs it. */
const headComment = ({ size, root, checkpoint }: Pick<SignedHead, "size" | "root" | "checkpoint">): string =>
  `# 日志：size=${size} root=${root} log=${checkpoint.split("\n", 1)[0]}`;

const HEAD_COMMENT = /^# 日志：size=(\d{1,15}) root=([0-9a-f]{64}) log=(\S+)$/mu;

/** What the log of the vault was when the list was sealed; undefined where it was sealed without a vault. */
export function sealedHead(
  manifest: string,
): { readonly size: number; readonly root: Sha256; readonly log: string } | undefined {
  const [, size, root, log] = HEAD_COMMENT.exec(manifest) ?? [];
  return size === undefined || root === undefined || log === undefined ? undefined : { size: Number(size), root, log };
}

/** By the bytes of UTF-8, which is by code points: as every other list of a bundle. */
function compareBytes(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  const at = left.findIndex((character, i) => character !== right[i]);
  if (at === -1) return left.length - right.length;
  return right[at] === undefined ? 1 : left[at]!.codePointAt(0)! - right[at].codePointAt(0)!;
}

/** The originals that a manifest lists, by hash. */
export const sealedHashes = (manifest: string): Sha256[] =>
  manifest.split("\n").flatMap((line) => (line === "" || line.startsWith("#") ? [] : [line.slice(0, 64)]));

/** How many originals a manifest lists. */
export const sealedCount = (manifest: string): number => sealedHashes(manifest).length;

/** `20261125T101500-3f9a`: the time of Beijing, and four digits that tell two seals of one second apart. */
export function sealId(at: Instant): string {
  const [random] = crypto.getRandomValues(new Uint16Array(1));
  return `${at.slice(0, 19).replaceAll(/[-:]/gu, "")}-${random!.toString(16).padStart(4, "0")}`;
}

export const isSealId = (text: string): boolean => /^\d{8}T\d{6}-[0-9a-f]{4}$/u.test(text);
