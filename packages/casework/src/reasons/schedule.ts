/** Why each row of the claim's table is what it is. */
import type { Fen, Input, Pointer, Reason } from "@youju/model";
import { formatPercent, groupMoney } from "@youju/model";
import {
  capText,
  type CeilingEntry,
  type ClaimResult,
  type InterestStretch,
  type LoanClaim,
  type PaymentEntry,
} from "@youju/law";
import { cite } from "../cite.ts";
import type { Derived } from "../derived.ts";
import { byPolicy, byRule, input, type ReasonBook, see, sum } from "./reason.ts";

/** What the reasons of a claim are told from. */
export interface Scene {
  readonly derived: Derived;
  readonly claim: ClaimResult;
  readonly loanAt: ReadonlyMap<string, Pointer>;
  readonly dueAt: ReadonlyMap<string, Pointer>;
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

/** Why each row of the table is what it is, loan by loan from the top. */
export function scheduleReasons(scene: Scene, book: ReasonBook): void {
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

function daysReason(scene: Scene, row: InterestStretch): Reason {
  const at = see(scene.loanAt.get(row.loan)!);
  const start =
    row.kind === "in-period"
      ? input("交付日", "交付当天起算", at)
      : isInParts(scene, row.loan)
        ? input("各期的到期日", "各期到期次日起算", at)
        : input("到期日", "到期次日起算", see(scene.dueAt.get(row.loan)!));
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
