import type { CalendarDate } from "@youju/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citedBy, PROPERTY_RUNS } from "../../testing/cited.ts";
import type { Answer } from "../checks/answers.ts";
import type { LoanInput } from "../claim/claim-types.ts";
import { computeClaim } from "../claim/compute-claim.ts";
import { PAYMENT_ORDER_CONDITIONS, paymentOrderGate, paymentOrderTime } from "./payment-order-gate.ts";
import { GATES } from "./payment-order.examples.ts";
import { paymentOrderSum } from "./payment-order.ts";

const day = (text: string): CalendarDate => text as CalendarDate;

describe("payment orders", () => {
  test.each(GATES.map((row) => [row.id, row.situation, row] as const))("%s: %s", (_id, _situation, { input, expected, rules }) => {
    const result = paymentOrderGate(input);
    const { status, blockedBy, ask } = result.value;
    expect({ status, blockedBy: blockedBy.map(({ condition }) => condition), ask: ask.map(({ condition }) => condition) }).toEqual(expected);
    expect(citedBy(result)).toEqual(expect.arrayContaining([...rules]));
  });

  test("open only where every condition is answered with yes, closed by any no", () => {
    const answers = fc.record(Object.fromEntries(PAYMENT_ORDER_CONDITIONS.map((condition) => [condition, fc.constantFrom<Answer>("yes", "yes", "yes", "no", "unknown")])));
    fc.assert(
      fc.property(answers, (given) => {
        const { status, blockedBy, ask } = paymentOrderGate(given).value;
        const values = Object.values(given);
        expect(status).toBe(values.includes("no") ? "blocked" : values.includes("unknown") ? "ask" : "open");
        expect([blockedBy.length, ask.length]).toEqual([values.filter((each) => each === "no").length, values.filter((each) => each === "unknown").length]);
      }),
      PROPERTY_RUNS,
    );
  });

  test("takes 5 + 15 + 15 days at most, and up to 30 more for service, and says what an objection does", () => {
    const time = paymentOrderTime();
    expect([time.value.min, time.value.max]).toEqual([35, 65]);
    expect(citedBy(time)).toEqual(["CN-CPL-226", "CN-CPL-J426", "CN-CPL-227", "CN-CPL-J429", "CN-CPL-250", "CN-CPL-J431", "CN-CPL-228", "CN-CPL-J435", "CN-CPL-J438", "CN-CPL-J439", "CN-FEE-195", "CN-CPL-136"]);
  });

  test("asks for the principal alone where no overdue interest was agreed, and says so of each loan", () => {
    const loan = (id: string, overdue: LoanInput["overdueAnnualRate"]): LoanInput => ({ id, date: day("2024-03-01"), principal: 2_000_000n, due: day("2024-09-01"), annualRate: null, overdueAnnualRate: overdue, penalty: null, yearBasis: 365, security: "none" });
    const loans = [loan("L1", null), loan("L2", { n: 6n, d: 100n })];
    const outcome = computeClaim({ asOf: day("2024-12-31"), filingDate: null, loans, repayments: [], demands: [] });
    const claims = outcome.ok ? outcome.claim.byLoan : [];
    const result = paymentOrderSum(loans, claims);
    // 20,000 × 6% × 121/365 = 397.808…
    expect(result.value).toBe(2_000_000n + 2_039_781n);
    expect(result.steps.map(({ text }) => text)).toEqual([
      "L1：没有约定逾期利息或者违约金，只要到期的本金 20,000.00 元。",
      "L2：约定了逾期利息或者违约金，到期的 20,397.81 元都可以要。",
      "支付令可以要 40,397.81 元；没有金额上限。",
    ]);
    expect(citedBy(result)).toEqual(["CN-CPL-J427", "CN-CPL-J428"]);
  });
});
