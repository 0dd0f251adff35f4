/** 还款: what has come back. Never lowers the chain; leaving out what was repaid blocks the papers (CR-307b). */
import {
  addDays,
  type CalendarDate,
  dateOf,
  type Grade,
  isBill,
  later,
  type Proof,
  type Repair,
  type SetAside,
  type SetAsideReason,
} from "@youju/model";
import type { Mark } from "../marks.ts";
import { type ChainCase, type Judgement, proof } from "./judgement.ts";
import { bill, settleRepayments } from "./repairs.ts";

/** A bill that ends within a month of the as-of date covers the time. */
const TO_TODAY_DAYS = 31;

export function judgeRepayment(chain: ChainCase): Judgement {
  const { derived } = chain;
  const proposed = derived.repayments.filter((each) => each.status === "proposed");
  const open = proposed.length + unsettled(derived).length;
  const covered = billCovers(chain);
  const saysPaid = hisNotices(derived).length > 0;
  const grade = gradeOf(open, covered, derived.repayments.length > 0, saysPaid);
  const repairs: Repair[] = [...(open > 0 ? [settleRepayments()] : []), ...(covered ? [] : [bill()])];
  return {
    grade,
    needed: false,
    why: whyOf(grade, open, covered),
    proofs: proofsOf(chain),
    repairs: repairs.length > 0 ? repairs : [settleRepayments()],
  };
}

/** What set a payment of his aside by itself; a person has still to say what it was. */
const BY_ITSELF: ReadonlySet<SetAsideReason> = new Set([
  "stated-win",
  "red-packet",
  "symbolic-sum",
  "shared-cost",
  "no-amount",
]);

function unsettled({ setAside, loans }: ChainCase["derived"]): SetAside[] {
  const first = loans.map((loan) => loan.date).toSorted()[0];
  return setAside.filter(
    ({ direction, why, decisions, at }) =>
      direction === "in" &&
      BY_ITSELF.has(why) &&
      decisions.length === 0 &&
      first !== undefined &&
      at !== null &&
      dateOf(at) >= first,
  );
}

/** Words of his, marked by a person, in which he says that he paid. */
export const hisNotices = ({ marks }: ChainCase["derived"]): Mark[] =>
  marks.filter((mark) => mark.finding === "repay-notice" && mark.message.side === "other");

function gradeOf(open: number, covered: boolean, any: boolean, saysPaid: boolean): Grade {
  if (open > 0) return "weak";
  if (covered) return "strong";
  if (saysPaid) return "weak";
  return any ? "fair" : "missing";
}

/** Whether bills without a gap run from the first loan to about the as-of date. */
function billCovers({ derived }: ChainCase): boolean {
  const first = derived.loans.reduce<CalendarDate | null>(
    (date, loan) => (date === null || loan.date < date ? loan.date : date),
    null,
  );
  if (first === null) return false;
  const periods = derived.caseFile.readings
    .filter((reading) => isBill(reading.kind) && !derived.accounts.foreign.has(reading.original))
    .flatMap((reading) =>
      reading.period === undefined ? [] : [{ from: dateOf(reading.period.from), to: dateOf(reading.period.to) }],
    )
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  let until = addDays(first, -1);
  for (const { from, to } of periods) if (from <= addDays(until, 1)) until = later(until, to);
  return until >= addDays(derived.asOf, -TO_TODAY_DAYS);
}

function proofsOf({ derived }: ChainCase): Proof[] {
  return derived.repayments.map((each) => {
    const settled = each.status !== "proposed";
    const about = {
      loan: each.loan,
      sources: each.payments.flatMap((p) => p.sources),
      records: each.payments.flatMap((p) => p.records),
      decisions: each.decisions,
    };
    return proof(
      "REPAID",
      settled ? "fair" : "weak",
      `${each.date} 他${each.payments.length > 0 ? "转来" : "还"}的钱${settled ? "算作还款" : "还没有说清是不是还款"}`,
      about,
    );
  });
}

function whyOf(grade: Grade, open: number, covered: boolean): string {
  if (grade === "strong") return "账单包住了借款以来的时间，他转来的钱没有还没说清的。";
  if (open > 0) return `他转来的钱还有 ${open} 笔没有说清是不是还款。`;
  if (!covered && grade !== "missing") return "还没有一份账单包住借款以来的时间，可能有漏掉的还款。";
  return "没有发现还款，他也没说还过，不需要证明。";
}
