/** 谁还要负责: spouse, guarantor, somebody under age; and what the debtor or the creditor can set against a claim. */
import { assetEvasion, guaranteeLiability, minorLoan, setOff, spouseLiability } from "@youju/law";
import { z } from "zod";
import { calculator, date, perhaps, yes } from "./calculator.ts";

export const spouse = calculator({
  name: "spouse",
  title: "夫妻要不要一起还",
  input: z.strictObject({
    madeWhen: perhaps("during-marriage", "before-marriage", "after-divorce"),
    signed: perhaps("as-borrower", "as-witness", "unclear", "no"),
    laterWords: perhaps("owned", "vague", "none"),
    laterPayments: perhaps("own-money", "passed-on", "none"),
    purpose: perhaps("daily-needs", "family-life", "joint-business", "own-business", "personal", "gambling-or-crime"),
    purposeShown: yes,
    sum: perhaps("ordinary", "large"),
    paidToSpouse: yes,
    spouseInBusiness: yes,
    madeUp: yes,
    divorcedSince: yes,
    borrowerDied: yes,
  }),
  example: { madeWhen: "during-marriage", signed: "no", purpose: "daily-needs", sum: "ordinary", paidToSpouse: true },
  compute: (input) => spouseLiability(input),
  parts: ({ toProve, evidence }) => [
    ["你要证明的", toProve],
    ["能用的材料", evidence],
  ],
});

export const guarantor = calculator({
  name: "guarantor",
  title: "签了名的第三人要不要还",
  input: z.strictObject({
    role: perhaps(
      "guarantor",
      "pays-if-debtor-cannot",
      "pays-if-debtor-does-not",
      "pays-together",
      "promise-unclear",
      "name-only",
      "witness",
    ),
    meantAsGuarantee: yes,
    form: perhaps("paper", "e-signature", "chat", "spoken"),
    kind: perhaps("general", "joint", "unclear"),
    madeOn: date.exactOptional(),
    scope: perhaps("unstated", "principal-only", "up-to-a-sum"),
    refused: yes,
    loanVoid: yes,
    periodOver: yes,
    debtor: perhaps("missing-without-property", "in-bankruptcy", "provably-unable"),
    waived: yes,
    enforcedInVain: yes,
    changed: perhaps("later-due", "heavier", "lighter", "debt-moved", "claim-assigned"),
    others: perhaps("shares-agreed", "no-shares"),
  }),
  example: { role: "guarantor", form: "paper", kind: "unclear", madeOn: "2024-03-01" },
  compute: (input) => guaranteeLiability(input),
  parts: ({ defendants }) => [["可以告谁", defendants]],
});

export const minor = calculator({
  name: "minor",
  title: "借款人未成年",
  input: z.strictObject({
    borrowerBorn: date.exactOptional(),
    lentOn: date,
    livesOnOwnWages: yes,
    fitsHisAge: yes,
    guardians: perhaps("agreed", "approved", "refused", "silent-for-30-days"),
  }),
  example: { borrowerBorn: "2008-05-01", lentOn: "2025-09-01", livesOnOwnWages: false },
  compute: (input) => minorLoan(input),
});

export const offset = calculator({
  name: "set-off",
  title: "对方说你也欠他（抵销）",
  input: z.strictObject({
    shown: yes,
    money: yes,
    due: yes,
    noticed: yes,
    conditional: yes,
    excluded: yes,
    timeBarred: yes,
    owedForInjury: yes,
  }),
  example: { shown: false, money: true },
  compute: (input) => setOff(input),
  parts: ({ missing }) => [["还缺的", missing]],
});

export const evasion = calculator({
  name: "asset-evasion",
  title: "对方转移财产（撤销权、代位权）",
  input: z.strictObject({
    act: perhaps(
      "gave-away",
      "gave-up-claim",
      "put-off-due-maliciously",
      "sold-cheap",
      "bought-dear",
      "guaranteed-for-another",
      "does-not-collect",
    ),
    harms: yes,
    pricePercent: z.coerce.number().int().positive().exactOptional(),
    related: yes,
    otherKnew: yes,
    loanDue: yes,
    hisClaimDue: yes,
    hisClaimPersonal: yes,
    doneOn: date.exactOptional(),
    knownOn: date.exactOptional(),
    asOf: date,
  }),
  example: { act: "gave-away", harms: true, doneOn: "2025-01-10", knownOn: "2026-02-01", asOf: "2026-11-25" },
  compute: (input) => assetEvasion(input),
  parts: ({ toProve }) => [["你要证明的", toProve]],
});
