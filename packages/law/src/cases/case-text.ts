/** A published case in plain words, for a person. */
import { groupMoney } from "@youju/model";
import type { CaseResult, CaseSource, PublishedCase } from "./published-case.ts";

const RESULT: Readonly<Record<Exclude<CaseResult, "other">, string>> = {
  accepted: "支持",
  partly: "支持一部分",
  rejected: "没有支持",
};

/** `支持一部分，8,304.00 元`; what is no judgment on the sum says what it is: `罚款 2,000 元`. */
export function caseResultText({ result, amount, resultNote }: PublishedCase): string {
  const said = [
    ...(result === "other" ? [] : [RESULT[result]]),
    ...(amount === null ? [] : [`${groupMoney(amount)} 元`]),
    ...(resultNote === null ? [] : [resultNote]),
  ];
  return said.join("，");
}

/** `花垣县法院（湖南），2022-04` */
export const caseCourtText = ({ court, when }: PublishedCase): string => (when === null ? court : `${court}，${when}`);

/** `news.hnr.cn（转载），极目新闻，2023-05-21`; several with a semicolon between. */
export const caseSourceText = ({ sources }: PublishedCase): string => sources.map(sourceText).join("；");

function sourceText({ host, page, outlet, date, secondHand }: CaseSource): string {
  const at = [host ?? (outlet === null ? "没有记下网站的网页" : ""), page ?? ""]
    .filter((part) => part !== "")
    .join(" ");
  const where = at === "" ? [] : [`${at}${secondHand ? "（转载或二手）" : ""}`];
  return [...where, ...(outlet === null ? [] : [outlet]), ...(date === null ? [] : [date])].join("，");
}
