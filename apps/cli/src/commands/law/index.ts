/** `youju law`: the law book. Each of its commands is one file here and one row below. */
import type { CommandSpec, OptionSpec } from "../../command.ts";

const json: OptionSpec = { help: "输出 JSON，给程序读" };

const on: OptionSpec = { value: "日期", help: "那一天施行的版本，例如 2020-10-01" };

const parts: readonly CommandSpec[] = [
  {
    name: "law show",
    usage: "编号",
    summary: "其中一条的全部：规则、条文、施行日期、把握、没有定论的地方、前后的版本和案例",
    takes: { min: 1, max: 1, what: "条目的编号" },
    options: { on, json },
    examples: ["youju law show CN-PL-28", "youju law show CN-PL-25 --on 2020-10-01"],
    load: async () => (await import("./show.ts")).show,
  },
  {
    name: "law topics",
    usage: "",
    summary: "有哪些主题，各有多少条",
    takes: { min: 0, max: 0, what: "" },
    options: { json },
    examples: ["youju law topics"],
    load: async () => (await import("./topics.ts")).topics,
  },
  {
    name: "law acts",
    usage: "",
    summary: "要钱的时候什么可以做，什么不可以，凭哪一条",
    takes: { min: 0, max: 0, what: "" },
    options: { json },
    examples: ["youju law acts"],
    load: async () => (await import("./acts.ts")).acts,
  },
  {
    name: "law guide",
    usage: "[问题]",
    summary: "借条怎么写、证据怎么出示、能不能报警、判了不还、人在境外：一条一条地说",
    takes: { min: 0, max: 1, what: "" },
    options: { json },
    examples: ["youju law guide", "youju law guide police"],
    load: async () => (await import("./guide.ts")).guide,
  },
  {
    name: "law article",
    usage: "",
    summary: "逐条核对《微信好友欠款怎么追回》一文",
    takes: { min: 0, max: 0, what: "" },
    options: { json },
    examples: ["youju law article"],
    load: async () => (await import("./article.ts")).article,
  },
  {
    name: "law cases",
    usage: "[编号]",
    summary: "公开案例：法院怎么看，凭什么，对照自己看什么",
    takes: { min: 0, max: 1, what: "" },
    options: { about: { value: "主题", help: "只看一个主题：identity、gift、recording……" }, json },
    examples: ["youju law cases --about identity", "youju law cases CASE-05"],
    load: async () => (await import("./cases.ts")).cases,
  },
  {
    name: "law steps",
    usage: "[编号]",
    summary: "微信、支付宝、法院小程序里在哪里点，说法是哪一天的",
    takes: { min: 0, max: 1, what: "" },
    options: { json },
    examples: ["youju law steps", "youju law steps APP-1"],
    load: async () => (await import("./steps.ts")).steps,
  },
  {
    name: "law tables",
    usage: "[lpr|holidays|wages|notices|fees]",
    summary: "计算用到的表：来源、收录到哪天、每一行；你添加的会标出来",
    takes: { min: 0, max: 1, what: "" },
    options: { json },
    examples: ["youju law tables", "youju law tables lpr"],
    load: async () => (await import("./tables.ts")).tables,
  },
  {
    name: "law update",
    usage: "",
    summary: "把新公布的利率、放假安排等添加进来；不写选项就列出添加过的",
    takes: { min: 0, max: 0, what: "" },
    options: {
      lpr: { value: "文件", help: "一年期LPR：date,rate（CSV 或 JSON）" },
      holidays: { value: "文件", help: "一整年的放假安排：date,type" },
      wages: { value: "文件", help: "平均工资：province,year,wage,kind" },
      notices: { value: "文件", help: "高级法院的小额诉讼通知：province,date,year,kind,mandatory,agreement" },
      fees: { value: "文件", help: "诉讼费用标准：fee,upTo,amount,percent" },
      replace: { help: "与现有的不一样时，用文件里的" },
      remove: { value: "表", help: "去掉添加过的一张表：lpr、holidays、wages、notices、fees" },
      json,
    },
    examples: ["youju law update --lpr lpr.csv", "youju law update", "youju law update --remove lpr"],
    load: async () => (await import("./update.ts")).update,
  },
];

export const law: CommandSpec = {
  name: "law",
  usage: "[命令]",
  summary: "法条库：列出用到的规则；接 show、article 等看得更细",
  takes: { min: 0, max: 0, what: "" },
  options: {
    topic: { value: "主题", help: "只看一个主题：cap、limitation……（youju law topics）" },
    on,
    certainty: { value: "H|M|L", help: "只看一档把握：H 条文已核对，M 看实务或者转述，L 没有读到原文" },
    search: { value: "词", help: "只看写到它的；几个词用空格隔开" },
    json,
  },
  examples: [
    "youju law",
    "youju law --topic cap --on 2020-10-01",
    "youju law --search 逾期",
    ...parts.flatMap(({ examples }) => examples),
  ],
  load: async () => (await import("./list.ts")).list,
  parts,
};
