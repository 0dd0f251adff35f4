import type { Road } from "@youju/model";
import { preservation as preserve } from "@youju/law";
import { block, filingBlocks, road, type RoadCase } from "./road.ts";

/** 财产保全: needs the suit's conditions and a clue to property, which a case does not hold. */
export function preservation({ claim, chain, derived }: RoadCase): Road {
  const owed = claim.total > 0n;
  const found = preserve({
    when: "in-suit",
    amount: claim.total,
    claimed: claim.total,
    urgent: false,
    property: "none",
    clear: false,
    bands: derived.tables.fees,
  });
  const clue = block(
    "property-clue",
    "还没有写下他的财产线索（银行卡、微信零钱、车、房、工资单位）。",
    "CN-CPL-103",
    "CN-PRES-1",
    "CN-PRES-10",
  );
  return road({
    id: "preservation",
    blockedBy: [...filingBlocks(chain), clue],
    fee: owed ? found.value.fee : null,
    days: { min: 2, max: 5 },
    text: "起诉时一起申请，先冻结他的财产，防止转移。要有财产线索，法院可能要你提供担保，一般不超过保全数额的三成，可以用保险公司的担保书；事实清楚的，也可能不要。申请错了要赔。起诉前就申请保全的，不能再用支付令。天数是法院作出裁定的期限。",
    rules: [
      "CN-CPL-103",
      "CN-CPL-105",
      "CN-PRES-1",
      "CN-PRES-4",
      "CN-PRES-5",
      "CN-PRES-7",
      "CN-PRES-9",
      "CN-CPL-J427",
      "CN-FEE-14-2",
    ],
    ...(owed ? { steps: [...found.steps, ...found.notes] } : {}),
  });
}
