import type { FaultTable } from "./fault-table.ts";

const ANEW = "以最初发出的那一份为准：请给您这个包的人重新发一次；包是自己的，用 youju bundle 重新生成一份。";
const WHOLE = "重新拷贝或重新下载一次，不要打开另存，也不要用别的软件重新压缩。";
const ASK = "这样的内容有据不会写出来。不要打开里面的文件，问清楚这个包是从哪里来的。";

const hash = (hex: string): string => (hex.length > 16 ? `${hex.slice(0, 16)}…` : hex);

/** Faults of a bundle or a sealed folder that is being verified: what is not as it was written, and where. */
export const verifyFaults = {
  // The ZIP itself.
  "bundle-not-zip": (d: { why: "empty" | "no-end" }) => ({
    text: {
      empty: "这个文件是空的。",
      "no-end": "这不是一个完整的 ZIP：找不到结尾的目录，多半是没有下载完，或者不是包。",
    }[d.why],
    mend: WHOLE,
  }),
  "bundle-zip-altered": (d: { offset: number; part: string }) => ({
    text: `ZIP 第 ${d.offset} 字节处（${d.part}）和有据写出来的不一样：容器被改过，或者被别的软件重新压缩过。`,
    mend: `${WHOLE}解压后对文件夹核验，可以看出里面的文件有没有变。`,
  }),
  "bundle-zip-layout": (d: { expected: number; found: number }) => ({
    text: `文件在 ZIP 里的位置不对：应当从第 ${d.expected} 字节开始，目录里写的是第 ${d.found} 字节，中间重叠或者夹了别的东西。`,
    mend: WHOLE,
  }),
  "bundle-zip-beyond": (d: { bytes: number; left: number }) => ({
    text: `目录说这个文件有 ${d.bytes} 字节，ZIP 里只剩 ${d.left} 字节。`,
    mend: WHOLE,
  }),
  "bundle-packed": (d: { how: "packed" | "locked" }) => ({
    text:
      d.how === "locked"
        ? "这个文件加了密；有据写的包不加密。"
        : "这个文件是压缩过的；有据写的包只存放、不压缩，所以没有解开它。",
    mend: `${WHOLE}解压后对文件夹核验，可以看出里面的文件有没有变。`,
  }),
  "bundle-crc": () => ({ text: "ZIP 里记的校验码（CRC-32）和这个文件的内容不符。", mend: WHOLE }),
  "bundle-too-many": (d: { count: number; most: number }) => ({
    text: `里面有 ${d.count} 个文件，超过 ${d.most} 个，没有核验。`,
    mend: ASK,
  }),

  // Paths.
  "bundle-path-unsafe": (d: { path: string }) => ({
    text: `文件名“${d.path}”不能用：会指到包的外面去，或者有的电脑上放不下。没有读它。`,
    mend: ASK,
  }),
  "bundle-path-twice": () => ({ text: "同一个文件名出现了两次，解压后只会剩下一个。", mend: ASK }),
  "bundle-path-clash": (d: { other: string }) => ({
    text: `这个文件名和“${d.other}”只差大小写或字形，在有的电脑上会互相覆盖。`,
    mend: ASK,
  }),
  "bundle-path-order": () => ({ text: "文件没有按名字的顺序排列，这个 ZIP 被重新编排过。", mend: WHOLE }),
  "bundle-folder-other": (d: { folder: string }) => ({
    text: `文件不在包的文件夹“${d.folder}”里。`,
    mend: "把它拿走再核验一次；它不是包里的东西。",
  }),
  "bundle-link": () => ({ text: "这是一个链接或特殊文件，不是普通文件，没有打开。", mend: ASK }),
  "bundle-file-unreadable": (d: { detail: string }) => ({
    text: `这个文件读不出来（${d.detail}）。`,
    mend: "检查权限和磁盘；核验时不要移动文件。",
  }),

  // Lists and what they list.
  "bundle-file-required": () => ({ text: "缺少这个文件，每个包都应当有它。", mend: ANEW }),
  "bundle-file-missing": (d: { list: string }) => ({
    text: `清单 ${d.list} 里有这个文件，包里没有。`,
    mend: ANEW,
  }),
  "bundle-file-extra": (d: { list: string }) => ({
    text: `清单 ${d.list} 里没有这个文件，是后来放进来的。`,
    mend: "把它拿走再核验一次；系统自己放的 .DS_Store、Thumbs.db 也一样。",
  }),
  "bundle-file-renamed": (d: { from: string }) => ({
    text: `内容就是清单里的“${d.from}”，名字被改了。`,
    mend: `把名字改回“${d.from}”，再核验一次。`,
  }),
  "bundle-file-altered": (d: { list: string; expected: string; found: string }) => ({
    text: `内容和清单 ${d.list} 不符：清单里是 ${hash(d.expected)}，现在算出来是 ${hash(d.found)}。这个文件改动过，或者清单改动过。`,
    mend: ANEW,
  }),
  "bundle-lists-differ": (d: { list: string; other: string }) => ({
    text: `清单 ${d.other} 里有这个文件，清单 ${d.list} 里没有。`,
    mend: ANEW,
  }),
  "bundle-list-form": () => ({
    text: "这一行不是有据写清单的样子（哈希值、两个空格、路径，按路径排序，不重复）。",
    mend: ANEW,
  }),
  "bundle-text-form": (d: { what: "utf-8" | "line-ends" | "bom" | "last-line" }) => ({
    text: {
      "utf-8": "里面有不是 UTF-8 的字节。",
      "line-ends": "换行被改成了别的样子（CR）。",
      bom: "开头多了一个 BOM，像是用记事本或 Excel 存过。",
      "last-line": "最后一行没有写完。",
    }[d.what],
    mend: ANEW,
  }),
  "bundle-file-large": (d: { bytes: number; most: number }) => ({
    text: `这个文件有 ${d.bytes} 字节，这一类文件最多 ${d.most} 字节，没有读。`,
    mend: ASK,
  }),
  "bundle-line-long": (d: { most: number }) => ({ text: `这一行超过 ${d.most} 字节，没有再往下读。`, mend: ASK }),
  "bundle-json-form": () => ({
    text: "这里的 JSON 不是有据写出来的样子：读得出，但写法变了，或者同一个名字写了两次。",
    mend: ANEW,
  }),
  "bundle-json-unreadable": () => ({ text: "这里的 JSON 读不出来，写法有错。", mend: ANEW }),
  "bundle-json-deep": (d: { most: number }) => ({ text: `这里的 JSON 嵌套超过 ${d.most} 层，没有读。`, mend: ASK }),
  "bundle-json-shape": (d: { field: string }) => ({
    text: `${d.field === "" ? "里面的内容" : `“${d.field}”`}不是这个文件该有的样子。`,
    mend: ANEW,
  }),
  "bundle-info-form": () => ({ text: "这一行不是“名称: 内容”的样子，或者同一个名称写了两次。", mend: ANEW }),
  "bundle-version": (d: { found: string }) => ({
    text: `bagit.txt 不是 BagIt 1.0 的声明，写的是“${d.found}”。`,
    mend: ANEW,
  }),
  "bundle-oxum": (d: { stated: string; found: string }) => ({
    text: `bag-info.txt 写着共有“${d.stated}”（字节数.文件数），现在数出来是“${d.found}”。`,
    mend: ANEW,
  }),

  // The signature and the log.
  "bundle-key-unreadable": () => ({ text: "这不是一个 Ed25519 公钥，签名没法核对。", mend: ANEW }),
  "bundle-signature-wrong": () => ({
    text: "清单的签名对不上：清单、签名或公钥有一个改动过。",
    mend: ANEW,
  }),
  "bundle-log-head": () => ({
    text: "日志的签名对不上：checkpoint.txt 改动过，或者不是这个公钥签的。",
    mend: ANEW,
  }),
  "bundle-log-entry": (d: { index: number }) => ({
    text: `日志第 ${d.index} 条和签过名的日志对不上：这一条、它的证明或者日志的签名改动过。`,
    mend: ANEW,
  }),
  "bundle-log-proof": (d: { index: number }) => ({
    text: `日志第 ${d.index} 条没有配对：有记录没有证明，或者有证明没有记录。`,
    mend: ANEW,
  }),
  "bundle-log-order": (d: { index: number }) => ({
    text: `日志第 ${d.index} 条的位置、时间或案件不对：应当只有这个案件的，按先后排列。`,
    mend: ANEW,
  }),
  "bundle-log-import": () => ({
    text: "日志里没有收进这个原件的记录。",
    mend: "原件不是经有据收进来的，或者包被改过。问清楚它的来历。",
  }),
  "bundle-log-removed": (d: { index: number }) => ({
    text: `日志第 ${d.index} 条说这个原件已经移除，包里却有它。`,
    mend: ANEW,
  }),

  // Seals.
  "seal-list-form": () => ({
    text: "这一行不是固化清单的样子（# 开头的说明，或者哈希值、两个空格、路径）。",
    mend: "固化清单一个字也不能改；改过的这一份已经证明不了什么，用别处保存的那一份。",
  }),
  "seal-original-altered": (d: { seal: string; expected: string; found: string }) => ({
    text: `和固化时（${d.seal}）不一样：当时是 ${hash(d.expected)}，现在是 ${hash(d.found)}。`,
    mend: "固化以后这个文件改动过。用固化时的那个文件换回来；作为证据只能用那一个。",
  }),
  "seal-original-missing": (d: { seal: string }) => ({
    text: `固化时（${d.seal}）有这个原件，现在没有，日志里也没有移除它的记录。`,
    mend: "把原来的文件放回去；找不到的话，出示时说明它什么时候、为什么不在了。",
  }),
  "seal-altered": (d: { seal: string }) => ({
    text: `固化清单（${d.seal}）和日志里记的不一样，或者日志里没有这次固化。`,
    mend: ANEW,
  }),
  "seal-stamp-lost": (d: { authority: string }) => ({
    text: `日志里记着“${d.authority}”的时间戳，这里的不是它，或者没有它。`,
    mend: ANEW,
  }),

  // Originals, records, and what was left out.
  "bundle-original-differs": (d: { field: string }) => ({
    text: `originals.json 里写的“${d.field}”和这个原件不符。`,
    mend: ANEW,
  }),
  "bundle-original-unlisted": () => ({ text: "originals.json 里没有这个原件。", mend: ANEW }),
  "bundle-original-lacking": () => ({
    text: "originals.json 里有这个原件，包里没有，left-out.json 里也没有说为什么。",
    mend: ANEW,
  }),
  "bundle-left-out": (d: { field: string }) => ({
    text: `left-out.json 里的“${d.field}”和包里的东西对不上：没有交待清楚漏了什么。`,
    mend: ANEW,
  }),
  "bundle-record-differs": () => ({
    text: "从这一条起，这个原件的记录和重新读它得到的不一样。",
    mend: "以原件为准；records.ndjson 里这个原件的记录不要采用。",
  }),
  "bundle-record-extra": () => ({
    text: "从这一条起，这些记录在原件里没有，或者次序不对。",
    mend: "以原件为准；records.ndjson 里多出来的记录不要采用。",
  }),
  "bundle-records-lacking": (d: { path: string; count: number }) => ({
    text: `重新读原件“${d.path}”还能读出 ${d.count} 条记录，records.ndjson 里没有。`,
    mend: "以原件为准；records.ndjson 不完整。",
  }),
  "bundle-reread-failed": (d: { detail: string }) => ({
    text: `重新读这个原件时出了错（${d.detail}），它的记录没有核对。`,
    mend: "用 youju read 单独读一次这个文件，看看哪里不对。",
  }),

  // Several parts.
  "bundle-part-foreign": () => ({
    text: "这一份和前面的不是同一个包的几部分。",
    mend: "只把同一次生成的几部分放在一起核验。",
  }),
  "bundle-part-twice": (d: { part: number }) => ({ text: `第 ${d.part} 部分给了两次。`, mend: "每一部分只给一次。" }),
  "bundle-part-key": () => ({ text: "这一部分和第一部分不是同一个密钥签的。", mend: ANEW }),
  "bundle-part-differs": () => ({ text: "这一部分写的全部原件和第一部分写的不一样。", mend: ANEW }),

  "verify-nothing": () => ({
    text: "这里没有可以核验的东西：不是有据的包，也不是有固化（seals）的案件文件夹或案件库。",
    mend: "给出 youju bundle 写的 ZIP 或解压后的文件夹；案件文件夹先用 youju seal 固化。",
  }),
  "trust-unreadable": () => ({
    text: "这里没有读得出的证书。",
    mend: "--trust 后面写一个 PEM 文件，里面是您信任的根证书（-----BEGIN CERTIFICATE----- 开头）。",
  }),
  "verify-more": (d: { count: number }) => ({
    text: `还有 ${d.count} 处不对，没有逐条列出。`,
    mend: "先看前面列出的几处。",
  }),
} satisfies FaultTable;
