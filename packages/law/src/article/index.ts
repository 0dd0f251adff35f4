/** The article, checked: chapter by chapter, every statement that it makes. A chapter is one file and one line here. */
import type { Basis } from "@youju/model";
import { bases } from "../rules/index.ts";
import { closing } from "./closing.ts";
import { crossBorder } from "./cross-border.ts";
import { debtorTypes } from "./debtor-types.ts";
import { evidence } from "./evidence.ts";
import { legalRoads } from "./legal-roads.ts";
import { mediators } from "./mediators.ts";
import { opening } from "./opening.ts";
import { prevention } from "./prevention.ts";
import { redLines } from "./red-lines.ts";
import { type Chapter, chapter, type Statement } from "./statement.ts";
import { talks } from "./talks.ts";

export const articleChapters: readonly Chapter[] = [
  chapter(0, "引言", opening),
  chapter(1, "一、证据链完整性评估与数据修复", evidence),
  chapter(2, "二、阶梯式沟通策略设计", talks),
  chapter(3, "三、法律路径的实操要点", legalRoads),
  chapter(4, "四、第三方调解机构的选用标准", mediators),
  chapter(5, "五、技术反制手段的合规边界", redLines),
  chapter(6, "六、跨境追偿的特殊考量", crossBorder),
  chapter(7, "七、预防性措施的体系化建设", prevention),
  chapter(8, "八、心理博弈模型的应用实践", debtorTypes),
  chapter(9, "结语", closing),
];

/** All statements in the order of the article. */
export const articleStatements: readonly Statement[] = articleChapters.flatMap(({ statements }) => statements);

/** The citations of all that a statement rests on. */
export function groundsOf({ rules }: Statement): readonly Basis[] {
  return bases(rules);
}
