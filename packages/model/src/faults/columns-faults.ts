import type { FaultTable } from "./fault-table.ts";

/** `1 交易时间、2 发生额、3 对方户名` */
const listed = (there: readonly string[]): string =>
  there.length === 0 ? "没有找到像表头的一行" : there.map((name, at) => `${at + 1} ${name || "（空）"}`).join("、");

const POINT = "用上面的名字，或第几栏的数字来说，例如 --columns “日期=1,金额=3,对方=4”；在案件页里可以对着前几行点选。";

/** Faults of what a person says of the columns of a list. */
export const columnsFaults = {
  "columns-no-money": () => ({
    text: "没有说哪一栏是金额。",
    mend: "说明金额栏；收入、支出分成两栏的，说明收入栏和支出栏。",
  }),
  "columns-money-twice": () => ({
    text: "金额栏和收入、支出栏不能同时指定。",
    mend: "一笔钱写在一栏里的只说金额；收入、支出分成两栏的只说收入和支出。",
  }),
  "columns-unknown": (d: { names: readonly string[]; there: readonly string[] }) => ({
    text: `文件里没有${d.names.map((name) => `“${name}”`).join("、")}这样的栏；这份文件的栏是：${listed(d.there)}。没有读出任何一笔。`,
    mend: POINT,
  }),
  "columns-name-twice": (d: { name: string; at: readonly number[] }) => ({
    text: `文件里有 ${d.at.length} 栏都叫“${d.name}”（第 ${d.at.join("、")} 栏），分不清说的是哪一栏，没有读。`,
    mend: `改用数字，例如 ${d.at[0]}。`,
  }),
  "columns-no-header": (d: { row: number }) => ({
    text: `文件里没有第 ${d.row} 行，或者那一行是空的，找不到表头。`,
    mend: "对照文件改一下表头的行号；没有表头写 0，不写就自己找。",
  }),
  "columns-nothing": (d: { date: string; money: string; there: readonly string[] }) => ({
    text: `照这样说的栏，没有一行同时读得出日期（${d.date}）和金额（${d.money}）；前面像表头的一行是：${listed(d.there)}。`,
    mend: POINT,
  }),
  "columns-no-sheet": (d: { sheet: string; there: readonly string[] }) => ({
    text: `这份 Excel 里没有叫“${d.sheet}”的表；有的是：${d.there.map((name) => `“${name}”`).join("、")}。`,
    mend: "改成上面的一个名字，或者不写工作表。",
  }),
  "columns-no-list": () => ({
    text: "这不是一行一笔的表格（CSV、Excel、PDF 表格），说的各栏用不上。",
    mend: "取消这个指定，让有据自己认。",
  }),
  "columns-not-used": (d: { as: string }) => ({
    text: `“${d.as}”的各栏是固定的，说的各栏没有用上。`,
    mend: "要按自己说的栏来读，读法选银行流水（bank-bill-csv 等）或 other-bill，或者不写读法。",
  }),
  "columns-option": (d: { text: string }) => ({
    text: `看不懂--columns 里的“${d.text}”。`,
    mend: "一项写成“日期=交易时间”或“日期=1”，各项之间用逗号分开，例如 --columns “日期=交易时间,金额=发生额,对方=3”。",
  }),
  "columns-role": (d: { role: string; known: readonly string[] }) => ({
    text: `--columns 里没有“${d.role}”这一项。`,
    mend: `可以写的有：${d.known.join("、")}。`,
  }),
  "columns-no-date": () => ({
    text: "没有说哪一栏是日期。",
    mend: "写上日期栏，例如 --columns “日期=1,金额=3”。",
  }),
} satisfies FaultTable;
