/** Files that are recognised by their content and not read: people are told what they are, and what to do with them. */
import type { Sample } from "./sample.ts";

export interface Unread {
  /** `一份 Word 文件`. */
  readonly what: string;
  /** What to do, in Chinese. */
  readonly instead: string;
}

const UNPACK = "用电脑或手机上的解压软件解开，把里面的文件放进来；有解压码的话，解压软件会问。";
const CONVERT_SOUND = "用播放或剪辑软件转成 MP3、M4A 或 WAV 再放进来；原来的文件也请留着。";
const KEEP_PICTURE = "聊天截图请另存为 JPEG 或 PNG 再放进来；照片（例如借条）不用转换。两样都把原图留好。";
const SAVE_AS_SHEET = "用打开它的软件另存为 Excel（XLSX）或 CSV 再放进来；最好放下载来的原文件。";
const OFFICE_PAPER =
  "如果是流水或聊天，请用原来的软件重新导出成 CSV、Excel、TXT 或 JSON；里面的聊天截图请取出来，作为图片放进来。";

interface Signature extends Unread {
  readonly bytes: readonly number[];
  readonly offset?: number;
}

const picture = (name: string): Unread => ({ what: `一张 ${name} 图片`, instead: KEEP_PICTURE });
const sound = (name: string): Unread => ({ what: `一段 ${name} 录音`, instead: CONVERT_SOUND });
const archive = (name: string): Unread => ({ what: `一个 ${name} 压缩包`, instead: UNPACK });

