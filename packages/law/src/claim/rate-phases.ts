/** The life of a loan cut into phases in which its rate does not change, before any repayment is looked at. */
import { type DayNumber, subtractRates } from "@youju/model";
import { type CapSpan, capSpans, RULES_OF_2020_DAY } from "./cap.ts";
import { inPeriodRate } from "./in-period-rate.ts";
import type { LprTable } from "../tables/lpr.ts";
import { overdueRate, type OverdueLpr } from "./overdue-rate.ts";
import type { LoanInput } from "./claim-types.ts";
import { type DailyRate, daily, ZERO_DAILY } from "./daily.ts";
import type { SupportedRate } from "./supported-rate.ts";

export interface Phase extends SupportedRate {
  readonly fromDay: DayNumber;
  readonly kind: "in-period" | "overdue";
  /** What the cap leaves by the day over the supported rate: room for a lump penalty. */
  readonly headroom: DailyRate;
  /** What accrued over the cap and was not paid lapses as this phase begins. */
  readonly lapses: boolean;
}

export interface PhaseTerms {
  readonly formed: DayNumber;
  readonly due: DayNumber | null;
  /** The filing date, or the date that stands in for it. */
  readonly filed: DayNumber;
  readonly lpr: LprTable;
  readonly overdueLpr: OverdueLpr;
  readonly until: DayNumber;
}

/** Phases in order; the first begins on the delivery day, each ends where the next begins. */
export function phasesOf(loan: LoanInput, terms: PhaseTerms): readonly Phase[] {
  const spans = capSpans(terms.formed, terms.filed, terms.lpr);
  const firstOverdue = terms.due === null ? null : terms.due + 1;
  const phaseOn = (day: DayNumber): Phase => {
    const span = spans.length === 2 && day >= spans[1]!.fromDay ? spans[1]! : spans[0]!;
    const overdue = firstOverdue !== null && day >= firstOverdue;
    const supported = overdue ? overdueRate(loan, span, { day, firstOverdue, ...terms }) : inPeriodRate(loan, span);
    return {
      ...supported,
      fromDay: day,
      kind: overdue ? "overdue" : "in-period",
      headroom: hasLumpPenalty(loan) ? subtractRates(daily(span.cap, 365), supported.perDay) : ZERO_DAILY,
      lapses: spans[0]!.voidAbove !== null && span.voidAbove === null && day === span.fromDay,
    };
  };
  return cutDays(spans, firstOverdue, terms).map(phaseOn);
}

function hasLumpPenalty(loan: LoanInput): boolean {
  return loan.penalty !== null && "sum" in loan.penalty;
}

/** Delivery, 2020-08-20 for older loans, the first overdue day; and each change of the LPR where the rate floats with it. */
function cutDays(spans: readonly CapSpan[], firstOverdue: DayNumber | null, terms: PhaseTerms): readonly DayNumber[] {
  const days = spans.map((span) => span.fromDay);
  if (firstOverdue === null) return days;
  if (!days.includes(firstOverdue)) days.push(firstOverdue);
  if (terms.overdueLpr === "floating") {
    const floatsFrom = Math.max(firstOverdue, RULES_OF_2020_DAY);
    for (const { fromDay } of terms.lpr.values) if (fromDay > floatsFrom && fromDay <= terms.until) days.push(fromDay);
  }
  return days.toSorted((a, b) => a - b);
}
