import type { Road } from "@youju/model";
import {
  type Computed,
  courtFee,
  halvedAcceptanceFee,
  provinceOf,
  type SmallClaimThreshold,
  smallClaimThreshold,
  type SmallClaimVerdict,
} from "@youju/law";
import { courtOf } from "../chain/jurisdiction.ts";
import { type Block, block, filingBlocks, road, type RoadCase } from "./road.ts";

/** 小额诉讼: two months, one more where approved (民诉法 168). The threshold is that of the recommended court's province. */
export function smallClaim({ claim, chain, derived }: RoadCase): Road {
  const { fees: bands, wages, notices } = derived.tables;
  const owed = claim.total > 0n;
  const place = courtOf(derived).value.fileHere?.place;
  const province = place === undefined ? null : provinceOf(place);
  const filingDate = derived.filing?.date ?? derived.asOf;
  const threshold = smallClaimThreshold({ province, filingDate, amount: claim.total, wages, notices });
  const fee = courtFee({ kind: "acceptance", amount: claim.total, halvings: ["small-claim"], bands });
  return road({
    id: "small-claim",
    blockedBy: [...filingBlocks(chain), ...(owed ? thresholdBlocks(threshold, place) : [])],
    fee: owed ? halvedAcceptanceFee(claim.total, bands) : null,
    days: { min: 60, max: 90 },
    text: `${linesText(threshold)}一审完就生效，不能上诉。受理费减半。找不到他的，不能用。`,
    rules: ["CN-CPL-165", "CN-CPL-166", "CN-CPL-168", "CN-FEE-13", "CN-FEE-16", "SC-ASK"],
    steps: [...threshold.steps, ...threshold.notes, ...(owed ? [...fee.steps, ...fee.notes] : [])],
  });
}

/** The lines of the province in a sentence; what they are where it is not known. */
function linesText({ value, notes, steps }: Computed<SmallClaimThreshold>): string {
  const ask = notes.at(-1)!.text;
  if (value.lines.length === 0)
    return `数额在本省上年度平均工资一半以下的，法院按小额诉讼审；一半以上到两倍的，双方同意才行。${ask}`;
  const about = value.lines.some(({ from }) => from === "estimate") ? "这是按平均工资估的，不是法院公布的标准。" : "";
  return `${steps.map(({ text }) => text).join("")}${about}${ask}`;
}

const BLOCK: Readonly<Record<SmallClaimVerdict, readonly [id: string, text: string] | null>> = {
  "likely-mandatory": null,
  barred: null,
  "by-agreement": ["needs-agreement", "数额在一半以上、二倍以下，他也同意才用小额诉讼；不同意的，按普通的起诉走。"],
  above: ["too-large", "数额比小额的标准高，走普通的起诉。"],
  unknown: ["threshold-unknown", "这个数额够不够当地的小额标准，要问当地法院；够不上的，按普通的起诉走。"],
};

function thresholdBlocks({ value }: Computed<SmallClaimThreshold>, place: string | undefined): Block[] {
  if (value.verdict === "unknown" && value.lines.length === 0)
    return [block("province-unknown", provinceText(place), "CN-CPL-165")];
  const found = BLOCK[value.verdict];
  return found === null ? [] : [block(...found, "CN-CPL-165")];
}

const provinceText = (place: string | undefined): string =>
  place === undefined
    ? "还不知道在哪个省起诉，每个省的小额标准不一样。"
    : `“${place}”在哪个省、那里的小额标准是多少，这里看不出来；住址写上省市，再问当地法院。`;
