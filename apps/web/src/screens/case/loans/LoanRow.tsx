import type { AssessedLoan } from "@youju/model";
import { useState } from "react";
import { Answer } from "../../../components/Answer.tsx";
import { groupedMoney } from "../../../text/money.ts";
import { percentText } from "../../../text/rates.ts";
import { notALoanReasons } from "../../../text/payment-reasons.ts";
import { useCaseView } from "../case-view.ts";
import { Figure } from "../why/Figure.tsx";
import { ChoiceSheet } from "./ChoiceSheet.tsx";
import { LoanSheet } from "./LoanSheet.tsx";
import { PaymentRow } from "./PaymentRow.tsx";
import { paymentOf } from "./payment-target.ts";

interface Props {
  readonly loan: AssessedLoan;
  readonly index: number;
}

export function LoanRow({ loan, index }: Props) {
  const { decisions, decide, deciding } = useCaseView();
  const [open, setOpen] = useState<"terms" | "not" | null>(null);
  const payment = paymentOf(loan);
  const parts = new Set(
    decisions.flatMap((one) =>
      one.kind === "same-loan" && loan.decisions.includes(one.id) ? [one.target, ...one.value] : [],
    ),
  ).size;
  const about = `${loan.date} 的 ${groupedMoney(loan.principal)} 元`;
  const facts = [
    loan.due === null ? "没约定还款日" : `还款日 ${loan.due}`,
    loan.annualRate === null ? "没约定利息" : `年利率 ${percentText(loan.annualRate)}`,
    loan.overdueAnnualRate === null ? "" : `逾期 ${percentText(loan.overdueAnnualRate)}`,
    parts > 1 ? `分 ${parts} 次转的` : "",
    loan.dateCertain ? "" : "收款日按付款那天",
  ].filter((fact) => fact !== "");
  return (
    <PaymentRow
      date={loan.date}
      figure={<Figure at={`/loans/${index}/principal`} money={loan.principal} />}
      status={loan.status}
      facts={facts}
    >
      {loan.status === "proposed" && payment !== null ? (
        <>
          <Answer about={about} disabled={deciding} onClick={() => decide([{ kind: "loan", target: payment }])}>
            是借款
          </Answer>
          <Answer about={about} disabled={deciding} onClick={() => setOpen("not")}>
            不是
          </Answer>
        </>
      ) : null}
      <Answer about={about} disabled={deciding} onClick={() => setOpen("terms")}>
        改一下
      </Answer>
      {open === "terms" ? <LoanSheet loan={loan} onClose={() => setOpen(null)} /> : null}
      {open === "not" && payment !== null ? (
        <ChoiceSheet
          title={`${about}，不是借款，是什么？`}
          choices={notALoanReasons}
          onChoose={(value) => decide([{ kind: "not-a-loan", target: payment, value }])}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </PaymentRow>
  );
}
