import { formatMoney, moneyFromContract } from "@youju/model";
import type { ReactNode } from "react";
import { isPositive } from "../../../text/money.ts";
import { useCaseView } from "../case-view.ts";
import { Figure } from "../why/Figure.tsx";
import s from "./SumParts.module.css";

/** What the sum is made of, each part a door. Parts that are nothing are left out. */
export function SumParts() {
  const { claim, repayments, limitation } = useCaseView().assessment;
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
        <Part name="诉讼时效到">
          <Figure at="/limitation/expiresOn">{limitation.expiresOn}</Figure>
        </Part>
      )}
    </dl>
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
