/** The tables that change without a new law: each comes with the law book, and a person can put newer rows beside it. */
import { AVERAGE_WAGES, type AverageWage } from "./average-wages.ts";
import { FEE_BANDS, type FeeBands } from "./fee-bands.ts";
import { LPR, type LprTable } from "./lpr.ts";
import { SMALL_CLAIM_NOTICES, type SmallClaimNotice } from "./small-claim-notices.ts";
import { WORK_CALENDAR, type WorkCalendar } from "./workday.ts";

export interface LawTables {
  readonly lpr: LprTable;
  readonly calendar: WorkCalendar;
  readonly wages: readonly AverageWage[];
  readonly notices: readonly SmallClaimNotice[];
  readonly fees: FeeBands;
}

/** The tables as they come. A calculator that is handed none uses these. */
export const LAW_TABLES: LawTables = Object.freeze({
  lpr: LPR,
  calendar: WORK_CALENDAR,
  wages: AVERAGE_WAGES,
  notices: SMALL_CLAIM_NOTICES,
  fees: FEE_BANDS,
});
