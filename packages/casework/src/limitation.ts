/** 诉讼时效: the events of the case for each loan's clock, and the clocks in the form of the contract. */
import type { Interruption, Limitation, SourceRef } from "@youju/model";
import { groupMoney } from "@youju/model";
import { type LimitationEvent, type LimitationEventKind, limitationOf, type LimitationResult } from "@youju/law";
import type { Derived } from "./derived.ts";
import type { Loan } from "./loan.ts";
import { byAlias } from "./loan.ts";
import { quote } from "./marks.ts";

/** An event of the clock, with what a person sees of it. */
interface Told {
  readonly event: LimitationEvent;
  readonly source: SourceRef | null;
  readonly text: string;
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
}

/** @param loans those on which something is owed */
export function computedLimitation(derived: Derived, loans: readonly Loan[]): ComputedLimitation {
  const told = [...demands(derived), ...words(derived), ...partPayments(derived), ...filing(derived)];
  const result = clocks(derived, loans, told);
  return {
    result,
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

/** Whether the period would have run out, had nobody been asked to pay. */
export function demandKeepsAlive(derived: Derived, loans: readonly Loan[], limitation: ComputedLimitation): boolean {
  if (limitation.result.expired || derived.demands.length === 0) return false;
  return clocks(derived, loans, [...words(derived), ...partPayments(derived), ...filing(derived)]).expired;
}

function clocks(derived: Derived, loans: readonly Loan[], told: readonly Told[]): LimitationResult {
  return limitationOf({
    asOf: derived.asOf,
    loans: loans.map(({ id, date, agreed }) => ({ id, date, due: agreed.terms.due })),
    events: told.map(({ event }) => event),
  });
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
    .map(({ date, deadline, loan, mark }) => ({
      event: { on: date, kind: "demand", loan, deadline },
      source: mark?.message.source ?? null,
      text: mark === null ? `催款${deadline === null ? "" : `，请他 ${deadline} 前还`}` : quote(mark),
    }));
}

function words({ marks, loans }: Derived): Told[] {
  const ids = byAlias(loans);
  return marks.flatMap((mark) => {
    const kind = HIS_WORDS[mark.finding];
    const gone = mark.loan !== null && !ids.has(mark.loan);
    if (kind === undefined || mark.message.side !== "other" || gone) return [];
    const loan = mark.loan === null ? null : ids.get(mark.loan)!.id;
    return [{ event: { on: mark.on, kind, loan }, source: mark.message.source, text: quote(mark) }];
  });
}

function partPayments({ repayments }: Derived): Told[] {
  return repayments.map(({ date, amount, loan, payments, status }) => ({
    event: { on: date, kind: "part-payment", loan },
    source: payments[0]?.sources[0] ?? null,
    text: `他还了 ${groupMoney(amount)} 元${status === "proposed" ? "（待你确认）" : ""}`,
  }));
}

function filing({ filing }: Derived): Told[] {
  return filing === null
    ? []
    : [{ event: { on: filing.date, kind: "filing", loan: null }, source: null, text: "起诉" }];
}
