import type { FaultTable } from "./fault-table.ts";

/** Faults of making a bundle: what cannot be put in, or not in that way. */
export const bundleFaults = {
  "original-changed": (d: { path: string }) => ({
    text: `原件“${d.path}”的内容和收进来的时候不一样了，没有写立案包。`,
    mend: "文件在磁盘上被改过或坏了。用备份里的同一个文件换回来；案件文件夹里的，再读一次案件。",
  }),
  "exhibit-malformed": (d: { text: string }) => ({
    text: `“${d.text}”不是证据的编号。`,
    mend: "写证据目录里的编号，几个的话用逗号隔开：1,3。",
  }),
  "exhibit-unknown": (d: { number: number; last: number }) => ({
    text: `证据目录里没有“${d.number}”这个编号。`,
    mend: d.last === 0 ? "证据目录还是空的，先不写 --exhibits。" : `编号是 1 到 ${d.last}，几个的话用逗号隔开：1,3。`,
  }),
  "excerpt-malformed": (d: { text: string }) => ({
    text: `“${d.text}”看不出要摘哪几条。`,
    mend: "写一段时间：2024-03-01..2024-03-05，或 2024-03-01T18:00..2024-03-01T19:30；或者记录的编号，用逗号隔开。",
  }),
  "excerpt-empty": (d: { text: string }) => ({
    text: `聊天里没有“${d.text}”这几条，摘不出来。`,
    mend: "检查日期；记录的编号用 youju read --ndjson 看（recordId）。",
  }),
  "excerpt-without-whole": (d: { path: string }) => ({
    text: `摘了“${d.path}”里的几条，可是这份聊天的全文不在包里。`,
    mend: "只交摘出来的几条会被当作断章取义。把它也选进 --exhibits，或者不摘。",
  }),
  "split-malformed": (d: { text: string }) => ({
    text: `“${d.text}”不是文件大小。`,
    mend: "写成 200MB、1.5GB 这样，至少 2MB。",
  }),
  "bundle-keep-unknown": (d: { path: string }) => ({
    text: `案件里没有“${d.path}”这个文件，不知道要原样保留哪一个。`,
    mend: "写案件里的路径，几个的话用逗号隔开；全部都留就写 --keep 全部。",
  }),
  "bundle-target-other": (d: { path: string }) => ({
    text: `“${d.path}”已经有了，而且不是有据写的立案包，没有动它。`,
    mend: "换一个文件名。",
  }),
} satisfies FaultTable;
