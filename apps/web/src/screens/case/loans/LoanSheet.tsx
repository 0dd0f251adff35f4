import { type AssessedLoan, type DecisionInput, moneyFromContract } from "@youju/model";
import { useState } from "react";
import { Check } from "../../../components/Check.tsx";
import { MoneyField } from "../../../components/MoneyField.tsx";
import { RateField } from "../../../components/RateField.tsx";
import { SheetForm } from "../../../components/SheetForm.tsx";
import { dateOfField } from "../../../text/dates.ts";
import { typedMoney, typedRate } from "../../../text/fields.ts";
import { loanName } from "../../../text/loans.ts";
import { groupedMoney } from "../../../text/money.ts";
import { percentText } from "../../../text/rates.ts";
import { useCaseView } from "../case-view.ts";
import { DueField, dueFits } from "./DueField.tsx";
import s from "./LoanSheet.module.css";
import { MoreTerms } from "./MoreTerms.tsx";
import { knownTerms } from "./known-terms.ts";
import { paymentOf } from "./payment-target.ts";
import { isTermSet, typedPenalty, type TypedMore, writtenMore } from "./more-terms.ts";
import { sameLoanChoices } from "./same-loan-choices.ts";
import { splitDecision } from "./split-decision.ts";
import { termsDecision } from "./terms-decision.ts";

interface Props {
  readonly loan: AssessedLoan;
  readonly onClose: () => void;
}

/** 改一下: what was agreed, how much of the payment was a loan at all, and which payments are one loan. */
export function LoanSheet({ loan, onClose }: Props) {
  const { assessment, detail, decisions, send } = useCaseView();
  const known = knownTerms(loan, detail.facts, decisions);
  const [due, setDue] = useState<string>(loan.due ?? "");
  const [rate, setRate] = useState(loan.annualRate === null ? "" : percentText(loan.annualRate));
  const [more, setMore] = useState<TypedMore>(() => writtenMore(loan, known));
  const [part, setPart] = useState("");
  const [same, setSame] = useState<readonly string[]>([]);
  const payment = paymentOf(loan);
  const splittable = payment !== null && loan.status === "proposed";
  const others = sameLoanChoices(assessment.loans, loan);

  const [typedPart, typedYearly, typedOverdue] = [typedMoney(part), typedRate(rate), typedRate(more.overdue)];
  const penalty = typedPenalty(more);
  const partFits =
    typedPart.value === undefined || moneyFromContract(typedPart.value) < moneyFromContract(loan.principal);
  const readable = [typedPart, typedYearly, typedOverdue, penalty].every((typed) => typed.error === undefined);
  const ready = readable && partFits && dueFits(due, loan.date);

  const submit = async (): Promise<unknown> => {
    const terms = termsDecision(loan, known, {
      due: dateOfField(due) ?? null,
      annualRate: typedYearly.value ?? null,
      overdueAnnualRate: typedOverdue.value ?? null,
      penalty: penalty.value ?? null,
      yearBasis: more.yearBasis,
      security: more.security,
    });
    const split =
      splittable && typedPart.value !== undefined ? splitDecision(payment, loan.principal, typedPart.value) : undefined;
    const made = [
      split?.decision,
      split === undefined ? terms : retarget(terms, split.loan),
      same.length === 0 ? undefined : { kind: "same-loan" as const, target: loan.id, value: [...same] },
    ].filter((one) => one !== undefined);
    return made.length === 0 ? undefined : send(made);
  };
  return (
    <SheetForm
      title={`${loan.date} 的 ${groupedMoney(loan.principal)} 元`}
      submit="就这样"
      ready={ready}
      onSubmit={submit}
      onClose={onClose}
    >
      <DueField date={loan.date} value={due} onChange={setDue} />
      <RateField label="说好的利率" value={rate} onChange={setRate} />
      <details className={s.more} open={isTermSet(writtenMore(loan, known))}>
        <summary>更多约定：逾期利率、违约金、担保</summary>
        <MoreTerms typed={more} onChange={setMore} />
      </details>
      {splittable || others.length > 0 ? (
        <details className={s.more}>
          <summary>{others.length > 0 ? "只有一部分是借款，或几笔其实是一笔" : "只有一部分是借款"}</summary>
          {splittable && same.length === 0 ? (
            <MoneyField
              label="其中借款是多少"
              description={partFits ? "其余的不算。整笔都是就空着。" : "这部分要小于整笔的金额。"}
              value={part}
              onChange={setPart}
            />
          ) : null}
          {others.length === 0 || part !== "" ? null : (
            <fieldset className={s.same}>
              <legend>和这笔是同一次借款、分开转的</legend>
              {others.map((other) => (
                <Check
                  key={other.id}
                  label={loanName(assessment, other.id)}
                  checked={same.includes(other.id)}
                  onChange={(checked) =>
                    setSame(checked ? [...same, other.id] : same.filter((one) => one !== other.id))
                  }
                />
              ))}
            </fieldset>
          )}
        </details>
      ) : null}
    </SheetForm>
  );
}

/** The terms belong to the part that is a loan. */
function retarget(decision: DecisionInput | undefined, target: string): DecisionInput | undefined {
  return decision?.kind === "set-terms" ? { ...decision, target } : decision;
}
