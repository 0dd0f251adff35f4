/** Where a repayment goes (docs/claim-spec.md, What a repayment pays). */
import type { CalendarDate } from "@youju/model";
import type { RepaymentInput } from "../src/claim/claim-types.ts";
import {
  type Account,
  burdenOn,
  close,
  isUnpaid,
  openParts,
  owedOn,
  type PaymentRow,
  principalOf,
} from "./day-by-day-account.ts";
import { isLess } from "./fraction.ts";

export interface Payment extends RepaymentInput {
  /** Its place in the input. */
  readonly index: number;
}

/** All payments of one day against the loans delivered by then, those that name an unpaid loan first; answers what is left over. */
export function payDay(payments: readonly Payment[], delivered: readonly Account[], day: CalendarDate): bigint {
  const target = ({ loan }: Payment): Account | undefined =>
    delivered.find((account) => account.loan.id === loan && isUnpaid(account));
  const waiting = [...payments];
  let surplus = 0n;
  while (waiting.length > 0) {
    const next = waiting.findIndex((payment) => target(payment) !== undefined);
    const [payment] = waiting.splice(Math.max(next, 0), 1) as [Payment];
    const first = target(payment);
    const left = first === undefined ? payment.amount : payment.amount - pay(first, payment.amount, payment);
    surplus += spread(left, payment, delivered, day);
  }
  return surplus;
}

/** Sets a sum against the loans by the order of 民法典 560, and answers what no loan takes. */
function spread(amount: bigint, payment: Payment, delivered: readonly Account[], day: CalendarDate): bigint {
  let left = amount;
  while (left > 0n) {
    const group = firstInOrder(delivered, day);
    if (group.length === 0) break;
    const weights = group.map(owedOn);
    const all = weights.reduce((sum, weight) => sum + weight, 0n);
    const shares = weights.map((weight) => (all === 0n ? 0n : (left * weight) / all));
    shares[0]! += left - shares.reduce((sum, share) => sum + share, 0n);
    for (const [i, account] of group.entries()) left -= pay(account, shares[i]!, payment);
  }
  return left;
}

const SECURITY = ["none", "guarantee", "pledge"] as const;

/** The loans that come first and alike, in order of delivery. */
function firstInOrder(delivered: readonly Account[], day: CalendarDate): readonly Account[] {
  let group = delivered.filter(isUnpaid);
  const due = group.filter((account) => dueForOrder(account) <= day);
  if (due.length > 0) group = due;
  const security = Math.min(...group.map(({ loan }) => SECURITY.indexOf(loan.security)));
  group = group.filter(({ loan }) => SECURITY.indexOf(loan.security) === security);
  group = group.filter((account) => group.every((other) => !isLess(burdenOn(account, day), burdenOn(other, day))));
  const earliest = group.map(dueForOrder).toSorted()[0];
  return group.filter((account) => dueForOrder(account) === earliest);
}

const NEVER = "9999-12-31" as CalendarDate;

const dueForOrder = (account: Account): CalendarDate => openParts(account)[0]?.due ?? NEVER;

/** Sets a sum against one loan and answers how much of it the loan took. */
function pay(account: Account, amount: bigint, payment: Payment): bigint {
  if (amount === 0n) return 0n;
  close(account);
  let left = amount;
  const take = (owed: bigint): bigint => {
    const taken = left < owed ? left : owed;
    left -= taken;
    return taken;
  };
  const takePrincipal = (): bigint => {
    const before = left;
    for (const part of account.parts) part.left -= take(part.left);
    return before - left;
  };
  const principalFirst = payment.forPrincipal && payment.agreed;
  const early = principalFirst ? takePrincipal() : 0n;
  const [interest, overdueInterest, natural] = [
    take(account.interest),
    take(account.overdueInterest),
    take(account.natural),
  ];
  const principal = principalFirst ? early : takePrincipal();
  account.interest -= interest;
  account.overdueInterest -= overdueInterest;
  account.natural -= natural;
  record(account, payment, { interest, overdueInterest, natural, principal });
  return amount - left;
}

type Paid = Pick<PaymentRow, "interest" | "overdueInterest" | "natural" | "principal">;

/** One row for each repayment that pays the loan, also where it came to the loan twice. */
function record(account: Account, { index, date }: Payment, paid: Paid): void {
  const last = account.rows.at(-1);
  const principalLeft = principalOf(account);
  if (last?.kind !== "payment" || last.repayment !== index) {
    account.rows.push({ kind: "payment", loan: account.loan.id, on: date, repayment: index, ...paid, principalLeft });
    return;
  }
  last.interest += paid.interest;
  last.overdueInterest += paid.overdueInterest;
  last.natural += paid.natural;
  last.principal += paid.principal;
  last.principalLeft = principalLeft;
}
