/** 判决以后: what a judged debt grows by. */
import { delayedPerformance } from "@youju/law";
import { z } from "zod";
import { calculator, date, money } from "./calculator.ts";

export const delayed = calculator({
  name: "delayed-performance",
  title: "迟延履行期间的加倍利息",
  input: z.strictObject({
    amount: money,
    periodEnd: date,
    payments: z.array(z.strictObject({ date, amount: money })).default([]),
    stays: z.array(z.strictObject({ from: date, to: date })).exactOptional(),
    asOf: date,
  }),
  example: { amount: "20000", periodEnd: "2026-01-10", asOf: "2026-04-20" },
  compute: (input) => delayedPerformance(input),
});
