/** Every command of `youju`: one row here and one file under `commands/`. */
import type { CommandSpec, OptionSpec } from "./command.ts";
import { law } from "./commands/law/index.ts";

const json: OptionSpec = { help: "输出 JSON，给程序读" };
const password: OptionSpec = { value: "密码", help: "ZIP 的解压码或 PDF 的打开密码，几个的话用逗号隔开；不写时会问" };
const progress: OptionSpec = { help: "在标准错误里报告进度，终端里本来就会" };
const readAs: OptionSpec = { value: "读法", help: "认错了的时候指定读法，名字见 youju formats" };
const columns: OptionSpec = {
  value: "日期=…,金额=…",
  help: "自己说明表格里哪一栏是日期、金额、对方……，写栏名或第几栏",
};
const taken: OptionSpec = { value: "日期", help: "截图是哪一天截的，用来算“昨天”“星期三”" };

export const commands: readonly CommandSpec[] = [
  {
    name: "assess",
    usage: "DIR|案件编号",
    summary: "算清一个案件：欠多少、凭什么、还缺什么、下一步",
    takes: { min: 1, max: 1, what: "案件文件夹或案件编号" },
    options: {
      "as-of": { value: "日期", help: "算到哪一天，默认今天（北京时间）" },
      json,
      why: { help: "与 --json 连用：每个数字的理由" },
      password,
      progress,
    },
    examples: ["youju assess examples/1-simple-loan --as-of 2024-12-31", "youju assess 我的案件 --json --why"],
    load: async () => (await import("./commands/assess.ts")).assess,
  },
  {
    name: "bundle",
    usage: "DIR|案件编号",
    summary: "写立案包：一个 ZIP，原件、记录、证据目录、哈希和时间戳都在，谁都能核验",
    takes: { min: 1, max: 1, what: "案件文件夹或案件编号" },
    options: {
      out: { value: "文件.zip", help: "写到哪里；已有的立案包会被换掉，别的文件不动", short: "o" },
      "as-of": { value: "日期", help: "算到哪一天，也是包的日期，默认今天（北京时间）" },
      exhibits: { value: "1,3", help: "只放这几号证据；其余的在包里写明没有放" },
      excerpt: {
        value: "起..止",
        help: "另摘聊天里的几条（2024-03-01..2024-03-05，或记录编号），写明前后漏了多少，全文照放",
      },
      redact: { help: "盖住证件号码、银行卡号、电话号码；盖不可靠的文件不放，写明原因" },
      "redact-names": { value: "王五,赵六", help: "再盖住这些人名（案外人）" },
      keep: { value: "文件|全部", help: "与 --redact 连用：盖不了的文件照原样放" },
      split: { value: "200MB", help: "每个 ZIP 最多这么大，分成几部分" },
      "without-assessment": { help: "不放本程序的计算和评估（给对方的那一份）" },
      json,
      password,
      progress,
    },
    examples: [
      "youju bundle examples/1-simple-loan -o 立案包.zip",
      "youju bundle 案件编号 -o 给对方.zip --without-assessment --redact --redact-names 王五",
    ],
    load: async () => (await import("./commands/bundle.ts")).bundle,
  },
  {
    name: "checklist",
    usage: "DIR|案件编号",
    summary: "出示清单：法院对出示微信证据的要求，一项项对，做了没有",
    takes: { min: 1, max: 1, what: "案件文件夹或案件编号" },
    options: { "as-of": { value: "日期", help: "算到哪一天，默认今天（北京时间）" }, json, password, progress },
    examples: ["youju checklist examples/1-simple-loan"],
    load: async () => (await import("./commands/checklist.ts")).checklist,
  },
  {
    name: "custody",
    usage: "DIR|案件编号 [证据号|SHA-256|文件]",
    summary: "保管记录：一份证据什么时候怎么来的、谁做过什么、现在变了没有、能不能被改过",
    takes: { min: 1, max: 2, what: "案件文件夹或案件编号" },
    options: { json, password, progress },
    examples: ["youju custody examples/1-simple-loan", "youju custody 案件编号 证据1"],
    load: async () => (await import("./commands/custody.ts")).custody,
  },
  {
    name: "claim",
    usage: "[文件|-]",
    summary: "不建案件，直接算一笔借款：本金、利息、逾期利息，每一步一句话",
    takes: { min: 0, max: 1, what: "" },
    options: {
      date: { value: "日期", help: "借出（到账）的日子" },
      principal: { value: "金额", help: "实际借出的本金" },
      rate: { value: "利率", help: "约定的利率：12%、月息2%、二分；没约定就不写" },
      "overdue-rate": { value: "利率", help: "约定的逾期利率" },
      "penalty-per-day": { value: "利率", help: "约定的违约金，按天：0.03%、万分之三" },
      "penalty-rate": { value: "利率", help: "约定的违约金，按年" },
      "penalty-sum": { value: "金额", help: "约定的一笔违约金" },
      fees: { value: "金额", help: "约定的其他费用（和违约金、逾期利息合计不超过上限）" },
      due: { value: "日期", help: "约定的还款日；没约定就不写" },
      "year-basis": { value: "365|360", help: "约定一年按几天算，默认 365" },
      security: { value: "none|guarantee|pledge", help: "没有担保、有保证人、有抵押质押" },
      repaid: { value: "清单", help: '还过的款："2024-10-08 5000, 2024-11-01 3000"' },
      demanded: { value: "清单", help: '催告和所给的期限："2024-10-20 2024-11-01"，没给期限就只写日子' },
      filed: { value: "日期", help: "起诉日" },
      "as-of": { value: "日期", help: "算到哪一天，默认今天（北京时间）" },
      json,
    },
    examples: [
      "youju claim --date 2024-03-01 --principal 20000 --due 2024-09-01 --as-of 2024-12-31",
      "youju claim 几笔借款.yaml",
      "cat 几笔借款.json | youju claim - --json",
    ],
    load: async () => (await import("./commands/claim.ts")).claim,
  },
  {
    name: "calc",
    usage: "[名字 [文件|-|字段=值…]]",
    summary: "单独算一样：时效、保证期间、管辖、小额、支付令、费用、夫妻和保证人的责任、证据分量……",
    takes: { min: 0, max: Number.POSITIVE_INFINITY, what: "" },
    options: { json },
    examples: [
      "youju calc",
      "youju calc guarantee-period",
      "youju calc small-claim place=江苏省南京市 filingDate=2026-11-25 amount=60000",
      "youju calc jurisdiction 管辖.yaml --json",
    ],
    load: async () => (await import("./commands/calc.ts")).calc,
  },
  {
    name: "import",
    usage: "DIR|文件…",
    summary: "把案件文件夹，或装着账单和聊天的文件、文件夹，收进本机的案件库",
    takes: { min: 1, max: Number.POSITIVE_INFINITY, what: "案件文件夹或文件" },
    options: {
      case: { value: "案件编号", help: "收进已有的案件；不写就新建一个" },
      creditor: { value: "姓名", help: "新建案件时出借人的姓名" },
      debtor: { value: "姓名", help: "新建案件时借款人的姓名" },
      as: readAs,
      columns,
      taken,
      json,
      password,
      progress,
    },
    examples: [
      "youju import examples/1-simple-loan",
      "youju import 账单.xlsx 聊天.json --creditor 李明 --debtor 张伟",
      "youju import 下载的文件夹 --creditor 李明 --debtor 张伟",
    ],
    load: async () => (await import("./commands/import.ts")).importCase,
  },
  {
    name: "export",
    usage: "案件编号 DIR",
    summary: "把案件库里的一个案件写成文件夹：case.yaml 和全部原件",
    takes: { min: 2, max: 2, what: "案件编号或要写到的文件夹" },
    options: { json },
    examples: ["youju export 案件编号 我的案件"],
    load: async () => (await import("./commands/export.ts")).exportCase,
  },
  {
    name: "verify",
    usage: "文件|DIR…",
    summary: "核验一个立案包、固化过的案件文件夹或案件库有没有改动，说明什么、不说明什么",
    takes: { min: 1, max: Number.POSITIVE_INFINITY, what: "立案包、文件夹或案件库" },
    options: {
      trust: { value: "PEM 文件", help: "您信任的时间戳机构根证书；不写就只核对前后一致，不判断机构" },
      json,
      password,
      progress,
    },
    examples: ["youju verify 立案包.zip", "youju verify 立案包-1.zip 立案包-2.zip", "youju verify ~/.youju"],
    load: async () => (await import("./commands/verify.ts")).verify,
  },
  {
    name: "cases",
    usage: "",
    summary: "列出本机案件库里的案件",
    takes: { min: 0, max: 0, what: "" },
    options: { json },
    examples: ["youju cases"],
    load: async () => (await import("./commands/cases.ts")).cases,
  },
  {
    name: "read",
    usage: "文件或文件夹…",
    summary: "看看文件能不能读：是什么、多少条、从何时到何时、首尾几行、哪里有问题",
    takes: { min: 1, max: Number.POSITIVE_INFINITY, what: "文件或文件夹" },
    options: {
      as: readAs,
      columns,
      taken,
      json,
      ndjson: { help: "逐条输出读到的记录，一行一个 JSON" },
      password,
      progress,
    },
    examples: [
      "youju read 账单.zip --password 123456",
      "youju read 下载的文件夹",
      "youju read 流水.csv --as bank-bill-csv",
      "youju read 流水.xlsx --columns 日期=交易时间,金额=发生额,对方=3",
      "youju read 聊天.json --ndjson",
    ],
    load: async () => (await import("./commands/read.ts")).read,
  },
  {
    name: "formats",
    usage: "",
    summary: "能读的全部格式：从哪来、怎么认、开头几行是什么样子",
    takes: { min: 0, max: 0, what: "" },
    options: { json },
    examples: ["youju formats", "youju formats --json"],
    load: async () => (await import("./commands/formats.ts")).formats,
  },
  law,
  {
    name: "help",
    usage: "[命令]",
    summary: "说明怎么用",
    takes: { min: 0, max: 2, what: "" },
    options: { json },
    examples: ["youju help assess"],
    load: async () => (await import("./commands/help.ts")).help,
  },
];

/** A command by its name: `read`, `law`, `law show`. */
export function findCommand(name: string): CommandSpec | undefined {
  return commands.flatMap((command) => [command, ...(command.parts ?? [])]).find((command) => command.name === name);
}
