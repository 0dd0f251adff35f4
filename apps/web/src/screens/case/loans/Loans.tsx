import { Button } from "@mantine/core";
import { useState } from "react";
import { Section } from "../../../components/Section.tsx";
import { useCaseView } from "../case-view.ts";
import { AddDemandSheet } from "./AddDemandSheet.tsx";
import { AddLoanSheet } from "./AddLoanSheet.tsx";
import { AddRepaymentSheet } from "./AddRepaymentSheet.tsx";
import s from "./Loans.module.css";
import { LoanRow } from "./LoanRow.tsx";
import { RepaymentRow } from "./RepaymentRow.tsx";
import { SetAsideList } from "./SetAsideList.tsx";

type Adding = "loan" | "repayment" | "demand";

/** 借款与还款: what was found waits for a word of the person; what is missing can be added. */
export function Loans() {
  const { loans, repayments, setAside } = useCaseView().assessment;
  const [adding, setAdding] = useState<Adding | null>(null);
  const close = (): void => setAdding(null);
  return (
    <Section id="loans" title="借款和还款" note="记录里找到的先算进去，你说了算">
      <div className={s.card}>
        <h3 className={s.group}>借出</h3>
        {loans.length === 0 ? <p className={s.none}>还没有。</p> : null}
        <ul>
          {loans.map((loan, index) => (
            <LoanRow key={loan.id} loan={loan} index={index} />
          ))}
        </ul>
        <h3 className={s.group}>还回</h3>
        {repayments.length === 0 ? <p className={s.none}>还没有。还过的钱要如实记上。</p> : null}
        <ul>
          {repayments.map((repayment, index) => (
            <RepaymentRow key={repayment.id} repayment={repayment} index={index} />
          ))}
        </ul>
        {setAside.length === 0 ? null : <SetAsideList />}
      </div>
      <div className={s.buttons}>
        <Button variant="default" onClick={() => setAdding("loan")}>
          补记一笔借款
        </Button>
        <Button variant="default" onClick={() => setAdding("repayment")}>
          补记一笔还款
        </Button>
        <Button variant="default" onClick={() => setAdding("demand")}>
          补记一次催款
        </Button>
      </div>
      {adding === "loan" ? <AddLoanSheet onClose={close} /> : null}
      {adding === "repayment" ? <AddRepaymentSheet onClose={close} /> : null}
      {adding === "demand" ? <AddDemandSheet onClose={close} /> : null}
    </Section>
  );
}
