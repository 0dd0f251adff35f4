import { moneyFromContract, moneyInWords } from "@youju/model";
import { spacedDate } from "../../../text/dates.ts";
import { groupedMoney } from "../../../text/money.ts";
import { useCaseView } from "../case-view.ts";
import s from "./PrintHead.module.css";

/** On paper only: whose calculation it is, and to which day. */
export function PrintHead() {
  const { assessment } = useCaseView();
  const { case: matter, asOf, claim } = assessment;
  return (
    <div className={s.head}>
      <p className={s.title}>利息计算表</p>
      <p>
        出借人 {matter.creditor.name}　借款人 {matter.debtor.name}
      </p>
      <p>
        计算至 {spacedDate(asOf)}，合计 {groupedMoney(claim.total)} 元（人民币
        {moneyInWords(moneyFromContract(claim.total))}）
      </p>
      <p>
        依据{" "}
        {claim.basis
          .map((one) => `${one.statute}${one.article}`)
          .filter((text, index, all) => all.indexOf(text) === index)
          .join("、")}
      </p>
    </div>
  );
}
