import type { FaultTable } from "./fault-table.ts";

/** Faults of `case.yaml`: its form, its keys, and values that contradict one another. */
export const caseFaults = {
  "yaml-syntax": (d: { reason: string }) => ({
    text: `这里不合 YAML 的写法：${d.reason}`,
    mend: "对照示例改正这一行；不确定时给值加上英文双引号。",
  }),
  "yaml-colon-full-width": (d: { key: string }) => ({
    text: `“${d.key}”后面是中文冒号“：”，程序认不出这是一个字段。`,
    mend: `改成英文冒号加一个空格：${d.key}: …`,
  }),
  "yaml-alias": () => ({
    text: "这里用了 YAML 的引用（& 和 *），案件文件不支持。",
    mend: "把被引用的内容直接写在这里；值本身以 * 或 & 开头时，加上英文双引号。",
  }),
  "yaml-comma-in-number": () => ({
    text: "这里的数字被英文逗号断成了两段。",
    mend: '给金额加上英文双引号：principal: "20,000.00"。',
  }),
  "case-not-a-map": () => ({
    text: "文件里没有“字段: 值”这样的内容。",
    mend: "至少写两行：creditor: { name: 出借人姓名 } 和 debtor: { name: 借款人姓名 }。",
  }),
  "key-twice": (d: { key: string; first: number }) => ({
    text: `“${d.key}”写了两次，第 ${d.first} 行已经有了。`,
    mend: "删掉其中一处，或者合成一处。",
  }),
  "key-unknown": (d: { key: string; nearest: string | null; known: string }) => ({
    text: d.nearest === null ? `不认识“${d.key}”。` : `不认识“${d.key}”，是不是“${d.nearest}”？`,
    mend: d.nearest === null ? `这里可以写：${d.known}；不需要的就删掉。` : `改成“${d.nearest}”；不需要的就删掉。`,
  }),
  "field-missing": (d: { field: string; label: string }) => ({
    text: `缺少“${d.field}”${d.label === "" ? "" : `（${d.label}）`}。`,
    mend: `补上 ${d.field}: …`,
  }),
  "field-empty": (d: { field: string }) => ({
    text: `“${d.field}”是空的。`,
    mend: "写上内容；不知道的就删掉这一行。",
  }),
  "type-wrong": (d: { field: string; expected: string; got: string }) => ({
    text: `“${d.field}”应当是${d.expected}，现在是${d.got}。`,
    mend: `改成${d.expected}。`,
  }),
  "value-not-allowed": (d: { field: string; value: string; allowed: string }) => ({
    text: `“${d.field}”不能是“${d.value}”。`,
    mend: `只能是：${d.allowed}。`,
  }),
  "list-too-short": (d: { field: string; least: number }) => ({
    text: `“${d.field}”至少要有 ${d.least} 项。`,
    mend: "补上缺的项，或者删掉整个字段。",
  }),
  "penalty-form": (d: { written: string }) => ({
    text: `违约金（penalty）只能写一种算法，现在写了：${d.written}。`,
    mend: '三选一：{ perDay: "0.03%" }、{ annualRate: "10%" } 或 { sum: "500.00" }。',
  }),
  "decision-kind-unknown": (d: { kind: string; nearest: string | null; known: string }) => ({
    text: d.nearest === null ? `没有“${d.kind}”这种决定。` : `没有“${d.kind}”这种决定，是不是“${d.nearest}”？`,
    mend: d.nearest === null ? `可以是：${d.known}。` : `改成“${d.nearest}”。`,
  }),
  "decision-id-twice": (d: { id: string; first: number }) => ({
    text: `决定的编号“${d.id}”用了两次，第 ${d.first} 行已经有了。`,
    mend: "给后面这一个换一个没有用过的编号。",
  }),
} satisfies FaultTable;
