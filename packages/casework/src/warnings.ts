/** What a person must know beside the figures, the most pressing first. */
import type { Warning } from "@youju/model";
import { daysBetween, groupMoney } from "@youju/model";
import { type ClaimResult, LAW_TABLES, type LimitationResult } from "@youju/law";
import { cite } from "./cite.ts";
import type { Derived } from "./derived.ts";
import { guarantees } from "./guarantee.ts";
import { type ComputedLimitation, nextToEnd } from "./limitation.ts";
import { type Mark, quote } from "./marks.ts";
import { contradictions, gamblingTalk, otherDealings, questions, saysRepaid } from "./questions.ts";
import { warning } from "./warn.ts";

/** A strong chain with less than this left says so in the same line (chain-rubric, Beside the grade). */
export const CLOCK_DAYS = 180;
/** From here on a court asks where the cash came from (chain-rubric D5, product policy). */
const CASH_QUESTION_FEN = 5_000_000n;

export function warningsOf(derived: Derived, claim: ClaimResult, limitation: ComputedLimitation): Warning[] {
  return [
    ...clock(derived, limitation),
    ...guarantees(derived, claim),
    ...contradictions(derived),
    ...saysRepaid(derived),
    ...proposals(derived),
    ...derived.warnings,
    ...claimNotes(derived, claim),
    ...filingDate(derived, claim),
    ...uncertainDates(derived),
    ...cash(derived, claim),
    ...questions(derived, claim),
    ...otherDealings(derived, claim),
    ...gamblingTalk(derived, claim),
    ...readingProblems(derived),
    ...unknownHolidays(limitation),
    ...usersOwn(derived, claim, limitation),
  ];
}

/** Once for each last day, however many loans share it. */
function unknownHolidays({ result: { notes } }: ComputedLimitation): Warning[] {
  const byText = new Map(notes.filter(({ code }) => code === "holidays-unknown").map((note) => [note.text, note]));
  return [...byText.values()].map(({ code, text, loan, basis }) => warning(code, text, { loan, basis }));
}

function clock({ asOf, marks }: Derived, { result }: ComputedLimitation): Warning[] {
  const expired = result.notes
    .filter((note) => note.code === "limitation-expired")
    .map(({ code, text, loan, basis }) => warning(code, `${text}${sinceThen(marks, result, loan)}`, { loan, basis }));
  const next = nextToEnd(result);
  const left = next === null ? CLOCK_DAYS : daysBetween(asOf, next.safeUntil);
  if (next === null || left >= CLOCK_DAYS) return expired;
  return [
    ...expired,
    warning(
      "limitation-near",
      `诉讼时效只剩 ${Math.max(left, 0)} 天（到 ${left < 0 ? next.last : next.safeUntil}）。`,
      {
        mend: "在那之前把写明金额和日期的催款送到他那里，或者起诉；时效就会中断，重新计算三年。",
        basis: cite("CN-SL-188", "CN-SL-195", "YJ-SAFE-UNTIL"),
      },
    ),
  ];
}

/** His promise after the end may be a new agreement (民法典 192); whether it is one, a lawyer has to judge. */
function sinceThen(marks: readonly Mark[], { byLoan }: LimitationResult, loan: string): string {
  const end = byLoan.find((clock) => clock.loan === loan)?.expiresOn ?? null;
  const said = marks.find(
    (mark) => mark.finding === "repay-promise" && mark.message.side === "other" && end !== null && mark.on > end,
  );
  return said === undefined ? "" : `${quote(said)}，这句话若是同意还款，他就不能再拿时效拒还，请律师看一看。`;
}

function proposals({ loans, repayments }: Derived): Warning[] {
  const open = [...loans, ...repayments].filter((each) => each.status === "proposed");
  if (open.length === 0) return [];
  const [lent, repaid] = [loans, repayments].map((list) => list.filter((each) => each.status === "proposed").length);
  const what = [...(lent! > 0 ? [`${lent} 笔借款`] : []), ...(repaid! > 0 ? [`${repaid} 笔还款`] : [])].join("、");
  return [
    warning("proposals-counted", `总额里有 ${what}是从记录里找到的，待你确认。`, {
      mend: "逐笔点“是”或“不是”；没确认的先算在里面。",
      sources: open.flatMap((each) => each.payments.flatMap((payment) => payment.sources.slice(0, 1))),
    }),
  ];
}

