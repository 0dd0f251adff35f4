/** 管辖: which court may hear it. The lender's own place is one of them (民间借贷规定 3). */
import type { Proof } from "@youju/model";
import { type Computed, type Jurisdiction, jurisdiction } from "@youju/law";
import type { Derived } from "../derived.ts";
import { type ChainCase, type Judgement, proof } from "./judgement.ts";
import { domicilePapers, writeDomiciles } from "./repairs.ts";

/** A case does not hold what an IOU says on disputes. */
export const AS_THE_IOU_SAYS = "借条写了管辖法院、仲裁或者还款地点的，按借条。";

/** By what the case says of the two: an address as on the id card counts as the household. It knows of no clause. */
export function courtOf({ creditor, debtor, filing, asOf }: Derived): Computed<Jurisdiction> {
  return jurisdiction({
    filingDate: filing?.date ?? asOf,
    lender: creditor.domicile === undefined ? {} : { household: creditor.domicile },
    defendants: [{ name: debtor.name, ...(debtor.domicile === undefined ? {} : { household: debtor.domicile }) }],
  });
}

export function judgeJurisdiction({ derived }: ChainCase): Judgement {
  const places = [
    { who: "你", place: derived.creditor.domicile },
    { who: "他", place: derived.debtor.domicile },
  ].filter((each) => each.place !== undefined);
  const proofs: Proof[] = places.map(({ who, place }) => proof("DOMICILE", "fair", `${who}的住址：${place}`));
  const { fileHere } = courtOf(derived).value;
  if (fileHere === null) {
    return {
      grade: "missing",
      needed: false,
      why: "双方的住址都还没写，看不出去哪个法院。",
      proofs,
      repairs: [writeDomiciles()],
    };
  }
  const repairs = places.length === 2 ? [domicilePapers()] : [writeDomiciles(), domicilePapers()];
  const why = `${fileHere.because.text}${AS_THE_IOU_SAYS}住址还要有证件证明。`;
  return { grade: "fair", needed: false, why, proofs, repairs };
}
