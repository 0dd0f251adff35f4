/** A claim for a person: the sum, the table, then every step as a sentence that a judge can follow. */
import type { Assessment } from "@youju/model";
import { claimTable } from "./claim-table.ts";
import { alignedRows } from "./columns.ts";
import { moneyText } from "./money-text.ts";
import { limitationText, warningsText } from "./assessment-text.ts";
import { sumText } from "./sum-text.ts";

export function claimText(assessment: Assessment): string {
  const sections = [
    sumText(assessment),
    claimTable(assessment),
    stepsText(assessment),
    alternativesText(assessment),
    basisText(assessment),
    limitationText(assessment.limitation),
    warningsText(assessment),
    "不替代律师意见。用 youju law show 编号 看每一条的原文。\n",
  ];
  return sections.filter((section) => section !== "").join("\n");
}

function stepsText({ claim: { steps } }: Assessment): string {
  return steps.length === 0 ? "" : `一步一步\n${steps.map(({ text }, i) => `  ${i + 1}. ${text}\n`).join("")}`;
}

/** With the ids, so that each can be looked up. */
function basisText({ claim: { basis } }: Assessment): string {
  const rows = basis.map(({ rule, statute, article }) => [`  ${rule}`, `${statute}${article}`]);
  return rows.length === 0 ? "" : `依据\n${alignedRows(rows)}`;
}

function alternativesText({ claim: { alternatives } }: Assessment): string {
  const rows = alternatives.map(({ text, total }) => [`  ${moneyText(total)}`, text]);
  return rows.length === 0 ? "" : `有的法院会这样算（没有算进上面的数）\n${alignedRows(rows, ["right", "left"])}`;
}
