import type { Fen, Road } from "@youju/model";
import { paymentOrderAmount, paymentOrderFee } from "@youju/law";
import { groupMoney } from "@youju/model";
import { type Block, block, nothingOwed, road, type RoadCase } from "./road.ts";

/** 支付令: 5 days to accept, 15 to issue, up to 30 to serve, 15 for the debtor. */
const DAYS = { min: 35, max: 65 };

export function paymentOrder(of: RoadCase): Road {
  const { claim, derived, input } = of;
  const amount = paymentOrderAmount(input.loans, claim.byLoan);
  return road({
    id: "payment-order",
    blockedBy: [...nothingOwed(claim), ...gate(of, amount)],
    fee: amount > 0n ? paymentOrderFee(amount, derived.tables.fees) : null,
    days: DAYS,
    text: `向他住所地的基层法院申请${amountText(of, amount)}。他收到后 15 天内书面提出异议、异议成立的，支付令失效，一般转成在他那边法院的诉讼；不提异议也不还，可以申请强制执行。你也欠他东西、他不在境内或者找不到他的，不能用。`,
    rules: ["CN-CPL-225", "CN-CPL-227", "CN-CPL-228", "CN-CPL-J23", "CN-CPL-J427", "CN-CPL-J428", "CN-FEE-14-3"],
  });
}

/** Where neither overdue interest nor a penalty was agreed, the principal alone (民诉法解释 428). */
function amountText({ claim }: RoadCase, amount: Fen): string {
  if (amount <= 0n) return "";
  const less = claim.payable > amount ? "；没有约定过逾期利息的，只能要本金" : "";
  return `，现在能申请 ${groupMoney(amount)} 元${less}`;
}

function gate({ claim, derived }: RoadCase, amount: Fen): Block[] {
  const blocks: Block[] = [];
  if (claim.total > 0n && amount <= 0n)
    blocks.push(block("nothing-due", "还没有到期的钱：要先到还款日，没约定还款日的要先催款。", "CN-CPL-J427"));
  if (derived.debtor.domicile === undefined)
    blocks.push(
      block(
        "debtor-address",
        `还不知道${derived.debtor.name}的住址：只能向他住所地的法院申请，也要能送到他手里。`,
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
        `他在 ${contested.on} 的聊天里不认账或者争数额，他书面提出异议，支付令就可能失效。`,
        "CN-CPL-225",
        "CN-CPL-228",
        "CN-CPL-J427",
      ),
    );
  if (derived.filing !== null && derived.filing.date <= derived.asOf)
    blocks.push(block("already-filed", `${derived.filing.date} 已经起诉，不能再走支付令。`, "CN-CPL-J429"));
  return blocks;
}
