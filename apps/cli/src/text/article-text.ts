/** The article, checked, for a person and for a program. */
import { articleChapters, articleStatements, groundsOf, type Statement, type Verdict } from "@youju/law";
import { groundsText } from "./grounds-text.ts";

const VERDICT: Readonly<Record<Verdict, string>> = {
  correct: "对",
  partly: "部分对",
  wrong: "不对",
  unverifiable: "未找到依据",
  "illegal-advice": "违法的建议",
};

const HEAD = `《微信好友欠款怎么追回》逐条核对

`;

export function articleText(): string {
  const chapters = articleChapters.map(({ title, statements }) =>
    [title, ...statements.map(statementText)].join("\n\n"),
  );
  return `${HEAD}${chapters.join("\n\n")}\n`;
}

function statementText(statement: Statement): string {
  const { id, verdict, says, right } = statement;
  const grounds = groundsOf(statement);
  const lines = [
    `${id}  ${VERDICT[verdict]}`,
    `  文章：${says}`,
    `  核对：${right}`,
    ...(grounds.length === 0 ? [] : [`  依据：${groundsText(grounds)}`]),
  ];
  return lines.join("\n");
}

/** The statements as they stand, each with its grounds spelt out as `basis`. */
export function articleJson(): readonly object[] {
  return articleStatements.map((statement) => {
    const { id, chapter, says, verdict, right, rules, prior } = statement;
    return { id, chapter, says, verdict, right, rules, prior, basis: groundsOf(statement) };
  });
}