function claimNotes({ loans, repayments }: Derived, claim: ClaimResult): Warning[] {
  const days = new Map(loans.map((loan) => [loan.id, loan.date]));
  return claim.notes.map(({ code, text, loan, repayment, basis }) => {
    const paid = repayment === undefined ? undefined : repayments[repayment];
    const about = paid === undefined ? "" : `${paid.date} 还的 ${groupMoney(paid.amount)} 元：`;
    const which =
      about === "" && loan !== undefined && days.has(loan) && !text.includes("这笔借款")
        ? `${days.get(loan)} 那笔：`
        : "";
    const sources = paid?.payments.flatMap((payment) => payment.sources);
    return warning(code, `${about}${which}${text}`, {
      ...(loan === undefined ? {} : { loan }),
      ...(basis === undefined ? {} : { basis }),
      ...(sources === undefined ? {} : { sources }),
    });
  });
}

function filingDate({ filing, asOf }: Derived, claim: ClaimResult): Warning[] {
  if (
    filing !== null ||
    claim.byLoan.length === 0 ||
    claim.notes.some((note) => note.code === "as-of-stands-for-filing")
  )
    return [];
  return [warning("no-filing-date", `还没有起诉日，要用到起诉日的地方先按 ${asOf}。`, { mend: "定了起诉日再填上。" })];
}

function uncertainDates({ loans }: Derived): Warning[] {
  const unsure = loans.filter((loan) => !loan.dateCertain);
  if (unsure.length === 0) return [];
  return [
    warning("delivery-day-from-bill", `${unsure.length} 笔借款没有找到收款回执，交付日先按付款的时间。`, {
      mend: "聊天记录里的收款回执能定下是哪天收的，有的话导入。",
      sources: unsure.flatMap((loan) => loan.payments.flatMap((payment) => payment.sources.slice(0, 1))),
      basis: cite("CN-PL-9"),
    }),
  ];
}

function cash({ loans }: Derived, claim: ClaimResult): Warning[] {
  const owed = new Set(claim.byLoan.filter((loan) => loan.total > 0n).map((loan) => loan.loan));
  return loans
    .filter((loan) => loan.deliveredBy === "cash" && loan.principal >= CASH_QUESTION_FEN && owed.has(loan.id))
    .map((loan) =>
      warning(
        "cash-source",
        `${loan.date} 的 ${groupMoney(loan.principal)} 元是现金，数额大，法院可能会问钱从哪里来。`,
        {
          mend: "找出当时取钱的记录。",
          loan: loan.id,
          basis: cite("CN-PL-15"),
        },
      ),
    );
}

function readingProblems({ caseFile }: Derived): Warning[] {
  const count = caseFile.readings.reduce((sum, reading) => sum + reading.problems.length, 0);
  if (count === 0) return [];
  return [
    warning("reading-problems", `文件里有 ${count} 处没读懂，其余的都用上了。`, {
      mend: "在“原件”里逐处看，每一处都写了怎么补。",
    }),
  ];
}

/** Tables that hold rows of the user's own, where a figure rests on them; those of the LPR the claim names itself. */
function usersOwn({ tables }: Derived, claim: ClaimResult, { result }: ComputedLimitation): Warning[] {
  const { yearsByUser } = tables.calendar;
  const ends = result.byLoan.flatMap(({ safeUntil, expiresOn }) => [safeUntil, expiresOn]);
  const years = [...new Set(ends.flatMap((end) => end?.slice(0, 4) ?? []))].filter((year) => yearsByUser.has(year));
  const mend = "请对照公布的原文；不对的用 youju law update --remove 去掉。";
  return [
    ...(years.length === 0
      ? []
      : [
          warning("holidays-by-user", `${years.join("、")} 年的放假安排是你添加的，有据没有核对过。`, {
            mend,
            basis: cite("CN-SL-200s"),
          }),
        ]),
    ...(tables.fees === LAW_TABLES.fees || claim.total === 0n
      ? []
      : [warning("fees-by-user", "诉讼费用按你添加的标准计算，有据没有核对过。", { mend, basis: cite("CN-FEE-13") })]),
  ];
}
