import { type ChainElement, gradeWords } from "@youju/model";
import { Few } from "../../../components/Few.tsx";
import { GradeBadge } from "../../../components/GradeBadge.tsx";
import { elementQuestions } from "../../../text/elements.ts";
import { gradeMeanings } from "../../../text/grades.ts";
import { loanName } from "../../../text/loans.ts";
import { useCaseView } from "../case-view.ts";
import s from "./ElementDetail.module.css";
import { LawArticles } from "./LawArticles.tsx";
import { ProofItem } from "./ProofItem.tsx";
import { RepairItem } from "./RepairItem.tsx";
import { SimilarCases } from "./SimilarCases.tsx";

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
        <Few items={element.byLoan} first={6} more={(left) => `再看 ${left} 笔`}>
          {(shown) => (
            <ul className={s.byLoan}>
              {shown.map((one) => (
                <li key={one.loan}>
                  {loanName(assessment, one.loan)} <GradeBadge grade={one.grade} />
                </li>
              ))}
            </ul>
          )}
        </Few>
      )}
      {element.proofs.length === 0 ? null : (
        <>
          <h3 className={s.title}>靠什么</h3>
          <Few items={element.proofs} first={6} more={(left) => `再看 ${left} 条`}>
            {(shown) => (
              <ul className={s.list}>
                {shown.map((proof, index) => (
                  <ProofItem key={index} proof={proof} />
                ))}
              </ul>
            )}
          </Few>
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
      {element.cases === undefined ? null : <SimilarCases cases={element.cases} />}
      <LawArticles basis={element.basis} />
      <p className={s.policy}>强、中、弱、缺是本产品的评估口径，法官会自己判断。</p>
    </div>
  );
}
