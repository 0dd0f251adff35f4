/**
 * Columns of a bank statement, found by the words of its header. Every bank has its own, and several for one thing; so a
 * column is a list of patterns, the one that says most first, and a cell of the header serves one column only.
 */
import type { CellValue } from "../xlsx/sheet-rows.ts";
import { type Column, type Columns, has, headerName, MOST_COLUMNS } from "./columns.ts";

/** What was booked comes before what was traded: the two differ in currency. */
const PATTERNS: readonly (readonly [Column, RegExp])[] = [
  ["income", /^(?:记账|入账)金额\((?:收入|贷方?)\)$/u],
  ["income", /^(?:交易金额\()?(?:收入|存入|存款|转入|进账|贷方?)(?:金额|发生额|额)?(?:\((?:收入|存入|贷方?)\))?\)?$/u],
  ["expense", /^(?:记账|入账)金额\((?:支出|借方?)\)$/u],
  [
    "expense",
    /^(?:交易金额\()?(?:支出|支取|取出|取款|转出|付款|借方?)(?:金额|发生额|额)?(?:\((?:支出|支取|借方?)\))?\)?$/u,
  ],
  ["amount", /^(?:入账|记账|结算)(?:币种\/|货币\/)?金额$/u],
  [
    "amount",
    /^(?:人民币|交易币种\/|交易货币\/|交易|发生|收入\/支出|支出\/收入|收\/支|收支|收入支出|借\/贷|借贷)?(?:金额|发生额|额)(?:\([借贷收支入出/]+\))?$/u,
  ],
  ["balance", /^(?:账户|帐户|账面|联机|本次|交易后|当前|卡|存款|人民币)?(?:余额|结余)$/u],
  ["balance", /^可用余额$/u],
  ["direction", /^(?:借贷|借\/贷|收\/?支|收\/?付|资金|进出账?)(?:标志|标记|标识|方向|状态|类型|别|流向)?$|^交易方向$/u],
  ["currency", /^(?:入账|记账|结算)(?:币种|币别|货币)$/u],
  ["currency", /^(?:交易)?(?:币种|币别|货币)(?:名称|种类)?$/u],
  [
    "account",
    /^(?:交易)?(?:对方|对手|收\/?付款[人方])方?(?:银行)?(?:卡号\/账号|账号\/卡号(?:\/汇票号)?|[账帐]户[账帐]号|账卡号|[账帐]号|卡号|[账帐]户)$/u,
  ],
  [
    "counterparty",
    /^(?:交易)?(?:对方|对手方?|收\/?付款[人方]|收\(付\)款?[人方])(?:[账帐][户号])?(?:户名|名称?|姓名|信息|单位(?:名称)?|户名\/[账帐]号|(?:与|和|\/)户名)?$/u,
  ],
  ["counterparty", /^(?:收款[人方]|付款[人方]|商户)(?:名称|户名|姓名)?$/u],
  ["time", /^交易(?:日期时间|日期|日|发生日)$/u],
  ["time", /^(?:记账|入账|过账|发生)(?:日期|日)$/u],
  ["time", /^(?:日期|交易日期\/时间)$/u],
  ["clock", /^交易(?:时间|时分秒)$/u],
  ["clock", /^(?:记账|入账|发生)?时间$/u],
  ["type", /^(?:交易|业务)?(?:类型|名称|种类)$/u],
  ["type", /^(?:交易|业务)?摘要(?:说明)?$/u],
  ["type", /^(?:交易|业务)?(?:描述|说明|方式)$/u],
  ["type", /^(?:用途|附言|备注)$/u],
  ["method", /^(?:交易)?渠道(?:\/场所)?$/u],
  ["transactionId", /^(?:交易|核心|业务|银行|账户)?(?:流水号?|参考号|日志号|编号|单号)$/u],
  ["ownAccount", /^(?:本方|我方|本人|借记|交易)?(?:[账帐]号|卡号|卡号\/账号|账号\/卡号)$|卡号?(?:末|后|尾)[四4]位$/u],
  ["state", /^(?:交易)?状态$/u],
];

/** Further words of a row: what the payer wrote may stand in any of them. */
const TEXTS = /附言|用途|备注|摘要|留言|详情|交易(?:类型|名称|描述|说明)/u;

/** Unit, English name and blanks of a header cell left out: `交易金额(元)`, `交易日期Trans Date`. */
function nameOf(cell: CellValue): string {
  const name = headerName(cell).replaceAll(/\((?:单位:?)?[+-]?(?:元|人民币元?|CNY|RMB|¥|本币)\)/giu, "");
  if (!/[\u4e00-\u9fa5]/u.test(name)) return "";
  return name.replaceAll(/[A-Za-z.'_]+/gu, "").replace("()", "");
}

/** The columns that this row names, or undefined where it is not the header of a list of payments. */
export function bankColumns(cells: readonly CellValue[]): Columns | undefined {
  const names = cells.slice(0, MOST_COLUMNS).map(nameOf);
  if (names.filter((name) => name !== "").length < 3) return undefined;
  const taken = new Set<number>();
  const index: Partial<Record<Column, number>> = {};
  for (const [column, pattern] of PATTERNS) {
    if (index[column] !== undefined) continue;
    const at = names.findIndex((name, each) => name !== "" && !taken.has(each) && pattern.test(name));
    if (at === -1) continue;
    index[column] = at;
    taken.add(at);
  }
  const texts = names.flatMap((name, at) => (TEXTS.test(name) && !taken.has(at) ? [at] : []));
  const columns = { index: withTime(index), width: names.findLastIndex((name) => name !== "") + 1, texts };
  return isComplete(columns) ? columns : undefined;
}

/** A bank that has no date column writes the day into its column for the time. */
function withTime({ clock, ...index }: Columns["index"]): Columns["index"] {
  if (index.time === undefined) return clock === undefined ? index : { ...index, time: clock };
  return clock === undefined ? index : { ...index, clock };
}

function isComplete(columns: Columns): boolean {
  if (!has(columns, "time")) return false;
  const oneSide = has(columns, "income") || has(columns, "expense");
  if (has(columns, "amount") || has(columns, "income", "expense"))
    return ["balance", "counterparty", "account"].some((column) => has(columns, column as Column)) || isCard(columns);
  return oneSide && has(columns, "balance");
}

const isCard = (columns: Columns): boolean => has(columns, "ownAccount", "type");
