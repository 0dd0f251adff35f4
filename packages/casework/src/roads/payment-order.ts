import type { Fen, Road } from "@youju/model";
import {
  courtFee,
  type PaymentOrderCondition,
  paymentOrderFee,
  paymentOrderGate,
  paymentOrderSum,
  paymentOrderTime,
} from "@youju/law";
import { groupMoney } from "@youju/model";
import { type Block, block, nothingOwed, road, type RoadCase } from "./road.ts";

export function paymentOrder(of: RoadCase): Road {
  const { claim, derived, input } = of;
  const sum = paymentOrderSum(input.loans, claim.byLoan);
  const amount = sum.value;
  const bands = derived.tables.fees;
  const time = paymentOrderTime();
  const facts = factsOf(of, amount);
  const gate = paymentOrderGate(
    Object.fromEntries(facts.map(({ condition, block: found }) => [condition, found === null ? "yes" : "no"])),
  );
  const fee = courtFee({ kind: "payment-order", amount, bands });
  return road({
    id: "payment-order",
    blockedBy: [...nothingOwed(claim), ...facts.flatMap(({ block: found }) => found ?? [])],
    fee: amount > 0n ? paymentOrderFee(amount, bands) : null,
    days: { min: time.value.min, max: time.value.max },
    text: `向他住所地的基层法院申请${amountText(of, amount)}。他收到后 15 天内书面提出异议、异议成立的，支付令失效，一般转成在他那边法院的诉讼；不提异议也不还，可以申请强制执行。你也欠他东西、他不在境内或者找不到他的，不能用。`,
    rules: ["CN-CPL-225", "CN-CPL-227", "CN-CPL-228", "CN-CPL-J23", "CN-CPL-J427", "CN-CPL-J428", "CN-FEE-14-3"],
    steps: [
      ...(amount > 0n ? [...sum.steps, ...sum.notes, ...fee.steps, ...fee.notes] : []),
      ...gate.value.ask.map(({ text, basis }) => ({ text, basis })),
      ...time.steps,
      ...time.notes,
    ],
  });
}

/** Where neither overdue interest nor a penalty was agreed, the principal alone (民诉法解释 428). */
function amountText({ claim }: RoadCase, amount: Fen): string {
  if (amount <= 0n) return "";
  const less = claim.payable > amount ? "；没有约定过逾期利息的，只能要本金" : "";
  return `，现在能申请 ${groupMoney(amount)} 元${less}`;
}

/** A condition that the case's facts speak to; `block` where they close the way. */
interface Fact {
  readonly condition: PaymentOrderCondition;
  readonly block: Block | null;
}

/** What a case holds speaks to four of the conditions; the others are for the person to answer. */
function factsOf({ claim, derived }: RoadCase, amount: Fen): Fact[] {
  const { debtor, filing, asOf } = derived;
  const facts: Fact[] = [
    {
      condition: "due",
      block:
        claim.total > 0n && amount <= 0n
          ? block("nothing-due", "还没有到期的钱：要先到还款日，没约定还款日的要先催款。", "CN-CPL-J427")
          : null,
    },
    { condition: "debtor-domicile-known", block: debtor.domicile === undefined ? addressBlock(debtor.name) : null },
    {
      condition: "not-sued",
      block:
        filing !== null && filing.date <= asOf
          ? block("already-filed", `${filing.date} 已经起诉，不能再走支付令。`, "CN-CPL-J429")
          : null,
    },
  ];
  const contested = contestedBlock(derived.marks);
  return contested === null ? facts : facts.toSpliced(2, 0, { condition: "undisputed", block: contested });
}

const addressBlock = (name: string): Block =>
  block(
    "debtor-address",
    `还不知道${name}的住址：只能向他住所地的法院申请，也要能送到他手里。`,
    "CN-CPL-J23",
    "CN-CPL-225",
  );

function contestedBlock(marks: RoadCase["derived"]["marks"]): Block | null {
  const contested = marks.find(
    (mark) => mark.message.side === "other" && (mark.finding === "denial" || mark.finding === "haggle"),
  );
  if (contested === undefined) return null;
  return block(
    "contested",
    `他在 ${contested.on} 的聊天里不认账或者争数额，他书面提出异议，支付令就可能失效。`,
    "CN-CPL-225",
    "CN-CPL-228",
    "CN-CPL-J427",
  );
}
