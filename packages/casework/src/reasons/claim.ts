/** Why each figure of the claim is what it is: the arithmetic that a judge checks, down to loans and repayments. */
import type { Basis, Fen, Input, Pointer, Reason } from "@youju/model";
import { formatPercent, groupMoney } from "@youju/model";
import {
  capText,
  type CeilingEntry,
  type ClaimResult,
  GRACE_DAYS,
  type InterestStretch,
  type LoanClaim,
  type PaymentEntry,
} from "@youju/law";
import { cite } from "../cite.ts";
import type { Derived } from "../derived.ts";
import { byPolicy, byRule, input, type ReasonBook, see } from "./reason.ts";

interface Scene {
  readonly derived: Derived;
  readonly claim: ClaimResult;
  readonly loanAt: ReadonlyMap<string, Pointer>;
  readonly dueAt: ReadonlyMap<string, Pointer>;
}

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

/** `a + b − c = total`, a sum with its parts as inputs. */
function sum(
  basis: readonly Basis[],
  plus: readonly Input[],
  minus: readonly Input[],
  total: Fen,
  text?: string,
): Reason {
  const left = [plus.map((each) => each.value).join(" + "), ...minus.map((each) => each.value)].join(" − ");
  const formula = plus.length + minus.length === 0 ? {} : { formula: `${left} = ${groupMoney(total)}` };
  return byRule(basis, [...plus, ...minus], { ...formula, ...(text === undefined ? {} : { text }) });
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
  return sum(
    cite("CN-PL-29"),
    lumps,
    [],
    claim.penalty,
    lumps.length === 0 ? "没有单独计算的违约金；按天、按年的违约金算在逾期利息里。" : undefined,
  );
}

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

/** What of a loan's table stands above the row at hand. */
interface Above {
  /** Where the principal of the last stretch is explained, and how much it was. */
  principal: { readonly amount: Fen; readonly at: Pointer };
  /** Payments since that stretch that took principal off. */
  paid: Input[];
  /** Stretches since the last payment, and that payment, for what it left unpaid. */
  accrued: Input[];
}

function scheduleReasons(scene: Scene, book: ReasonBook): void {
  const above = new Map<string, Above>();
  scene.claim.schedule.forEach((entry, i) => {
    const pointer = `/claim/schedule/${i}`;
    const of = above.get(entry.loan) ?? firstAbove(scene, entry.loan);
    above.set(entry.loan, of);
    if (entry.kind === "payment") {
      book[pointer] = paymentReason(entry, of.accrued);
      of.accrued = [input(`${entry.on} 还款后`, "还没付清的利息", see(pointer))];
      if (entry.principal > 0n) of.paid.push(input(`${entry.on} 抵本金`, groupMoney(entry.principal), see(pointer)));
      return;
    }
    if (entry.kind === "ceiling") {
      book[pointer] = ceilingReason(scene, entry);
      return;
    }
    book[pointer] = stretchReason(scene, entry, of);
    if (!isInParts(scene, entry.loan)) {
      of.principal = { amount: entry.principal, at: pointer };
      of.paid = [];
    }
    if (entry.interest > 0n)
      of.accrued.push(input(`${entry.from} 到 ${entry.to} 的利息`, groupMoney(entry.interest), see(pointer)));
  });
}

const claimOf = ({ claim }: Scene, loan: string): LoanClaim => claim.byLoan.find((each) => each.loan === loan)!;
const isInParts = (scene: Scene, loan: string): boolean => claimOf(scene, loan).instalments.length > 0;

function firstAbove(scene: Scene, loan: string): Above {
  return {
    principal: { amount: claimOf(scene, loan).lent, at: scene.loanAt.get(loan)! },
    paid: [],
    accrued: [],
  };
}

function stretchReason(scene: Scene, row: InterestStretch, above: Above): Reason {
  const inputs = [
    input(
      "本金",
      groupMoney(row.principal),
      isInParts(scene, row.loan) ? partsAt(row, above) : principalAt(row, above),
    ),
    input("年利率", formatPercent(row.rate), rateReason(scene, row)),
    input("天数", String(row.days), daysReason(scene, row)),
  ];
  const formula = `${groupMoney(row.principal)} × ${formatPercent(row.rate)} × ${row.days} ÷ ${row.yearBasis} = ${groupMoney(row.interest)}`;
  return byRule(row.basis, inputs, { formula });
}

