import { LAW_TABLES, findRule, type Step } from "@youju/law";
import { describe, expect, test } from "vitest";
import { calculators } from "../calculators/index.ts";
import { bench, type Ran } from "../testing/cli.ts";

interface Answer {
  readonly value: Record<string, unknown>;
  readonly steps: readonly Step[];
  readonly notes: readonly Step[];
}

async function calc(argv: readonly string[], input = ""): Promise<Ran> {
  await using cli = await bench(undefined, input);
  return cli.youju("calc", ...argv);
}

async function answerOf(argv: readonly string[], input = ""): Promise<Answer> {
  const { out, err } = await calc([...argv, "--json"], input);
  expect(err).toBe("");
  return JSON.parse(out) as Answer;
}

describe.each(calculators.map((calculator) => [calculator.name, calculator] as const))("%s", (name, calculator) => {
  test("its example can be computed, every sentence with rules of the book", async () => {
    const { value, steps, notes } = await answerOf([name, "-"], JSON.stringify(calculator.example));
    expect(value).not.toBeNull();
    expect(steps.length).toBeGreaterThan(0);
    for (const { text, basis } of [...steps, ...notes]) {
      expect(text).toMatch(/[。；！？]$/u);
      for (const { rule } of basis) expect(findRule(rule)).toBeDefined();
    }
    expect(steps.some(({ basis }) => basis.length > 0)).toBe(true);
  });

  test("says what it takes, and for people what it found", async () => {
    const about = (await calc([name])).out;
    for (const [field] of calculator.fields) expect(about).toContain(field);
    const { exit, out } = await calc([name, "-"], JSON.stringify(calculator.example));
    expect(exit).toBe(0);
    expect(out.startsWith(calculator.title)).toBe(true);
  });

  test("a field that it does not know is a fault with its line", () => {
    const found = calculator.run(`${JSON.stringify(calculator.example).replace(/\}$/u, "")}, "没有这一栏": 1 }`, "试.yaml", LAW_TABLES);
    expect(found).toMatchObject({ ok: false, faults: [{ code: "key-unknown", at: { file: "试.yaml", line: 1 } }] });
  });
});

describe("answers that can be checked by hand", () => {
  test.each([
    ["the vector of the fact base", ["limitation", "lentOn=2021-03-15", "due=2022-03-15", "asOf=2024-12-31"], { expiresOn: "2025-03-17", safeUntil: "2025-03-15", expired: false }],
    ["six months, hard", ["guarantee-period", "kind=joint", "signedOn=2026-01-10", "due=2026-03-10", "asOf=2026-09-11"], { state: "released" }],
    ["E6", ["court-fee", "kind=acceptance", "amount=36800"], { from: "720.00", to: "720.00" }],
    ["20,000 for 100 days", ["delayed-performance", "amount=20000", "periodEnd=2026-01-10", "asOf=2026-04-20"], { addition: "350.00", total: "20350.00" }],
    ["seven days, the last a holiday", ["deadline", "step=fee", "event=2026-09-25"], { safeUntil: "2026-10-02", expiresOn: "2026-10-08" }],
    ["Jiangsu's notice of 2026", ["small-claim", "place=江苏省苏州市", "filingDate=2026-03-01", "amount=64610"], { verdict: "likely-mandatory" }],
    ["a fen more", ["small-claim", "place=江苏省苏州市", "filingDate=2026-03-01", "amount=64610.01"], { verdict: "by-agreement" }],
    ["a missing debtor", ["payment-order", "not-missing=no"], { status: "blocked" }],
  ] as const)("%s", async (_what, argv, value) => expect((await answerOf(argv)).value).toMatchObject(value));

  test.each([
    ["enforcing a notarised debt is as good as suing him", [{ on: "2024-02-20", kind: "debtor-enforced" }], "kept"],
    ["a suit that was withdrawn is none", [{ on: "2024-02-20", kind: "debtor-sued", withdrawn: "served" }], "released"],
  ] as const)("a general guarantee: %s", async (_what, acts, state) => {
    const input = { asOf: "2024-12-01", kind: "general", signedOn: "2023-09-01", due: "2023-09-30", acts };
    expect((await answerOf(["guarantee-period", "-"], JSON.stringify(input))).value).toMatchObject({ state });
  });
});

describe("what it is asked by", () => {
  test("the list, for people and for programs", async () => {
    expect((await calc([])).out).toContain("guarantee-period");
    const { out } = await calc(["--json"]);
    expect((JSON.parse(out) as { name: string }[]).map(({ name }) => name)).toEqual(calculators.map(({ name }) => name));
  });

  test("a file, with the line of what is wrong in it", async () => {
    await using cli = await bench();
    await cli.write("管辖.yaml", "filingDate: 2026-11-25\nlender: { household: 深圳 }\ndefendants:\n  - { name: 张伟, household: 北京, missing: maybe }\n");
    const { exit, err } = await cli.youju("calc", "jurisdiction", "管辖.yaml");
    expect(exit).toBe(2);
    expect(err).toContain("管辖.yaml:4");
  });

  test.each([
    ["a name that is not there", ["guarante-period"], "calculator-unknown"],
    ["a file that is not there", ["spouse", "没有.yaml"], "path-missing"],
    ["a file and a field", ["spouse", "没有.yaml", "sum=large"], "argument-extra"],
    ["a missing field", ["court-fee", "amount=5"], "field-missing"],
    ["a word that it does not know", ["court-fee", "kind=accept"], "value-not-allowed"],
    ["a sum of nothing", ["arbitration-fee", "amount=0"], "money-not-positive"],
    ["a day that there is not", ["deadline", "step=fee", "event=2026-02-30"], "date-impossible"],
  ] as const)("%s", async (_what, argv, code) => {
    const { exit, out, err } = await calc(argv);
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    expect(err).toContain(`[${code}]`);
  });
});
