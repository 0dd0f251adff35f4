/** 证据目录 as a table that a spreadsheet opens: number, name, source, purpose, page, hash, file. */
import type { Exhibit, ExhibitList } from "@youju/model";

const HEAD = ["编号", "证据名称", "来源", "证明目的", "页数", "SHA-256", "包里的文件"];

/** Excel takes a CSV without BOM for GBK. */
const BOM = "\ufeff";

/** @param fileOf where the original of that hash, or its copy, is in the bundle */
export function exhibitTable({ listed }: ExhibitList, fileOf: (sha256: string) => string | undefined): string {
  const rows = listed.map((exhibit) => rowOf(exhibit, fileOf(exhibit.original)));
  return BOM + [HEAD, ...rows].map((row) => `${row.map(cell).join(",")}\n`).join("");
}

const rowOf = ({ no, name, source, purpose, pages, original }: Exhibit, file: string | undefined): string[] => [
  `证据${no}`,
  name,
  source,
  purpose,
  pages === null ? "电子文件" : `${pages} 页`,
  original,
  file === undefined ? "不在这个包里" : `data/${file}`,
];

/** What begins like a formula would be computed: names come out of other people's files. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
