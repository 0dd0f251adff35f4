import type { FaultTable } from "./fault-table.ts";

/** Faults of single values: money, rates, dates, times. */
export const valueFaults = {
  "money-unreadable": (d: { text: string }) => ({
    text: `“${d.text}”不是能读懂的金额。`,
    mend: "写成 2000、2000.00、￥2,000.00 或 2万。",
  }),
  "money-decimals": (d: { text: string }) => ({
    text: `金额“${d.text}”的小数超过两位，人民币只到分。`,
    mend: "改成最多两位小数，例如 2000.50。",
  }),
  "money-not-positive": (d: { text: string }) => ({
    text: `金额“${d.text}”必须大于零。`,
    mend: "写实际交付或实际归还的金额；没有发生的就删掉这一条。",
  }),
  "rate-without-percent": (d: { text: string }) => ({
    text: `利率“${d.text}”没有单位，分不清是 ${d.text} 还是百分之 ${d.text}。`,
    mend: '加上百分号和引号，例如 "12%"（年利率）或 "月息2%"。',
  }),
  "rate-unit-unknown": (d: { text: string }) => ({
    text: `利率“${d.text}”没有说是按年还是按月。`,
    mend: "问清楚当时说的是年息还是月息，写成“月息2分”或“年息2分”。",
  }),
  "rate-unreadable": (d: { text: string }) => ({
    text: `“${d.text}”不是能读懂的利率。`,
    mend: '写成 "12%"、"月息2%"、"月息2分" 或 "0%"。',
  }),
  "rate-is-discount": (d: { text: string }) => ({
    text: `“${d.text}”说的是打折，不是利率。`,
    mend: '写打折以后的利率，例如 "年利率4.8%"；不知道原来是多少就问清楚，没有约定就留空。',
  }),
  "rate-too-high": (d: { text: string }) => ({
    text: `利率“${d.text}”折合一年超过 1000%，多半是写错了。`,
    mend: "核对小数点和年、月、日的单位；日利率 0.05% 写成“日0.05%”。",
  }),
  "date-unreadable": (d: { text: string }) => ({
    text: `“${d.text}”不是能读懂的日期。`,
    mend: "写成 2024-03-01。",
  }),
  "date-impossible": (d: { text: string }) => ({
    text: `日历上没有“${d.text}”这一天。`,
    mend: "对照聊天或账单，改成真实的日期。",
  }),
  "time-unreadable": (d: { text: string }) => ({
    text: `“${d.text}”不是能读懂的时间。`,
    mend: "写成 2024-03-01 18:10:00（北京时间）。",
  }),
} satisfies FaultTable;
