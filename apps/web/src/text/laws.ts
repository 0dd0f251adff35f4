import type { Rule } from "@youju/law";
import type { Basis } from "@youju/model";

/** What nobody enacted and so has no days in force: cases, guidance, the product's own policy. */
const NOT_ENACTED: ReadonlySet<string> = new Set(["公开案例与法院指引", "法答网精选答问（第三批）", "本产品的口径"]);

/** `2021-01-01 起，现行有效`, `2015-09-01 至 2020-08-19`; nothing for what was never enacted. */
export function inForceText({ statute, from, to }: Pick<Rule, "statute" | "from" | "to">): string {
  if (NOT_ENACTED.has(statute)) return "";
  return to === null ? `${from} 起，现行有效` : `${from} 至 ${to}`;
}

/** `（2021-01-01 起）`, `（2015-09-01 至 2020-08-19）`; nothing for what was never enacted. */
export function inForce({ statute, from, to }: Pick<Rule, "statute" | "from" | "to">): string {
  if (NOT_ENACTED.has(statute)) return "";
  return to === null ? `（${from} 起）` : `（${from} 至 ${to}）`;
}

/** `民间借贷规定第二十八条、民法典第六百七十六条` */
export const citedIn = (basis: readonly Basis[]): string =>
  basis.map(({ statute, article }) => `${statute}${article}`).join("、");
