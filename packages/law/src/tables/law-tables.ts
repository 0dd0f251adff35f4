/** The tables that change without a new law: each comes with the law book, and a person can put newer rows beside it. */
import { LPR, type LprTable } from "./lpr.ts";
import { WORK_CALENDAR, type WorkCalendar } from "./workday.ts";

export interface LawTables {
  readonly lpr: LprTable;
  readonly calendar: WorkCalendar;
}

/** The tables as they come. A calculator that is handed none uses these. */
export const LAW_TABLES: LawTables = Object.freeze({ lpr: LPR, calendar: WORK_CALENDAR });
