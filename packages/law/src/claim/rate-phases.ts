/** The life of a loan cut into phases in which its rates do not change, before any repayment is looked at. */
import { type DayNumber, subtractRates } from "@youju/model";
import { type CapSpan, RULES_OF_2020_DAY } from "./cap.ts";
import { inPeriodRate } from "./in-period-rate.ts";
import type { LprTable } from "../tables/lpr.ts";
import { overdueRate, type OverdueLpr } from "./overdue-rate.ts";
import type { LoanInput } from "./claim-types.ts";
import { type DailyRate, daily, laterDay, ZERO_DAILY } from "./daily.ts";
import { lumpSum } from "./lump-penalty.ts";
import type { SupportedRate } from "./supported-rate.ts";

export interface PhaseRate extends SupportedRate {
  readonly kind: "in-period" | "overdue";
  /** What the cap leaves by the day over the supported rate: room for a lump penalty and fees. */
  readonly headroom: DailyRate;
}

export interface Phase {
  readonly fromDay: DayNumber;
  /** One for each part of the loan. */
  readonly rates: readonly PhaseRate[];
  /** What accrued over the cap and was not paid lapses as this phase begins. */
  readonly lapses: boolean;
}

export interface PhaseTerms {
  readonly formed: DayNumber;
  readonly caps: readonly CapSpan[];
  /** Of each part of the loan. */
  readonly dues: readonly (DayNumber | null)[];
  /** The filing date, or the date that stands in for it. */
  readonly filed: DayNumber;
  readonly lpr: LprTable;
  readonly overdueLpr: OverdueLpr;
  readonly until: DayNumber;
}

/** Phases in order, none of a part that falls due later than `until`; the first begins on the delivery day, each ends where the next begins. */
export function phasesOf(loan: LoanInput, terms: PhaseTerms): readonly Phase[] {
  const { caps, dues } = terms;
  const roomy = lumpSum(loan) > 0n;
  return cutDays(terms).map((day): Phase => {
    const span = caps.length === 2 && day >= caps[1]!.fromDay ? caps[1]! : caps[0]!;
    const inPeriod: PhaseRate = { ...inPeriodRate(loan, span), kind: "in-period", headroom: ZERO_DAILY };
    const rates = dues.map((due): PhaseRate => {
      if (due === null || day <= due) return inPeriod;
      const overdue = overdueRate(loan, span, { ...terms, day, firstOverdue: due + 1 });
      const headroom = roomy ? subtractRates(daily(span.cap, 365), overdue.perDay) : ZERO_DAILY;
      return { ...overdue, kind: "overdue", headroom };
    });
    return {
      fromDay: day,
      rates,
      lapses: caps[0]!.voidAbove !== null && span.voidAbove === null && day === span.fromDay,
    };
  });
}

/** Delivery, 2020-08-20 for older loans, each first overdue day; and each change of the LPR where the rate floats with it. */
function cutDays({ caps, dues, lpr, overdueLpr, until }: PhaseTerms): readonly DayNumber[] {
  const days = caps.map((span) => span.fromDay);
  for (const due of dues) if (due !== null && due < until && !days.includes(due + 1)) days.push(due + 1);
  const first = dues[0]!;
  if (overdueLpr === "floating" && first !== null) {
    const floatsFrom = laterDay(first + 1, RULES_OF_2020_DAY);
    for (const { fromDay } of lpr.values) {
      if (fromDay > floatsFrom && fromDay <= until && !days.includes(fromDay)) days.push(fromDay);
    }
  }
  return days.length === 1 ? days : days.toSorted((a, b) => a - b);
}
