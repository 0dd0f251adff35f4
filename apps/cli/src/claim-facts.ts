/**
 * The facts of `youju claim`: from options, or from a text with the `loans`, `repayments`, `demands` and `filingDate` of
 * a `case.yaml` (YAML or JSON), which needs no names.
 */
import type { CaseFacts, Fault } from "@youju/model";
import { fault, UNNAMED } from "@youju/model";
import { parseCaseYaml } from "@youju/model/case-yaml";
import type { Request } from "./command.ts";

type Options = Request["options"];

export type ClaimFacts =
  | { readonly ok: true; readonly facts: CaseFacts; readonly lines?: Readonly<Record<string, number>> }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Which option stands for which field of a loan. */
const LOAN_OPTIONS: Readonly<Record<string, string>> = {
  date: "date",
  principal: "principal",
  rate: "annualRate",
  "overdue-rate": "overdueAnnualRate",
  due: "due",
  security: "security",
  fees: "otherFees",
};

/** Options that say what the claim is about, so that a text beside them would say it twice. */
const FACT_OPTIONS = new Set([
  ...Object.keys(LOAN_OPTIONS),
  "year-basis",
  "penalty-per-day",
  "penalty-rate",
  "penalty-sum",
  "repaid",
  "demanded",
  "filed",
]);

export const saysFacts = (options: Options): boolean => Object.keys(options).some((name) => FACT_OPTIONS.has(name));

/** The option that a fault's field came from: `loans[0].annualRate` → `--rate`. */
function optionOf(field: string, options: Options): string {
  const key = /^loans\[0\]\.(\w+)/u.exec(field)?.[1];
  const named = Object.keys(LOAN_OPTIONS).find((name) => LOAN_OPTIONS[name] === key);
  if (named !== undefined) return `--${named}`;
  if (key === "yearBasis") return "--year-basis";
  if (key === "penalty")
    return `--${Object.keys(options).find((name) => name.startsWith("penalty")) ?? "penalty-rate"}`;
  if (field.startsWith("repayments")) return "--repaid";
  return field.startsWith("demands") ? "--demanded" : "--filed";
}

/** `2024-10-08 5000, 2024-11-01 3000` → one map for each. */
function list(text: string | undefined, keys: readonly [string, string]): Record<string, string>[] {
  const items = (text ?? "").split(/[,，;；]/u).map((item) => item.trim().split(/\s+/u));
  return items
    .filter(([first]) => first !== "")
    .map((words) => Object.fromEntries(keys.flatMap((key, i) => (words[i] === undefined ? [] : [[key, words[i]]]))));
}

function penaltyOf(options: Options): object {
  if (options["penalty-per-day"] !== undefined) return { penalty: { perDay: options["penalty-per-day"] } };
  if (options["penalty-rate"] !== undefined) return { penalty: { annualRate: options["penalty-rate"] } };
  return options["penalty-sum"] === undefined ? {} : { penalty: { sum: options["penalty-sum"] } };
}

export function factsOfOptions(options: Options): ClaimFacts {
  const loan = Object.entries(LOAN_OPTIONS).flatMap(([name, field]) =>
    options[name] === undefined ? [] : [[field, options[name]]],
  );
  const basis = options["year-basis"];
  const facts = {
    loans: [
      {
        ...Object.fromEntries(loan),
        ...(basis === undefined ? {} : { yearBasis: Number(basis) }),
        ...penaltyOf(options),
      },
    ],
    repayments: list(options["repaid"], ["date", "amount"]),
    demands: list(options["demanded"], ["date", "deadline"]),
    ...(options["filed"] === undefined ? {} : { filingDate: options["filed"] }),
  };
  const parsed = factsOfText(JSON.stringify(facts), "");
  if (parsed.ok) return { ok: true, facts: parsed.facts };
  return { ok: false, faults: parsed.faults.map((each) => atOption(each, options)) };
}

/** The same fault at the option that the person typed, without the place in a text that nobody wrote. */
export function atOption(one: Fault, options: Options): Fault {
  const field = one.at?.field;
  return fault(one.code, one.details, field === undefined ? {} : { field: optionOf(field, options) });
}

const NAMES = (["creditor", "debtor"] as const).map((party) => ({
  party,
  text: `${party}: { name: ${UNNAMED[party]} }`,
}));

/** Reads a text; names that it leaves out are put in where they move no line. */
export function factsOfText(text: string, file: string): ClaimFacts {
  const missing = NAMES.filter(({ party }) => !new RegExp(`(^|[\\s{,"'])${party}["']?\\s*:`, "mu").test(text));
  const inBraces = /^\s*\{/u.test(text);
  const named = inBraces
    ? text.replace("{", `{${missing.map((each) => `${each.text},`).join("")}`)
    : [text, ...missing.map((each) => each.text)].join("\n");
  const parsed = parseCaseYaml(named, file);
  if (!parsed.ok) return parsed;
  if (parsed.facts.loans === undefined || parsed.facts.loans === null || parsed.facts.loans.length === 0)
    return { ok: false, faults: [fault("claim-without-loan", undefined, file === "" ? {} : { file })] };
  return parsed;
}
