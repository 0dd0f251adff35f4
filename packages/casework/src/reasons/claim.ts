/** Why each figure of the claim is what it is: the arithmetic that a judge checks, down to loans and repayments. */
import type { Basis, Fen, Input, Reason } from "@youju/model";
import { groupMoney } from "@youju/model";
import { type CeilingEntry, type ClaimResult, GRACE_DAYS, type LoanClaim, type PaymentEntry } from "@youju/law";
import { cite } from "../cite.ts";
import type { Derived } from "../derived.ts";
import { byRule, input, type ReasonBook, see, sum } from "./reason.ts";
import { type Scene, scheduleReasons } from "./schedule.ts";

export function claimReasons(derived: Derived, claim: ClaimResult, book: ReasonBook): void {
  const scene: Scene = {
    derived,
    claim,
    loanAt: new Map(derived.loans.map((loan, i) => [loan.id, `/loans/${i}`])),
    dueAt: new Map(claim.byLoan.map((loan, i) => [loan.loan, `/claim/byLoan/${i}/due`])),
  };
  book["/claim/total"] = totalReason(claim);
  book["/claim/principal"] = principalReason(scene);
  book["/claim/interest"] = interestReason(scene, "in-period");
  book["/claim/overdueInterest"] = interestReason(scene, "overdue");
  book["/claim/penalty"] = penaltyReason(scene);
  book["/claim/payable"] = payableReason(scene);
  book["/claim/overpaid"] = overpaidReason(scene);
  scheduleReasons(scene, book);
  claim.byLoan.forEach((loan, i) => {
    book[`/claim/byLoan/${i}/due`] = dueReason(scene, loan);
  });
}

const PARTS = [
  ["本金", "principal"],
  ["借期利息", "interest"],
  ["逾期利息", "overdueInterest"],
  ["违约金", "penalty"],
] as const;

function totalReason(claim: ClaimResult): Reason {
  const inputs = PARTS.map(([name, key]) => input(name, groupMoney(claim[key]), see(`/claim/${key}`)));
  return byRule(claim.basis.length > 0 ? claim.basis : cite("CN-CC-675"), inputs, {
    formula: `${inputs.map((each) => each.value).join(" + ")} = ${groupMoney(claim.total)}`,
  });
}

function principalReason({ derived, claim, loanAt }: Scene): Reason {
  const counted = new Map(claim.byLoan.map((loan) => [loan.loan, loan]));
  const lent = derived.loans.flatMap(({ id, date }) => {
    const loan = counted.get(id);
    if (loan === undefined) return [];
    const what = loan.rolledFrom === null ? "借出" : "换借条，算作本金";
    return [input(`${date} ${what}`, groupMoney(loan.lent), see(loanAt.get(id)!))];
  });
  const paid = [...payments(claim, (entry) => entry.principal, "抵本金"), ...cuts(claim, "principal")];
  return sum(
    cite("CN-CC-675", "CN-CC-561"),
    lent,
    paid,
    claim.principal,
    lent.length === 0 ? "还没有借款。" : undefined,
  );
}

function payments(claim: ClaimResult, partOf: (entry: PaymentEntry) => Fen, what: string): Input[] {
  return claim.schedule.flatMap((entry, i) =>
    entry.kind === "payment" && partOf(entry) > 0n
      ? [input(`${entry.on} ${what}`, groupMoney(partOf(entry)), see(`/claim/schedule/${i}`))]
      : [],
  );
}

/** What the ceiling of a roll-over took off. */
function cuts(claim: ClaimResult, part: keyof CeilingEntry["cut"]): Input[] {
  return claim.schedule.flatMap((entry, i) =>
    entry.kind === "ceiling" && entry.cut[part] > 0n
      ? [input("超过本息上限", groupMoney(entry.cut[part]), see(`/claim/schedule/${i}`))]
      : [],
  );
}

function interestReason({ derived, claim }: Scene, kind: "in-period" | "overdue"): Reason {
  const rows = claim.schedule.flatMap((entry, i) =>
    entry.kind === kind && entry.interest > 0n
      ? [input(`${entry.from} 到 ${entry.to}`, groupMoney(entry.interest), see(`/claim/schedule/${i}`))]
      : [],
  );
  const paid =
    kind === "in-period"
      ? [...payments(claim, (entry) => entry.interest, "抵利息"), ...cuts(claim, "interest")]
      : [...payments(claim, (entry) => entry.overdueInterest, "抵逾期利息"), ...cuts(claim, "overdueInterest")];
  const total = kind === "in-period" ? claim.interest : claim.overdueInterest;
  if (rows.length > 0)
    return sum(
      unique(claim.schedule.filter((entry) => entry.kind === kind).flatMap((entry) => entry.basis)),
      rows,
      paid,
      total,
    );
  return noInterest(derived, claim, kind);
}

