/** The running account of one loan: principal, what accrued and is unpaid, and the rows that made it. */
import { compareRates, type DayNumber, type Fen } from "@youju/model";
import type { CapSpan } from "./cap.ts";
import type { LoanInput } from "./claim-types.ts";
import type { Due } from "./due-date.ts";
import { interestOn } from "./daily.ts";
import type { Phase, PhaseRate } from "./rate-phases.ts";
import type { RolledPlan } from "./roll-over.ts";

/** A share of the principal with a due date of its own; a loan without instalments has one. */
export interface Part {
  readonly due: DayNumber | null;
  readonly amount: Fen;
}

export interface LoanPlan {
  readonly loan: LoanInput;
  /** What counts as principal: what the loan says, or less for a roll-over (规定 27). */
  readonly principal: Fen;
  readonly formedDay: DayNumber;
  readonly due: Due;
  /** In order of due date. */
  readonly parts: readonly Part[];
  readonly caps: readonly CapSpan[];
  readonly phases: readonly Phase[];
  readonly rolled: RolledPlan | null;
}

/** Days `from` to `to`, both charged, on one principal at one rate. */
export interface Stretch {
  readonly row: "stretch";
  readonly rate: PhaseRate;
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly principal: Fen;
  readonly interest: Fen;
}

/** What one repayment paid of one loan. */
export interface Payment {
  readonly row: "payment";
  readonly repayment: number;
  readonly on: DayNumber;
  interest: Fen;
  overdueInterest: Fen;
  natural: Fen;
  principal: Fen;
  principalLeft: Fen;
}

/** Lives only inside one settlement; what leaves it is read-only. */
export interface Account {
  readonly plan: LoanPlan;
  readonly rows: (Stretch | Payment)[];
  principal: Fen;
  /** Principal left of each part of the plan. */
  readonly left: Fen[];
  /** Accrued in closed stretches and unpaid. */
  interest: Fen;
  overdueInterest: Fen;
  natural: Fen;
  /** Index of the phase in which the open stretch lies, and the stretch's first day. */
  phase: number;
  since: DayNumber;
}

export function openAccount(plan: LoanPlan): Account {
  const { formedDay: since, principal, parts } = plan;
  const left = parts.map((part) => part.amount);
  return { plan, rows: [], principal, left, interest: 0n, overdueInterest: 0n, natural: 0n, phase: 0, since };
}

const phaseOf = ({ plan, phase }: Account): Phase => plan.phases[phase]!;

/** Closes every stretch that ends with a phase before `day`, so that the open stretch is the one of `day`. */
export function advance(account: Account, day: DayNumber): void {
  const { phases } = account.plan;
  for (
    let next = phases[account.phase + 1];
    next !== undefined && next.fromDay <= day;
    next = phases[account.phase + 1]
  ) {
    close(account, next.fromDay);
    account.phase += 1;
    if (next.lapses) account.natural = 0n;
  }
}

/** Closes the open stretch at the end of the day before `day`, rounding each of its rows once. */
export function close(account: Account, day: DayNumber): void {
  const { since, principal } = account;
  if (day <= since) return;
  account.since = day;
  if (principal === 0n) return;
  const { rates } = phaseOf(account);
  if (rates.length === 1) charge(account, rates[0]!, principal, since);
  else for (const [rate, share] of sharesByRate(account, rates)) charge(account, rate, share, since);
}

function charge(account: Account, rate: PhaseRate, principal: Fen, from: DayNumber): void {
  const days = account.since - from;
  const interest = interestOn(principal, rate.perDay, days);
  if (rate.kind === "overdue") account.overdueInterest += interest;
  else account.interest += interest;
  account.natural += interestOn(principal, rate.natural, days);
  account.rows.push({ row: "stretch", rate, from, to: account.since - 1, principal, interest });
}

/** What is not yet due together, then what is overdue at one rate together, in the order of the oldest part (claim-spec, 8). */
function sharesByRate({ left }: Account, rates: readonly PhaseRate[]): readonly (readonly [PhaseRate, Fen])[] {
  const shares: [PhaseRate, Fen][] = [];
  for (const [part, rate] of rates.entries()) {
    const amount = left[part]!;
    if (amount === 0n) continue;
    const same = shares.find(([{ kind, perDay }]) => kind === rate.kind && compareRates(perDay, rate.perDay) === 0);
    if (same === undefined) shares.push([rate, amount]);
    else {
      same[1] += amount;
      if (same[0].text !== rate.text) same[0] = { ...same[0], text: `${same[0].text.split(SAME)[0]}${SAME}` };
    }
  }
  return shares.toSorted(([a], [b]) => (a.kind === b.kind ? 0 : a.kind === "in-period" ? -1 : 1));
}

