/** What the lists leave open about payments: said, since each of them can change a sum. */
import { dateOf, groupMoney, type Sha256, type Transfer, type Warning } from "@youju/model";
import { warning } from "../warn.ts";
import type { BillPayment } from "./bill-payments.ts";
import { cite } from "../cite.ts";
import type { Payment } from "./payment.ts";
import { sidesText } from "./voucher-payments.ts";

export interface PaymentDoubts {
  /** Equal payments of one day in lists of banks that are not known to be of one account; counted each. */
  readonly twins: readonly Payment[];
  /** Refunds of what stands in no list; not counted. */
  readonly refunds: readonly BillPayment[];
  /** Rows of a bank that are payments of a purse known from elsewhere; not counted again. */
  readonly knownLegs: readonly Transfer[];
  /** Rows of a bank that name a purse in which nobody has seen the payment; counted. */
  readonly loneLegs: readonly Transfer[];
  /** Sealed vouchers of what stands nowhere else, of which the names do not tell who of the two paid; not counted. */
  readonly vouchers: readonly Transfer[];
}

/** Payments of which another list of a bank has an equal one on that day, where one of the two lists gives no time. */
export function twinsAmong(payments: readonly Payment[], banks: ReadonlyMap<Sha256, string>): Payment[] {
  const listed = payments.filter(
    ({ at, bills }) => at !== undefined && bills.some((row) => banks.has(row.source.original)),
  );
  const accountOf = ({ bills }: Payment): string | undefined => banks.get(bills[0]!.source.original);
  const groups = Map.groupBy(listed, ({ at, amount, direction }) => `${dateOf(at!)}|${amount}|${direction}`);
  return [...groups.values()].flatMap((group) => {
    const timeless = group.some(({ bills }) => bills.some((row) => row.atCertain === false));
    return timeless && new Set(group.map(accountOf)).size > 1 ? group : [];
  });
}

export function doubtWarnings({ twins, refunds, knownLegs, loneLegs, vouchers }: PaymentDoubts): Warning[] {
  const list = (rows: readonly Transfer[]): string => rows.slice(0, SHOWN).map(rowText).join("、");
  const rest = (count: number): string => (count > SHOWN ? `等 ${count} 笔` : "");
  const found: Warning[] = [];
  if (twins.length > 0) {
    const rows = twins.map(({ bills }) => bills[0]!);
    const text = `${list(rows)}${rest(rows.length)}：几份银行流水里同一天有同样的数额，又没有时间，看不出是不是同一笔，先都算上了。`;
    const mend = "如果是同一个账户的两份流水，把重复的那笔点“不是”；如果是两家银行各一笔，就不用改。";
    found.push(warning("bank-rows-alike", text, { mend, sources: twins.flatMap(({ sources }) => sources) }));
  }
  if (loneLegs.length > 0) {
    const text = `${list(loneLegs)}${rest(loneLegs.length)}：银行流水写着经过微信或支付宝，但没有找到对应的那笔微信或支付宝记录，先按单独一笔算。`;
    const mend = "放入同一时期的微信或支付宝账单对照；和已有的哪一笔是同一笔的，点“不是”。";
    found.push(warning("purse-row-alone", text, { mend, sources: loneLegs.map(({ source }) => source) }));
  }
  if (refunds.length > 0) {
    const rows = refunds.map((refund) => refund.rows[0]!);
    const text = `${list(rows)}${rest(rows.length)}：账单写的是退款，但没有找到退的是哪一笔，没有算进来。`;
    const mend = "放入更早的账单；其实是他还的款，就补记一笔还款。";
    found.push(
      warning("refund-alone", text, {
        mend,
        sources: refunds.flatMap((refund) => refund.rows.map(({ source }) => source)),
      }),
    );
  }
  for (const voucher of vouchers) {
    const text = `转账电子凭证（${sidesText(voucher)}）：两边的名字和案件里的两个人对不上，看不出是谁付给谁的，没有算进来。`;
    const mend = "核对凭证；两个人的真名没有填或填错了的，改过来就会算上。是别人的转账，就不用管。";
    found.push(warning("voucher-unclear", text, { mend, sources: [voucher.source], basis: cite("ID-1", "CN-EV-94") }));
  }
  if (knownLegs.length > 0) {
    const text = `银行流水里有 ${knownLegs.length} 行是微信、支付宝从银行卡扣款或退回，和已有的记录是同一笔，没有重复算。`;
    found.push(warning("purse-rows-known", text, { sources: knownLegs.map(({ source }) => source) }));
  }
  return found;
}

const SHOWN = 3;

const rowText = ({ at, amount, direction }: Transfer): string => {
  const day = at === undefined ? "" : `${dateOf(at)} `;
  const sum = amount === undefined ? "金额不明" : `${groupMoney(amount)} 元`;
  return `${day}${direction === "in" ? "收到" : direction === "out" ? "付出" : ""} ${sum}`.trim();
};