const SIGNATURES: readonly Signature[] = [
  {
    what: "旧式或加了打开密码的 Office 文件",
    instead: "有密码的，用密码打开后另存成没有密码的；旧式 Word、PPT，请另存出里面的内容。原来的文件也请留着。",
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
  },
  { ...picture("PNG"), bytes: [0x89, 0x50, 0x4e, 0x47] },
  { ...picture("JPEG"), bytes: [0xff, 0xd8, 0xff] },
  { ...picture("GIF"), bytes: [0x47, 0x49, 0x46, 0x38] },
  { ...picture("WebP"), bytes: [0x57, 0x45, 0x42, 0x50], offset: 8 },
  { ...picture("HEIC"), bytes: [0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], offset: 4 },
  { ...picture("HEIC"), bytes: [0x66, 0x74, 0x79, 0x70, 0x6d, 0x69, 0x66], offset: 4 },
  { ...picture("TIFF"), bytes: [0x49, 0x49, 0x2a, 0x00] },
  { ...picture("TIFF"), bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { ...sound("OGG"), bytes: [0x4f, 0x67, 0x67, 0x53] },
  { ...sound("FLAC"), bytes: [0x66, 0x4c, 0x61, 0x43] },
  { ...sound("CAF"), bytes: [0x63, 0x61, 0x66, 0x66] },
  { ...sound("WMA"), bytes: [0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11] },
  {
    what: "一段 MKV 或 WebM 视频",
    instead: "转成 MP4 再放进来；原来的文件也请留着。",
    bytes: [0x1a, 0x45, 0xdf, 0xa3],
  },
  {
    what: "一段 AVI 视频",
    instead: "转成 MP4 再放进来；原来的文件也请留着。",
    bytes: [0x41, 0x56, 0x49, 0x20],
    offset: 8,
  },
  { ...archive("RAR"), bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { ...archive("7z"), bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { ...archive("gzip"), bytes: [0x1f, 0x8b, 0x08] },
  { ...archive("xz"), bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] },
  { ...archive("bzip2"), bytes: [0x42, 0x5a, 0x68] },
  { ...archive("tar"), bytes: [0x75, 0x73, 0x74, 0x61, 0x72], offset: 257 },
  {
    what: "一个数据库文件（SQLite）",
    instead: "有据不读数据库，也不读微信自己的数据库。请用微信的“多选 → 邮件”发出聊天，或放入已经导出好的文件。",
    bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74, 0x20, 0x33, 0x00],
  },
];

/** A ZIP with all of these in it is no archive for people, but a file of some program. */
const ZIPPED: readonly (Unread & { readonly parts: readonly string[] })[] = [
  { what: "一份 Word 文件", instead: OFFICE_PAPER, parts: ["word/document.xml"] },
  { what: "一份 PowerPoint 文件", instead: OFFICE_PAPER, parts: ["ppt/presentation.xml"] },
  { what: "一份 OpenDocument（ODS、ODT）文件", instead: SAVE_AS_SHEET, parts: ["mimetype", "content.xml"] },
  { what: "一份 Numbers、Pages 或 Keynote 文件", instead: SAVE_AS_SHEET, parts: ["Index/Document.iwa"] },
  { what: "一个安卓安装包", instead: "不用放进来，里面没有证据。", parts: ["AndroidManifest.xml"] },
  { what: "一本电子书", instead: "不用放进来，里面没有证据。", parts: ["META-INF/container.xml"] },
];

const WORDS: readonly (Unread & { readonly words: RegExp })[] = [
  {
    what: "支付宝账单",
    instead: "里面没有读得出的明细。请在支付宝里重新导出账单，不要删改表头。",
    words: /支付宝账户|支付宝（中国）|支付宝支付科技|支付宝交易记录|电子客户回单/u,
  },
  {
    what: "一份银行流水",
    instead: "里面没有读得出的金额栏。请在银行 App 里重新导出带“收入/支出”或“交易金额”栏的流水。",
    words: /(?:交易日期|记账日|交易时间)[^\n]*(?:余额|对方户名|对方账号)/u,
  },
  {
    what: "留痕导出的训练用对话（没有时间，次序打乱，不能当聊天记录）",
    instead: "请在留痕里另外导出成 CSV、TXT 或网页，再放进来。",
    words: /^\s*\[\s*\{\s*"(?:conversations|system|instruction)"\s*:/u,
  },
  {
    what: "一个网页",
    instead: "如果是聊天或账单的网页，请用导出它的软件另外导出成 CSV、JSON 或 TXT，一并放进来。",
    words: /^\s*<(?:!doctype html|html)/iu,
  },
  {
    what: "一份 RTF 文档",
    instead: "用写字板、Word 或 WPS 打开，另存为纯文本（TXT）再放进来。",
    words: /^\{\\rtf/u,
  },
  {
    what: "一份写着借条、欠条或协议的文字",
    instead: "会作为原件保存，内容请在案件里手工填写。法院要看的是签了名的那一份：纸质原件收好，拍照或扫描也放进来。",
    words: /借条|欠条|收条|今借到|今欠到?|今收到|借款(?:合同|协议)|还款(?:计划|协议|承诺)/u,
  },
  { what: "一份通讯录（vCard）", instead: "不用放进来；对方的电话可以填在当事人的资料里。", words: /^BEGIN:VCARD/iu },
];

/** Notes, or a chat that somebody put together by hand. */
function plainText(beginning: string): Unread | undefined {
  if (!/\p{Script=Han}/u.test(beginning)) return undefined;
  if (isTable(beginning))
    return {
      what: "一张不像账单的表",
      instead: "如果它是流水或账单，请说明哪一栏是日期、金额、对方（命令行用 --columns）；与欠款无关的不用管它。",
    };
  return {
    what: "一份文字，不是账单，也不是认得的聊天记录",
    instead:
      "会作为原件保存。如果是自己整理的聊天，请放导出的原文件，或在微信里“多选 → 邮件”发出来的；与欠款无关的不用管它。",
  };
}

/** A few lines, each with as many marks between cells. */
function isTable(beginning: string): boolean {
  const lines = beginning.split(/\r?\n/u, 6).filter((line) => line.trim() !== "");
  const counts = [",", "\t", ";", "|"].map((mark) => lines.slice(0, 5).map((line) => line.split(mark).length - 1));
  return lines.length > 1 && counts.some(([first = 0, ...rest]) => first > 1 && rest.every((count) => count === first));
}

/** What the file is and what to do, or undefined where nothing is recognised. */
export function recognised(sample: Sample): Unread | undefined {
  if (sample.locked === true)
    return {
      what: "加了打开密码的 Excel 文件",
      instead: "用密码打开它（密码一般在银行的短信、邮件或 App 里），另存成没有密码的再放进来；原来的文件也请留着。",
    };
  if (sample.workbook !== undefined)
    return {
      what: "一份不像账单的 Excel 表格",
      instead: "如果它就是账单，表里要有写着日期、金额、对方的表头；放下载来的原文件，不要删改。",
    };
  const { head, zip, text } = sample;
  const beginning = text?.head.slice(0, 4000);
  return (
    SIGNATURES.find(({ bytes, offset = 0 }) => bytes.every((byte, at) => head[offset + at] === byte)) ??
    (zip && ZIPPED.find(({ parts }) => parts.every((part) => zip.names.includes(part)))) ??
    (beginning === undefined ? undefined : (WORDS.find(({ words }) => words.test(beginning)) ?? plainText(beginning)))
  );
}
