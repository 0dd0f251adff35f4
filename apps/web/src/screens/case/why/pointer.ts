/** Pointers into an assessment (RFC 6901): what stands there, and what it is called. */
import {
  type Assessment,
  type ElementId,
  elementWords,
  type Grade,
  gradeWords,
  groupMoney,
  moneyFromContract,
  type Pointer,
} from "@youju/model";
import { groupedMoney } from "../../../text/money.ts";
import { percentText } from "../../../text/rates.ts";

export function segmentsOf(pointer: Pointer): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

export function valueAt(assessment: Assessment, pointer: Pointer): unknown {
  return segmentsOf(pointer).reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), assessment);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

const MONEY: Readonly<Record<string, string>> = {
  principal: "剩余本金",
  interest: "借期利息",
  overdueInterest: "逾期利息",
  penalty: "违约金",
  total: "合计",
  payable: "已到期的部分",
  overpaid: "多还的部分",
  amount: "还款",
};

const DATES: Readonly<Record<string, string>> = {
  due: "还款日",
  date: "日期",
  startsOn: "诉讼时效起算",
  expiresOn: "诉讼时效届满",
  safeUntil: "稳妥的最后一天",
};

export interface PointerTitle {
  /** `1,074.42 元` */
  readonly value: string;
  /** `逾期利息，2024-10-08 – 2026-11-23` */
  readonly of: string;
}

/** What the panel is about. A pointer to nothing has an empty value. */
export function pointerTitle(assessment: Assessment, pointer: Pointer): PointerTitle {
  const segments = segmentsOf(pointer);
  const [part, second, third] = segments;
  const last = segments.at(-1) ?? "";
  const value = valueAt(assessment, pointer);
  if (part === "chain") return chainTitle(assessment, second, Number(third));
  if (pointer === "/next") return { value: assessment.next?.title ?? "", of: "接下来做什么" };
  if (pointer === "/repayments") return repaidTitle(assessment);
  if (part === "claim" && second === "schedule") return rowTitle(assessment, Number(third));
  const owner = ownerText(assessment, part, Number(second));
  if (last === "annualRate" || last === "overdueAnnualRate") {
    return {
      value: typeof value === "string" ? percentText(value) : "没约定",
      of: join(owner, last === "annualRate" ? "年利率" : "逾期利率"),
    };
  }
  if (DATES[last] !== undefined) return { value: typeof value === "string" ? value : "", of: join(owner, DATES[last]) };
  const name = part === "loans" && last === "principal" ? "借出" : (MONEY[last] ?? "");
  return {
    value: typeof value === "string" && /^-?\d+\.\d{2}$/.test(value) ? `${groupedMoney(value)} 元` : "",
    of: join(owner, name),
  };
}

function repaidTitle({ repayments, asOf }: Assessment): PointerTitle {
  const paid = repayments.filter(({ date }) => date <= asOf);
  const sum = paid.reduce((total, one) => total + moneyFromContract(one.amount), 0n);
  return { value: `${groupMoney(sum)} 元`, of: `已还，${paid.length} 笔` };
}

const join = (owner: string, name: string): string => [owner, name].filter((text) => text !== "").join("，");

function ownerText(assessment: Assessment, part: string | undefined, index: number): string {
  if (part === "loans") return assessment.loans[index]?.date ?? "";
  if (part === "repayments") return assessment.repayments[index]?.date ?? "";
  return "";
}

function chainTitle({ chain }: Assessment, second: string | undefined, index: number): PointerTitle {
  if (second !== "elements") return { value: gradeWords[chain.grade], of: "整条证据链" };
  const element = chain.elements[index];
  if (element === undefined) return { value: "", of: "" };
  return { value: element.needed ? gradeWords[element.grade] : "不需要", of: elementWords[element.id] };
}

function rowTitle({ claim }: Assessment, index: number): PointerTitle {
  const row = claim.schedule[index];
  if (row === undefined) return { value: "", of: "" };
  if (row.kind === "payment") return { value: `还 ${groupedMoney(row.paid.amount)} 元`, of: `${row.from}，抵了什么` };
  if (row.kind === "ceiling") return { value: `${groupedMoney(row.ceiling)} 元`, of: "本息合计的上限" };
  const name = row.kind === "overdue" ? "逾期利息" : "借期利息";
  return { value: `${groupedMoney(row.interest)} 元`, of: `${name}，${row.from} – ${row.to}` };
}

/** Names of ids that values in a reason may carry. */
export function valueText(value: string): string {
  if (/^-?\d+\.\d{2}$/.test(value)) return groupedMoney(value);
  return gradeWords[value as Grade] ?? elementWords[value as ElementId] ?? value;
}
