import { formatMoney, moneyFromContract } from "@youju/model";
import { describe, expect, test } from "vitest";
import { acceptanceFee, enforcementFee, halvedAcceptanceFee, paymentOrderFee, preservationFee } from "./fees.ts";

/** E6 and V-FEE: amount → 受理费, 减半, 支付令, 保全, 执行. */
const ROWS = [
  ["36800.00", "720.00", "360.00", "240.00", "388.00", "452.00"],
  ["5000.00", "50.00", "25.00", "16.67", "70.00", "50.00"],
  ["10000.00", "50.00", "25.00", "16.67", "120.00", "50.00"],
  ["20000.00", "300.00", "150.00", "100.00", "220.00", "200.00"],
  ["50000.00", "1050.00", "525.00", "350.00", "520.00", "650.00"],
  ["100000.00", "2300.00", "1150.00", "766.67", "1020.00", "1400.00"],
  ["150000.00", "3300.00", "1650.00", "1100.00", "1270.00", "2150.00"],
  ["620000.00", "10000.00", "5000.00", "3333.33", "3620.00", "8600.00"],
  ["30000000.00", "191800.00", "95900.00", "63933.33", "5000.00", "97400.00"],
] as const;

describe("court fees", () => {
  test.each(ROWS)("of ¥%s", (amount, ...expected) => {
    const fees = [acceptanceFee, halvedAcceptanceFee, paymentOrderFee, preservationFee, enforcementFee];
    expect(fees.map((fee) => formatMoney(fee(moneyFromContract(amount))))).toEqual(expected);
  });

  test("preservation costs ¥5,000 at most, from ¥896,000 on", () => {
    expect(formatMoney(preservationFee(89_600_000n))).toBe("5000.00");
    expect(formatMoney(preservationFee(89_590_000n))).toBe("4999.50");
    expect(formatMoney(preservationFee(89_600_100n))).toBe("5000.00");
    expect(formatMoney(preservationFee(100_000n))).toBe("30.00");
  });
});
