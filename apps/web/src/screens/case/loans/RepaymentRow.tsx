import type { AssessedRepayment } from "@youju/model";
import { useState } from "react";
import { Answer } from "../../../components/Answer.tsx";
import { loanName } from "../../../text/loans.ts";
import { groupedMoney } from "../../../text/money.ts";
import { notARepaymentReasons } from "../../../text/payment-reasons.ts";
import { useCaseView } from "../case-view.ts";
import { Figure } from "../why/Figure.tsx";
import { ChoiceSheet } from "./ChoiceSheet.tsx";
import { PaymentRow } from "./PaymentRow.tsx";
import { paymentOf } from "./payment-target.ts";
import { PaysSheet } from "./PaysSheet.tsx";

interface Props {
  readonly repayment: AssessedRepayment;
  readonly index: number;
}

export function RepaymentRow({ repayment, index }: Props) {
  const { assessment, decide, deciding } = useCaseView();
  const [open, setOpen] = useState<"pays" | "not" | null>(null);
  const payment = paymentOf(repayment);
  const about = `${repayment.date} 的 ${groupedMoney(repayment.amount)} 元`;
  const facts = [
    repayment.loan === null ? "" : `还 ${loanName(assessment, repayment.loan)}`,
    repayment.for === "principal" ? (repayment.agreed ? "先还本金" : "他想先还本金，你没同意") : "",
  ].filter((fact) => fact !== "");
  return (
    <PaymentRow
      date={repayment.date}
      figure={<Figure at={`/repayments/${index}/amount`} money={repayment.amount} />}
      status={repayment.status}
      facts={facts}
    >
      {repayment.status === "proposed" && payment !== null ? (
        <>
          <Answer about={about} disabled={deciding} onClick={() => decide([{ kind: "repayment", target: payment }])}>
            是还款
          </Answer>
          <Answer about={about} disabled={deciding} onClick={() => setOpen("not")}>
            不是
          </Answer>
        </>
      ) : null}
      <Answer about={about} disabled={deciding} onClick={() => setOpen("pays")}>
        {assessment.loans.length > 1 ? "还哪一笔" : "改一下"}
      </Answer>
      {open === "pays" ? <PaysSheet repayment={repayment} onClose={() => setOpen(null)} /> : null}
      {open === "not" && payment !== null ? (
        <ChoiceSheet
          title={`${about}，不是还款，是什么？`}
          choices={notARepaymentReasons}
          onChoose={(value) => decide([{ kind: "not-a-repayment", target: payment, value }])}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </PaymentRow>
  );
}
