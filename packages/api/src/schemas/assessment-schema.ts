/** The shape of an assessment, for the OpenAPI document. */
import { z } from "@hono/zod-openapi";
import {
  type Assessment,
  type Chain,
  type CheckList,
  type Claim,
  type ExhibitList,
  type Limitation,
  ORIGINAL_KINDS,
  type Road,
} from "@youju/model";
import { count, date, describes, instant, money, orNull, rate, sha256, text } from "./describes.ts";
import { basis, elementId, grade, party, problem, roadId, sourceRef } from "./parts-schema.ts";

const sources = z.array(sourceRef);
const ids = z.array(text);
const status = z.enum(["stated", "confirmed", "proposed"]);
const direction = z.enum(["in", "out"]);

const original = z.object({
  path: text,
  sha256,
  sm3: text,
  bytes: count,
  kind: z.enum(ORIGINAL_KINDS),
  records: count,
  period: z.object({ from: instant, to: instant }).nullable(),
  problems: z.array(problem),
  transcriptOf: sha256.optional(),
});

const unmatched = z.object({
  record: text,
  at: instant.nullable(),
  amount: money.nullable(),
  direction: direction.nullable(),
  source: sourceRef,
});
const match = z.object({
  pairs: z.array(
    z.object({ transfer: text, messages: ids, gapSeconds: z.number(), by: z.enum(["id", "amount-time"]), sources }),
  ),
  onlyInBill: z.array(unmatched),
  onlyInChat: z.array(unmatched),
});

const loan = z.object({
  id: text,
  date,
  principal: money,
  annualRate: rate.nullable(),
  overdueAnnualRate: rate.nullable(),
  due: date.nullable(),
  instalments: z.array(z.object({ date, amount: money })).optional(),
  rolledFrom: z.object({ date, principal: money }).optional(),
  status,
  sources,
  records: ids,
  dateCertain: z.boolean(),
  decisions: ids,
});

const repayment = z.object({
  id: text,
  date,
  amount: money,
  loan: text.nullable(),
  for: orNull(z.literal("principal")),
  agreed: z.boolean(),
  status,
  sources,
  records: ids,
  decisions: ids,
});

const setAside = z.object({
  record: text,
  at: instant.nullable(),
  amount: money.nullable(),
  direction,
  why: z.enum([
    "red-packet",
    "symbolic-sum",
    "returned",
    "expired",
    "not-a-loan",
    "not-a-repayment",
    "before-any-loan",
    "stated-win",
    "no-amount",
    "not-accepted",
    "shared-cost",
  ]),
  text,
  sources,
  decisions: ids,
});

const interestRow = z.object({
  loan: text,
  kind: z.enum(["in-period", "overdue"]),
  from: date,
  to: date,
  days: count,
  principal: money,
  annualRate: rate,
  yearBasis: z.union([z.literal(365), z.literal(360)]),
  interest: money,
  basis,
});
const paymentRow = z.object({
  loan: text,
  kind: z.literal("payment"),
  from: date,
  to: date,
  days: z.literal(0),
  principal: money,
  annualRate: z.null(),
  interest: money,
  paid: z.object({ amount: money, interest: money, overdueInterest: money, natural: money, principal: money }),
  repayment: count,
  basis,
});
const ceilingRow = z.object({
  loan: text,
  kind: z.literal("ceiling"),
  from: date,
  to: date,
  days: count,
  principal: money,
  annualRate: z.null(),
  interest: money,
  ceiling: money,
  paid: money,
  unpaid: money,
  cut: z.object({ penalty: money, overdueInterest: money, interest: money, principal: money }),
  basis,
});
const sums = { principal: money, interest: money, overdueInterest: money, penalty: money, total: money };
const claim = describes<Claim>("Claim")(
  z.object({
    ...sums,
    payable: money,
    overpaid: money,
    schedule: z.array(z.union([interestRow, paymentRow, ceilingRow])),
    alternatives: z.array(
      z.object({
        id: z.enum(["floating-lpr", "filing-lpr", "last-iou-lpr", "exclusive-last-day"]),
        text,
        overdueInterest: money,
        total: money,
        basis,
      }),
    ),
    byLoan: z.array(
      z.object({
        loan: text,
        ...sums,
        due: date.nullable(),
        firstDue: date.optional(),
        dueBy: z.enum(["agreed", "demand", "filing"]).nullable(),
        basis,
      }),
    ),
    steps: z.array(z.object({ text, basis })),
    basis,
  }),
);

const term = {
  startsOn: date.nullable(),
  expiresOn: date.nullable(),
  safeUntil: date.nullable(),
  expired: z.boolean(),
};
const limitation = describes<Limitation>("Limitation")(
  z.object({
    ...term,
    interruptions: z.array(
      z.object({
        on: date,
        kind: z.enum([
          "demand",
          "promise",
          "part-payment",
          "extension-request",
          "acknowledgement",
          "filing",
          "renewed-agreement",
        ]),
        loan: text.nullable(),
        source: orNull(sourceRef),
        text,
      }),
    ),
    byLoan: z.array(z.object({ loan: text, ...term })),
    basis,
  }),
);

