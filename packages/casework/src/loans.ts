/** 借款: stated ones win; else every accepted payment to the debtor is proposed until a person says otherwise. */
import type { CaseFacts, Decision, DecisionOf, Fen, SetAside, StatedLoan, Warning } from "@youju/model";
import { formatMoney, groupMoney, moneyFromContract } from "@youju/model";
import { cite } from "./cite.ts";
import { byAlias, byDate, deliveryOf, type Loan, paymentReason } from "./loan.ts";
import { netAmount, type Payment } from "./payments/payment.ts";
import { setAside, setAsideReason } from "./set-aside.ts";
import { paymentsOfStated } from "./stated-payments.ts";
import { type FieldLines, statedReason } from "./stated-reason.ts";
import { NO_TERMS, withTerms } from "./terms.ts";
import { ofKind, type Verdicts } from "./verdicts.ts";
import { warning } from "./warn.ts";

export interface FoundLoans {
  /** Stated ones in their order, then the others by date. */
  readonly loans: readonly Loan[];
  readonly setAside: readonly SetAside[];
  readonly warnings: readonly Warning[];
}

/** Loans from what was stated, found and decided; terms of marked words come later. */
export function loansOf(
  facts: CaseFacts,
  lines: FieldLines,
  decisions: readonly Decision[],
  payments: readonly Payment[],
  verdicts: Verdicts,
): FoundLoans {
  const out = payments.filter((payment) => payment.direction === "out");
  const stated = statedLoans(facts, lines, out, verdicts);
  const used = new Set(stated?.flatMap((loan) => loan.payments));
  const found: Loan[] = [];
  const aside: SetAside[] = [];
  const warnings: Warning[] = [];
  for (const payment of out) {
    if (used.has(payment)) continue;
    const sorted = sortPayment(payment, verdicts, stated !== null);
    found.push(...sorted.loans);
    aside.push(...sorted.setAside);
    warnings.push(...sorted.warnings);
  }
  const added = ofKind(decisions, "add-loan").map(addedLoan);
  const merged = mergeSameLoans(found, ofKind(decisions, "same-loan"));
  const others = [...merged, ...added].toSorted(byDate);
  return {
    loans: decidedTerms([...(stated ?? []), ...others], ofKind(decisions, "set-terms")),
    setAside: aside,
    warnings: [...warnings, ...deliveredLess(stated ?? [], aside), ...notCounted(aside)],
  };
}

function statedLoans(facts: CaseFacts, lines: FieldLines, out: readonly Payment[], verdicts: Verdicts): Loan[] | null {
  const stated = facts.loans ?? null;
  if (stated === null) return null;
  const bySent = (loan: StatedLoan): boolean => loan.deliveredBy == null || loan.deliveredBy === "wechat";
  const usable = out.filter((payment) => isDelivery(payment) && verdicts.of(payment)?.kind !== "not-a-loan");
  const sums = stated.map((loan) => {
    const { date, principal } = loan.rolledFrom ?? loan;
    return { date, amount: bySent(loan) ? moneyFromContract(principal) : null };
  });
  const linked = paymentsOfStated(sums, usable);
  return stated.map((loan, i) => statedLoan(loan, i, linked[i]!, lines));
}

const isDelivery = (payment: Payment): boolean =>
  payment.kind === "transfer" && (payment.outcome === "accepted" || payment.outcome === "unanswered");

function statedLoan(loan: StatedLoan, index: number, payments: readonly Payment[], lines: FieldLines): Loan {
  const id = loan.id ?? `L${index + 1}`;
  const field = (name: string) => statedReason(`loans[${index}].${name}`, lines);
  return {
    id,
    aliases: [id, ...payments.flatMap((payment) => payment.records)],
    date: loan.date,
    dateBy: field("date"),
    principal: moneyFromContract(loan.principal),
    principalBy: field("principal"),
    agreed: withTerms(NO_TERMS, loan, field),
    status: "stated",
    payments,
    dateCertain: true,
    decisions: [],
    stated: index,
    deliveredBy: loan.deliveredBy ?? null,
  };
}