const SAME = "（各期按各自逾期第一天的LPR，数值相同）";

/** Principal and supported interest owed on `day`, as if the open stretch were closed then. */
export function claimable(account: Account, day: DayNumber): Fen {
  const { principal, since } = account;
  const owed = principal + account.interest + account.overdueInterest;
  const { rates } = phaseOf(account);
  if (rates.length === 1) return owed + interestOn(principal, rates[0]!.perDay, day - since);
  return sharesByRate(account, rates).reduce(
    (sum, [{ perDay }, share]) => sum + interestOn(share, perDay, day - since),
    owed,
  );
}

/** True while a payment on `day` would find anything to pay. */
export function isOpen(account: Account, day: DayNumber): boolean {
  return account.principal > 0n || account.natural > 0n || claimable(account, day) > 0n;
}

/** Index of the part that the loan's rank among others goes by: the first unpaid; the last where only interest is left. */
function rankingPart({ left }: Readonly<Account>): number {
  const unpaid = left.findIndex((amount) => amount > 0n);
  return unpaid < 0 ? left.length - 1 : unpaid;
}

/** The due date by which the loan ranks among others on the day that it was advanced to (民法典 560). */
export const rankingDue = (account: Readonly<Account>): DayNumber | null =>
  account.plan.parts[rankingPart(account)]!.due;

/** The highest rate supported on any unpaid part that day (民法典 560, the heavier burden). */
export function burden(account: Account): PhaseRate["perDay"] {
  const { rates } = phaseOf(account);
  const first = rankingPart(account);
  let highest = rates[first]!.perDay;
  for (let i = first + 1; i < rates.length; i += 1) {
    if (account.left[i]! > 0n && compareRates(rates[i]!.perDay, highest) > 0) highest = rates[i]!.perDay;
  }
  return highest;
}

const least = (a: Fen, b: Fen): Fen => (a < b ? a : b);

/**
 * Sets a payment against one loan: interest (in-period, then overdue), what accrued between 24% and 36%, principal; or
 * principal first where the creditor accepted that (民法典 561).
 * @returns what it did not need
 */
export function pay(account: Account, day: DayNumber, amount: Fen, repayment: number, principalFirst: boolean): Fen {
  if (amount <= 0n || !isOpen(account, day)) return amount;
  close(account, day);
  const entry = entryOf(account, day, repayment);
  let left = amount;
  if (principalFirst) left = payPrincipal(account, entry, left);
  left = payInterest(account, entry, left);
  left = payPrincipal(account, entry, left);
  entry.principalLeft = account.principal;
  return left;
}

function entryOf(account: Account, day: DayNumber, repayment: number): Payment {
  const last = account.rows.at(-1);
  if (last?.row === "payment" && last.repayment === repayment) return last;
  const entry: Payment = {
    row: "payment",
    repayment,
    on: day,
    interest: 0n,
    overdueInterest: 0n,
    natural: 0n,
    principal: 0n,
    principalLeft: 0n,
  };
  account.rows.push(entry);
  return entry;
}

/** The parts in order of date. */
function payPrincipal(account: Account, entry: Payment, amount: Fen): Fen {
  const paid = least(amount, account.principal);
  account.principal -= paid;
  entry.principal += paid;
  for (let part = 0, rest = paid; rest > 0n; part += 1) {
    const share = least(rest, account.left[part]!);
    account.left[part]! -= share;
    rest -= share;
  }
  return amount - paid;
}

function payInterest(account: Account, entry: Payment, amount: Fen): Fen {
  const inPeriod = least(amount, account.interest);
  account.interest -= inPeriod;
  entry.interest += inPeriod;
  const overdue = least(amount - inPeriod, account.overdueInterest);
  account.overdueInterest -= overdue;
  entry.overdueInterest += overdue;
  const natural = least(amount - inPeriod - overdue, account.natural);
  account.natural -= natural;
  entry.natural += natural;
  return amount - inPeriod - overdue - natural;
}
