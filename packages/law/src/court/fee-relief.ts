/** 司法救助: waiving, reducing or deferring court fees for hardship (诉讼费用交纳办法 44–48). */
import { type Fen, groupMoney, roundHalfUp, type RuleId } from "@youju/model";
import type { Computed, Step } from "../computed.ts";
import { bases } from "../rules/index.ts";

/** What a creditor can say of himself. `other-…`: 确实需要, which the court weighs. */
export type Hardship =
  | "disabled-without-income"
  | "minimum-living"
  | "unemployment-benefit"
  | "disaster"
  | "entitled-group"
  | "legal-aid"
  | "other-need"
  | "none";

export interface FeeRelief {
  /** What the court has to grant on these facts, or may grant (`ask`). */
  readonly kind: "waive" | "reduce" | "defer" | "ask" | "none";
  /** The most that is still to pay now; null where nobody can say. */
  readonly atMost: Fen | null;
}

type Kind = FeeRelief["kind"];

const GROUND: Readonly<Record<Hardship, { readonly kind: Kind; readonly text: string; readonly rule: RuleId }>> = {
  "disabled-without-income": { kind: "waive", text: "残疾、没有固定生活来源", rule: "CN-FEE-45" },
  "minimum-living": { kind: "waive", text: "低保或者特困供养、没有其他收入", rule: "CN-FEE-45" },
  "unemployment-benefit": { kind: "waive", text: "领失业保险金、没有其他收入", rule: "CN-FEE-45" },
  disaster: { kind: "reduce", text: "因灾生活困难、正在接受社会救济", rule: "CN-FEE-46" },
  "entitled-group": { kind: "reduce", text: "属于优抚、安置对象", rule: "CN-FEE-46" },
  "legal-aid": { kind: "defer", text: "正在接受法律援助", rule: "CN-FEE-47" },
  "other-need": { kind: "ask", text: "有别的困难", rule: "CN-FEE-44" },
  none: { kind: "none", text: "没有这些情况", rule: "CN-FEE-44" },
};

const ORDER: readonly Kind[] = ["none", "ask", "defer", "reduce", "waive"];

/**
 * What relief the facts support, the best ground counting.
 * @param fee what would have to be paid in advance, in fen
 */
export function feeRelief(fee: Fen, hardships: readonly Hardship[]): Computed<FeeRelief> {
  const grounds = hardships.map((each) => GROUND[each]);
  const best = grounds.toSorted((a, b) => ORDER.indexOf(b.kind) - ORDER.indexOf(a.kind))[0] ?? GROUND.none;
  const step = (text: string, ...rules: RuleId[]): Step => ({ text, basis: bases(rules) });
  const { text, atMost } = ANSWER[best.kind](fee);
  return {
    value: { kind: best.kind, atMost },
    steps: [
      step(`${best.text}：${text}`, best.rule),
      ...(best.kind === "none"
        ? []
        : [step("要在起诉时书面申请，附上经济困难的证明；不批准的，法院要书面说明理由。", "CN-FEE-44", "CN-FEE-48")]),
    ],
    notes: best.kind === "none" ? [] : [step("批不批、减多少由法院定。", "CN-FEE-44")],
  };
}

const ANSWER: Readonly<Record<Kind, (fee: Fen) => { readonly text: string; readonly atMost: Fen | null }>> = {
  waive: () => ({ text: "应当准予免交。", atMost: 0n }),
  reduce: (fee) => {
    const atMost = roundHalfUp(fee * 7n, 10n);
    return { text: `应当准予减交，减交不低于 30%，最多交 ${groupMoney(atMost)} 元。`, atMost };
  },
  defer: () => ({ text: "应当准予缓交：先立案，费用以后再交。", atMost: 0n }),
  ask: () => ({ text: "可以申请缓、减、免，由法院看情况定。", atMost: null }),
  none: (fee) => ({ text: `照交 ${groupMoney(fee)} 元。`, atMost: fee }),
};