interface Sorted {
  readonly loans: readonly Loan[];
  readonly setAside: readonly SetAside[];
  readonly warnings: readonly Warning[];
}

function sortPayment(payment: Payment, verdicts: Verdicts, statedWin: boolean): Sorted {
  const verdict = verdicts.of(payment);
  const decided = verdict === undefined ? [] : [verdict.id];
  const aside = (why: Parameters<typeof setAside>[1]): Sorted => ({
    loans: [],
    setAside: [setAside(payment, why, decided)],
    warnings: [],
  });
  if (verdict?.kind === "not-a-loan") return aside("not-a-loan");
  const reason = setAsideReason(payment);
  if (reason === "returned" || reason === "expired" || reason === "no-amount") return aside(reason);
  if (verdict?.kind === "loan") return confirmed(payment, verdict);
  if (reason !== undefined) return aside(reason);
  return statedWin
    ? aside("stated-win")
    : { loans: [foundLoan(payment, payment.id, netAmount(payment)!, "proposed", [])], setAside: [], warnings: [] };
}

function confirmed(payment: Payment, verdict: DecisionOf<"loan">): Sorted {
  const whole = netAmount(payment)!;
  const parts = verdict.value?.parts.map((part) => ({ ...part, fen: moneyFromContract(part.amount) }));
  if (parts === undefined)
    return { loans: [foundLoan(payment, payment.id, whole, "confirmed", [verdict.id])], setAside: [], warnings: [] };
  const sum = parts.reduce((total, part) => total + part.fen, 0n);
  if (sum !== whole)
    return {
      loans: [foundLoan(payment, payment.id, whole, "proposed", [])],
      setAside: [],
      warnings: [badParts(payment, whole, sum)],
    };
  const numbered = parts.map((part, i) => ({ ...part, id: `${payment.id}/${i + 1}` }));
  return {
    loans: numbered
      .filter((part) => part.as === "loan")
      .map((part) => foundLoan(payment, part.id, part.fen, "confirmed", [verdict.id])),
    setAside: numbered
      .filter((part) => part.as === "not-a-loan")
      .map((part) => setAside(payment, "not-a-loan", [verdict.id], part.fen)),
    warnings: [],
  };
}

function badParts(payment: Payment, whole: Fen, sum: Fen): Warning {
  return warning(
    "parts-do-not-add-up",
    `${payment.date} 那笔 ${groupMoney(whole)} 元拆成的几份加起来是 ${groupMoney(sum)} 元，对不上，先按没拆算。`,
    {
      mend: "重新拆一次，让各份之和等于实际到账的金额。",
      sources: payment.sources,
    },
  );
}

function foundLoan(
  payment: Payment,
  id: string,
  principal: Fen,
  status: "proposed" | "confirmed",
  decisions: readonly string[],
): Loan {
  const part = id === payment.id ? payment.records : [];
  const share =
    principal === payment.amount
      ? undefined
      : `付 ${groupMoney(payment.amount!)} 元，其中 ${groupMoney(principal)} 元算借款`;
  return {
    id,
    aliases: [id, ...part],
    date: payment.date!,
    dateBy: paymentReason(payment, payment.dateCertain ? "对方收款的那天" : "付款的时间，没有找到收款回执"),
    principal,
    principalBy: paymentReason(payment, share),
    agreed: NO_TERMS,
    status,
    payments: [payment],
    dateCertain: payment.dateCertain,
    decisions,
    stated: null,
    deliveredBy: payment.byBank ? "bank" : "wechat",
  };
}

function addedLoan(decision: DecisionOf<"add-loan">): Loan {
  const loan = decision.value;
  const reason = { kind: "decision", id: decision.id } as const;
  const id = loan.id ?? decision.id;
  return {
    id,
    aliases: [id, decision.id],
    date: loan.date,
    dateBy: reason,
    principal: moneyFromContract(loan.principal),
    principalBy: reason,
    agreed: withTerms(NO_TERMS, loan, () => reason),
    status: "confirmed",
    payments: [],
    dateCertain: true,
    decisions: [decision.id],
    stated: null,
    deliveredBy: loan.deliveredBy ?? null,
  };
}

