/** 已经公布的最近年度平均工资: which wages a court could go by on a day (民诉法解释 272). */
import { type CalendarDate, partsOf } from "@youju/model";
import type { AverageWage, WageKind } from "../tables/average-wages.ts";
import type { Province } from "../tables/provinces.ts";

/** Provinces publish the wages of a year between May and July of the next; from this month on they are taken as published. */
const PUBLISHED_BY_MONTH = 8;

/** Where it is not known which statistic the courts go by, both are looked at. */
const BOTH_KINDS: ReadonlySet<Province> = new Set(["北京", "上海"]);

/** Whether nobody knows which of the two statistics the courts of a province go by. */
export const ofTwoKinds = (province: Province): boolean => BOTH_KINDS.has(province);

const NON_PRIVATE: WageKind = "城镇非私营单位就业人员";
const ALL: WageKind = "全口径城镇单位就业人员";

/**
 * The latest wages of a province published by a day, one of each statistic that its courts may go by.
 * @returns none where the table has none of that time
 */
export function wagesFor(province: Province, on: CalendarDate, wages: readonly AverageWage[]): AverageWage[] {
  const [year, month] = partsOf(on);
  const latest = month >= PUBLISHED_BY_MONTH ? year - 1 : year - 2;
  const kinds = ofTwoKinds(province) ? [ALL, NON_PRIVATE] : [NON_PRIVATE];
  return kinds.flatMap((kind) => {
    const known = wages.filter((wage) => wage.province === province && wage.kind === kind && wage.year <= latest);
    const newest = known.toSorted((a, b) => b.year - a.year)[0];
    return newest === undefined || newest.year < latest - 1 ? [] : [newest];
  });
}