/** The parts of the principal on which a row runs, where it is repaid in parts. */
function partsAt(row: InterestStretch, { principal, paid }: Above): Reason {
  const inputs = [input("本金", groupMoney(principal.amount), see(principal.at)), ...paid];
  const which = row.kind === "in-period" ? "还没到期的各期" : "到期没还、适用同一利率的各期";
  return byRule(cite("CN-CC-675", "CN-CC-561"), inputs, { text: `${which}，还的钱按到期先后抵各期。` });
}

/** The principal on which a row runs: that of the row before, less what was paid off since. */
function principalAt(row: InterestStretch, { principal, paid }: Above): Reason {
  if (paid.length === 0) return see(principal.at);
  return sum(
    cite("CN-CC-561"),
    [input("之前的本金", groupMoney(principal.amount), see(principal.at))],
    paid,
    row.principal,
  );
}

function rateReason({ derived }: Scene, row: InterestStretch): Reason {
  const { by, terms } = derived.loans.find((loan) => loan.id === row.loan)!.agreed;
  const agreed = [
    ...(by.annualRate === undefined
      ? []
      : [
          input(
            "约定的年利率",
            terms.annualRate === null ? "没有约定" : formatPercent(terms.annualRate),
            by.annualRate,
          ),
        ]),
    ...(row.kind === "in-period" || by.overdueAnnualRate === undefined
      ? []
      : [
          input(
            "约定的逾期利率",
            terms.overdueAnnualRate === null ? "没有约定" : formatPercent(terms.overdueAnnualRate),
            by.overdueAnnualRate,
          ),
        ]),
    ...(row.kind === "in-period" || by.penalty === undefined
      ? []
      : [input("约定的违约金", terms.penalty === null ? "没有约定" : "有", by.penalty)]),
  ];
  return byRule(row.basis, agreed, { text: row.rateText });
}

function daysReason({ dueAt, loanAt }: Scene, row: InterestStretch): Reason {
  const start =
    row.kind === "overdue"
      ? input("到期日", "到期次日起算", see(dueAt.get(row.loan)!))
      : input("交付日", "交付当天起算", see(loanAt.get(row.loan)!));
  return byPolicy("YJ-DAYS", `${row.from} 到 ${row.to}，头尾两天都算；还款当天不算。`, [start], cite("YJ-DAYS"));
}

function paymentReason(entry: PaymentEntry, accrued: readonly Input[]): Reason {
  const parts = [
    ["利息", entry.interest],
    ["逾期利息", entry.overdueInterest],
    ["2020-08-20 以前自愿付的利息", entry.natural],
    ["本金", entry.principal],
  ] as const;
  const shown = parts.filter(([, amount]) => amount > 0n).map(([name, amount]) => `${name} ${groupMoney(amount)}`);
  const inputs = [input("还款", groupMoney(entry.amount), see(`/repayments/${entry.repayment}`)), ...accrued];
  return byRule(entry.basis, inputs, {
    formula: `${groupMoney(entry.amount)} = ${shown.join(" + ")}`,
    text: "还的钱先抵利息，再抵本金。",
  });
}

/** What principal and interest of a roll-over may come to, and what went over it (规定 27). */
function ceilingReason({ claim, loanAt }: Scene, row: CeilingEntry): Reason {
  const { cut } = row;
  const over = cut.penalty + cut.overdueInterest + cut.interest + cut.principal;
  const first = input("最初本金", groupMoney(row.firstPrincipal), see(loanAt.get(row.loan)!));
  const interest = row.spans.map((span) =>
    input(`按上限 ${capText(span.cap)} 计算 ${span.days} 天`, groupMoney(span.interest), byRule(row.basis, [first])),
  );
  const paid = claim.schedule.flatMap((entry, i) =>
    entry.kind === "payment" && entry.loan === row.loan
      ? [input(`${entry.on} 还款`, groupMoney(entry.amount), see(`/claim/schedule/${i}`))]
      : [],
  );
  const ceiling = [first, ...interest].map((each) => each.value).join(" + ");
  return byRule(row.basis, [first, ...interest, ...paid], {
    formula: `${ceiling} = ${groupMoney(row.ceiling)}`,
    text: `未还 ${groupMoney(row.unpaid)} 元和已还 ${groupMoney(row.paid)} 元合计不得超过这个数，减去 ${groupMoney(over)} 元。`,
  });
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
