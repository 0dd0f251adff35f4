/** 还款: stated ones win; else every payment from the debtor after the first loan is proposed until a person says otherwise. */
import type { CalendarDate, CaseFacts, Decision, DecisionOf, SetAside, Warning } from "@youju/model";
import { moneyFromContract } from "@youju/model";
import { cite } from "./cite.ts";
import { byAlias, byDate, deliveryOf, type Loan, paymentReason, type Repayment } from "./loan.ts";
import { netAmount, type Payment } from "./payments/payment.ts";
import { setAside, setAsideReason } from "./set-aside.ts";
import { paymentsOfStated } from "./stated-payments.ts";
import { type FieldLines, statedReason } from "./stated-reason.ts";
import { ofKind, type Verdicts } from "./verdicts.ts";
import { warning } from "./warn.ts";

export interface FoundRepayments {
  /** Stated ones in their order, then the others by date. */
  readonly repayments: readonly Repayment[];
  readonly setAside: readonly SetAside[];
  readonly warnings: readonly Warning[];
}

export function repaymentsOf(
  facts: CaseFacts,
  lines: FieldLines,
  decisions: readonly Decision[],
  payments: readonly Payment[],
  verdicts: Verdicts,
  loans: readonly Loan[],
): FoundRepayments {
  const incoming = payments.filter((payment) => payment.direction === "in");
  const stated = statedRepayments(facts, lines, incoming, verdicts);
  const used = new Set(stated?.flatMap((repayment) => repayment.payments));
  const firstLoan = loans
    .map((loan) => deliveryOf(loan).date)
    .reduce<CalendarDate | null>((first, date) => (first === null || date < first ? date : first), null);
  const found: Repayment[] = [];
  const aside: SetAside[] = [];
  for (const payment of incoming) {
    if (used.has(payment)) continue;
    const sorted = sortPayment(payment, verdicts, stated !== null, firstLoan);
    if ("why" in sorted) aside.push(sorted);
    else found.push(sorted);
  }
  const typedIn = ofKind(decisions, "add-repayment").map(addedRepayment);
  const early = typedIn.filter((repayment) => firstLoan === null || repayment.date < firstLoan);
  const added = typedIn.filter((repayment) => !early.includes(repayment));
  const others = [...found, ...added].toSorted(byDate);
  const all = decidedLoans([...(stated ?? []), ...others], ofKind(decisions, "pays-loan"));
  const ids = byAlias(loans);
  const named = all.map((repayment) =>
    repayment.loan === null ? repayment : { ...repayment, loan: ids.get(repayment.loan)?.id ?? lostLoan(repayment) },
  );
  const lost = all.filter(
    (repayment) => repayment.stated === null && repayment.loan !== null && !ids.has(repayment.loan),
  );
  return {
    repayments: named,
    setAside: aside,
    warnings: [...notCounted(aside), ...confirmedBefore(aside), ...early.map(addedBefore), ...lost.map(loanGone)],
  };
}

function statedRepayments(
  facts: CaseFacts,
  lines: FieldLines,
  incoming: readonly Payment[],
  verdicts: Verdicts,
): Repayment[] | null {
  const stated = facts.repayments ?? null;
  if (stated === null) return null;
  const usable = incoming.filter(
    (payment) =>
      payment.kind === "transfer" &&
      payment.outcome !== "returned" &&
      payment.outcome !== "expired" &&
      verdicts.of(payment)?.kind !== "not-a-repayment",
  );
  const linked = paymentsOfStated(
    stated.map((r) => ({ date: r.date, amount: moneyFromContract(r.amount) })),
    usable,
  );
  return stated.map((repayment, i) => {
    const id = `R${i + 1}`;
    return {
      id,
      aliases: [id, ...linked[i]!.flatMap((payment) => payment.records)],
      date: repayment.date,
      dateBy: statedReason(`repayments[${i}].date`, lines),
      amount: moneyFromContract(repayment.amount),
      amountBy: statedReason(`repayments[${i}].amount`, lines),
      loan: repayment.loan ?? null,
      forPrincipal: repayment.for === "principal",
      agreed: repayment.agreed ?? false,
      status: "stated",
      payments: linked[i]!,
      decisions: [],
      stated: i,
    };
  });
}

