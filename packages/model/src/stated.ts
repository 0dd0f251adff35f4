/**
 * What a person states in `case.yaml` (or types in): parties, loans, repayments, demands. The fields are those of
 * claim-spec, Inputs. Values stay JSON-safe: money as `20000.00`, rates in the person's own words, dates as ISO text.
 */
import { z } from "zod";
import { dailyRateSchema, dateSchema, moneySchema, rateSchema } from "./schema.ts";

const text = z.string().trim().min(1);

export const partySchema = z.strictObject({
  name: text,
  idNumber: text.optional(),
  phone: text.optional(),
  domicile: text.optional(),
  wechat: z.strictObject({ ids: z.array(text).default([]), names: z.array(text).default([]) }).optional(),
});

export const penaltySchema = z.union([
  z.strictObject({ perDay: dailyRateSchema }),
  z.strictObject({ annualRate: rateSchema }),
  z.strictObject({ sum: moneySchema }),
]);

export const rolledFromSchema = z.strictObject({
  date: dateSchema,
  principal: moneySchema,
  annualRate: rateSchema.nullable().optional(),
});

export const instalmentSchema = z.strictObject({ date: dateSchema, amount: moneySchema });

export const termsSchema = z.strictObject({
  annualRate: rateSchema.nullable().optional(),
  overdueAnnualRate: rateSchema.nullable().optional(),
  penalty: penaltySchema.nullable().optional(),
  /** An agreed one-off fee (规定 29). */
  otherFees: moneySchema.nullable().optional(),
  due: dateSchema.nullable().optional(),
  /** Parts of the principal that sum to it. */
  instalments: z.array(instalmentSchema).min(1).nullable().optional(),
  /** The first loan of an IOU into which interest was written (规定 27). */
  rolledFrom: rolledFromSchema.nullable().optional(),
  yearBasis: z.union([z.literal(365), z.literal(360)]).optional(),
  security: z.enum(["none", "guarantee", "pledge"]).optional(),
  purpose: text.nullable().optional(),
});
/** What was agreed about a loan; a field left out or null was not agreed. */
export type Terms = z.output<typeof termsSchema>;

export const DELIVERED_BY = ["wechat", "alipay", "bank", "cash", "other"] as const;

export const statedLoanSchema = termsSchema.extend({
  id: text.optional(),
  date: dateSchema,
  principal: moneySchema,
  deliveredBy: z.enum(DELIVERED_BY).nullable().optional(),
});
export type StatedLoan = z.output<typeof statedLoanSchema>;

export const statedRepaymentSchema = z.strictObject({
  date: dateSchema,
  amount: moneySchema,
  /** Id of the loan that the payer named. */
  loan: text.nullable().optional(),
  /** `principal` where the payer meant it for principal; counts only with `agreed: true` (民法典 561). */
  for: z.literal("principal").nullable().optional(),
  agreed: z.boolean().optional(),
});
export type StatedRepayment = z.output<typeof statedRepaymentSchema>;

export const statedDemandSchema = z.strictObject({
  date: dateSchema,
  deadline: dateSchema.nullable().optional(),
  /** False where it was refused, blocked or returned. */
  reached: z.boolean().default(true),
});
export type StatedDemand = z.output<typeof statedDemandSchema>;
