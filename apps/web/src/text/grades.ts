import type { Grade } from "@youju/model";

/** What the grade means, as the policy of the product says it. */
export const gradeMeanings: Readonly<Record<Grade, string>> = {
  strong: "他不认，也站得住。",
  fair: "他得解释一番才能推掉。",
  weak: "只有一面之词，法官还会再问。",
  missing: "还没有能用的证据。",
};
