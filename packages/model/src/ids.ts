/** Closed lists of ids that the JSON contract fixes. Keys may be added, never renamed. */

export const ELEMENTS = [
  "identity",
  "agreement",
  "delivery",
  "interest",
  "due",
  "repayment",
  "demand",
  "jurisdiction",
] as const;
/** 待证事实: what must be proven. */
export type ElementId = (typeof ELEMENTS)[number];

export const GRADES = ["missing", "weak", "fair", "strong"] as const;
/** 缺、弱、中、强, from lowest to highest. */
export type Grade = (typeof GRADES)[number];

export const ROADS = [
  "negotiation",
  "mediation",
  "payment-order",
  "small-claim",
  "suit",
  "arbitration",
  "preservation",
  "criminal-report",
  "enforcement",
] as const;
/** 途径: a legal way to get the money back. */
export type RoadId = (typeof ROADS)[number];

export const FINDING_KINDS = [
  "borrow-request",
  "lend-agreement",
  "receipt",
  "interest-term",
  "due-term",
  "repay-promise",
  "repay-notice",
  "extension-request",
  "denial",
  "haggle",
  "demand",
  "hardship",
  "apology",
  "acknowledgement",
] as const;
/** 线索: what words seem to say in law. */
export type FindingKind = (typeof FINDING_KINDS)[number];
