import { type AssessedLoan, type DecisionInput, moneyFromContract } from "@youju/model";
import { useState } from "react";
import { DateField } from "../../../components/DateField.tsx";
import { MoneyField } from "../../../components/MoneyField.tsx";
import { RateField } from "../../../components/RateField.tsx";
import { SheetForm } from "../../../components/SheetForm.tsx";
import { dateOfField } from "../../../text/dates.ts";
import { typedMoney, typedRate } from "../../../text/fields.ts";
import { groupedMoney } from "../../../text/money.ts";
import { percentText } from "../../../text/rates.ts";
import { useCaseView } from "../case-view.ts";
import { paymentOf } from "./payment-target.ts";
import { splitDecision } from "./split-decision.ts";
import { termsDecision } from "./terms-decision.ts";

interface Props {
  readonly loan: AssessedLoan;
  readonly onClose: () => void;
}

/** 改一下: what was agreed, and how much of the payment was a loan at all. */
export function LoanSheet({ loan, onClose }: Props) {
  const { decide } = useCaseView();
  const [due, setDue] = useState<string>(loan.due ?? "");
  const [rate, setRate] = useState(loan.annualRate === null ? "" : percentText(loan.annualRate));
  const [overdue, setOverdue] = useState(loan.overdueAnnualRate === null ? "" : percentText(loan.overdueAnnualRate));
  const [part, setPart] = useState("");
  const payment = paymentOf(loan);
  const splittable = payment !== null && loan.status === "proposed";

  const [typedPart, typedYearly, typedOverdue] = [typedMoney(part), typedRate(rate), typedRate(overdue)];
  const partFits =
    typedPart.value === undefined || moneyFromContract(typedPart.value) < moneyFromContract(loan.principal);
  const readable = [typedPart, typedYearly, typedOverdue].every((typed) => typed.error === undefined);
  const ready = readable && partFits && (due === "" || dateOfField(due) !== undefined);

  const submit = (): void => {
    const terms = termsDecision(loan, {
      due: dateOfField(due) ?? null,
      annualRate: typedYearly.value ?? null,
      overdueAnnualRate: typedOverdue.value ?? null,
    });
    const split =
      splittable && typedPart.value !== undefined ? splitDecision(payment, loan.principal, typedPart.value) : undefined;
    const decisions = [split?.decision, split === undefined ? terms : retarget(terms, split.loan)].filter(
      (one) => one !== undefined,
    );
    if (decisions.length > 0) decide(decisions);
  };
  return (
    <SheetForm
      title={`${loan.date} 的 ${groupedMoney(loan.principal)} 元`}
      submit="就这样"
      ready={ready}
      onSubmit={submit}
      onClose={onClose}
    >
      <DateField
        label="说好哪天还"
        description="借的时候或后来双方说定的；没说定就空着。"
        value={due}
        onChange={setDue}
      />
      <RateField label="说好的利率" value={rate} onChange={setRate} />
      <RateField
        label="说好的逾期利率"
        description="和借期利率不同才填；没约定就空着。"
        value={overdue}
        onChange={setOverdue}
      />
      {splittable ? (
        <MoneyField
          label="其中只有一部分是借款？"
          description={partFits ? `填借款的那部分，其余不算。整笔都是就空着。` : "这部分要小于整笔的金额。"}
          value={part}
          onChange={setPart}
        />
      ) : null}
    </SheetForm>
  );
}

/** The terms belong to the part that is a loan. */
function retarget(decision: DecisionInput | undefined, target: string): DecisionInput | undefined {
  return decision?.kind === "set-terms" ? { ...decision, target } : decision;
}
