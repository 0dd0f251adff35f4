import { addDays, type CalendarDate, describeFault, formatMoney, parseMoney } from "@youju/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citedBy, PROPERTY_RUNS } from "../../testing/cited.ts";
import { EXAMPLES, type ToldDelay } from "./delayed-performance.examples.ts";
import { delayedPerformance, type DelayedPerformance, type JudgedDebt } from "./delayed-performance.ts";

const day = (text: string): CalendarDate => text as CalendarDate;

function money(text: string): bigint {
  const read = parseMoney(text);
  if (!read.ok) throw new Error(read.fault.code);
  return read.value;
}

const inputOf = ({ amount, periodEnd, payments = [], stays = [], asOf }: ToldDelay): JudgedDebt => ({
  amount: money(amount),
  periodEnd: day(periodEnd),
  payments: payments.map(([date, sum]) => ({ date: day(date), amount: money(sum) })),
  stays: stays.map(([from, to]) => ({ from: day(from), to: day(to) })),
  asOf: day(asOf),
});

function computed(judged: JudgedDebt) {
  const outcome = delayedPerformance(judged);
  if (!outcome.ok) throw new Error(outcome.faults.map(({ code }) => code).join(", "));
  return outcome;
}

const rowText = (row: DelayedPerformance["rows"][number]): string =>
  row.kind === "payment"
    ? `付款 ${row.on} ${formatMoney(row.debt)}+${formatMoney(row.addition)}`
    : `加付 ${row.from}..${row.to} ${row.days}天 ${formatMoney(row.debt)} ${formatMoney(row.addition)}`;

const shown = ({ debt, addition, total, overpaid, rows }: DelayedPerformance) => ({
  debt: formatMoney(debt),
  addition: formatMoney(addition),
  total: formatMoney(total),
  overpaid: formatMoney(overpaid),
  rows: rows.map(rowText),
});

describe("what a judged debt grows by when it is not paid in time", () => {
  test.each(EXAMPLES.map((row) => [row.id, row.situation, row] as const))("%s: %s", (_id, _situation, { input, expected, rules }) => {
    const result = computed(inputOf(input));
    expect(shown(result.value)).toMatchObject(expected);
    expect(citedBy(result)).toEqual(expect.arrayContaining([...rules]));
  });

  test("is told in sentences", () => {
    const { steps, notes } = computed(inputOf(EXAMPLES[0]!.input));
    expect(steps[1]!.text).toBe("以 20,000.00 元为基数，自 2026-01-11 起至 2026-04-20 止，按日 0.0175% 计算 100 天，得 350.00 元（迟延履行利息解释第一条、第三条）。");
    expect(notes[0]!.text).toContain("一般债务利息");
  });

  test.each([
    ["a debt of nothing", { amount: 0n }, "money-not-positive", "amount"],
    ["a negative payment", { payments: [{ date: day("2026-02-01"), amount: -1n }] }, "money-not-positive", "payments[0].amount"],
    ["a stay that ends before it starts", { stays: [{ from: day("2026-02-02"), to: day("2026-02-01") }] }, "stay-backwards", "stays[0].to"],
  ] as const)("%s is a fault", (_what, wrong, code, field) => {
    const judged: JudgedDebt = { amount: 1n, periodEnd: day("2026-01-10"), payments: [], asOf: day("2026-04-20") };
    const outcome = delayedPerformance({ ...judged, ...wrong });
    expect(outcome.ok ? [] : outcome.faults.map((each) => [each.code, each.at?.field])).toEqual([[code, field]]);
    expect(outcome.ok ? "" : describeFault(outcome.faults[0]!).mend).not.toBe("");
  });

  const judged: fc.Arbitrary<JudgedDebt> = fc
    .record({
      amount: fc.bigInt(1n, 100_000_000n),
      payments: fc.array(fc.record({ on: fc.integer({ min: -60, max: 900 }), amount: fc.bigInt(1n, 60_000_000n) }), { maxLength: 6 }),
      stays: fc.array(fc.record({ on: fc.integer({ min: -60, max: 900 }), days: fc.nat(120) }), { maxLength: 3 }),
      until: fc.integer({ min: -30, max: 900 }),
    })
    .map(({ amount, payments, stays, until }) => {
      const at = (days: number): CalendarDate => addDays(day("2024-02-20"), days);
      return {
        amount,
        periodEnd: at(0),
        payments: payments.map(({ on, amount: sum }) => ({ date: at(on), amount: sum })),
        stays: stays.map(({ on, days }) => ({ from: at(on), to: at(on + days) })),
        asOf: at(until),
      };
    });

  test("equals a count day by day, within a rounding of each row", () => {
    fc.assert(
      fc.property(judged, (input) => {
        const { value } = computed(input);
        const { exact, debt, paid } = countedByDay(input);
        const rows = value.rows.filter((row) => row.kind === "addition");
        const accrued = rows.reduce((sum, row) => sum + row.addition, 0n);
        const off = accrued * 10_000_000n - exact;
        expect((off < 0n ? -off : off) * 2n <= BigInt(rows.length) * 10_000_000n).toBe(true);
        expect(value.debt).toBe(debt);
        expect(value.addition + value.overpaid >= 0n && value.debt + accrued - value.addition + paid >= 0n).toBe(true);
        expect(input.amount + accrued - paid).toBe(value.total - value.overpaid);
      }),
      PROPERTY_RUNS,
    );
  });
});

/** The addition in ten-millionths of a fen, summed day by day. */
function countedByDay({ amount, periodEnd, payments, stays = [], asOf }: JudgedDebt) {
  let [exact, debt, paid] = [0n, amount, 0n];
  for (let on = addDays(periodEnd, -100); on <= asOf; on = addDays(on, 1)) {
    for (const payment of payments.filter(({ date }) => date === on)) {
      paid += payment.amount;
      debt = debt > payment.amount ? debt - payment.amount : 0n;
    }
    const stayed = stays.some(({ from, to }) => from <= on && on <= to);
    if (on > periodEnd && !stayed) exact += debt * 1750n;
  }
  return { exact, debt, paid };
}
