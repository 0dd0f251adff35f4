export type { AppStep } from "./app-steps/app-step.ts";
export {
  APP_STEPS_NOTE,
  appStep,
  appStepDate,
  appSteps,
  appStepText,
  findAppStep,
  menuDateText,
  pathText,
} from "./app-steps/index.ts";
export { articleChapters, articleStatements, groundsOf } from "./article/index.ts";
export { type Chapter, PRIOR_LABEL, type Statement, type Verdict, verdictWords } from "./article/statement.ts";
export { caseCourtText, caseResultText, caseSourceText } from "./cases/case-text.ts";
export { casesAbout, CASES_NOTE, casesOfProof, casesOfRule, findCase, publishedCases } from "./cases/index.ts";
export { CASE_TOPICS, type CaseTopic, caseTopicWords, type PublishedCase } from "./cases/published-case.ts";
export { type Answer, type Answers, type Question } from "./checks/answers.ts";
export { gamblingWords } from "./checks/gambling-words.ts";
export { type ShamSuitCheck, shamSuitCheck, type ShamSuitInput } from "./checks/sham-suit.ts";
export { SHAM_SUIT_QUESTIONS } from "./checks/sham-suit-questions.ts";
export { type VoidLoan, voidLoan, type VoidLoanInput } from "./checks/void-loan.ts";
export { VOID_LOAN_QUESTIONS } from "./checks/void-loan-questions.ts";
export type { Computed, Step } from "./computed.ts";
export { type Act, acts, groundsOfAct } from "./conduct/acts.ts";
export { groundsOfPoint, type Guide, type GuidePoint } from "./guides/guide.ts";
export { guides } from "./guides/index.ts";
export * from "./claim/claim-types.ts";
export { claimSteps } from "./claim/claim-steps.ts";
export { type DelayedPerformance, delayedPerformance, type JudgedDebt } from "./claim/delayed-performance.ts";
export { type ClaimTables, computeClaim } from "./claim/compute-claim.ts";
export {
  CAP_OF_2015,
  capFor,
  type CapSpan,
  capText,
  RULES_OF_2015,
  RULES_OF_2020,
  VOID_ABOVE_OF_2015,
} from "./claim/cap.ts";
export { type Due, dueOf, endOfDemand, GRACE_DAYS } from "./claim/due-date.ts";
export { type AssetEvasion, assetEvasion, type AssetEvasionInput } from "./liability/asset-evasion.ts";
export { guaranteeLiability } from "./liability/guarantee.ts";
export type { GuaranteeLiability, GuaranteeLiabilityInput } from "./liability/guarantee-types.ts";
export { type MinorInput, minorLoan, type MinorLoan } from "./liability/minor.ts";
export { type SetOff, setOff, type SetOffInput } from "./liability/set-off.ts";
export { type SpouseInput, type SpouseLiability, spouseLiability } from "./liability/spouse.ts";
export { arbitrationFee } from "./court/arbitration-fee.ts";
export { courtFee, type CourtFee, type CourtFeeInput, type FeeKind, type Halving } from "./court/court-fee.ts";
export { type CourtChoice, type CourtLink, type DisputeClause } from "./court/dispute-clause.ts";
export { feeBurden, type FeeBurden, type FeeEvent } from "./court/fee-burden.ts";
export { feeRelief, type FeeRelief, type Hardship } from "./court/fee-relief.ts";
export { acceptanceFee, enforcementFee, halvedAcceptanceFee, paymentOrderFee, preservationFee } from "./court/fees.ts";
export { type Defendant, type JurisdictionInput } from "./court/jurisdiction-input.ts";
export { type Jurisdiction, jurisdiction } from "./court/jurisdiction.ts";
export {
  PAYMENT_ORDER_CONDITIONS,
  type PaymentOrderCondition,
  type PaymentOrderGate,
  paymentOrderGate,
  paymentOrderTime,
} from "./court/payment-order-gate.ts";
export type { PossibleCourt } from "./court/possible-courts.ts";
export { preservation, type Preservation, type PreservationInput } from "./court/preservation.ts";
export { provinceOf } from "./court/province.ts";
export {
  type SmallClaimBar,
  type SmallClaimInput,
  smallClaimThreshold,
  type SmallClaimThreshold,
  type SmallClaimVerdict,
} from "./court/small-claim.ts";
export { type EvidenceWeight, weighEvidence } from "./evidence/admissibility.ts";
export { carrierCap } from "./evidence/carrier-cap.ts";
export type { EvidenceInput, EvidenceKind } from "./evidence/evidence-input.ts";
export { gradeRank, lowerGrade, oneGradeDown } from "./evidence/grade-order.ts";
export { type CheckItem, showingCheckList } from "./evidence/showing-check-list.ts";
export { deadline } from "./time/deadline.ts";
export { type Arrival, type Delivery, demandArrival } from "./time/demand-arrival.ts";
export { type EnforcementInput, enforcementPeriod, type EnforcementPeriod } from "./time/enforcement-period.ts";
export { guaranteePeriod } from "./time/guarantee-period.ts";
export type { GuaranteeInput, GuaranteePeriod } from "./time/guarantee-types.ts";
export { PROCEDURAL_DEADLINES, type ProceduralDeadlineId } from "./time/procedural-deadline-table.ts";
export { proceduralDeadline } from "./time/procedural-deadlines.ts";
export { type SeizureInput, seizureRenewal, type SeizureRenewal } from "./time/seizure-renewal.ts";
export { limitationOf } from "./time/limitation.ts";
export type { LimitationEventKind } from "./time/limitation-kinds.ts";
export type {
  LimitationEvent,
  LimitationInput,
  LimitationNote,
  LimitationResult,
  LoanLimitation,
} from "./time/limitation-types.ts";
export type { Suspension } from "./time/suspension.ts";
export { FRAUD_THRESHOLDS, FRAUD_THRESHOLDS_NOTE, type FraudThreshold } from "./tables/fraud-thresholds.ts";
export { LAW_TABLES, type LawTables } from "./tables/law-tables.ts";
export * from "./tables/user-tables/index.ts";
export type { LprRows } from "./tables/lpr-table.ts";
export {
  LPR,
  LPR_KNOWN_UNTIL,
  type LprTable,
  lprOn,
  lprTableWith,
  type LprQuote,
  type LprValue,
} from "./tables/lpr.ts";
export { OVERDUE_RATE_OF_2015 } from "./claim/overdue-rate.ts";
export { paymentOrderSum } from "./court/payment-order.ts";
export { bases, basis, doubtsOf, findRule, rules } from "./rules/index.ts";
export type { Rule } from "./rules/rule.ts";
export { certaintyWords, decidedByWords, inForceText } from "./rules/rule-words.ts";
export { findTopic, type Topic, topicOf, topics } from "./rules/index.ts";
export { isEnacted } from "./rules/statutes.ts";
export { rulesOn, versionOn, versionsOf } from "./rules/versions.ts";
export {
  holidaysKnown,
  isWorkday,
  orNextWorkday,
  WORK_CALENDAR,
  type WorkCalendar,
  workCalendar,
} from "./tables/workday.ts";
