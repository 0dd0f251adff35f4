/** 告谁 (民间借贷规定 4; 担保制度解释 26; 民法典 552, 688). */
import { says, type Step } from "../computed.ts";
import type { Defendants, GuaranteeLiability, GuaranteeStanding } from "./guarantee-types.ts";

const against = (
  who: Defendants["who"],
  result: Defendants["result"],
  text: string,
  ...rules: readonly string[]
): Defendants => ({ who, result, ...says(text, ...rules) });

/**
 * Whom to sue: the borrower always first.
 * @param reason the sentence by which the third person is not liable, where he is not
 */
export function defendantsOf(
  standing: GuaranteeStanding,
  state: GuaranteeLiability["state"],
  reason: Step | undefined,
): Defendants[] {
  const borrower = against("borrower", "possible", "只起诉借款人：可以。", "CN-PL-4");
  if (state === "not" || state === "lapsed") {
    const text = "起诉第三人：他不承担责任，对他的请求会被驳回。";
    return [borrower, { who: "third-person", result: "no-claim", text, basis: reason?.basis ?? [] }];
  }
  if (standing === "general") return [borrower, ...general(state)];
  if (standing === "unclear")
    return [
      borrower,
      against("both", "possible", "一起起诉：要准备好证明他是保证人；证明不了，对他的请求会被驳回。", "CN-PL-20"),
    ];
  const [rule, name] = standing === "joint" ? ["CN-CC-688", "保证人"] : ["CN-CC-552", "一起还的人"];
  return [
    borrower,
    against(
      "third-person",
      "possible",
      `只起诉${name}：可以，法院可能追加借款人。`,
      rule,
      ...(standing === "joint" ? ["CN-PL-4"] : []),
    ),
    against("both", "possible", "一起起诉：可以，一次判清楚。", rule),
  ];
}

function general(state: GuaranteeLiability["state"]): Defendants[] {
  const alone = "只起诉保证人：不要这样做。一条规定说法院应当追加借款人，另一条说应当驳回起诉。";
  const both =
    state === "now"
      ? "一起起诉：可以，一次判清楚。"
      : "一起起诉：可以，判决会写明保证人只对执行借款人以后仍不够的部分负责。";
  return [
    against("third-person", "not-alone", alone, "CN-PL-4", "CN-DB-26"),
    against("both", "possible", both, "CN-DB-26"),
  ];
}

/** Where the guarantee is void with the loan: he owes damages at most, out of what the borrower cannot pay. */
export const defendantsOfVoid = (): Defendants[] => [
  against("borrower", "possible", "只起诉借款人：可以。", "CN-PL-4"),
  against(
    "third-person",
    "not-alone",
    "只起诉保证人：不要这样做。保证无效的，他有过错才赔，赔的是借款人还不上的部分。",
    "CN-CC-682",
    "CN-DB-17",
  ),
  against("both", "possible", "一起起诉：可以；对保证人只能请求按过错赔偿，请律师看。", "CN-DB-17"),
];
