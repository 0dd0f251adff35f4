import { formatPercent, rateFromContract, type RateText } from "@youju/model";

/** `0.0335` → `3.35%` */
export function percentText(rate: RateText): string {
  return formatPercent(rateFromContract(rate));
}
