/**
 * Which lists of banks are of one account. A bank often prints the day and no time, so equal rows of one day are one
 * payment in two lists of one account, and two payments in lists of two.
 */
import { type CaseFile, isBank, type Reading, type Sha256 } from "@youju/model";

/** So many rows that agree are no accident; one may be. */
const ROWS_THAT_AGREE = 2;

interface BankList {
  readonly original: Sha256;
  readonly accounts: readonly string[];
  /** Day, sum and direction of each row, as often as it stands there. */
  readonly rows: readonly string[];
}

/** The account of each list of a bank, by a name that lists of one account share. */
export function bankAccounts({ readings, records }: CaseFile): ReadonlyMap<Sha256, string> {
  const banks = readings.filter(({ kind }) => isBank(kind));
  if (banks.length < 2) return new Map(banks.map(({ original }) => [original, original]));
  const rows = new Map<Sha256, string[]>(banks.map(({ original }) => [original, []]));
  for (const record of records) {
    if (record.kind !== "transfer" || record.at === undefined) continue;
    rows.get(record.source.original)?.push(`${record.at.slice(0, 10)}|${record.amount}|${record.direction}`);
  }
  const groups: BankList[][] = [];
  for (const list of banks.map((reading) => listOf(reading, rows)).toSorted(byOriginal)) {
    const own = groups.filter((group) => group.some((other) => isOneAccount(list, other)));
    const rest = groups.filter((group) => !own.includes(group));
    groups.splice(0, groups.length, ...rest, [...own.flat(), list]);
  }
  return new Map(groups.flatMap((group) => group.map(({ original }) => [original, group[0]!.original] as const)));
}

const byOriginal = (a: BankList, b: BankList): number => (a.original < b.original ? -1 : 1);

const listOf = ({ original, owner }: Reading, rows: ReadonlyMap<Sha256, readonly string[]>): BankList => ({
  original,
  accounts: owner?.accounts ?? [],
  rows: rows.get(original)!,
});

/** By the account numbers where both print one; else by what they list for the days that both cover. */
function isOneAccount(a: BankList, b: BankList): boolean {
  if (a.accounts.length > 0 && b.accounts.length > 0)
    return a.accounts.some((one) => b.accounts.some((other) => isOneNumber(one, other)));
  const [first, last] = sharedDays(a, b);
  const within = ({ rows }: BankList): string[] => rows.filter((row) => first <= dayOf(row) && dayOf(row) <= last);
  const [of, other] = [within(a), within(b)];
  const common = countCommon(of, other);
  // Not all: one list may book on the next day what the other has on this.
  return common >= ROWS_THAT_AGREE && 2 * common > Math.min(of.length, other.length);
}

const dayOf = (row: string): string => row.slice(0, 10);

function sharedDays(a: BankList, b: BankList): readonly [first: string, last: string] {
  const days = (list: BankList): string[] => list.rows.map(dayOf).toSorted();
  const [of, other] = [days(a), days(b)];
  const later = (x = "", y = ""): string => (x > y ? x : y);
  const earlier = (x = "", y = ""): string => (x < y ? x : y);
  return [later(of[0], other[0]), earlier(of.at(-1), other.at(-1))];
}

function countCommon(rows: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const row of others) left.set(row, (left.get(row) ?? 0) + 1);
  let common = 0;
  for (const row of rows) {
    const count = left.get(row) ?? 0;
    if (count === 0) continue;
    left.set(row, count - 1);
    common += 1;
  }
  return common;
}

/** `6222******0258` and `6222021234560258`: what both show of the number is the same, and both end in it. */
function isOneNumber(one: string, other: string): boolean {
  const parts = (number: string): { readonly head: string; readonly tail: string } => {
    const plain = number.replaceAll(/[\s-]/gu, "");
    return { head: /^[^*]*/u.exec(plain)![0], tail: /[^*]*$/u.exec(plain)![0] };
  };
  const [a, b] = [parts(one), parts(other)];
  const heads = a.head.startsWith(b.head) || b.head.startsWith(a.head);
  return a.tail.length >= 4 && b.tail.length >= 4 && heads && (a.tail.endsWith(b.tail) || b.tail.endsWith(a.tail));
}
