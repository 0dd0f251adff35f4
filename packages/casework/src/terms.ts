/** 约定: what was agreed about a loan, and who said so. Words in records never set a term by themselves. */
import type { CalendarDate, Fen, Rate, Reason, Terms } from "@youju/model";
import {
  groupMoney,
  formatPercent,
  isZeroRate,
  later,
  moneyFromContract,
  parseDailyRate,
  parseRate,
  type Result,
  timesRate,
} from "@youju/model";
import type { Instalment, Penalty, RolledFrom, Security } from "@youju/law";

export interface LoanTerms {
  readonly annualRate: Rate | null;
  readonly overdueAnnualRate: Rate | null;
  readonly penalty: Penalty | null;
  /** An agreed one-off fee. */
  readonly otherFees: Fen | null;
  /** Of instalments the last one's, unless somebody stated it. */
  readonly due: CalendarDate | null;
  readonly instalments: readonly Instalment[] | null;
  readonly rolledFrom: RolledFrom | null;
  readonly yearBasis: 365 | 360;
  readonly security: Security;
  readonly purpose: string | null;
}
export type TermField = keyof LoanTerms;

/** Terms with the reason of each field that somebody set, also where it was set to “not agreed”. */
export interface ReasonedTerms {
  readonly terms: LoanTerms;
  readonly by: Readonly<Partial<Record<TermField, Reason>>>;
}

export const NO_TERMS: ReasonedTerms = {
  terms: {
    annualRate: null,
    overdueAnnualRate: null,
    penalty: null,
    otherFees: null,
    due: null,
    instalments: null,
    rolledFrom: null,
    yearBasis: 365,
    security: "none",
    purpose: null,
  },
  by: {},
};

/** Lays what one person said over what was known; a field left out stays as it is. */
export function withTerms(known: ReasonedTerms, said: Terms, reasonOf: (field: TermField) => Reason): ReasonedTerms {
  const terms: Record<string, unknown> = { ...known.terms };
  const by: Partial<Record<TermField, Reason>> = { ...known.by };
  for (const field of Object.keys(READ) as TermField[]) {
    const value = READ[field](said);
    if (value === undefined) continue;
    terms[field] = value;
    by[field] = reasonOf(field);
  }
  return dueOfInstalments({ terms: terms as unknown as LoanTerms, by }, said);
}

/** Instalments bring the due date of the whole with them, and take it away again, unless it was stated as well. */
function dueOfInstalments({ terms, by }: ReasonedTerms, said: Terms): ReasonedTerms {
  if (said.instalments === undefined || said.due != null) return { terms, by };
  const last = (terms.instalments ?? [])
    .map(({ date }) => date)
    .reduce<CalendarDate | null>((a, b) => (a === null ? b : later(a, b)), null);
  return { terms: { ...terms, due: last }, by: { ...by, due: by.instalments! } };
}

const READ: { readonly [K in TermField]: (said: Terms) => LoanTerms[K] | undefined } = {
  annualRate: (said) => (said.annualRate == null ? said.annualRate : rateOrNone(said.annualRate)),
  overdueAnnualRate: (said) =>
    said.overdueAnnualRate == null ? said.overdueAnnualRate : checked(parseRate(said.overdueAnnualRate)),
  penalty: (said) => (said.penalty == null ? said.penalty : penaltyOf(said.penalty)),
  otherFees: (said) => (said.otherFees == null ? said.otherFees : moneyFromContract(said.otherFees)),
  due: (said) => said.due,
  instalments: (said) => said.instalments?.map(instalmentOf) ?? (said.instalments === null ? null : undefined),
  rolledFrom: (said) => (said.rolledFrom == null ? said.rolledFrom : rolledFromOf(said.rolledFrom)),
  yearBasis: (said) => said.yearBasis,
  security: (said) => said.security,
  purpose: (said) => said.purpose,
};

/** No interest between natural persons and no agreement are the same in law (规定 24). */
export function rateOrNone(text: string): Rate | null {
  const rate = checked(parseRate(text));
  return isZeroRate(rate) ? null : rate;
}

function penaltyOf(said: NonNullable<Terms["penalty"]>): Penalty | null {
  if ("sum" in said) return { sum: moneyFromContract(said.sum) };
  const annualRate =
    "perDay" in said ? timesRate(checked(parseDailyRate(said.perDay)), 365n) : checked(parseRate(said.annualRate));
  return isZeroRate(annualRate) ? null : { annualRate };
}

const instalmentOf = ({ date, amount }: NonNullable<Terms["instalments"]>[number]): Instalment => ({
  date,
  amount: moneyFromContract(amount),
});

function rolledFromOf({ date, principal, annualRate }: NonNullable<Terms["rolledFrom"]>): RolledFrom {
  return {
    date,
    principal: moneyFromContract(principal),
    annualRate: annualRate == null ? null : rateOrNone(annualRate),
  };
}

/** The schemas at the edges have let nothing else through. */
function checked<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new TypeError(`unchecked value in a case file: ${result.fault.code}`);
}

const TERM_WORDS: { readonly [K in TermField]?: (value: NonNullable<LoanTerms[K]>) => string } = {
  annualRate: (rate) => formatPercent(rate),
  overdueAnnualRate: (rate) => formatPercent(rate),
  penalty: (penalty) => ("sum" in penalty ? `${groupMoney(penalty.sum)} 元` : formatPercent(penalty.annualRate)),
  otherFees: (sum) => `${groupMoney(sum)} 元`,
  due: (date) => date,
  instalments: (parts) => parts.map(({ date, amount }) => `${date} 还 ${groupMoney(amount)} 元`).join("、"),
  rolledFrom: ({ date, principal }) => `${date} 交付 ${groupMoney(principal)} 元`,
};

/** The value of a term in words, `没有约定` where there is none. */
export function termText<K extends TermField>(field: K, value: LoanTerms[K]): string {
  const words = TERM_WORDS[field];
  return value === null || words === undefined ? "没有约定" : words(value);
}
