/**
 * Worked examples of claims, one subject a file, for a lawyer to check and extend.
 *
 * Each row says in words what happened and by which rate it is to be computed. Its table is the working: the dates, rates
 * and principals of its rows were taken by hand from the articles and docs/claim-spec.md, and every product was worked out
 * with whole numbers outside this calculator (principal × rate × days ÷ 365, half a fen upwards); `examples.test.ts` does
 * each row's product, and each total, once more. E1–E11 are those of docs/claim-spec.md (E6, on fees, is with the fees; E12, after judgment, with delayed performance).
 */
import type { ClaimExample } from "../../testing/told-claim.ts";
import { ALLOCATION } from "./examples/allocation.examples.ts";
import { ALTERNATIVES } from "./examples/alternatives.examples.ts";
import { CAPS } from "./examples/caps.examples.ts";
import { DUE_DATES } from "./examples/due-dates.examples.ts";
import { INSTALMENTS } from "./examples/instalments.examples.ts";
import { LUMP_PENALTIES } from "./examples/lump-penalties.examples.ts";
import { NO_RATE } from "./examples/no-rate.examples.ts";
import { OLD_LOANS } from "./examples/old-loans.examples.ts";
import { OVERDUE } from "./examples/overdue.examples.ts";
import { RATE_TEXTS } from "./examples/rate-texts.examples.ts";
import { REPAYMENTS } from "./examples/repayments.examples.ts";
import { ROLL_OVERS } from "./examples/roll-overs.examples.ts";
import { YEAR_BASIS } from "./examples/year-basis.examples.ts";

export const EXAMPLES: readonly ClaimExample[] = [
  ...NO_RATE,
  ...CAPS,
  ...RATE_TEXTS,
  ...YEAR_BASIS,
  ...OVERDUE,
  ...LUMP_PENALTIES,
  ...OLD_LOANS,
  ...DUE_DATES,
  ...REPAYMENTS,
  ...ALLOCATION,
  ...INSTALMENTS,
  ...ROLL_OVERS,
  ...ALTERNATIVES,
];
