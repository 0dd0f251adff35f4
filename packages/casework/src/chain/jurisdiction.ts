/** 管辖: which court may hear it. The lender's own place is one of them (民间借贷规定 3). */
import type { Proof } from "@youju/model";
import { type ChainCase, type Judgement, proof } from "./judgement.ts";
import { domicilePapers, writeDomiciles } from "./repairs.ts";

export function judgeJurisdiction({ derived }: ChainCase): Judgement {
  const places = [
    { who: "你", place: derived.creditor.domicile },
    { who: "他", place: derived.debtor.domicile },
  ].filter((each) => each.place !== undefined);
  const proofs: Proof[] = places.map(({ who, place }) => proof("DOMICILE", "fair", `${who}的住址：${place}`));
  if (places.length === 0) {
    return {
      grade: "missing",
      needed: false,
      why: "双方的住址都还没写，看不出去哪个法院。",
      proofs,
      repairs: [writeDomiciles()],
    };
  }
  const court =
    derived.creditor.domicile === undefined
      ? `他住所地的法院（${derived.debtor.domicile}）`
      : `你住所地的法院（${derived.creditor.domicile}）`;
  const repairs = places.length === 2 ? [domicilePapers()] : [writeDomiciles(), domicilePapers()];
  return { grade: "fair", needed: false, why: `可以去${court}，住址还要有证件证明。`, proofs, repairs };
}
