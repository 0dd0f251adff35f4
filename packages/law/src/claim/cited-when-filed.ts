/** A claim filed under an older version of the lending rules cites the articles by their numbers of then. */
import type { Basis, CalendarDate } from "@youju/model";
import { basis, findRule } from "../rules/index.ts";
import { versionOn } from "../rules/versions.ts";
import { RULES_OF_2020 } from "./cap.ts";
import type { ClaimResult } from "./claim-types.ts";

/** The first day of the numbers that the calculator itself uses (the second revision of 2020). */
const PRESENT_NUMBERS_FROM: CalendarDate = "2021-01-01" as CalendarDate;
/** Says itself that it reaches back to suits filed from 2020-08-20 on; the article before it had another transition. */
const TRANSITION = "CN-PL-31";

/** The same citations in the version of the day of filing, for what filing decides; everything else as it is. */
export function citedWhenFiled(list: readonly Basis[], filed: CalendarDate): readonly Basis[] {
  if (filed >= PRESENT_NUMBERS_FROM) return list;
  const reached = list.filter(({ rule }) => rule !== TRANSITION || filed >= RULES_OF_2020);
  const cited = (reached.length === 0 ? list : reached).map((each) => {
    if (each.rule === TRANSITION || findRule(each.rule)?.decidedBy !== "filing") return each;
    const version = versionOn(each.rule, filed);
    return version === undefined ? each : basis(version.id);
  });
  return [...new Set(cited)];
}

export function withNumbersOfFiling(claim: ClaimResult): ClaimResult {
  const { filed } = claim;
  if (filed >= PRESENT_NUMBERS_FROM) return claim;
  const cited = <T extends { readonly basis: readonly Basis[] }>(each: T): T => ({
    ...each,
    basis: citedWhenFiled(each.basis, filed),
  });
  return {
    ...cited(claim),
    schedule: claim.schedule.map(cited),
    byLoan: claim.byLoan.map(cited),
    alternatives: claim.alternatives.map(cited),
    notes: claim.notes.map((note) =>
      note.basis === undefined ? note : { ...note, basis: citedWhenFiled(note.basis, filed) },
    ),
  };
}
