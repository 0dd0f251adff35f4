import type { Basis } from "@youju/model";

/** `民间借贷规定第二十八条、民法典第六百七十六条` */
export const citedIn = (basis: readonly Basis[]): string =>
  basis.map(({ statute, article }) => `${statute}${article}`).join("、");
