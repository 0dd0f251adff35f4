/** What was written of a bundle, and what a person must know of it before it is handed in. */
import type { LeftOut } from "@youju/vault";
import type { WrittenBag } from "../write-bundle.ts";

export function bundleText(written: readonly WrittenBag[], leftOut: LeftOut): string {
  const files = written.map(({ path, bytes, sha256 }) => `  ${path}（${sizeText(bytes)}）\n  SHA-256 ${sha256}\n`);
  const head = written.length === 1 ? "立案包写好了：\n" : `立案包写好了，分成 ${written.length} 部分，要一起交：\n`;
  return `${head}${files.join("")}\n${whatIsOut(leftOut)}${NEXT}`;
}

const sizeText = (bytes: number): string =>
  bytes < 1 << 20 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / (1 << 20)).toFixed(1)} MB`;

function whatIsOut({ complete, redacted, originals, kept, files, logEntries, seals, excerpts }: LeftOut): string {
  if (complete && redacted && excerpts.length === 0)
    return "没有找到要盖住的号码和名字，什么也没有盖；全部原件和记录都在里面。发出去以前自己再看一遍。\n";
  if (complete && excerpts.length === 0) return "全部原件和记录都在里面，没有漏下什么。\n";
  const lines = [
    ...originals.map(({ path, text }) => `${path}：${text}`),
    ...kept.map(({ path, text }) => `${path}：原样放进去了。${text}`),
    ...files.map(({ file, text }) => `${file}：${text}`),
    ...(logEntries.length === 0 ? [] : [`日志里有 ${logEntries.length} 条提到要遮盖的内容，没有放进去。`]),
    ...(seals.length === 0 ? [] : [`有 ${seals.length} 次固化的清单里有要遮盖的内容，没有放进去。`]),
    ...excerpts.map(({ file, path, of }) => `${file}：摘自 ${path}（共 ${of} 条），全文也在。`),
  ];
  const covered = redacted ? "号码和指定的人名盖住了。" : "";
  return `${covered}和完整的一份相比：\n${lines.map((line) => `  · ${line}\n`).join("")}${CUTTING}`;
}

const CUTTING =
  "只挑有利的交会害了自己：有法院把剪掉异议和已付款项认定为变造证据，罚了款（youju law cases，CASE-36）。\n";
const NEXT = "怎么核验、证明什么，包里的 README-核验.txt 写着。\n";
