/** 证据链: each element with a mark, its grade in words, why, and the first way to mend what is weak. */
import { type Chain, type ChainElement, elementWords, type Grade, gradeWords } from "@youju/model";
import { alignedRows } from "./columns.ts";

/** Never colour alone: the mark stands beside the word. */
const MARKS: Readonly<Record<Grade, string>> = { strong: "●", fair: "◐", weak: "○", missing: "×" };

export function chainText(chain: Chain): string {
  const rows = chain.elements.map((element) => [`  ${gradeCell(element)}`, elementWords[element.id], element.why]);
  const gaps = chain.filing.missing.map((gap) => `  ${gap.text}${gap.mend}\n`).join("");
  return `证据链：${overall(chain)}（本产品的评估口径，法院会自己判断）\n${alignedRows(rows)}${mends(chain)}${gaps === "" ? "" : `立案还缺\n${gaps}`}`;
}

function gradeCell({ grade, needed }: ChainElement): string {
  return needed ? `${MARKS[grade]} ${gradeWords[grade]}` : "– 不需要";
}

function overall({ grade, reachable }: Chain): string {
  const now = gradeWords[grade];
  if (grade === "strong") return now;
  return reachable === grade ? `${now}，一时难补` : `${now}，一周内不花钱可以补到${gradeWords[reachable]}`;
}

function mends({ elements }: Chain): string {
  const weak = elements.filter(({ needed, grade, repairs }) => needed && grade !== "strong" && repairs.length > 0);
  if (weak.length === 0) return "";
  const rows = weak.map(({ id, repairs: [first] }) => [
    `  ${elementWords[id]}`,
    `${first!.text}（${first!.cost}，${first!.time}，可到${gradeWords[first!.reaches]}）`,
  ]);
  return `可以补\n${alignedRows(rows)}`;
}
