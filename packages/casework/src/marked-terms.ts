/** A due date or a rate that a person marked in a message counts for loans on which nobody stated one. */
import type { Warning } from "@youju/model";
import { formatPercent } from "@youju/model";
import { markReason } from "./demands.ts";
import { byAlias, type Loan } from "./loan.ts";
import { type Mark, quote } from "./marks.ts";
import type { TermField } from "./terms.ts";
import { warning } from "./warn.ts";

export interface WithMarkedTerms {
  readonly loans: readonly Loan[];
  readonly warnings: readonly Warning[];
}

/** Fills what is missing, the earliest mark first; a stated or decided term, also “none”, is never changed. */
export function withMarkedTerms(loans: readonly Loan[], marks: readonly Mark[]): WithMarkedTerms {
  const warnings: Warning[] = [];
  const ids = byAlias(loans);
  const changed = new Map(loans.map((loan) => [loan.id, loan]));
  for (const mark of marks) {
    const field = fieldOf(mark);
    if (field === undefined) continue;
    const about = mark.loan === null ? loans : [ids.get(mark.loan)].filter((loan) => loan !== undefined);
    for (const { id } of about) {
      const loan = changed.get(id)!;
      if (loan.agreed.by[field] !== undefined) continue;
      if (field === "due" && mark.date! < loan.date) continue;
      changed.set(id, marked(loan, mark, field));
      warnings.push(said(loan, mark, field));
    }
  }
  return { loans: loans.map((loan) => changed.get(loan.id)!), warnings };
}

function fieldOf(mark: Mark): "due" | "annualRate" | undefined {
  if (mark.finding === "due-term" && mark.date !== null) return "due";
  return mark.finding === "interest-term" && mark.annualRate !== null ? "annualRate" : undefined;
}

function marked(loan: Loan, mark: Mark, field: TermField): Loan {
  const terms =
    field === "due" ? { ...loan.agreed.terms, due: mark.date } : { ...loan.agreed.terms, annualRate: mark.annualRate };
  return {
    ...loan,
    agreed: { terms, by: { ...loan.agreed.by, [field]: markReason(mark) } },
    decisions: [...loan.decisions, mark.decision],
  };
}

function said(loan: Loan, mark: Mark, field: "due" | "annualRate"): Warning {
  const value = field === "due" ? `还款日 ${mark.date}` : `年利率 ${formatPercent(mark.annualRate!)}`;
  return warning("term-from-mark", `${loan.date} 那笔的${value}，来自你标记的话：${quote(mark)}。`, {
    mend: "不是这个意思的，撤销这个标记，或直接改这笔的约定。",
    loan: loan.id,
    sources: [mark.message.source],
  });
}
