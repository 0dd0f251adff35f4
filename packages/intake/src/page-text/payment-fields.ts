/** What a page of WeChat, Alipay or a bank says of one payment: its fields, however they are laid out. */
import { type Direction, type Fen, type Instant, parseMoney } from "@youju/model";
import { cellTime } from "../bill/cells.ts";
import { fieldsOf } from "../pdf/fields.ts";
import type { PageLine } from "./page-text.ts";

export type PaymentField = "time" | "id" | "remark" | "state" | "method" | "counterparty" | "account";

export interface PaymentPage {
  /** What in it tells what it is. */
  readonly seen: string;
  readonly amount: Fen | undefined;
  readonly amountLine: PageLine | undefined;
  readonly direction: Direction | undefined;
  readonly at: Instant | undefined;
  readonly texts: Readonly<Partial<Record<PaymentField, string>>>;
  readonly isRedPacket: boolean;
}

const FIELDS: readonly (readonly [PaymentField, RegExp])[] = [
  ["time", /^(?:转账|交易|付款|支付|创建|发起|申请)(?:日期)?时间$|^(?:转账|交易)日期$/u],
  ["id", /^(?:转账|交易)单号$|^(?:商家)?订单号$|^(?:交易|业务|转账)?(?:流水|凭证|参考)号$/u],
  ["remark", /^(?:转账|付款|交易)?(?:说明|备注|附言|留言|用途)$/u],
  ["state", /^(?:当前|转账|交易)?(?:状态|结果)$/u],
  ["method", /^(?:支付|付款)(?:方式|账户)$/u],
  ["counterparty", /^(?:收款|对方)(?:人|方|户名|姓名|人姓名|方户名|人户名|账户名)$|^(?:对方账户|收款账户|收款户名)$/u],
  ["account", /^(?:收款|对方)(?:账号|帐号|卡号|人账号|银行卡)$/u],
];
/** Names that are read so that what stands behind them is no other's value. */
const OTHERS =
  /^(?:收款时间|到账时间|收款银行|开户行|收款方式|付款(?:账号|卡号|人|银行|户名)|商品|商品说明|商户单号|商户全称|手续费|币种|账单分类|标签和备注|服务费|转账金额|金额|交易金额|计入收支|申请转账电子凭证)$/u;

const fieldOf = (name: string): PaymentField | undefined => FIELDS.find(([, words]) => words.test(name))?.[0];
const AMOUNT_FIELD = /^(?:转账|交易|付款)?金额$/u;

const PAGE = /^(?:账单详情|转账详情|交易详情|转账结果|账单|交易明细详情|转账记录详情|电子回单)$/u;
const WITH = /^(?:转账|扫二维码付款|二维码收款|微信红包)[-—–]?(给|来自|发给)(.{1,40})$/u;
const STATE =
  /^(?:(.{1,20})已收款|你已收款.*|已存入零钱.*|待(.{1,20})(?:确认收款|收款)|.{0,4}(?:转账|交易|支付|汇款)成功|已到账|.{0,8}已全额退款|已退款.*|.{0,10}已退还.*|对方已收钱|对方已收款|.{0,8}已过期.*|交易关闭|处理中|转账处理中)$/u;
const SUM = /^([+＋\-−–—])?\s*(?:人民币)?\s*[¥￥Yy]?\s*(\d{1,3}(?:[,，]\d{3})+|\d+)[.．](\d{2})\s*元?$/u;

const bare = (text: string): string => text.replaceAll(/\s/gu, "");

/** Undefined where it is not the page of one payment. */
export function paymentOn(lines: readonly PageLine[]): PaymentPage | undefined {
  const fields = fieldsOf(
    lines.map(({ piece }) => piece),
    (name) => fieldOf(name) !== undefined || OTHERS.test(name),
  );
  const texts: Partial<Record<PaymentField, string>> = {};
  for (const { name, value } of fields) {
    const field = fieldOf(name);
    if (field !== undefined && value !== "") texts[field] ??= value;
  }
  const title = lines.find(({ text }) => PAGE.test(bare(text)));
  const whom = lines.map(({ text }) => WITH.exec(bare(text))).find((found) => found !== null);
  const state = lines.map(({ text }) => bare(text)).find((text) => STATE.test(text));
  const sum = sumLine(lines, fields.find(({ name, value }) => AMOUNT_FIELD.test(name) && value !== "")?.value);
  const known = [texts.time, texts.id, whom?.[0], state, title?.text].filter((one) => one !== undefined);
  if (known.length < 2 || (texts.time ?? texts.id) === undefined) return undefined;
  if (texts.state === undefined && state !== undefined) texts.state = state;
  const counterparty =
    whom?.[2] ??
    STATE.exec(bare(texts.state ?? ""))
      ?.slice(1)
      .find((one) => one !== undefined);
  if (counterparty !== undefined && counterparty !== "对方") texts.counterparty ??= counterparty;
  const time = cellTime(texts.time?.replace(/(日|\d{2})(\d{1,2}:\d{2})/u, "$1 $2"));
  return {
    seen: title?.text ?? whom?.[0] ?? state ?? "",
    amount: amountIn(sum),
    amountLine: sum,
    direction: directionOf(sum, whom?.[1], texts),
    at: time.ok && time.value.dayOnly !== true ? time.value.at : undefined,
    texts,
    isRedPacket: whom?.[0].startsWith("微信红包") === true,
  };
}

/** The largest letters that are a sum; or the one in its own field. */
function sumLine(lines: readonly PageLine[], value: string | undefined): PageLine | undefined {
  const sums = lines.filter(({ text }) => SUM.test(bare(text)));
  const named = value === undefined ? undefined : sums.find(({ text }) => bare(text) === bare(value));
  return named ?? sums.toSorted((a, b) => b.piece.height - a.piece.height)[0];
}

function amountIn(line: PageLine | undefined): Fen | undefined {
  const found = line === undefined ? null : SUM.exec(bare(line.text));
  const parsed = found === null ? undefined : parseMoney(`${found[2]!.replaceAll(/[,，]/gu, "")}.${found[3]!}`);
  return parsed?.ok === true ? parsed.value : undefined;
}

/** A sign, a word for the other side, who took it; a bank's page that names who is paid. */
function directionOf(
  sum: PageLine | undefined,
  whom: string | undefined,
  texts: PaymentPage["texts"],
): Direction | undefined {
  const sign = sum === undefined ? undefined : SUM.exec(bare(sum.text))?.[1];
  const said = [
    sign === undefined ? undefined : /[+＋]/u.test(sign) ? ("in" as const) : ("out" as const),
    whom === undefined ? undefined : whom === "来自" ? ("in" as const) : ("out" as const),
    /^你已收款|^已存入零钱/u.test(bare(texts.state ?? "")) ? ("in" as const) : undefined,
    /^对方已收|^待.+收款|^[^你].*已收款$/u.test(bare(texts.state ?? "")) ? ("out" as const) : undefined,
    texts.account !== undefined && texts.method === undefined ? ("out" as const) : undefined,
  ].filter((one) => one !== undefined);
  return said.length > 0 && said.every((one) => one === said[0]) ? said[0] : undefined;
}
