import { moneyFromContract, formatMoney } from "@youju/model";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Figure } from "../why/Figure.tsx";
import { Money } from "../../../components/Money.tsx";
import { assessmentQuery } from "../../../data/queries.ts";
import { isPositive } from "../../../text/money.ts";
import { useCaseView } from "../case-view.ts";
import { leadOf } from "./lead.ts";
import s from "./SumCard.module.css";

/** One line, one figure, and its parts as doors. */
export function SumCard() {
  const { id, assessment } = useCaseView();
  const { claim, repayments, limitation } = assessment;
  const lead = leadOf(assessment);
  const atDue = useQuery({ ...assessmentQuery(id, lead.dueOn ?? undefined), enabled: lead.dueOn !== null });
  const repaid = formatMoney(repayments.reduce((sum, one) => sum + moneyFromContract(one.amount), 0n));
  const proposed = [...assessment.loans, ...repayments].filter((one) => one.status === "proposed").length;
  const notYetDue = moneyFromContract(claim.total) - moneyFromContract(claim.payable);
  return (
    <section className={s.card} id="sum" aria-label="欠款">
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
      {lead.figure === null ? null : (
        <dl className={s.parts}>
          <Part name="剩余本金">
            <Figure at="/claim/principal" money={claim.principal} />
          </Part>
          {isPositive(claim.interest) ? (
            <Part name="借期利息">
              <Figure at="/claim/interest" money={claim.interest} />
            </Part>
          ) : null}
          <Part name="逾期利息">
            <Figure at="/claim/overdueInterest" money={claim.overdueInterest} />
          </Part>
          {isPositive(claim.penalty) ? (
            <Part name="违约金">
              <Figure at="/claim/penalty" money={claim.penalty} />
            </Part>
          ) : null}
          {repayments.length === 0 ? null : (
            <Part name="已还">
              <Figure at="/repayments" money={repaid} />
            </Part>
          )}
          {limitation.expiresOn === null ? null : (
            <Part name="诉讼时效到">
              <Figure at="/limitation/expiresOn">{limitation.expiresOn}</Figure>
            </Part>
          )}
        </dl>
      )}
      {proposed > 0 ? (
        <p className={s.proposed}>
          有 {proposed} 笔是有据从记录里找到的，已经算在里面，<a href="#loans">等你确认</a>。
        </p>
      ) : null}
    </section>
  );
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={s.part}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
