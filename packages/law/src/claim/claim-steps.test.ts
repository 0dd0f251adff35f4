import { formatPercent, groupMoney } from "@youju/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claims } from "../../testing/claims.ts";
import { PROPERTY_RUNS } from "../../testing/cited.ts";
import { claimInput, type ToldClaim } from "../../testing/told-claim.ts";
import { claimSteps } from "./claim-steps.ts";
import type { ClaimInput, ClaimResult } from "./claim-types.ts";
import { computeClaim } from "./compute-claim.ts";

function computed(input: ClaimInput): ClaimResult {
  const outcome = computeClaim(input);
  if (!outcome.ok) throw new Error(outcome.faults.map(({ code }) => code).join(", "));
  return outcome.claim;
}
const told = (claim: ToldClaim): readonly string[] => claimSteps(computed(claimInput(claim))).map(({ text }) => text);

describe("a claim in sentences", () => {
  test("that a judge can redo", () => {
    expect(told({ loans: [{ date: "2024-03-01", principal: "20000", due: "2024-09-01" }], asOf: "2024-12-31" })).toEqual([
      "按日计息：借出当天算，还款当天不算；提前还的按实际天数；一年按 365 天，约定按 360 天的，约定的利率按 360 天（民间借贷规定第三十条；民法典第六百七十七条）。",
      "2024-03-01 实际交付 20,000.00 元，本金按 20,000.00 元计算（民间借贷规定第二十六条）。",
      "约定 2024-09-01 到期，自次日起逾期（民法典第六百七十五条）。",
      "自 2024-03-01 起至 2024-09-01 止共 185 天，没有约定利息，借期内不计息，得 0.00 元（民间借贷规定第二十四条）。",
      "逾期：没有约定利率，按2024-09-02的一年期LPR 3.35%（民间借贷规定第二十八条）。",
      "以 20,000.00 元为基数，自 2024-09-02 起至 2024-12-31 止，按年利率 3.35% 计算 121 天，得 222.11 元（民间借贷规定第二十八条）。",
      "这笔借款到 2024-12-31（含当天）：本金 20,000.00 + 逾期利息 222.11 = 20,222.11 元（民法典第六百七十五条、第六百七十六条）。",
      "计算到 2024-12-31（含当天），合计 20,222.11 元，都已到期（民法典第六百七十五条、第六百七十六条）。",
    ]);
  });

  test("with the LPR row that made the cap, by its day and value", () => {
    const capped = told({ loans: [{ date: "2023-01-10", principal: "50000", annualRate: "月息2%", due: "2024-01-09" }], asOf: "2024-01-09" });
    expect(capped).toContain("2023-01-10 成立，以当时的一年期LPR（2022-12-20 公布，3.65%）的四倍 14.6% 为上限，利息、逾期利息、违约金和其他费用合计不超过它（民间借贷规定第二十五条、第二十八条、第二十九条）。");
    const old = told({ loans: [{ date: "2019-08-20", principal: "100000", annualRate: "24%" }], filingDate: "2021-08-19", asOf: "2021-08-19" });
    expect(old).toContainEqual(expect.stringContaining("到 2020-08-19 为止的利息按2015年的规定，以年利率 24% 为上限"));
    expect(old).toContainEqual(expect.stringContaining("自 2020-08-20 起，以起诉时（还没有起诉的，以计算日代替）的一年期LPR（2021-07-20 公布，3.85%）的四倍 15.4% 为上限"));
  });

  test("by the numbers that the articles had when it was filed", () => {
    const loan = { date: "2020-09-01", principal: "10000", due: "2020-09-30" };
    const steps = told({ loans: [loan], filingDate: "2020-12-01", asOf: "2020-12-31" });
    expect(steps).toContain("2020-09-01 实际交付 10,000.00 元，本金按 10,000.00 元计算（民间借贷规定（2020年8月）第二十七条）。");
    expect(steps).toContainEqual(expect.stringMatching(/得 [\d.]+ 元（民间借贷规定（2020年8月）第二十九条）。$/u));
    expect(steps.join("")).not.toContain("民间借贷规定第");
    const later = told({ loans: [loan], filingDate: "2021-01-01", asOf: "2021-01-01" });
    expect(later.join("")).not.toContain("2020年8月");
  });

  test("with one cap for an old loan that was sued for before 2020-08-20", () => {
    const steps = told({ loans: [{ date: "2019-01-01", principal: "10000", annualRate: "30%" }], filingDate: "2020-03-01", asOf: "2021-01-01" });
    expect(steps.filter((text) => text.includes("为上限"))).toEqual(["起诉在 2020-08-20 以前，一直按2015年的规定，以年利率 24% 为上限（民间借贷规定（2015年）第二十六条、第三十条）。"]);
  });

  test("with what a repayment paid, and how a lump penalty and fees were cut", () => {
    const steps = told({
      loans: [{ date: "2024-03-01", principal: "40000", due: "2024-04-01", penalty: { sum: "5000" }, otherFees: "200" }],
      repayments: [{ date: "2024-04-01", amount: "10000" }],
      asOf: "2025-04-01",
    });
    expect(steps).toContain("2024-04-01 还款，其中 10,000.00 元还这一笔，抵本金 10,000.00 元，余本金 30,000.00 元（民法典第五百六十一条）。");
    expect(steps).toContain("约定一次性违约金 5,000.00 元、其他费用 200.00 元；上限 13.8% 减去逾期利率，在逾期各段的本金和天数上合计容得下 3,105.00 元，支持 3,105.00 元（民间借贷规定第二十九条）。");
  });

  test.each([
    [{ demands: [{ date: "2024-10-20", deadline: "2024-11-01" }] }, "没有约定还款期限，按第一次催告给出的时间 2024-11-01 到期"],
    [{ filingDate: "2024-11-05" }, "没有约定还款期限，起诉视为催告，2024-11-05 到期"],
    [{}, "没有约定还款期限，到计算日还没有催告到期，没有逾期"],
  ])("with how it fell due: %j", (more, text) => {
    expect(told({ loans: [{ date: "2024-03-01", principal: "20000" }], asOf: "2024-12-31", ...more })).toContainEqual(expect.stringContaining(text));
  });

  test("has one for every row, each with its articles", () => {
    fc.assert(
      fc.property(claims, (input) => {
        const claim = computed(input);
        const steps = claimSteps(claim);
        expect(steps.filter(({ basis }) => basis.length === 0)).toEqual([]);
        const texts = steps.map(({ text }) => text).join("\n");
        for (const row of claim.schedule) {
          if (row.kind === "payment") expect(texts).toContain(`${row.on} 还款，其中 ${groupMoney(row.amount)} 元`);
          else if (row.kind === "ceiling") expect(texts).toContain(`= ${groupMoney(row.ceiling)} 元为限`);
          else if (row.rate.n > 0n) expect(texts).toContain(`自 ${row.from} 起至 ${row.to} 止，按年利率 ${formatPercent(row.rate)}`);
          else expect(texts).toContain(`自 ${row.from} 起至 ${row.to} 止共 ${row.days} 天`);
        }
      }),
      PROPERTY_RUNS,
    );
  });
});
