/** What a sealed voucher of a transfer says: its fields by their names, however they are laid out. */
import { type Fen, type Instant, parseMoney } from "@youju/model";
import { cellTime } from "../bill/cells.ts";
import { type FieldEntry, fieldsOf } from "./fields.ts";
import type { TextPiece } from "./pages.ts";

type Side = "payer" | "payee";
type SideField = "name" | "account" | "idNumber";
type Field = "amount" | "time" | "received" | "id" | "remark" | "state" | "type" | "method" | "number" | "applicant";

export interface VoucherSide {
  name?: string;
  account?: string;
  idNumber?: string;
}

export interface Voucher {
  readonly payer: Readonly<VoucherSide>;
  readonly payee: Readonly<VoucherSide>;
  readonly amount: Fen | undefined;
  readonly time: Instant | undefined;
  /** What stands in the fields that are taken as they are. */
  readonly texts: Readonly<Partial<Record<Field, string>>>;
}

const FIELDS: readonly (readonly [Field, RegExp])[] = [
  ["amount", /^(?:转账|交易|支付|付款)?金额(?:\((?:元|小写|人民币|人民币元)\))*$/u],
  ["time", /^(?:转账|交易|付款|支付|发起)时间$/u],
  ["received", /^(?:收款|到账|入账)时间$/u],
  ["id", /^(?:转账|交易|支付|微信支付)?(?:单号|订单号|流水号)$/u],
  ["remark", /^(?:转账|付款|交易)?(?:说明|备注|附言|留言)$/u],
  ["state", /^(?:当前|转账|交易)?状态$/u],
  ["type", /^(?:交易|业务)类型$/u],
  ["method", /^(?:支付|付款|转账)方式$/u],
  ["number", /^(?:电子)?(?:凭证)?(?:编号|凭证号码?)$/u],
  ["applicant", /^申请人(?:姓名)?$/u],
];

const SIDE = /^(付款|收款|转出|转入)(?:方|人|账户)?(?:信息|账户|用户)?(.*)$/u;
const SIDE_FIELDS: readonly (readonly [SideField, RegExp])[] = [
  ["name", /^(?:真实|实名)?(?:姓名|名称|户名)$|^$/u],
  ["account", /^(?:微信)?(?:号|账号|帐号|账户|昵称)$/u],
  ["idNumber", /^(?:居民)?(?:身份)?证?件?(?:证号码?|件号码?|证件号码?|号码)$/u],
];
/** Names that are read so that what stands behind them is not taken for another's value. */
const OTHERS = /^(?:申请时间|开具时间|出具时间|打印时间|金额\(?大写\)?|币种|商户单号|收款方式|手续费)$/u;

function sideOf(name: string): { readonly side: Side | undefined; readonly field: SideField } | undefined {
  const match = SIDE.exec(name);
  const field = SIDE_FIELDS.find(([, words]) => words.test(match?.[2] ?? name))?.[0];
  if (field === undefined || (match === null && name === "")) return undefined;
  return { side: match === null ? undefined : /付款|转出/u.test(match[1]!) ? "payer" : "payee", field };
}

const fieldOf = (name: string): Field | undefined => FIELDS.find(([, words]) => words.test(name))?.[0];
const isName = (name: string): boolean =>
  name !== "" && (fieldOf(name) !== undefined || sideOf(name) !== undefined || OTHERS.test(name));

/** Undefined where the page names too few of the fields to be a voucher. */
export function voucherOn(pieces: readonly TextPiece[]): Voucher | undefined {
  const entries = fieldsOf(pieces, isName);
  const texts: Partial<Record<Field, string>> = {};
  const sides = { payer: {} as VoucherSide, payee: {} as VoucherSide };
  const sided = entries.filter(({ name }) => sideOf(name)?.side !== undefined);
  for (const entry of entries) {
    const field = fieldOf(entry.name);
    if (field !== undefined) texts[field] ??= entry.value;
    else takeSide(sides, entry, sided);
  }
  if (!("amount" in texts) || !("id" in texts || "time" in texts)) return undefined;
  const time = cellTime(texts.time);
  return { ...sides, amount: amountIn(texts.amount ?? ""), time: time.ok ? time.value.at : undefined, texts };
}

function takeSide(sides: Readonly<Record<Side, VoucherSide>>, entry: FieldEntry, sided: readonly FieldEntry[]): void {
  const found = sideOf(entry.name);
  const side = found?.side ?? sideAbout(entry, sided);
  if (found === undefined || side === undefined || entry.value === "") return;
  sides[side][found.field] ??= entry.value;
}

/** 姓名 alone belongs to the side before it on its line, or to the heading above it: of two beside each other the nearer. */
function sideAbout({ x, line }: FieldEntry, sided: readonly FieldEntry[]): Side | undefined {
  const beside = sided.findLast((entry) => entry.line === line && entry.x < x);
  const above = sided.filter((entry) => entry.value === "" && entry.line < line);
  const last = Math.max(...above.map((heading) => heading.line));
  const headings = above.filter((heading) => heading.line === last);
  const near = beside ?? headings.toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0];
  return near === undefined ? undefined : sideOf(near.name)?.side;
}

/** `¥20,000.00`, `20000元`, also behind the sum in words. */
function amountIn(text: string): Fen | undefined {
  const figures = /\d[\d,]*(?:\.\d+)?/u.exec(text.normalize("NFKC"))?.[0];
  const parsed = figures === undefined ? undefined : parseMoney(figures.replaceAll(",", ""));
  return parsed?.ok === true && parsed.value > 0n ? parsed.value : undefined;
}
