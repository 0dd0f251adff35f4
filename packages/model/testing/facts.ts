/** Arbitrary facts of a case for property tests: everything that `case.yaml` can say, with awkward texts. */
import fc from "fast-check";
import { calendarDate, type CalendarDate } from "../src/calendar-date.ts";
import type { CaseFacts } from "../src/case-file.ts";
import type { Decision, DecisionInput } from "../src/decisions/decision.ts";
import { COLUMN_ROLES, DELIMITERS } from "../src/column-mapping.ts";
import { FINDING_KINDS } from "../src/ids.ts";
import { type Instant, instantFromUnixSeconds } from "../src/instant.ts";
import { formatMoney } from "../src/money.ts";
import { READABLE_KINDS } from "../src/original-kind.ts";
import { DELIVERED_BY, type StatedLoan, type StatedRepayment } from "../src/stated.ts";

/** Objects as JSON makes them. */
const PLAIN = { noNullPrototype: true } as const;

const AWKWARD = [
  "李明",
  "大伟: 欠条",
  "“引号”与'单引号'\"双\"",
  "第一行\n第二行",
  "# 不是注释",
  "- 不是列表",
  "{ a: 1 }",
  "true",
  "null",
  "~",
  "0123",
  "1e3",
  "12%",
  "*x",
  "&x",
  "键：值",
  "\t制表",
  "a\\b",
  "𠮷",
  "2024-03-01",
  "___",
  "@x",
  "`x`",
  "|",
  ">",
  "?",
  "!tag",
  "a #b",
  "[",
  "yes",
  "=",
  "<<",
  "...",
  "---",
];

/** Text without blanks at its ends, which the schemas cut off. */
export const textArb: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...AWKWARD),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
    fc.string({ unit: "binary", minLength: 1, maxLength: 6 }),
  )
  .map((text) => text.trim())
  .filter((text) => text !== "" && text.isWellFormed());

const untrimmedArb = fc.oneof(
  textArb,
  fc.string({ unit: "binary", minLength: 1, maxLength: 6 }).filter((text) => text.isWellFormed()),
);

