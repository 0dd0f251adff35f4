/** 诉讼时效: the events of the case for each loan's clock, and the clocks in the form of the contract. */
import type { CalendarDate, Interruption, Limitation, SourceRef } from "@youju/model";
import { groupMoney } from "@youju/model";
import { type LimitationEvent, type LimitationEventKind, limitationOf, type LimitationResult } from "@youju/law";
import type { Demand } from "./demands.ts";
import type { Derived } from "./derived.ts";
import type { Loan, Repayment } from "./loan.ts";
import { byAlias } from "./loan.ts";
import { type Mark, quote } from "./marks.ts";

/** An event of the clock, with what a person sees of it and what it was made from. */
export interface Told {
  readonly event: LimitationEvent;
  readonly source: SourceRef | null;
  readonly text: string;
  readonly of: { readonly demand: Demand } | { readonly mark: Mark } | { readonly repayment: Repayment } | null;
}

const HIS_WORDS: Readonly<Partial<Record<string, LimitationEventKind>>> = {
  "repay-promise": "promise",
  "extension-request": "extension-request",
  acknowledgement: "acknowledgement",
  denial: "refusal",
};

export interface ComputedLimitation {
  readonly result: LimitationResult;
  readonly shown: Limitation;
  readonly told: readonly Told[];
  /** Loans whose period would have run out without any demand, payment or word of his. */
  readonly atRisk: ReadonlySet<string>;
}

/** @param loans those on which something is owed */
export function computedLimitation(derived: Derived, loans: readonly Loan[]): ComputedLimitation {
  const told = [...demands(derived), ...words(derived), ...partPayments(derived), ...filing(derived)];
  const result = clocks(derived, loans, told);
  const alone = expiredLoans(clocks(derived, loans, filing(derived)));
  const expired = expiredLoans(result);
  return {
    result,
    told,
    atRisk: alone.difference(expired),
    shown: {
      startsOn: result.startsOn,
      expiresOn: result.expiresOn,
      safeUntil: result.safeUntil,
      expired: result.expired,
      interruptions: result.interruptions.flatMap((index) => interruption(told[index]!)),
      byLoan: result.byLoan.map(({ loan, startsOn, expiresOn, safeUntil, expired }) => ({
        loan,
        startsOn,
        expiresOn,
        safeUntil,
        expired,
      })),
      basis: result.basis,
    },
  };
}

/** The loans whose period has run out, if only these events count. */
export const expiredWith = (derived: Derived, loans: readonly Loan[], told: readonly Told[]): Set<string> =>
  expiredLoans(clocks(derived, loans, told));

/** The clock that ends next, of those that have not ended. */
export function nextToEnd({
  byLoan,
}: LimitationResult): { readonly safeUntil: CalendarDate; readonly last: CalendarDate } | null {
  const running = byLoan.flatMap(({ safeUntil, expiresOn, expired }) =>
    safeUntil === null || expiresOn === null || expired ? [] : [{ safeUntil, last: expiresOn }],
  );
  return running.toSorted((a, b) => (a.safeUntil < b.safeUntil ? -1 : 1))[0] ?? null;
}

const expiredLoans = (result: LimitationResult): Set<string> =>
  new Set(result.byLoan.flatMap((clock) => (clock.expired ? [clock.loan] : [])));

function clocks(derived: Derived, loans: readonly Loan[], told: readonly Told[]): LimitationResult {
  const input = {
    asOf: derived.asOf,
    loans: loans.map(({ id, date, agreed: { terms } }) => ({
      id,
      date,
      due: terms.due,
      instalments: terms.instalments ?? [],
    })),
    events: told.map(({ event }) => event),
  };
  return limitationOf(input, derived.tables.calendar);
}

const SHOWN: Readonly<Partial<Record<LimitationEventKind, Interruption["kind"]>>> = {
  demand: "demand",
  promise: "promise",
  "part-payment": "part-payment",
  "extension-request": "extension-request",
  acknowledgement: "acknowledgement",
  filing: "filing",
  "renewed-agreement": "renewed-agreement",
};

function interruption({ event, source, text }: Told): Interruption[] {
  const kind = SHOWN[event.kind];
  return kind === undefined ? [] : [{ on: event.on, kind, loan: event.loan, source, text }];
}

function demands({ demands }: Derived): Told[] {
  return demands
    .filter((demand) => demand.reached)
    .map((demand) => ({
      event: { on: demand.date, kind: "demand", loan: demand.loan, deadline: demand.deadline },
      source: demand.mark?.message.source ?? null,
      text:
        demand.mark === null
          ? `催款${demand.deadline === null ? "" : `，请他 ${demand.deadline} 前还`}`
          : quote(demand.mark),
      of: { demand },
    }));
}

function words({ marks, loans }: Derived): Told[] {
  const ids = byAlias(loans);
  return marks.flatMap((mark) => {
    const kind = HIS_WORDS[mark.finding];
    const gone = mark.loan !== null && !ids.has(mark.loan);
    if (kind === undefined || mark.message.side !== "other" || gone) return [];
    const loan = mark.loan === null ? null : ids.get(mark.loan)!.id;
    return [{ event: { on: mark.on, kind, loan }, source: mark.message.source, text: quote(mark), of: { mark } }];
  });
}

function partPayments({ repayments }: Derived): Told[] {
  return repayments.map((repayment) => ({
    event: { on: repayment.date, kind: "part-payment", loan: repayment.loan },
    source: repayment.payments[0]?.sources[0] ?? null,
    text: `他还了 ${groupMoney(repayment.amount)} 元${repayment.status === "proposed" ? "（待你确认）" : ""}`,
    of: { repayment },
  }));
}

function filing({ filing }: Derived): Told[] {
  return filing === null
    ? []
    : [{ event: { on: filing.date, kind: "filing", loan: null }, source: null, text: "起诉", of: null }];
}
