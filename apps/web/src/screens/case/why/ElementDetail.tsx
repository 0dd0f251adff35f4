import { type ChainElement, gradeWords } from "@youju/model";
import { GradeBadge } from "../../../components/GradeBadge.tsx";
import { elementQuestions } from "../../../text/elements.ts";
import { gradeMeanings } from "../../../text/grades.ts";
import { loanName } from "../../../text/loans.ts";
import { useCaseView } from "../case-view.ts";
import s from "./ElementDetail.module.css";
import { LawArticles } from "./LawArticles.tsx";
import { ProofItem } from "./ProofItem.tsx";
import { RepairItem } from "./RepairItem.tsx";

/** One cell of the chain: the question, the grade and what it means, the proofs, and how to mend it. */
export function ElementDetail({ element }: { readonly element: ChainElement }) {
  const { assessment } = useCaseView();
  return (
    <div className={s.detail}>
      <p className={s.question}>{elementQuestions[element.id]}？</p>
      <p>
        {element.why}{" "}
        {element.needed ? gradeMeanings[element.grade] : `这个案件里不需要它；目前${gradeWords[element.grade]}。`}
      </p>
      {element.byLoan === undefined || element.byLoan.length < 2 ? null : (
        <ul className={s.byLoan}>
          {element.byLoan.map((one) => (
            <li key={one.loan}>
              {loanName(assessment, one.loan)} <GradeBadge grade={one.grade} />
            </li>
          ))}
        </ul>
      )}
      {element.proofs.length === 0 ? null : (
        <>
          <h3 className={s.title}>靠什么</h3>
          <ul className={s.list}>
            {element.proofs.map((proof, index) => (
              <ProofItem key={index} proof={proof} />
            ))}
          </ul>
        </>
      )}
      {element.repairs.length === 0 ? null : (
        <>
          <h3 className={s.title}>怎么补</h3>
          <ul className={s.list}>
            {element.repairs.map((repair) => (
              <RepairItem key={repair.id} repair={repair} />
            ))}
          </ul>
        </>
      )}
      <LawArticles basis={element.basis} />
      <p className={s.policy}>强、中、弱、缺是本产品的评估口径，法官会自己判断。</p>
    </div>
  );
}
