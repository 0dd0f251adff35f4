import { formatMoney, moneyFromContract } from "@youju/model";
import type { ReactNode } from "react";
import { isPositive } from "../../../text/money.ts";
import { useCaseView } from "../case-view.ts";
import { Figure } from "../why/Figure.tsx";
import s from "./SumParts.module.css";

/** What the sum is made of, each part a door. Parts that are nothing are left out. */
export function SumParts() {
  const { asOf, claim, limitation, ...assessment } = useCaseView().assessment;
  const repayments = assessment.repayments.filter(({ date }) => date <= asOf);
  const repaid = formatMoney(repayments.reduce((sum, one) => sum + moneyFromContract(one.amount), 0n));
  return (
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
        <Part name={limitation.expired ? "诉讼时效已过" : "诉讼时效到"} lost={limitation.expired}>
          <Figure at="/limitation/expiresOn">{limitation.expiresOn}</Figure>
        </Part>
      )}
    </dl>
  );
}

interface PartProps {
  readonly name: string;
  readonly lost?: boolean;
  readonly children: ReactNode;
}

function Part({ name, lost = false, children }: PartProps) {
  return (
    <div className={`${s.part} ${lost ? s.lost : ""}`}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
