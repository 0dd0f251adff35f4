import type { Road } from "@youju/model";
import { paymentOrderAmount, paymentOrderFee } from "@youju/law";
import { groupMoney } from "@youju/model";
import { type Block, block, nothingOwed, road, type RoadCase } from "./road.ts";

/** 支付令 (law.md 8.1): 5 days to accept, 15 to issue, up to 30 to serve, 15 for the debtor. */
const DAYS = { min: 35, max: 65 };

export function paymentOrder(of: RoadCase): Road {
  const { claim, derived, input } = of;
  const amount = paymentOrderAmount(input.loans, claim.byLoan, derived.asOf);
  return road({
    id: "payment-order",
    blockedBy: [...nothingOwed(claim), ...gate(of, amount)],
    fee: amount > 0n ? paymentOrderFee(amount) : null,
    days: DAYS,
    text: `向他住所地的基层法院申请，只写了逾期利率或违约金约定的才能连利息一起要，这次能申请 ${groupMoney(amount)} 元。他 15 天内书面异议就失效，不提异议也不还就能强制执行。他若欠着你、你也欠着他，或者找不到他人，不能用。`,
    rules: ["CN-CPL-225", "CN-CPL-227", "CN-CPL-228", "CN-CPL-J23", "CN-CPL-J427", "CN-CPL-J428", "CN-FEE-14-3"],
  });
}

function gate({ claim, derived }: RoadCase, amount: bigint): Block[] {
  const blocks: Block[] = [];
  if (claim.total > 0n && amount <= 0n)
    blocks.push(block("nothing-due", "还没有到期的钱：要先到还款日，没约定还款日的要先催款。", "CN-CPL-J427"));
  if (derived.debtor.domicile === undefined)
    blocks.push(
      block(
        "debtor-address",
        `还不知道${derived.debtor.name}的住址，只能向他住所地的法院申请，也要能送达。`,
        "CN-CPL-J23",
        "CN-CPL-225",
      ),
    );
  const contested = derived.marks.find(
    (mark) => mark.message.side === "other" && (mark.finding === "denial" || mark.finding === "haggle"),
  );
  if (contested !== undefined)
    blocks.push(
      block(
        "contested",
        `他在 ${contested.on} 的聊天里不认或争数额，支付令要求没有别的纠纷。`,
        "CN-CPL-225",
        "CN-CPL-J427",
      ),
    );
  return blocks;
}
