/** What a file is, told from its content alone. */
import { fault, type Fault, type OriginalKind } from "@youju/model";
import { refusalFault } from "./pdf/refusal.ts";
import { isPicture, type PdfSample } from "./pdf/sample-pdf.ts";
import { readers } from "./readers/index.ts";
import { type Sample, type SampleOptions, sampleOf } from "./sample.ts";
import { pictureFault } from "./screenshot/sample-picture.ts";
import { isGarbled } from "./text/misread.ts";
import { recognised } from "./unsupported.ts";

export interface Detection {
  readonly kind: OriginalKind;
  /** 0 to 1; 1 also for a file that is surely not readable. */
  readonly confidence: number;
  /** What was seen in the file, in Chinese, for people. */
  readonly reason: string;
  /** Why the kind is `unknown`: `file-empty`, `format-unknown`, `format-not-read`, `archive-damaged`, `xlsx-damaged`, `text-garbled`, those of PDFs. */
  readonly fault?: Fault;
}

/**
 * Looks into the beginning of `file`. The name says in a fault where it is; it never decides what the file is. Pictures
 * are only told apart with an engine.
 *
 *     const { kind, confidence } = await detect(file, "账单.csv"); // { kind: "wechat-bill-csv", confidence: 1 }
 */
export async function detect(file: Blob, name: string, options?: SampleOptions): Promise<Detection> {
  return detectSample(await sampleOf(file, options), name);
}

/** @internal */
export function detectSample(sample: Sample, name: string): Detection {
  if (sample.size === 0 || isBlank(sample)) return unknown(fault("file-empty", undefined, { file: name }), "空文件");
  const matches = readers.flatMap((reader) => {
    const match = reader.match(sample);
    return match === undefined ? [] : [{ kind: reader.kind, ...match }];
  });
  const best = matches.toSorted((a, b) => b.confidence - a.confidence)[0];
  return best ?? unread(sample, name);
}

function unread(sample: Sample, name: string): Detection {
  if (isDamagedWorkbook(sample))
    return unknown(fault("xlsx-damaged", undefined, { file: name }), "像 Excel 文件，但打不开");
  if (sample.pdf !== undefined) return unreadPdf(sample.pdf, name);
  if (sample.picture !== undefined)
    return unknown(pictureFault(sample.picture, { file: name }), "一张图片，看不出聊天的气泡");
  if (isRuined(sample)) return unknown(fault("text-garbled", undefined, { file: name }), "文字是乱码");
  const seen = recognised(sample);
  if (seen !== undefined) {
    const { what, instead } = seen;
    return unknown(fault("format-not-read", { what, instead }, { file: name }), `看内容是${what}`);
  }
  if (sample.zip !== undefined)
    return { kind: "zip", confidence: 1, reason: `ZIP 压缩包，里面有 ${sample.zip.names.length} 个条目` };
  const zipHead = sample.head[0] === 0x50 && sample.head[1] === 0x4b && (sample.head[2] === 3 || sample.head[2] === 5);
  if (zipHead && beginsAsWorkbook(sample.head))
    return unknown(fault("xlsx-damaged", undefined, { file: name }), "像 Excel 文件，但不完整");
  if (zipHead) return unknown(fault("archive-damaged", undefined, { file: name }), "像压缩包，但不完整");
  return unknown(fault("format-unknown", undefined, { file: name }), "没有一种已知格式的特征");
}

function unreadPdf(pdf: PdfSample, name: string): Detection {
  const file = { file: name };
  if (isPicture(pdf)) return unknown(fault("pdf-picture", undefined, file), "一份全是图片的 PDF");
  if ("pages" in pdf) return unknown(fault("pdf-unknown", undefined, file), "一份 PDF，没有已知账单的标题和表头");
  const seen = {
    "password-missing": "一份有打开密码的 PDF",
    "password-wrong": "一份有打开密码的 PDF，密码不对",
    damaged: "像 PDF，但打不开",
    "given-up": "一份打开时卡住的 PDF",
    "too-large": "一份太大的 PDF",
    suspicious: "一份解开后大得不正常的 PDF",
  };
  return unknown(refusalFault(pdf.refused, file), seen[pdf.refused]);
}

/** Text of which too much is lost for any reader, mended or not. */
const isRuined = ({ text }: Sample): boolean =>
  text !== undefined && (isGarbled(text.head) || (text.misreading !== undefined && text.head.includes("\uFFFD")));

/** Nothing but blanks and line breaks in the whole file. */
function isBlank({ size, head, text }: Sample): boolean {
  return text !== undefined && size === head.length && text.head.trim() === "";
}

/** The list of members at the end is lost, but each one's name also stands before it. */
function beginsAsWorkbook(head: Uint8Array): boolean {
  return /(?:\[Content_Types\]\.xml|xl\/|_rels\/|docProps\/)/u.test(
    new TextDecoder("latin1").decode(head.subarray(0, 4096)),
  );
}

function isDamagedWorkbook({ zip, sheets = [] }: Sample): boolean {
  return (
    zip?.names.includes("xl/workbook.xml") === true && (sheets.length === 0 || sheets.some(({ damaged }) => damaged))
  );
}

function unknown(f: Fault, reason: string): Detection {
  return { kind: "unknown", confidence: 1, reason, fault: f };
}
