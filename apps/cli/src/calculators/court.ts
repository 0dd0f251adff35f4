/** 法院: where to file, small claims, payment orders, preservation, and what it all costs. */
import {
  arbitrationFee,
  courtFee,
  feeBurden,
  feeRelief,
  jurisdiction as findCourt,
  PAYMENT_ORDER_CONDITIONS,
  paymentOrderGate,
  paymentOrderTime,
  preservation as preserve,
  provinceOf,
  smallClaimThreshold,
} from "@youju/law";
import { z } from "zod";
import { calculator, choice, date, dateOrNone, money, perhaps, yes } from "./calculator.ts";

const words = z.string().trim().min(1);

const whereabouts = {
  household: words.exactOptional(),
  residence: z.strictObject({ place: words, since: dateOrNone, hospital: yes }).exactOptional(),
};

const courtChoice = {
  places: z.array(words).default([]),
  link: choice(
    "defendant-place",
    "performance-place",
    "signing-place",
    "lender-place",
    "object-place",
    "other-link-shown",
    "signing-place-untrue",
    "no-link",
  ),
  written: z.boolean(),
  names: choice("court", "place", "open"),
};

const clause = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("court"), ...courtChoice }),
  z.strictObject({
    kind: z.literal("arbitration"),
    institution: words.nullable().default(null),
    written: z.boolean(),
    defective: yes,
  }),
  z.strictObject({
    kind: z.literal("arbitration-or-court"),
    court: z.strictObject(courtChoice).nullable().default(null),
  }),
]);

export const jurisdiction = calculator({
  name: "jurisdiction",
  title: "去哪个法院",
  input: z.strictObject({
    filingDate: date,
    lender: z.strictObject(whereabouts),
    defendants: z
      .array(
        z.strictObject({
          name: words,
          ...whereabouts,
          missing: yes,
          detained: z.strictObject({ since: dateOrNone, place: words.nullable().default(null) }).exactOptional(),
          nationality: perhaps("foreign", "hk-mo-tw"),
          livesAbroad: yes,
          propertyAt: words.exactOptional(),
        }),
      )
      .min(1),
    agreedPaymentPlace: words.exactOptional(),
    clause: clause.exactOptional(),
    lenderAbroad: yes,
    madeAbroad: yes,
  }),
  example: {
    filingDate: "2026-11-25",
    lender: { household: "广东省深圳市南山区" },
    defendants: [{ name: "张伟", household: "北京市朝阳区" }],
  },
  compute: (input) => findCourt(input),
  parts: ({ fileHere, notPossible, paymentOrderAt }) => [
    ["在这里起诉", fileHere === null ? [] : [fileHere.because]],
    ["走不通的", notPossible],
    ["支付令只能去", paymentOrderAt],
  ],
});

export const smallClaim = calculator({
  name: "small-claim",
  title: "够不够小额诉讼",
  input: z.strictObject({
    place: words,
    filingDate: date,
    amount: money,
    bars: z
      .array(choice("foreign", "missing", "identity-or-title", "appraisal", "counterclaim", "not-plain"))
      .exactOptional(),
  }),
  example: { place: "江苏省南京市", filingDate: "2026-11-25", amount: "60000" },
  compute: ({ place, ...input }, { wages, notices }) =>
    smallClaimThreshold({ ...input, province: provinceOf(place), wages, notices }),
});

const conditions = Object.fromEntries(
  PAYMENT_ORDER_CONDITIONS.map((condition) => [condition, perhaps("yes", "no", "unknown")]),
) as Record<
  (typeof PAYMENT_ORDER_CONDITIONS)[number],
  z.ZodExactOptional<z.ZodEnum<{ yes: "yes"; no: "no"; unknown: "unknown" }>>
>;

export const paymentOrder = calculator({
  name: "payment-order",
  title: "能不能申请支付令，要多久",
  input: z.strictObject(conditions),
  example: { due: "yes", fixed: "yes", "not-missing": "no" },
  legend: paymentOrderGate({}).value.ask.map(({ condition, text }) => [condition, text]),
  compute: (answers) => paymentOrderGate(answers),
  parts: () => {
    const { steps, notes } = paymentOrderTime();
    return [
      ["要多久", steps],
      ["提了异议以后", notes],
    ];
  },
});

export const preservation = calculator({
  name: "preservation",
  title: "财产保全",
  input: z.strictObject({
    when: choice("in-suit", "pre-suit"),
    amount: money,
    claimed: money,
    urgent: z.boolean().default(false),
    property: choice("exact", "clue", "none"),
    clear: z.boolean().default(false),
  }),
  example: { when: "in-suit", amount: "36800", claimed: "36800", property: "exact" },
  compute: (input, { fees }) => preserve({ ...input, bands: fees }),
  parts: ({ blockedBy }) => [["挡着的", blockedBy]],
});

export const fee = calculator({
  name: "court-fee",
  title: "诉讼费用",
  input: z.strictObject({
    kind: choice(
      "acceptance",
      "appeal",
      "counterclaim",
      "payment-order",
      "preservation",
      "enforcement",
      "jurisdiction-objection",
      "judicial-confirmation",
    ),
    amount: money.nullable().default(null),
    halvings: z.array(choice("summary", "small-claim", "mediated", "withdrawn")).exactOptional(),
  }),
  example: { kind: "acceptance", amount: "36800", halvings: ["summary"] },
  compute: (input, { fees }) => courtFee({ ...input, bands: fees }),
});

export const burden = calculator({
  name: "fee-burden",
  title: "费用最后谁出",
  input: z.strictObject({
    event: choice(
      "won",
      "partly-won",
      "lost",
      "mediated-by-court",
      "withdrawn",
      "not-accepted",
      "order-unopposed",
      "order-opposed",
      "order-became-suit",
      "summary-became-ordinary",
      "preserved",
      "enforced",
      "settled-in-enforcement",
    ),
  }),
  example: { event: "won" },
  compute: ({ event }) => feeBurden(event),
});

export const relief = calculator({
  name: "fee-relief",
  title: "交不起诉讼费：缓、减、免",
  input: z.strictObject({
    fee: money,
    hardships: z.array(
      choice(
        "disabled-without-income",
        "minimum-living",
        "unemployment-benefit",
        "disaster",
        "entitled-group",
        "legal-aid",
        "other-need",
        "none",
      ),
    ),
  }),
  example: { fee: "720", hardships: ["minimum-living"] },
  compute: ({ fee: sum, hardships }) => feeRelief(sum, hardships),
});

export const arbitration = calculator({
  name: "arbitration-fee",
  title: "仲裁费大约多少",
  input: z.strictObject({ amount: money }),
  example: { amount: "20000" },
  compute: ({ amount }) => arbitrationFee(amount),
});
