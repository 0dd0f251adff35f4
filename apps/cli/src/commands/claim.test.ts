import { describe, expect, test } from "vitest";
import { bench, type Ran } from "../testing/cli.ts";

const E1 = ["--date", "2024-03-01", "--principal", "20000", "--due", "2024-09-01", "--as-of", "2024-12-31"];

/** `youju claim` with these options, and with this text on standard input. */
async function claim(argv: readonly string[], input = ""): Promise<Ran> {
  await using cli = await bench(undefined, input);
  return cli.youju("claim", ...argv);
}

const total = async (argv: readonly string[], input = ""): Promise<string> => {
  const { out, err } = await claim([...argv, "--json"], input);
  expect(err).toBe("");
  return (JSON.parse(out) as { claim: { total: string } }).claim.total;
};

describe("from options", () => {
  test("the sum, and every step as a sentence with its article", async () => {
    const { out } = await claim(E1);
    expect(out).toContain("应还我 20,222.11 元");
    expect(out).toContain("以 20,000.00 元为基数，自 2024-09-02 起至 2024-12-31 止，按年利率 3.35% 计算 121 天，得 222.11 元（民间借贷规定第二十八条）。");
    expect(out).toMatch(/CN-PL-28 +民间借贷规定第二十八条/);
  });

  test("numbers several loans in the table as in the steps, and gives one that is left out no number", async () => {
    const loans = [
      { date: "2025-01-01", principal: "112000", due: "2026-01-01", rolledFrom: { date: "2024-01-01", principal: "100000", annualRate: "12%" } },
      { date: "2024-02-29", principal: "12000", due: "2024-08-31" },
      { date: "2015-08-31", principal: "5000" },
    ];
    const { out } = await claim(["-", "--as-of", "2026-01-31"], JSON.stringify({ loans }));
    expect(out).toContain("第 1 笔：2024-02-29 借出 12,000.00");
    expect(out).toContain("第1笔：2024-02-29 实际交付 12,000.00 元");
    expect(out).toContain("第 2 笔：2024-01-01 借出 100,000.00，2025-01-01 换的借条");
    expect(out).toContain("第2笔：2024-01-01 最初交付 100,000.00 元");
    expect(out).toMatch(/^ {2}2015-08-31 借出 5,000.00/mu);
  });

  test("--json has the claim of the contract, with its steps", async () => {
    const answer = JSON.parse((await claim([...E1, "--json"])).out) as Record<string, unknown>;
    expect(answer).toMatchObject({
      asOf: "2024-12-31",
      claim: { principal: "20000.00", interest: "0.00", overdueInterest: "222.11", penalty: "0.00", total: "20222.11", payable: "20222.11" },
      limitation: { startsOn: "2024-09-01", safeUntil: "2027-09-01" },
    });
    expect((answer["claim"] as { steps: unknown[] }).steps.length).toBeGreaterThan(3);
  });

  test.each([
    ["a rate over the cap (E2)", ["--date", "2023-01-10", "--principal", "50000", "--rate", "月息2%", "--due", "2024-01-09", "--as-of", "2024-01-09"], "57300.00"],
    ["a repayment (E8)", ["--date", "2024-03-01", "--principal", "10000", "--due", "2024-09-01", "--repaid", "2024-09-01 4000", "--as-of", "2024-12-31"], "6066.63"],
    ["two repayments, parted as people write", ["--date", "2024-03-01", "--principal", "10000", "--due", "2024-09-01", "--repaid", "2024-08-01 3000，2024-09-01 1000", "--as-of", "2024-12-31"], "6066.63"],
    ["a penalty by the day (E9)", ["--date", "2024-03-01", "--principal", "40000", "--due", "2024-04-01", "--penalty-per-day", "万分之三", "--as-of", "2025-04-01"], "44380.00"],
    ["with an overdue rate as well (E9)", ["--date", "2024-03-01", "--principal", "40000", "--due", "2024-04-01", "--penalty-per-day", "0.03%", "--overdue-rate", "8%", "--as-of", "2025-04-01"], "45520.00"],
    ["before and after 2020-08-20 (E4)", ["--date", "2019-08-20", "--principal", "100000", "--rate", "2%/月", "--due", "2020-08-19", "--filed", "2021-08-19", "--as-of", "2021-08-19"], "139465.75"],
    ["360 days where agreed", ["--date", "2024-01-01", "--principal", "36000", "--rate", "10%", "--year-basis", "360", "--due", "2024-12-31", "--as-of", "2024-01-10"], "36100.00"],
    ["a demand that set a deadline", ["--date", "2024-03-01", "--principal", "20000", "--demanded", "2024-08-20 2024-09-01", "--as-of", "2024-12-31"], "20222.11"],
  ] as const)("%s", async (_what, argv, expected) => expect(await total(argv)).toBe(expected));
});