/** One agreement, several transfers: one loan from the day on which all of it was delivered. */
function mergeSameLoans(loans: readonly Loan[], decisions: readonly DecisionOf<"same-loan">[]): Loan[] {
  let merged = [...loans];
  for (const decision of decisions) {
    const find = byAlias(merged);
    const parts = [...new Set([decision.target, ...decision.value].flatMap((alias) => find.get(alias) ?? []))];
    if (parts.length < 2) continue;
    merged = [...merged.filter((loan) => !parts.includes(loan)), mergeParts(parts, decision.id)];
  }
  return merged;
}

function mergeParts(parts: readonly Loan[], decision: string): Loan {
  const [first] = parts as [Loan];
  const last = parts.reduce((a, b) => (b.date > a.date ? b : a));
  const principal = parts.reduce((sum, loan) => sum + loan.principal, 0n);
  return {
    ...first,
    aliases: parts.flatMap((loan) => loan.aliases),
    date: last.date,
    dateBy: last.dateBy,
    principal,
    principalBy: {
      kind: "rule",
      basis: cite("CN-CC-679"),
      formula: `${parts.map((loan) => groupMoney(loan.principal)).join(" + ")} = ${groupMoney(principal)}`,
      inputs: [
        ...parts.map((loan) => ({
          name: `${loan.date} 转出`,
          value: formatMoney(loan.principal),
          by: loan.principalBy,
        })),
        { name: "你说它们是同一笔借款", value: `${parts.length} 次转账`, by: { kind: "decision", id: decision } },
      ],
    },
    status: "confirmed",
    payments: parts.flatMap((loan) => loan.payments),
    dateCertain: parts.every((loan) => loan.dateCertain),
    decisions: [...new Set([...parts.flatMap((loan) => loan.decisions), decision])],
  };
}

function decidedTerms(loans: readonly Loan[], decisions: readonly DecisionOf<"set-terms">[]): Loan[] {
  const find = byAlias(loans);
  const changed = new Map<Loan, Loan>();
  for (const decision of decisions) {
    const known = find.get(decision.target);
    if (known === undefined) continue;
    const loan = changed.get(known) ?? known;
    const agreed = withTerms(loan.agreed, decision.value, () => ({ kind: "decision", id: decision.id }));
    changed.set(known, { ...loan, agreed, decisions: [...loan.decisions, decision.id] });
  }
  return loans.map((loan) => changed.get(loan) ?? loan);
}

/** An IOU of 10,000 and a transfer of 9,000 that day: interest taken in advance is not principal (规定 26). */
function deliveredLess(stated: readonly Loan[], aside: readonly SetAside[]): Warning[] {
  return stated.flatMap((loan) => {
    if (loan.payments.length > 0) return [];
    const { date, amount } = deliveryOf(loan);
    const less = aside.find(
      (each) => each.why === "stated-win" && each.at?.slice(0, 10) === date && moneyFromContract(each.amount!) < amount,
    );
    if (less === undefined) return [];
    return [
      warning(
        "delivered-less",
        `${date} 写的是借出 ${groupMoney(amount)} 元，那天找到的转账是 ${groupMoney(moneyFromContract(less.amount!))} 元。预先扣下的利息不能算本金。`,
        {
          mend: "本金按实际到账的金额写；另外给过现金的，把那部分单独写一笔。",
          loan: loan.id,
          sources: less.sources,
          basis: cite("CN-PL-26", "CN-CC-670"),
        },
      ),
    ];
  });
}

function notCounted(aside: readonly SetAside[]): Warning[] {
  const left = aside.filter((payment) => payment.why === "stated-win");
  if (left.length === 0) return [];
  const list = left.map((payment) => `${payment.at?.slice(0, 10)} ${payment.amount} 元`).join("、");
  return [
    warning(
      "found-loans-not-counted",
      `借款按你写明的算；原件里还找到 ${left.length} 笔转给对方的钱没有算进来：${list}。`,
      {
        mend: "是借款的，点“是借款”或补进 loans；不是的不用管。",
        sources: left.flatMap((payment) => payment.sources.slice(0, 1)),
      },
    ),
  ];
}
