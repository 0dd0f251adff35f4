import type { FaultTable } from "./fault-table.ts";

const CHECK = "对照公布的原文改正这一行。";
const like = (head: string, example: string): string => `第一行写 ${head}，下面每行一条，例如 ${example}。`;

/** Faults of tables that people add rows to: their files, their rows, and what in them cannot be. */
export const tableFaults = {
  "table-unknown": (d: { name: string; known: readonly string[] }) => ({
    text: `没有叫“${d.name}”的表。`,
    mend: `可以是：${d.known.join("、")}。`,
  }),
  "table-not-text": () => ({
    text: "这不是文本文件，没有读取。",
    mend: "在 Excel 或 WPS 里另存为 CSV，再用那个文件。",
  }),
  "table-too-large": (d: { limit: number }) => ({
    text: `文件超过 ${d.limit} 字节，不像一张这样的表，没有读取。`,
    mend: "只留下要添加的那几行。",
  }),
  "table-json-broken": () => ({
    text: "文件不合 JSON 的写法，或者里面不是一列对象。",
    mend: '写成 [{ "date": "2026-10-20", "rate": "3.00" }] 这样，或者改用 CSV。',
  }),
  "table-line-broken": () => ({
    text: "这一行的引号没有配对，或者格子比第一行多。",
    mend: "每行的格子和第一行一样多；小数点用“.”，不用逗号。",
  }),
  "table-empty": (d: { head: string; example: string }) => ({
    text: "文件里没有数据行。",
    mend: like(d.head, d.example),
  }),
  "table-column-missing": (d: { columns: readonly string[]; head: string; example: string }) => ({
    text: `第一行里没有${d.columns.join("、")}这一列。`,
    mend: like(d.head, d.example),
  }),
  "table-cell-empty": (d: { column: string }) => ({
    text: `这一行没有写${d.column}。`,
    mend: "补上，或者删掉这一行。",
  }),
  "table-percent-unreadable": (d: { text: string }) => ({
    text: `“${d.text}”不是能读懂的百分数。`,
    mend: "写成 3.00 或 3.00%。",
  }),
  "table-year-unreadable": (d: { text: string }) => ({ text: `“${d.text}”不是年份。`, mend: "写成 2025。" }),
  "table-word-unknown": (d: { text: string; known: readonly string[] }) => ({
    text: `不认识“${d.text}”。`,
    mend: `只能是：${d.known.join("、")}。`,
  }),
  "table-row-twice": (d: { row: string; first: string; line: number | null }) => ({
    text: `“${d.row}”重复了：${d.line === null ? "前面" : `第 ${d.line} 行`}已经有“${d.first}”。`,
    mend: "留下对的那一行，删掉另一行。",
  }),
  "table-out-of-order": (d: { row: string; before: string }) => ({
    text: `“${d.row}”排在“${d.before}”后面，日期没有从早到晚。`,
    mend: "把各行按日期从早到晚排好；如果是日期写错了，改正它。",
  }),
  "table-date-future": (d: { date: string; today: string }) => ({
    text: `${d.date} 还没有到（今天是 ${d.today}），不会已经公布。`,
    mend: CHECK,
  }),
  "table-row-contradicts": (d: { row: string; known: string }) => ({
    text: `文件里是“${d.row}”，现有的是“${d.known}”，两者不一样，没有改动。`,
    mend: "对照公布的原文；确实要用文件里的，加上 --replace。",
  }),
  "table-row-gone": (d: { known: string }) => ({
    text: `现有的“${d.known}”在文件里没有，没有改动。`,
    mend: "对照公布的原文补上；确实要以文件为准，加上 --replace。",
  }),
  "table-damaged": (d: { name: string }) => ({
    text: "你添加的这张表的文件坏了，为免算错，没有继续。",
    mend: `用 youju law update --remove ${d.name} 去掉它，再重新添加。`,
  }),
  "lpr-implausible": (d: { rate: string; least: string; most: string }) => ({
    text: `一年期LPR写的是 ${d.rate}%，不在 ${d.least}% 到 ${d.most}% 之间。`,
    mend: `${CHECK}写年利率，例如 3.00。`,
  }),
  "lpr-jump": (d: { rate: string; before: string }) => ({
    text: `${d.rate}% 与前一次“${d.before}”相差超过 1 个百分点，很可能写错了。`,
    mend: CHECK,
  }),
  "lpr-day-unusual": (d: { date: string; usual: string }) => ({
    text: `一年期LPR每月20日公布，遇休息日顺延，那个月应是 ${d.usual}，这里写的是 ${d.date}。`,
    mend: "已经添加；请对照公告看日期对不对。",
  }),
  "lpr-month-missing": (d: { after: string; before: string }) => ({
    text: `${d.after} 和 ${d.before} 之间至少缺一个月的公布，那几个月的利率还是不知道，用到时会提醒。`,
    mend: "把缺的那几行也添加进来。",
  }),
  "holidays-not-announced": (d: { date: string; today: string }) => ({
    text: `${d.date} 那一年的放假安排还没有公布（今天是 ${d.today}）。`,
    mend: CHECK,
  }),
  "holidays-worked-weekday": (d: { date: string }) => ({
    text: `${d.date} 本来就是工作日，不用写“上班”；“上班”只写调休的周六、周日。`,
    mend: CHECK,
  }),
  "holidays-year-incomplete": (d: { year: string; days: number; missing: readonly string[] }) => ({
    text: `${d.year} 年的放假安排不全：只有 ${d.days} 天放假${d.missing.length === 0 ? "" : `，缺 ${d.missing.join("、")}`}。`,
    mend: "把通知里全年放假的每一天（连同其中的周六、周日）和调休上班的每一天都写上。",
  }),
  "wage-year-future": (d: { year: string; today: string }) => ({
    text: `${d.year} 年的平均工资在 ${d.today} 还不会公布。`,
    mend: "写统计的年份，不是公布的年份。",
  }),
  "wage-implausible": (d: { wage: string; least: string; most: string }) => ({
    text: `年平均工资写的是 ${d.wage} 元，不是 ${d.least} 到 ${d.most} 之间的整数元。`,
    mend: `${CHECK}写全年的，不是每月的。`,
  }),
  "notice-implausible": (d: { mandatory: string; agreement: string }) => ({
    text: `${d.mandatory} 元和 ${d.agreement} 元对不上：一个是年平均工资的一半，一个是它的两倍，后者应是前者的四倍左右。`,
    mend: CHECK,
  }),
  "fees-incomplete": (d: { fee: string }) => ({
    text: `${d.fee}的各档写得不全或不对。`,
    mend: "一种费用要写全：第一档写定额，往后各档写比例，最后一档的“不超过”写“以上”；保全费再写一行“最高”。金额用整数元，比例最多一位小数。",
  }),
} satisfies FaultTable;
