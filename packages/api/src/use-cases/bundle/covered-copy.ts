/** The copy of an original in which numbers and names are covered, where one can be made that nothing shows through. */
import { encodingOf, read, textForm } from "@youju/intake";
import { type CaseRecord, type Original, type OriginalKind, type Reading, recordLine } from "@youju/model";
import { coverBytes, type CoverCounts, type Coverer, coverValue } from "@youju/vault";
import type { HowToRead } from "../how-to-read.ts";

export type Copy =
  /** There is nothing to cover in it. */
  | { readonly kind: "clean" }
  | { readonly kind: "copy"; readonly blob: Blob; readonly counts: CoverCounts }
  | { readonly kind: "unsafe"; readonly text: string };

export interface ToCover {
  readonly original: Original;
  readonly reading: Reading | undefined;
  readonly blob: Blob;
  /** Those of the original, in its order. */
  readonly records: readonly CaseRecord[];
  readonly how: HowToRead | undefined;
}

/** Text that its readers take line by line or value by value. A kind that is not here is never covered. */
const TEXT: ReadonlySet<OriginalKind> = new Set<OriginalKind>([
  "wechat-bill-csv",
  "alipay-bill-csv",
  "bank-bill-csv",
  "other-bill",
  "chatlab-json",
  "chatlab-jsonl",
  "weflow-json",
  "wechatmsg-csv",
  "wechatmsg-json",
  "wechatmsg-txt",
  "wechatmsg-html",
  "pywxdump-csv",
  "pywxdump-json",
  "chatlog-csv",
  "chatlog-json",
  "wechatexporter-txt",
  "wechatexporter-html",
  "wechat-copied-txt",
  "wechat-mail-txt",
  "wechat-mail-html",
  "transcript-cues",
  "transcript-text",
  "transcript-json",
]);

/** The copy is made in memory. */
const LARGEST = 512 << 20;
const HEAD_BYTES = 64 << 10;

const unsafe = (text: string): Copy => ({ kind: "unsafe", text });

export async function coveredCopy(file: ToCover, coverer: Coverer): Promise<Copy> {
  const { reading, blob } = file;
  const kind = reading?.kind ?? "unknown";
  if (!TEXT.has(kind)) return unsafe(whyNot(kind));
  if (blob.size > LARGEST) return unsafe("文件太大，没有遮盖。");
  const head = new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer());
  const encoding = encodingOf(head);
  if (encoding === undefined || textForm(head)?.misreading !== undefined)
    return unsafe("里面的文字是乱码存下来的，找不全要遮盖的内容。");
  if (await holdsPictures(blob)) return unsafe("里面嵌着图片，盖不住图片里的内容。");
  const pieces: BlobPart[] = [];
  const covering = coverBytes(blob, encoding, coverer);
  for (;;) {
    let step: IteratorResult<Uint8Array<ArrayBuffer>, CoverCounts>;
    try {
      step = await covering.next();
    } catch (error) {
      if (error instanceof TypeError) return unsafe("里面有读不出的字节，找不全要遮盖的内容。");
      throw error;
    }
    if (step.done !== true) {
      pieces.push(step.value);
      continue;
    }
    const copy = new Blob(pieces);
    if (!(await readsAlike(file, copy, coverer))) return unsafe("里面的写法盖不干净，或者盖了以后读出来对不上。");
    const counts = step.value;
    return Object.values(counts).every((count) => count === 0)
      ? { kind: "clean" }
      : { kind: "copy", blob: copy, counts };
  }
}

/**
 * Reading the copy gives the records of the original, each covered: else something shows through that is written in a way
 * that nobody thought of, or the copy cannot be read any more.
 */
async function readsAlike(
  { original, records, how, reading }: ToCover,
  copy: Blob,
  coverer: Coverer,
): Promise<boolean> {
  const kind = reading?.kind ?? "unknown";
  let at = 0;
  for await (const batch of read(copy, { original: original.sha256, name: original.path, ...how, kind })) {
    for (const record of batch) {
      const expected = records[at];
      at += 1;
      if (expected === undefined || lineOf(record) !== coveredLine(expected, coverer)) return false;
    }
  }
  return at === records.length;
}

const lineOf = (record: CaseRecord): string => JSON.stringify(recordLine(record));
const coveredLine = (record: CaseRecord, coverer: Coverer): string =>
  JSON.stringify(coverValue(recordLine(record), coverer));

const INLINE = /data:[a-z]+\/[\w.+-]+;base64,/iu;
const OVERLAP = 128;

async function holdsPictures(blob: Blob): Promise<boolean> {
  const decoder = new TextDecoder("latin1");
  let before = "";
  for (let from = 0; from < blob.size; from += 1 << 20) {
    const text = before + decoder.decode(await blob.slice(from, from + (1 << 20)).arrayBuffer());
    if (INLINE.test(text)) return true;
    before = text.slice(-OVERLAP);
  }
  return false;
}

function whyNot(kind: OriginalKind): string {
  if (kind === "zip") return "压缩包，里面的文件另外逐个遮盖。";
  if (kind === "unknown") return "有据不会读这个文件，不知道里面有什么要遮盖。";
  if (kind.endsWith("-pdf")) return "PDF 盖不可靠，盖住的文字还能复制出来。";
  if (kind.endsWith("-xlsx") || kind.endsWith("-xls")) return "表格文件盖不可靠，改了就不再是原来的文件。";
  if (kind === "wechat-screenshot") return "图片里的文字盖不可靠。";
  if (kind === "voice-silk" || kind === "recording") return "录音里说的话盖不住。";
  return "这种文件盖不可靠。";
}
