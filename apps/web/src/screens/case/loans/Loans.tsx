import { Answer } from "../../../components/Answer.tsx";
import { Few } from "../../../components/Few.tsx";
import { Section } from "../../../components/Section.tsx";
import { useCaseView } from "../case-view.ts";
import { AddMissing } from "./AddMissing.tsx";
import s from "./Loans.module.css";
import { LoanRow } from "./LoanRow.tsx";
import { openFirst } from "./open-first.ts";
import { paymentOf } from "./payment-target.ts";
import { RepaymentRow } from "./RepaymentRow.tsx";
import { SetAsideList } from "./SetAsideList.tsx";

const FIRST = 6;
/** From here on one touch for all of them is a help and not a temptation. */
const MANY = 3;

/** 借款与还款: what was found waits for a word of the person; what is missing can be added. */
export function Loans() {
  const { assessment, decide, deciding } = useCaseView();
  const { loans, repayments, setAside } = assessment;
  const lent = loans.filter(({ status }) => status === "proposed").flatMap((loan) => paymentOf(loan) ?? []);
  const paid = repayments.filter(({ status }) => status === "proposed").flatMap((one) => paymentOf(one) ?? []);
  return (
    <Section id="loans" title="借款和还款" note="记录里找到的先算进去，你说了算">
      <div className={s.card}>
        <div className={s.head}>
          <h3 className={s.group}>借出{loans.length > 1 ? ` ${loans.length} 笔` : ""}</h3>
          {lent.length < MANY ? null : (
            <Answer
              disabled={deciding}
              onClick={() => decide(lent.map((target) => ({ kind: "loan" as const, target })))}
            >
              {`这 ${lent.length} 笔都是借款`}
            </Answer>
          )}
        </div>
        {loans.length === 0 ? <p className={s.none}>还没有。</p> : null}
        <Few items={openFirst(loans, FIRST)} first={FIRST} more={(left) => `再看 ${left} 笔借款`}>
          {(shown) => (
            <ul>
              {shown.map(({ one, index }) => (
                <LoanRow key={one.id} loan={one} index={index} />
              ))}
            </ul>
          )}
        </Few>
        <div className={s.head}>
          <h3 className={s.group}>还回{repayments.length > 1 ? ` ${repayments.length} 笔` : ""}</h3>
          {paid.length < MANY ? null : (
            <Answer
              disabled={deciding}
              onClick={() => decide(paid.map((target) => ({ kind: "repayment" as const, target })))}
            >
              {`这 ${paid.length} 笔都是还款`}
            </Answer>
          )}
        </div>
        {repayments.length === 0 ? <p className={s.none}>还没有。还过的钱要如实记上。</p> : null}
        <Few items={openFirst(repayments, FIRST)} first={FIRST} more={(left) => `再看 ${left} 笔还款`}>
          {(shown) => (
            <ul>
              {shown.map(({ one, index }) => (
                <RepaymentRow key={one.id} repayment={one} index={index} />
              ))}
            </ul>
          )}
        </Few>
        {setAside.length === 0 ? null : <SetAsideList />}
      </div>
      <AddMissing />
    </Section>
  );
}
