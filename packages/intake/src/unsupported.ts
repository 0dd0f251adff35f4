/** Files that are recognised by their content and not read yet: people are told what they are, not that they are unknown. */
import type { Sample } from "./sample.ts";

const MAGIC: readonly (readonly [what: string, bytes: readonly number[], offset?: number])[] = [
  ["旧式或加了打开密码的 Office 文件", [0xd0, 0xcf, 0x11, 0xe0]],
  ["一张 PNG 图片", [0x89, 0x50, 0x4e, 0x47]],
  ["一张 JPEG 图片", [0xff, 0xd8, 0xff]],
  ["一张 GIF 图片", [0x47, 0x49, 0x46, 0x38]],
  ["一张 WebP 图片", [0x57, 0x45, 0x42, 0x50], 8],
  ["一张 HEIC 图片", [0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], 4],
  ["一段 OGG 录音", [0x4f, 0x67, 0x67, 0x53]],
  ["一段 FLAC 录音", [0x66, 0x4c, 0x61, 0x43]],
  ["一段 CAF 录音", [0x63, 0x61, 0x66, 0x66]],
  ["一段 WMA 录音", [0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11]],
  ["一个 RAR 压缩包", [0x52, 0x61, 0x72, 0x21]],
  ["一个 7z 压缩包", [0x37, 0x7a, 0xbc, 0xaf]],
];

const WORDS: readonly (readonly [what: string, words: RegExp])[] = [
  ["支付宝账单", /支付宝账户|支付宝（中国）|支付宝支付科技|支付宝交易记录|电子客户回单/u],
  ["一份银行流水", /(?:交易日期|记账日|交易时间)[^\n]*(?:余额|对方户名|对方账号)/u],
  [
    "留痕导出的训练用对话（没有时间，次序打乱，不能当聊天记录）",
    /^\s*\[\s*\{\s*"(?:conversations|system|instruction)"\s*:/u,
  ],
  ["一个网页", /^\s*<(?:!doctype html|html)/iu],
];

/** What the file is, in Chinese, or undefined where nothing is recognised. */
export function recognised(sample: Sample): string | undefined {
  if (sample.locked === true) return "加了打开密码的 Excel 文件";
  if (sample.workbook !== undefined) return "一份不像账单的 Excel 表格";
  const magic = MAGIC.find(([, bytes, offset = 0]) => bytes.every((byte, at) => sample.head[offset + at] === byte));
  if (magic !== undefined) return magic[0];
  if (sample.zip?.names.includes("word/document.xml") === true) return "一份 Word 文件";
  if (sample.zip?.names.includes("ppt/presentation.xml") === true) return "一份 PowerPoint 文件";
  if (["mimetype", "content.xml"].every((part) => sample.zip?.names.includes(part)))
    return "一份 OpenDocument（ODS、ODT）文件";
  const head = sample.text?.head.slice(0, 4000);
  return head === undefined ? undefined : WORDS.find(([, words]) => words.test(head))?.[0];
}