function sortPayment(
  payment: Payment,
  verdicts: Verdicts,
  statedWin: boolean,
  firstLoan: CalendarDate | null,
): Repayment | SetAside {
  const verdict = verdicts.of(payment);
  const decided = verdict === undefined ? [] : [verdict.id];
  const reason = setAsideReason(payment);
  if (verdict?.kind === "not-a-repayment") return setAside(payment, "not-a-repayment", decided);
  if (reason === "returned" || reason === "expired" || reason === "no-amount")
    return setAside(payment, reason, decided);
  const yes = verdict?.kind === "repayment";
  if (reason !== undefined && !yes) return setAside(payment, reason, decided);
  if (firstLoan === null || payment.date! < firstLoan) return setAside(payment, "before-any-loan", decided);
  return statedWin && !yes
    ? setAside(payment, "stated-win", decided)
    : foundRepayment(payment, yes ? "confirmed" : "proposed", yes ? decided : []);
}

function foundRepayment(payment: Payment, status: "proposed" | "confirmed", decisions: readonly string[]): Repayment {
  return {
    id: payment.id,
    aliases: payment.records,
    date: payment.date!,
    dateBy: paymentReason(payment),
    amount: netAmount(payment)!,
    amountBy: paymentReason(payment),
    loan: null,
    forPrincipal: false,
    agreed: false,
    status,
    payments: [payment],
    decisions,
    stated: null,
  };
}

function addedRepayment(decision: DecisionOf<"add-repayment">): Repayment {
  const { date, amount, loan, agreed } = decision.value;
  const reason = { kind: "decision", id: decision.id } as const;
  return {
    id: decision.id,
    aliases: [decision.id],
    date,
    dateBy: reason,
    amount: moneyFromContract(amount),
    amountBy: reason,
    loan: loan ?? null,
    forPrincipal: decision.value.for === "principal",
    agreed: agreed ?? false,
    status: "confirmed",
    payments: [],
    decisions: [decision.id],
    stated: null,
  };
}

/** `pays-loan` says what a payment was for; that it was a repayment at all is thereby said too. */
function decidedLoans(repayments: readonly Repayment[], decisions: readonly DecisionOf<"pays-loan">[]): Repayment[] {
  const find = byAlias(repayments);
  const changed = new Map<Repayment, Repayment>();
  for (const decision of decisions) {
    const known = find.get(decision.target);
    if (known === undefined) continue;
    const repayment = changed.get(known) ?? known;
    const { value } = decision;
    changed.set(known, {
      ...repayment,
      loan: value.loan === undefined ? repayment.loan : value.loan,
      forPrincipal: value.for === undefined ? repayment.forPrincipal : true,
      agreed: value.agreed ?? repayment.agreed,
      status: repayment.status === "proposed" ? "confirmed" : repayment.status,
      decisions: [...repayment.decisions, decision.id],
    });
  }
  return repayments.map((repayment) => changed.get(repayment) ?? repayment);
}

function notCounted(aside: readonly SetAside[]): Warning[] {
  const left = aside.filter((payment) => payment.why === "stated-win");
  if (left.length === 0) return [];
  const list = left.map((payment) => `${payment.at?.slice(0, 10)} ${payment.amount} 元`).join("、");
  return [
    warning(
      "found-repayments-not-counted",
      `还款按你写明的算；原件里还找到对方转来的 ${left.length} 笔没有算进来：${list}。把已经还了的钱隐瞒下来去起诉，可能被当作虚假诉讼追究。`,
      {
        mend: "逐笔说清是什么钱：是还款的，点“是还款”或补进 repayments；不是的，点“不是”。",
        sources: left.flatMap((payment) => payment.sources.slice(0, 1)),
        basis: cite("CN-PL-18", "CR-307b"),
      },
    ),
  ];
}

/** A stated name of a loan that is not there is a fault; a decided one lost its loan to a later decision. */
const lostLoan = (repayment: Repayment): string | null => (repayment.stated === null ? null : repayment.loan);

const loanGone = (repayment: Repayment): Warning =>
  warning("named-loan-gone", `${repayment.date} 的还款指明的那笔借款已经不在了，按没有指明计算。`, {
    mend: "重新选一次还的是哪一笔。",
  });

const addedBefore = (repayment: Repayment): Warning =>
  warning("repayment-before-any-loan", `你补的 ${repayment.date} 那笔还款，早于任何一笔借款，没有算进来。`, {
    mend: "补上之前的借款，或改正日期。",
  });

function confirmedBefore(aside: readonly SetAside[]): Warning[] {
  const early = aside.filter((payment) => payment.why === "before-any-loan" && payment.decisions.length > 0);
  return early.map((payment) =>
    warning(
      "repayment-before-any-loan",
      `${payment.at?.slice(0, 10)} 收到的 ${payment.amount} 元你说是还款，可那时还没有任何一笔借款，没有算进来。`,
      {
        mend: "如果之前还有借款，先把那笔借款补上。",
        sources: payment.sources,
      },
    ),
  );
}
