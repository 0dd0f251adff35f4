import { moneyFromContract } from "@youju/model";
import { useQuery } from "@tanstack/react-query";
import { Figure } from "../why/Figure.tsx";
import { Money } from "../../../components/Money.tsx";
import { assessmentQuery } from "../../../data/queries.ts";
import { isPositive } from "../../../text/money.ts";
import { useCaseView } from "../case-view.ts";
import { leadOf } from "./lead.ts";
import s from "./SumCard.module.css";
import { SumParts } from "./SumParts.tsx";

/** The question that the person came with: one line, one figure, and its parts. */
export function SumCard() {
  const { id, assessment } = useCaseView();
  const { claim, repayments } = assessment;
  const lead = leadOf(assessment);
  const atDue = useQuery({ ...assessmentQuery(id, lead.dueOn ?? undefined), enabled: lead.dueOn !== null });
  const proposed = [...assessment.loans, ...repayments].filter((one) => one.status === "proposed").length;
  const notYetDue = moneyFromContract(claim.total) - moneyFromContract(claim.payable);
  return (
    <section className={s.card} id="sum" aria-label="欠款" data-print="no">
      <p className={s.lead}>{lead.text}</p>
      {lead.figure === null ? (
        <p className={s.hint}>放进账单和聊天，或者在下面补记一笔借款，这里就有数了。</p>
      ) : (
        <p className={s.total} data-testid="total">
          <Figure at={`/claim/${lead.figure}`} money={claim[lead.figure]} />
          <small aria-hidden="true">元</small>
        </p>
      )}
      {lead.dueOn !== null && atDue.data !== undefined && atDue.data.asOf === lead.dueOn ? (
        <p className={s.hint}>
          到期那天应还 <Money value={atDue.data.claim.total} /> 元。
        </p>
      ) : null}
      {isPositive(claim.payable) && notYetDue > 0n ? (
        <p className={s.hint}>
          其中已到期 <Figure at="/claim/payable" money={claim.payable} /> 元，其余还没到期。
        </p>
      ) : null}
      {lead.figure === null ? null : <SumParts />}
      {proposed > 0 ? (
        <p className={s.proposed}>
          有 {proposed} 笔是有据从记录里找到的，已经算在里面，<a href="#loans">等你确认</a>。
        </p>
      ) : null}
    </section>
  );
}