describe("from a text", () => {
  const YAML = "loans:\n  - { date: 2024-03-01, principal: \"20000\", due: 2024-09-01 }\n";
  test("YAML, JSON, with and without names, from standard input and from a file", async () => {
    const json = JSON.stringify({ loans: [{ date: "2024-03-01", principal: "20000", due: "2024-09-01" }] });
    const named = `creditor: { name: 李明 }\n${YAML}debtor: { name: 张伟 }\n`;
    for (const text of [YAML, json, named, `  ${json}`]) expect(await total(["-", "--as-of", "2024-12-31"], text)).toBe("20222.11");
    await using cli = await bench();
    await cli.write("几笔.yaml", YAML);
    expect((await cli.youju("claim", "几笔.yaml", "--as-of", "2024-12-31")).out).toContain("20,222.11");
  });

  test("instalments and roll-overs, which options cannot say", async () => {
    const parts = "loans:\n  - date: 2024-01-01\n    principal: 20000\n    instalments:\n      - { date: 2024-06-01, amount: 10000 }\n      - { date: 2025-06-01, amount: 10000 }\n";
    const { out } = await claim(["-", "--as-of", "2024-12-31", "--json"], parts);
    expect(JSON.parse(out)).toMatchObject({ claim: { principal: "20000.00", payable: "10201.33" } });
  });

  test("a fault names the line", async () => {
    const { exit, err } = await claim(["-"], 'loans:\n  - date: 2024-03-01\n    principal: "-5"\n');
    expect(exit).toBe(2);
    expect(err).toContain("标准输入:3 loans[0].principal");
  });
});

describe("what makes no claim", () => {
  test.each([
    ["nothing at all", [], "", "claim-without-input"],
    ["a text without loans", ["-"], "repayments: []\n", "claim-without-loan"],
    ["a text and options", ["-", "--principal", "5"], "", "claim-twice"],
    ["a file that is not there", ["没有.yaml"], "", "path-missing"],
    ["no date", ["--principal", "5"], "", "field-missing"],
    ["a rate without unit", ["--date", "2024-03-01", "--principal", "5", "--rate", "2分"], "", "rate-unit-unknown"],
    ["due before delivery", ["--date", "2024-03-01", "--principal", "5", "--due", "2024-01-01"], "", "due-before-delivery"],
    ["repaid before the loan", ["--date", "2024-03-01", "--principal", "5", "--repaid", "2024-01-01 1"], "", "repayment-before-loans"],
  ] as const)("%s", async (_what, argv, input, code) => {
    const { exit, out, err } = await claim(argv, input);
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    expect(err).toContain(`[${code}]`);
  });

  test("a fault of an option names the option", async () => {
    const { err } = await claim(["--date", "2024-03-01", "--principal", "5", "--rate", "2分", "--due", "2024-02-30"]);
    expect(err).toContain("--rate");
    expect(err).toContain("--due");
    expect(err).not.toContain("loans[0]");
  });
});