export const dateArb: fc.Arbitrary<CalendarDate> = fc
  .record({
    year: fc.integer({ min: 2016, max: 2027 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => calendarDate(year, month, day)!);

export const instantArb: fc.Arbitrary<Instant> = fc
  .integer({ min: 1_450_000_000, max: 1_800_000_000 })
  .map(instantFromUnixSeconds);

export const positiveMoneyArb = fc.bigInt({ min: 1n, max: 10n ** 14n }).map(formatMoney);

export const rateTextArb = fc.oneof(
  fc.constantFrom("0%", "无息", "月息2分", "二分", "年息5厘", "月息1分5", "2%/月", "年利率12%", "日0.05%"),
  fc.tuple(fc.nat(99), fc.nat(99)).map(([whole, decimals]) => `${whole}.${decimals}%`),
);

const dailyRateArb = fc.constantFrom("0.03%", "日0.05%", "每日万分之三", "千分之一");

/** A record with any of its optional keys left out, never present as undefined. */
export function partly<T extends object, K extends keyof T>(
  model: { [P in keyof T]-?: fc.Arbitrary<T[P]> },
  requiredKeys: readonly K[],
): fc.Arbitrary<Partial<T> & Pick<T, K>> {
  return fc.record(model, { requiredKeys: [...requiredKeys], noNullPrototype: true }) as fc.Arbitrary<
    Partial<T> & Pick<T, K>
  >;
}

const orNull = <T>(arb: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arb, { freq: 4 });

const partyModel = {
  name: textArb,
  idNumber: fc.oneof(textArb, fc.stringMatching(/^0\d{16}[0-9X]$/)),
  phone: textArb,
  domicile: textArb,
};
const accountsArb = fc.record(
  { ids: fc.array(textArb, { maxLength: 3 }), names: fc.array(textArb, { maxLength: 3 }) },
  PLAIN,
);
const partyArb = partly({ ...partyModel, wechat: accountsArb }, ["name"]);

const penaltyArb = fc.oneof(
  fc.record({ perDay: dailyRateArb }, PLAIN),
  fc.record({ annualRate: rateTextArb }, PLAIN),
  fc.record({ sum: positiveMoneyArb }, PLAIN),
);

const termsModel = {
  annualRate: orNull(rateTextArb),
  overdueAnnualRate: orNull(rateTextArb),
  penalty: orNull(penaltyArb),
  otherFees: orNull(positiveMoneyArb),
  due: orNull(dateArb),
  instalments: orNull(
    fc.array(fc.record({ date: dateArb, amount: positiveMoneyArb }, PLAIN), { minLength: 1, maxLength: 3 }),
  ),
  rolledFrom: orNull(
    partly({ date: dateArb, principal: positiveMoneyArb, annualRate: orNull(rateTextArb) }, ["date", "principal"]),
  ),
  yearBasis: fc.constantFrom<(360 | 365)[]>(360, 365),
  security: fc.constantFrom<("none" | "guarantee" | "pledge")[]>("none", "guarantee", "pledge"),
  purpose: orNull(textArb),
};

export const statedLoanArb: fc.Arbitrary<StatedLoan> = partly(
  {
    ...termsModel,
    id: textArb,
    date: dateArb,
    principal: positiveMoneyArb,
    deliveredBy: orNull(fc.constantFrom(...DELIVERED_BY)),
  },
  ["date", "principal"],
);

export const statedRepaymentArb: fc.Arbitrary<StatedRepayment> = partly(
  {
    date: dateArb,
    amount: positiveMoneyArb,
    loan: orNull(textArb),
    for: orNull(fc.constant("principal" as const)),
    agreed: fc.boolean(),
  },
  ["date", "amount"],
);

const statedDemandArb = partly({ date: dateArb, deadline: orNull(dateArb), reached: fc.boolean() }, [
  "date",
  "reached",
]);

const partsArb = fc.record(
  {
    parts: fc.array(
      partly(
        {
          amount: positiveMoneyArb,
          as: fc.constantFrom<("loan" | "not-a-loan")[]>("loan", "not-a-loan"),
          note: untrimmedArb,
        },
        ["amount", "as"],
      ),
      { minLength: 2, maxLength: 3 },
    ),
  },
  PLAIN,
);

const targetArb = untrimmedArb;
const sideArb = fc.constantFrom<("creditor" | "debtor")[]>("creditor", "debtor");

const columnArb = fc.oneof(
  textArb.filter((text) => !/^[1-9]\d*$/u.test(text)),
  fc.integer({ min: 1, max: 99 }),
);
const columnsArb = fc
  .tuple(
    fc.constantFrom<("amount" | "in" | "out")[]>("amount", "in", "out"),
    columnArb,
    partly(
      {
        ...(Object.fromEntries(COLUMN_ROLES.map((role) => [role, columnArb])) as Record<
          (typeof COLUMN_ROLES)[number],
          typeof columnArb
        >),
        sheet: textArb,
        header: fc.nat(50),
        delimiter: fc.constantFrom(...DELIMITERS),
      },
      ["date"],
    ),
  )
  .map(([money, column, { amount: _amount, in: _in, out: _out, ...rest }]) => ({ ...rest, [money]: column }));

type InputOf<K extends DecisionInput["kind"]> = Extract<DecisionInput, { kind: K }>;

/** One arbitrary a kind: a new kind does not type-check until it has one. */
const inputArbs: { readonly [K in DecisionInput["kind"]]: fc.Arbitrary<Omit<InputOf<K>, "kind">> } = {
  "account-of": fc.record({
    target: sideArb,
    value: partly({ id: untrimmedArb, names: fc.array(untrimmedArb, { maxLength: 2 }) }, ["names"]),
  }),
  "add-loan": fc.record({ value: statedLoanArb }, PLAIN),
  "add-repayment": fc.record({ value: statedRepaymentArb }, PLAIN),
  checked: fc.record(
    {
      target: fc.integer({ min: 1, max: 18 }).map((no) => `CHK-${no}`),
      value: partly(
        { state: fc.constantFrom<("done" | "not-possible")[]>("done", "not-possible"), note: textArb, date: dateArb },
        ["state"],
      ),
    },
    PLAIN,
  ),
  columns: fc.record({ target: targetArb, value: columnsArb }, PLAIN),
  "confirm-finding": fc.record({
    target: targetArb,
    value: partly(
      {
        finding: fc.constantFrom(...FINDING_KINDS),
        amount: positiveMoneyArb,
        date: dateArb,
        annualRate: rateTextArb,
        loan: untrimmedArb,
        reached: fc.boolean(),
      },
      ["finding"],
    ),
  }),
  demand: fc.record({ value: statedDemandArb }, PLAIN),
  "filing-date": fc.record({ value: orNull(dateArb) }, PLAIN),
  loan: partly({ target: targetArb, value: partsArb }, ["target"]),
  "not-a-loan": partly(
    {
      target: targetArb,
      value: fc.constantFrom("gift", "goods", "wages", "shared-cost", "partnership", "repaying-him", "other"),
    },
    ["target"],
  ),
  "not-a-repayment": partly(
    {
      target: targetArb,
      value: fc.constantFrom("gift", "goods", "wages", "shared-cost", "borrowed-from-him", "other"),
    },
    ["target"],
  ),
  "original-kept": fc.record({ target: targetArb, value: fc.constantFrom("phone", "paper", "device") }, PLAIN),
  "pays-loan": fc.record({
    target: targetArb,
    value: partly({ loan: orNull(untrimmedArb), for: fc.constant("principal" as const), agreed: fc.boolean() }, []),
  }),
  "read-as": fc.record({ target: targetArb, value: fc.constantFrom(...READABLE_KINDS) }, PLAIN),
  repayment: fc.record({ target: targetArb }, PLAIN),
  "same-loan": fc.record({ target: targetArb, value: fc.array(untrimmedArb, { minLength: 1, maxLength: 3 }) }),
  "set-party": fc.record({ target: sideArb, value: partly(partyModel, []) }, PLAIN),
  "set-terms": fc.record({ target: targetArb, value: partly(termsModel, []) }, PLAIN),
  "transcript-of": fc.record({ target: targetArb, value: targetArb }, PLAIN),
  "taken-on": fc.record({ target: targetArb, value: dateArb }, PLAIN),
  undo: fc.record({ target: targetArb }, PLAIN),
};

export const decisionInputArb: fc.Arbitrary<DecisionInput> = fc.oneof(
  ...Object.entries(inputArbs).map(([kind, arb]) =>
    (arb as fc.Arbitrary<object>).map((fields) => Object.assign({ kind }, fields) as DecisionInput),
  ),
);

export const decisionArb: fc.Arbitrary<Decision> = fc
  .tuple(untrimmedArb, instantArb, decisionInputArb)
  .map(([id, on, input]) => Object.assign({ id, on }, input));

const jsonArb = fc.jsonValue({ maxDepth: 2 }).map((value): unknown => JSON.parse(JSON.stringify(value)));

/** Facts as `case.yaml` and the database keep them; ids of decisions and loans are distinct. */
export const factsArb: fc.Arbitrary<CaseFacts> = partly(
  {
    title: textArb,
    creditor: partyArb,
    debtor: partyArb,
    loans: orNull(fc.uniqueArray(statedLoanArb, { maxLength: 4, selector: (loan) => loan.id ?? loan })),
    repayments: orNull(fc.array(statedRepaymentArb, { maxLength: 4 })),
    demands: orNull(fc.array(statedDemandArb, { maxLength: 3 })),
    filingDate: orNull(dateArb),
    decisions: orNull(fc.uniqueArray(decisionArb, { maxLength: 6, selector: (decision) => decision.id })),
    outcomes: orNull(fc.array(jsonArb, { maxLength: 2 })),
  },
  ["creditor", "debtor"],
);
