import type { FaultTable } from "./fault-table.ts";

const RESTORE = "先把整个数据文件夹另外备份一份，不要再往里写；有更早的备份就从备份恢复，再核验一次。";
const AS_LOGGED = "以日志为准：说明这一处是在有据之外改动的；有备份就从备份恢复，再核验一次。";
const FROM_FILE = "还有原来的文件的话，重新收进案件；作为证据只能用日志里记着哈希值的那一个。";

const hash = (hex: string): string => `${hex.slice(0, 16)}…`;

type Span = { level: number; position: number; from: number; to: number };

/** Faults of a vault that is verified: of its log, the key that signs it, and what is not as the log says. */
export const logFaults = {
  "log-key-unreadable": () => ({
    text: "案件库签名用的钥匙坏了，或者不是有据的钥匙；没有动它。",
    mend: "从备份恢复 keys 文件夹。找不回来的话，把这个文件移到别处，有据会另做一把；以前发出的包仍用包里的公钥核对。",
  }),

  // The log itself.
  "log-entry-altered": (d: { index: number }) => ({
    text: `日志第 ${d.index} 条的文字和它的哈希值不符：这一条改动过，或者换了位置。`,
    mend: RESTORE,
  }),
  "log-entry-missing": (d: { index: number; count: number }) => ({
    text:
      d.count === 1 ? `日志第 ${d.index} 条没有了。` : `日志第 ${d.index} 条到第 ${d.index + d.count - 1} 条没有了。`,
    mend: RESTORE,
  }),
  "log-entry-extra": (d: { index: number }) => ({ text: `日志里多了一条不该有的（编号 ${d.index}）。`, mend: RESTORE }),
  "log-entry-form": (d: { index: number }) => ({
    text: `日志第 ${d.index} 条不是有据写日志的样子，读不懂。`,
    mend: RESTORE,
  }),
  "log-entry-case": (d: { index: number; case: string }) => ({
    text: `日志第 ${d.index} 条是案件 ${d.case} 的，却记在别的案件下。`,
    mend: RESTORE,
  }),
  "log-node-altered": (d: Span) => ({
    text: `日志第 ${d.from} 条到第 ${d.to} 条的校验值（第 ${d.level} 层第 ${d.position} 个）改动过。`,
    mend: RESTORE,
  }),
  "log-node-missing": (d: Span) => ({
    text: `日志第 ${d.from} 条到第 ${d.to} 条的校验值（第 ${d.level} 层第 ${d.position} 个）没有了。`,
    mend: RESTORE,
  }),
  "log-node-extra": (d: { level: number; position: number }) => ({
    text: `日志里多了一个校验值（第 ${d.level} 层第 ${d.position} 个），这么长的日志不会有它。`,
    mend: RESTORE,
  }),
  "log-head-missing": () => ({ text: "日志最后的签名没有了。", mend: RESTORE }),
  "log-head-size": (d: { signed: number; found: number }) => ({
    text:
      d.signed > d.found
        ? `签过名的日志有 ${d.signed} 条，现在只有 ${d.found} 条：后面的被删了。`
        : `日志有 ${d.found} 条，签名只到第 ${d.signed} 条：后面的不是有据写的，或者写的时候日志已经被改过。`,
    mend: RESTORE,
  }),
  "log-head-root": (d: { size: number }) => ({
    text: `日志前 ${d.size} 条和签名对不上：其中有改动过、删掉、加进去或者换了位置的。`,
    mend: RESTORE,
  }),
  "log-head-signature": (d: { size: number }) => ({
    text: `日志（${d.size} 条时）的签名不对：签名或者签名的内容改动过。`,
    mend: RESTORE,
  }),
  "log-key-changed": (d: { size: number }) => ({
    text: `日志前 ${d.size} 条是用另一把钥匙签名的：案件库的钥匙换过，这一段的签名这里核对不了。`,
    mend: "钥匙是自己换的，就留好从前发出的包，里面有从前的公钥；不是自己换的，从备份恢复 keys 文件夹。",
  }),

  // What the log says against what is there.
  "vault-case-unlogged": (d: { case: string }) => ({
    text: `案件 ${d.case} 在日志里没有任何记录，不是经有据建立的。`,
    mend: AS_LOGGED,
  }),
  "vault-case-gone": (d: { case: string }) => ({
    text: `案件 ${d.case} 不见了，日志里没有删除它的记录。`,
    mend: RESTORE,
  }),
  "vault-case-returned": (d: { case: string }) => ({
    text: `日志说案件 ${d.case} 已经删除，它却还在。`,
    mend: AS_LOGGED,
  }),
  "vault-facts-altered": (d: { case: string }) => ({
    text: `案件 ${d.case} 里当事人陈述的事实和日志里记的不符，改动过。`,
    mend: AS_LOGGED,
  }),
  "vault-original-unlogged": (d: { case: string }) => ({
    text: `案件 ${d.case} 里有这个原件，日志里没有收进它的记录。`,
    mend: AS_LOGGED,
  }),
  "vault-original-gone": (d: { case: string }) => ({
    text: `日志说案件 ${d.case} 里有这个原件，现在没有，日志里也没有移除它的记录。`,
    mend: FROM_FILE,
  }),
  "vault-original-differs": (d: { case: string; field: string }) => ({
    text: `案件 ${d.case} 里这个原件的“${d.field}”和收进来时记的不一样。`,
    mend: AS_LOGGED,
  }),
  "vault-rows-altered": (d: { case: string }) => ({
    text: `案件 ${d.case} 里从这个原件读出的记录改动过：多了、少了或者内容变了。`,
    mend: "以原件为准：把它移出案件再收进来一次，记录会重新读出。",
  }),
  "vault-decision-unlogged": (d: { case: string; id: string }) => ({
    text: `案件 ${d.case} 的决定 ${d.id} 在日志里没有记录。`,
    mend: AS_LOGGED,
  }),
  "vault-decision-gone": (d: { case: string; id: string }) => ({
    text: `案件 ${d.case} 的决定 ${d.id} 不见了；决定只会增加，不会删除。`,
    mend: RESTORE,
  }),
  "vault-decision-altered": (d: { case: string; id: string }) => ({
    text: `案件 ${d.case} 的决定 ${d.id} 和日志里记的不符，改动过。`,
    mend: AS_LOGGED,
  }),
  "vault-decision-order": (d: { case: string; id: string }) => ({
    text: `案件 ${d.case} 的决定 ${d.id} 换了位置，和日志里的先后不一样。`,
    mend: AS_LOGGED,
  }),

  "vault-seal-altered": (d: { case: string; seal: string }) => ({
    text: `案件 ${d.case} 的固化清单（${d.seal}）和日志里记的不一样，或者日志里没有这次固化。`,
    mend: "固化清单一个字也不能改；用导出的案件文件夹或立案包里的那一份换回来。",
  }),
  "vault-seal-gone": (d: { case: string; seal: string }) => ({
    text: `日志里记着案件 ${d.case} 的一次固化（${d.seal}），现在没有了。`,
    mend: "用导出的案件文件夹或立案包里的那一份；没有的话从备份恢复。",
  }),
  "vault-stamp-altered": (d: { case: string; seal: string; authority: string }) => ({
    text: `案件 ${d.case} 的固化（${d.seal}）上“${d.authority}”的时间戳和日志里记的不一样。`,
    mend: "用导出的案件文件夹或立案包里的那一份换回来。",
  }),
  "vault-stamp-gone": (d: { case: string; seal: string; authority: string }) => ({
    text: `日志里记着案件 ${d.case} 的固化（${d.seal}）有“${d.authority}”的时间戳，现在没有了。`,
    mend: "用导出的案件文件夹或立案包里的那一份；没有的话从备份恢复。",
  }),
  "vault-seal-log": (d: { case: string; seal: string; size: number }) => ({
    text: `案件 ${d.case} 固化（${d.seal}）时，日志的前 ${d.size} 条不是现在这个样子：那以后有人重写过日志，或者案件库是从较早的备份恢复的。`,
    mend: "以固化时的为准。是自己恢复过备份的，出示时照实说明；不是的话，从固化以后的备份恢复。",
  }),

  // The files.
  "vault-blob-missing": (d: { case: string; sha256: string }) => ({
    text: `案件 ${d.case} 这个原件的文件（${hash(d.sha256)}）没有了。`,
    mend: FROM_FILE,
  }),
  "vault-blob-altered": (d: { sha256: string; found: string }) => ({
    text: `文件的内容变了：收进来时是 ${hash(d.sha256)}，现在是 ${hash(d.found)}。`,
    mend: FROM_FILE,
  }),
  "vault-blob-extra": (d: { sha256: string }) => ({
    text: `原件库里多了一个文件（${hash(d.sha256)}），没有案件用它。`,
    mend: "多半是没有做完的导入留下的，有据下次启动会清理；清理后还在，就是别的程序放进来的，把它移走。",
  }),
  "vault-blob-unreadable": (d: { detail: string }) => ({
    text: `文件读不出来（${d.detail}）。`,
    mend: "检查权限和磁盘，再核验一次。",
  }),
  "vault-more": (d: { count: number }) => ({
    text: `还有 ${d.count} 处不对，没有逐条列出。`,
    mend: "先看前面列出的几处。",
  }),
} satisfies FaultTable;
