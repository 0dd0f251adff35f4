/** 期限: limitation, guarantee and enforcement periods, renewal of seizures, named deadlines, arrival of a demand. */
import {
  demandArrival,
  type EnforcementInput,
  enforcementPeriod,
  type GuaranteeInput,
  guaranteePeriod,
  type LimitationInput,
  limitationOf,
  PROCEDURAL_DEADLINES,
  type ProceduralDeadlineId,
  proceduralDeadline,
  seizureRenewal,
} from "@youju/law";
import { z } from "zod";
import { calculator, choice, date, dateOrNone, perhaps, yes } from "./calculator.ts";

const suspensions = z
  .array(
    z.strictObject({
      cause: choice("force-majeure", "no-guardian", "no-heir-or-administrator", "held-by-another", "other"),
      from: date,
      until: dateOrNone,
    }),
  )
  .exactOptional();

export const limitation = calculator({
  name: "limitation",
  title: "诉讼时效",
  input: z.strictObject({
    asOf: date,
    lentOn: date,
    due: dateOrNone,
    instalments: z.array(date).exactOptional(),
    waived: yes,
    events: z
      .array(
        z.strictObject({
          on: date,
          kind: choice(
            "demand",
            "filing",
            "arbitration",
            "payment-order",
            "mediation",
            "preservation",
            "enforcement",
            "bankruptcy",
            "missing-declaration",
            "joined-as-party",
            "set-off",
            "police-report",
            "promise",
            "part-payment",
            "plan",
            "security",
            "extension-request",
            "acknowledgement",
            "undated-iou",
            "assignment-notice",
            "debt-assumption",
            "refusal",
            "renewed-agreement",
          ),
          deadline: dateOrNone,
          endedOn: date.exactOptional(),
          restWaived: yes,
          withdrawn: perhaps("served", "not-served"),
          jointDebtor: yes,
        }),
      )
      .default([]),
    suspensions,
  }),
  example: {
    asOf: "2026-11-25",
    lentOn: "2021-03-15",
    due: "2022-03-15",
    events: [{ on: "2024-11-02", kind: "promise" }],
  },
  compute: ({ asOf, lentOn, due, instalments, waived, events, suspensions: obstacles }, { calendar }) => {
    const loan = {
      id: "L1",
      date: lentOn,
      due,
      ...(instalments === undefined ? {} : { instalments: instalments.map((day) => ({ date: day })) }),
      ...(waived === undefined ? {} : { waived }),
    };
    const input: LimitationInput = {
      asOf,
      loans: [loan],
      events: events.map((event) => ({ ...event, loan: null })),
      ...(obstacles === undefined ? {} : { suspensions: obstacles }),
    };
    const { notes, byLoan } = limitationOf(input, calendar);
    const { loan: _id, steps, basis: _basis, ...value } = byLoan[0]!;
    return { value, steps, notes };
  },
});

const guaranteeAct = z.strictObject({
  on: date,
  kind: choice("debtor-sued", "debtor-enforced", "debtor-asked", "guarantor-asked"),
  withdrawn: perhaps("served", "not-served"),
});

export const guarantee = calculator({
  name: "guarantee-period",
  title: "保证期间",
  input: z.strictObject({
    asOf: date,
    kind: choice("general", "joint", "unclear"),
    signedOn: date,
    due: dateOrNone,
    graceEnd: dateOrNone,
    agreedUntil: z
      .union([z.literal("unclear"), date])
      .nullable()
      .default(null),
    putOff: z.strictObject({ due: date, consented: z.boolean() }).nullable().default(null),
    acts: z.array(guaranteeAct).default([]),
    refusalEndedOn: dateOrNone,
  }),
  example: { asOf: "2026-11-25", kind: "unclear", signedOn: "2026-01-10", due: "2026-07-10" },
  compute: (input: GuaranteeInput, { calendar }) => guaranteePeriod(input, calendar),
});

export const enforcement = calculator({
  name: "enforcement-period",
  title: "申请执行的期间",
  input: z.strictObject({
    asOf: date,
    title: choice("judgment", "notarised-debt"),
    effectiveOn: date,
    performBy: z.array(date).default([]),
    events: z
      .array(
        z.strictObject({
          on: date,
          kind: choice(
            "demand",
            "enforcement",
            "promise",
            "part-payment",
            "plan",
            "security",
            "extension-request",
            "acknowledgement",
            "execution-certificate",
          ),
          endedOn: date.exactOptional(),
        }),
      )
      .default([]),
    suspensions,
  }),
  example: { asOf: "2026-11-25", title: "judgment", effectiveOn: "2025-03-01", performBy: ["2025-03-11"] },
  compute: (input: EnforcementInput, { calendar }) => enforcementPeriod(input, calendar),
});

export const seizure = calculator({
  name: "seizure-renewal",
  title: "续行查封、冻结",
  input: z.strictObject({
    property: choice("deposit", "movable", "real-estate", "other-right"),
    takenOn: date,
    orderedUntil: dateOrNone,
    asOf: date,
  }),
  example: { property: "deposit", takenOn: "2026-03-02", asOf: "2026-11-25" },
  compute: (input, { calendar }) => seizureRenewal(input, calendar),
});

const DEADLINES = Object.keys(PROCEDURAL_DEADLINES) as [ProceduralDeadlineId, ...ProceduralDeadlineId[]];

export const procedural = calculator({
  name: "deadline",
  title: "办事期限：某一步最晚到哪天",
  input: z.strictObject({ step: choice(...DEADLINES), event: date }),
  example: { step: "fee", event: "2026-09-25" },
  legend: DEADLINES.map((id) => [id, `${PROCEDURAL_DEADLINES[id].act}（${PROCEDURAL_DEADLINES[id].event}起）`]),
  compute: ({ step, event }, { calendar }) => proceduralDeadline(step, event, calendar),
});

const means = z.discriminatedUnion("means", [
  z.strictObject({
    means: z.literal("paper"),
    state: choice("signed", "signed-by-household", "shown", "not-shown"),
  }),
  z.strictObject({ means: z.literal("mail"), state: choice("received", "returned", "not-shown") }),
  z.strictObject({
    means: z.literal("electronic"),
    state: choice("received", "sent", "rejected"),
    accountHis: z.boolean(),
  }),
  z.strictObject({
    means: z.literal("announcement"),
    state: choice("whereabouts-unknown", "whereabouts-known"),
  }),
  z.strictObject({ means: z.literal("spoken"), state: choice("shown", "not-shown") }),
]);

export const arrival = calculator({
  name: "demand-arrival",
  title: "催告有没有到达",
  input: z.strictObject({ delivery: means }),
  example: { delivery: { means: "electronic", state: "sent", accountHis: true } },
  compute: ({ delivery }) => demandArrival(delivery),
});