const repair = z.object({
  id: text,
  text,
  steps: ids,
  stepsAsOf: date.nullable(),
  cost: text,
  time: text,
  free: z.boolean(),
  withinWeek: z.boolean(),
  reaches: grade,
  basis,
});
const element = z.object({
  id: elementId,
  grade,
  needed: z.boolean(),
  why: text,
  proofs: z.array(z.object({ id: text, grade, text, loan: text.nullable(), sources, records: ids, decisions: ids })),
  repairs: z.array(repair),
  byLoan: z.array(z.object({ loan: text, grade, why: text })).optional(),
  cases: z.array(z.object({ id: text, court: text, result: text, line: text, source: text })).optional(),
  basis,
});
const filingGap = z.object({
  id: z.enum(["debtor-name", "debtor-id-or-address", "creditor-id", "creditor-domicile", "court", "nothing-due"]),
  text,
  mend: text,
  basis,
});
const chain = describes<Chain>("Chain")(
  z.object({
    grade,
    reachable: grade,
    filing: z.object({ ok: z.boolean(), missing: z.array(filingGap) }),
    elements: z.array(element),
    without: z.array(z.object({ loan: text, grade })).optional(),
  }),
);

const road = describes<Road>("Road")(
  z.object({
    id: roadId,
    open: z.boolean(),
    blockedBy: z.array(z.object({ id: text, text, basis })),
    fee: money.nullable(),
    days: z.object({ min: count, max: count }).nullable(),
    text,
    basis,
    steps: z.array(z.object({ text, basis })).optional(),
  }),
);

const warning = z.object({
  code: text,
  text,
  mend: text.optional(),
  loan: text.optional(),
  sources: sources.optional(),
  basis: basis.optional(),
});
const next = z.object({
  id: text,
  title: text,
  why: text,
  steps: ids,
  cost: text,
  time: text,
  element: elementId.nullable(),
  basis,
});
const exhibits = describes<ExhibitList>("ExhibitList")(
  z.object({
    listed: z.array(
      z.object({
        no: count,
        original: sha256,
        path: text,
        name: text,
        source: text,
        purpose: text,
        proves: z.array(z.object({ element: elementId, text, sources })),
        pages: count.nullable(),
        records: count,
      }),
    ),
    apart: z.array(z.object({ original: sha256, path: text, name: text, why: text })),
    basis,
  }),
);

const checkList = describes<CheckList>("CheckList")(
  z.object({
    items: z.array(
      z.object({
        id: text,
        text,
        level: z.enum(["must", "should", "may"]),
        state: z.enum(["done", "not-possible", "in-records", "open"]),
        tick: z.object({ decision: text, date, note: text.nullable() }).nullable(),
        found: z.object({ text, sources, decisions: ids }).nullable(),
        steps: z.array(z.object({ id: text, app: text, purpose: text, path: text, date: text, notes: z.array(text) })),
        askedBy: text,
        ours: text.nullable(),
        basis,
      }),
    ),
    note: text,
    basis,
  }),
);

const checkedReceipt = z.object({
  original: sha256,
  path: text,
  provider: z.enum(["unitrust", "rights-guard", "zhixin-chain", "notary-cloud", "ebaoquan", "other"]),
  number: text.nullable(),
  at: instant.nullable(),
  fileName: text.nullable(),
  hashes: z.array(
    z.object({
      value: text,
      algorithm: orNull(z.enum(["md5", "sha1", "sha256", "sm3", "sha384", "sha512"])),
      label: text.nullable(),
      source: sourceRef,
      result: z.enum(["matched", "unmatched", "not-comparable", "of-the-chain", "unclear"]),
      originals: z.array(sha256),
    }),
  ),
  matched: z.array(sha256),
  text,
  mend: text,
  basis,
});

/** Trees of reasons nest without end; the document leaves them open. */
const reasons = z
  .record(z.string(), z.unknown())
  .openapi({ description: "JSON pointer → Reason" }) as z.ZodType<unknown> as z.ZodType<
  NonNullable<Assessment["reasons"]>
>;

export const assessmentSchema = describes<Assessment>("Assessment")(
  z.object({
    asOf: date,
    case: z.object({ title: text, creditor: party, debtor: party, filingDate: date.nullable() }),
    originals: z.array(original),
    match,
    loans: z.array(loan),
    repayments: z.array(repayment),
    setAside: z.array(setAside),
    claim,
    limitation,
    chain,
    roads: z.array(road),
    warnings: z.array(warning),
    next: next.nullable(),
    exhibits,
    checkList,
    receipts: z.array(checkedReceipt),
    reasons: reasons.optional(),
  }),
);