function noInterest(derived: Derived, claim: ClaimResult, kind: "in-period" | "overdue"): Reason {
  const counted = new Set(claim.byLoan.map((loan) => loan.loan));
  const agreed = derived.loans.some((loan) => counted.has(loan.id) && loan.agreed.terms.annualRate !== null);
  const late = claim.byLoan.some((loan) => loan.due !== null && loan.due < derived.asOf);
  return kind === "in-period"
    ? byRule(cite("CN-PL-24"), [], {
        text: agreed ? "约定了利息，到这一天还没有算出借期内的利息。" : "没有约定利息，借期内不算利息。",
      })
    : byRule(cite("CN-PL-28"), [], {
        text: late ? "到期以后没有算出逾期利息：到期时已经还清，或者约定不收。" : "还没有逾期。",
      });
}

function penaltyReason({ derived, claim, loanAt }: Scene): Reason {
  const lumps = claim.byLoan
    .filter((loan) => loan.penalty > 0n)
    .map((loan) => input(`${dayOf(derived, loan.loan)} 那笔`, groupMoney(loan.penalty), see(loanAt.get(loan.loan)!)));
  const rules = unique(claim.byLoan.flatMap(({ lump, basis }) => (lump === null ? [] : basis.filter(isOnPenalties))));
  return sum(
    rules.length > 0 ? rules : cite("CN-PL-29"),
    lumps,
    [],
    claim.penalty,
    lumps.length === 0
      ? "没有单独计算的违约金；按天、按年的违约金算在逾期利息里。"
      : claim.byLoan.some(({ lump }) => lump !== null && lump.otherFees > 0n)
        ? "含约定的一次性其他费用：和违约金合在一起，不超过上限减去逾期利率容得下的部分。"
        : undefined,
  );
}

const isOnPenalties = ({ rule }: Basis): boolean => rule === "CN-PL-29" || rule === "CN-PL15-30";

function payableReason({ derived, claim, dueAt }: Scene): Reason {
  const due = claim.byLoan.filter((loan) => loan.payable > 0n);
  const inputs = due.map((loan) => {
    const when = loan.due! <= derived.asOf ? `${loan.due} 到期` : "到期的各期和已逾期的利息";
    return input(`${dayOf(derived, loan.loan)} 那笔，${when}`, groupMoney(loan.payable), see(dueAt.get(loan.loan)!));
  });
  return sum(cite("CN-CC-675"), inputs, [], claim.payable, inputs.length === 0 ? "还没有到期的钱。" : undefined);
}

function overpaidReason({ derived, claim }: Scene): Reason {
  if (claim.overpaid === 0n) return byRule(cite("CN-CC-561"), [], { text: "没有多还。" });
  const inputs = derived.repayments.map((each, i) =>
    input(`${each.date} 还款`, groupMoney(each.amount), see(`/repayments/${i}`)),
  );
  return byRule(cite("CN-CC-560", "CN-CC-561"), inputs, { text: "还清当时所欠的全部之后多出来的部分。" });
}

function dueReason({ derived }: Scene, loan: LoanClaim): Reason {
  const basis = loan.dueBy === null ? cite("CN-CC-675") : loan.basis.filter((each) => each.rule.startsWith("CN-CC-"));
  const of = derived.loans.find((each) => each.id === loan.loan)!;
  if (loan.dueBy === "agreed") {
    const what = loan.instalments.length > 0 ? "约定的最后一期" : "约定的还款日";
    return byRule(basis, [input(what, loan.due!, of.agreed.by.due!)]);
  }
  if (loan.dueBy === "filing")
    return byRule(basis, [input("起诉日", loan.due!, derived.filing!.by)], { text: "没有约定还款日，起诉就是催款。" });
  if (loan.dueBy === null) return byRule(basis, [], { text: "没有约定还款日，也还没有催过，还没到期。" });
  const demands = derived.demands.filter(
    (each) =>
      each.reached && each.date >= of.date && each.date <= derived.asOf && (each.loan === null || each.loan === of.id),
  );
  const first = demands.slice(0, 1);
  const inputs = first.map((each) => input("第一次催款", each.date, each.by));
  return first[0]?.deadline === null
    ? byRule([...basis, ...cite("YJ-GRACE")], inputs, {
        text: `没有约定还款日，第一次催款没有给期限，按催款后 ${GRACE_DAYS} 天到期；天数是本产品的口径。`,
      })
    : byRule(basis, inputs, { text: "没有约定还款日，按第一次催款给的期限到期。" });
}

const dayOf = (derived: Derived, loan: string): string => derived.loans.find((each) => each.id === loan)?.date ?? loan;

const unique = (basis: readonly Basis[]): Basis[] => [...new Set(basis)];
