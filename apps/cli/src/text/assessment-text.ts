/** An assessment for a person: the sum first, then how, then on what evidence, then what to do. */
import {
  type AssessedOriginal,
  type Assessment,
  interruptionWords,
  type Limitation,
  originalKindWords,
  roadWords,
  setAsideWords,
  type Status,
} from "@youju/model";
import { chainText } from "./chain-text.ts";
import { claimTable } from "./claim-table.ts";
import { alignedRows } from "./columns.ts";
import { moneyText } from "./money-text.ts";
import { sumText } from "./sum-text.ts";

const CLOSING = "不替代律师意见。加 --json 看每一行的出处和法条。\n";

export function assessmentText(assessment: Assessment): string {
  const sections = [
    `${assessment.case.title}\n`,
    sumText(assessment),
    claimTable(assessment),
    waitingText(assessment),
    chainText(assessment.chain),
    nextText(assessment),
    limitationText(assessment.limitation),
    roadsText(assessment),
    warningsText(assessment),
    originalsText(assessment.originals),
    CLOSING,
  ];
  return sections.filter((section) => section !== "").join("\n");
}

function waitingText({ asOf, loans, repayments, setAside }: Assessment): string {
  const waits = ({ status, date }: { readonly status: Status; readonly date: string }): boolean =>
    status === "proposed" && date <= asOf;
  const proposed = [
    ...loans.filter(waits).map(({ date, principal, id }) => [`  ${date}`, `借出 ${moneyText(principal)}`, id]),
    ...repayments.filter(waits).map(({ date, amount, id }) => [`  ${date}`, `收回 ${moneyText(amount)}`, id]),
  ];
  const aside = setAside.map(({ at, amount, why, record }) => [
    `  ${at?.slice(0, 10) ?? "时间不明"}`,
    amount === null ? "金额不明" : moneyText(amount),
    setAsideWords[why],
    record,
  ]);
  const first = proposed.length === 0 ? "" : `待你确认（已算进上面的数）\n${alignedRows(proposed)}`;
  return `${first}${aside.length === 0 ? "" : `没有算进去的往来\n${alignedRows(aside)}`}`;
}

function nextText({ next }: Assessment): string {
  if (next === null) return "";
  const steps = next.steps.map((step, i) => `  ${i + 1}. ${step}\n`).join("");
  return `今天可以做：${next.title}（${next.cost}，${next.time}）\n  ${next.why}\n${steps}`;
}

export function limitationText({ startsOn, expiresOn, safeUntil, expired, interruptions }: Limitation): string {
  if (startsOn === null) return "诉讼时效：还没有开始计算\n";
  const end = expired ? `已于 ${expiresOn} 届满` : `到 ${expiresOn} 届满，提醒按 ${safeUntil} 算`;
  const rows = interruptions.map(({ on, kind, text }) => [`  ${on}`, interruptionWords[kind], text]);
  return `诉讼时效：从 ${startsOn} 起算，${end}\n${rows.length === 0 ? "" : alignedRows(rows)}`;
}

function roadsText({ roads }: Assessment): string {
  const rows = roads.map(({ id, open, blockedBy, fee, days }) => [
    `  ${open ? "可走" : "走不通"}`,
    roadWords[id],
    fee === null ? "" : `${moneyText(fee)} 元`,
    days === null ? "" : `${days.min}–${days.max} 天`,
    `${blockedBy[0]?.text ?? ""}${blockedBy.length > 1 ? `（共 ${blockedBy.length} 项）` : ""}`,
  ]);
  return rows.length === 0 ? "" : `途径\n${alignedRows(rows, ["left", "left", "right", "right", "left"])}`;
}

export function warningsText({ warnings }: Assessment): string {
  return warnings.length === 0
    ? ""
    : `要留意\n${warnings.map(({ text, mend }) => `  ${text}${mend ?? ""}\n`).join("")}`;
}

function originalsText(originals: readonly AssessedOriginal[]): string {
  if (originals.length === 0) return "原件：还没有\n";
  const pathOf = new Map(originals.map(({ sha256, path }) => [sha256, path]));
  const rows = originals.map(({ path, kind, records, transcriptOf }) => [
    `  ${path}`,
    originalKindWords[kind],
    `${records.toLocaleString("en-US")} 条`,
    transcriptOf === undefined ? "" : `${pathOf.get(transcriptOf) ?? ""} 里说的话`,
  ]);
  const problems = originals.flatMap((original) => original.problems);
  const lines = problems.map(
    ({ code, where, text, mend }) => `  ${where === "" ? "" : `${where} `}[${code}] ${text}${mend}\n`,
  );
  return `原件\n${alignedRows(rows, ["left", "left", "right"])}${lines.length === 0 ? "" : `文件里的问题（读得懂的都用上了）\n${lines.join("")}`}`;
}
